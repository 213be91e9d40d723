/** Claims that can't all hold. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { type DisagreementShape, readDisagreements } from "../../store";
import type { Context } from "../context";
import { claimShape, entityShape, type Fields, fieldNamed, pageRequest, selectionOf } from "../selection";
import { PageConnection } from "../types/connection";
import { DisagreementConnection } from "../types/disagreement";
import { ClaimFilter, PageArgs } from "../types/filters";

@Resolver()
export class DisagreementQueries {
  @Query(() => DisagreementConnection, {
    description:
      "Sets of claims that can't all hold, each with the reason, all its claims and who publishes them; first the set that was last added to. Retracted claims take no part.",
  })
  async disagreements(
    @Arg("filter", () => ClaimFilter, {
      nullable: true,
      description:
        "Sets with at least one such claim; all sets where left out. `knownAt` binds every claim of a set: only what a reader could know takes part, and only sets of which two remain.",
    })
    filter: ClaimFilter | null,
    @Args(() => PageArgs) _args: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ) {
    const shape = (fields: Fields) => disagreementShape(fields, filter);
    const request = pageRequest(selectionOf(info), "PUBLISHED_DESC" as const, shape);
    return new PageConnection(await readDisagreements(database, { ...request, filter: filter ?? undefined }));
  }
}

function disagreementShape(fields: Fields, filter: ClaimFilter | null): DisagreementShape {
  return {
    claims: fieldNamed(fields, "claims", (side) => ({
      claim: fieldNamed(side, "claim", (claim) => claimShape(claim, filter)) ?? claimShape({}),
      documents: fieldNamed(side, "documents", entityShape),
      publishers: fieldNamed(side, "publishers", entityShape),
    })),
  };
}
