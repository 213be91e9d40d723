/** Claims counted in groups. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { BadInputError } from "../../domain/errors";
import { type ClaimCount as FoundCount, type ClaimCountOrder, type ClaimDimension, readClaimCounts } from "../../store";
import type { Context } from "../context";
import { ClaimCountOrderEnum, ClaimDimensionEnum } from "../enums";
import { pageBounds } from "../page-bounds";
import { entityShape, fieldNamed, selectionOf } from "../selection";
import { ClaimCount } from "../types/claim-count";
import { ClaimFilter, MAX_PAGE } from "../types/filters";

@Resolver()
export class ClaimCountQueries {
  @Query(() => [ClaimCount], {
    description:
      "How many claims there are of each sort: by relation, by subject and month, by publisher and stance. Groups without claims are left out.",
  })
  async claimCounts(
    @Arg("by", () => [ClaimDimensionEnum], { description: "One dimension or two, such as `[RELATION, STANCE]`." })
    by: ClaimDimension[],
    @Arg("filter", () => ClaimFilter, { nullable: true, description: "Which claims; all where left out." })
    filter: ClaimFilter | null,
    @Arg("orderBy", () => ClaimCountOrderEnum, {
      nullable: true,
      defaultValue: "COUNT_DESC",
      description: "In which order.",
    })
    orderBy: ClaimCountOrder | null,
    @Arg("first", () => Int, {
      nullable: true,
      description: `How many groups at most, 1 to ${MAX_PAGE}; 20 where left out.`,
    })
    first: number | null,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<FoundCount[]> {
    if (by.length < 1 || by.length > 2 || by[0] === by[1])
      throw new BadInputError("claimCounts(by:)", "one dimension, or two different ones", by);
    const selected = selectionOf(info).fieldsByTypeName;
    return readClaimCounts(database, {
      by,
      filter: filter ?? undefined,
      order: orderBy ?? "COUNT_DESC",
      first: pageBounds({ name: "claimCounts", args: { first } }).size,
      sources: fieldNamed(selected, "sources", () => true) ?? false,
      entity: fieldNamed(selected, "keys", (keys) => fieldNamed(keys, "entity", entityShape)),
    });
  }
}
