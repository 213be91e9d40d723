/** Who is for something, and who is against it. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { readStances, type StanceGroup as FoundGroup } from "../../store";
import type { Context } from "../context";
import { pageBounds } from "../page-bounds";
import { claimShape, entityShape, selectionOf } from "../selection";
import { fieldsBelow, longestList, shapeOfAll } from "../selection-below";
import { Claim } from "../types/claim";
import { CitedArgs, StanceHolder, Stances, StancesArgs } from "../types/stances";

@Resolver(() => StanceHolder)
export class StanceQueries {
  @Query(() => Stances, {
    nullable: true,
    description:
      "Who is for a thing, who is against it, and who spoke of it without taking a side; null where there is none with the id.",
  })
  async stances(
    @Arg("on", () => ID, { description: "A measure usually, such as `measure:national-inquiry`." }) on: string,
    @Args(() => StancesArgs) { first }: StancesArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<Stances | null> {
    const { args, fieldsByTypeName: below } = selectionOf(info);
    const filter = (args as Pick<StancesArgs, "filter">).filter ?? {};
    const claims = fieldsBelow(below, "groups", "holders", "claims");
    const claim = shapeOfAll(claims, (fields) => claimShape(fields, filter));
    const found = await readStances(database, {
      on,
      filter,
      first: pageBounds({ name: "stances", args: { first } }).size,
      entity: shapeOfAll(fieldsBelow(below, "on"), entityShape),
      holder: shapeOfAll(fieldsBelow(below, "groups", "holders", "entity"), entityShape),
      claims: claims.length > 0 ? { first: longestList(claims), claim } : undefined,
    });
    return found && ({ ...found, groups: found.groups.map(toGroup) } as unknown as Stances);
  }

  @FieldResolver(() => [Claim], { description: "The claims that say so, the latest first." })
  claims(@Args(() => CitedArgs) { first }: CitedArgs, @Root() { claims }: StanceHolder): Claim[] {
    return claims.slice(0, pageBounds({ name: "claims", args: { first } }).size);
  }
}

function toGroup({ holders, ...group }: FoundGroup) {
  return {
    ...group,
    leftOut: group.count - holders.length,
    holders: holders.map((holder) => ({
      ...holder,
      conditional: holder.modalities.every((modality) => modality === "CONDITIONAL"),
    })),
  };
}
