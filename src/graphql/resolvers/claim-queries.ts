/** Claims by id and by filter, and Relay's node fields over claims and entities. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { type FoundClaim, readClaimPage } from "../../store";
import type { Context } from "../context";
import { claimPageRequest, claimShape, entityShape, selectionOf } from "../selection";
import { Claim, Value } from "../types/claim";
import { ClaimConnection, PageConnection } from "../types/connection";
import { ClaimPageArgs, MAX_IDS } from "../types/filters";
import { Node } from "../types/node";

@Resolver(() => Claim)
export class ClaimQueries {
  @Query(() => Claim, { nullable: true, description: "One claim, or null where there is none with the id." })
  async claim(
    @Arg("id", () => ID, { description: "Such as `claim:0123456789abcdef0123`." }) id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ) {
    return context.claims.load({ id, shape: claimShape(selectionOf(info).fieldsByTypeName) });
  }

  @Query(() => ClaimConnection, { description: "Who did or said what about what, when, and who says so." })
  async claims(
    @Args(() => ClaimPageArgs) _args: ClaimPageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ) {
    return new PageConnection(await readClaimPage(database, claimPageRequest(selectionOf(info))));
  }

  @Query(() => Node, { nullable: true, description: "One entity or claim, or null where there is none with the id." })
  async node(
    @Arg("id", () => ID, { description: "The id of an entity or a claim." }) id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ) {
    return nodeLoader(info, context)(id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Entities and claims in the order of their ids, null in place of each that doesn't exist.",
  })
  async nodes(
    @Arg("ids", () => [ID], { description: `At most ${MAX_IDS} ids of entities and claims.` }) ids: string[],
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ) {
    return Promise.all(ids.map(nodeLoader(info, context)));
  }

  @FieldResolver(() => Value, {
    nullable: true,
    description: "A figure, title, deadline or wording that belongs to the claim.",
  })
  value(@Root() { amount, unit, text }: FoundClaim): Value | null {
    return amount === null && text === null ? null : ({ amount, unit, text } as Value);
  }
}

function nodeLoader(info: GraphQLResolveInfo, { claims, entities }: Context) {
  const { Claim: ofClaims = {}, ...ofEntities } = selectionOf(info).fieldsByTypeName;
  const shapes = { claim: claimShape({ Claim: ofClaims }), entity: entityShape(ofEntities) };
  return (id: string) =>
    id.startsWith("claim:") ? claims.load({ id, shape: shapes.claim }) : entities.load({ id, shape: shapes.entity });
}
