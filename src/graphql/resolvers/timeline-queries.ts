/** Claims in time: when things happened, and when they became known. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type TimelineBucket as FoundBucket, readChanges, readTimeline } from "../../store";
import type { Context } from "../context";
import { Day } from "../scalars";
import { claimsInOrder, selectionOf, timelineRequest } from "../selection";
import { Claim } from "../types/claim";
import { ClaimConnection, PageConnection } from "../types/connection";
import { type Entity, ENTITY_CLASSES } from "../types/entity";
import { ClaimFilter, PageArgs } from "../types/filters";
import { BucketListArgs, Timeline, TimelineArgs, TimelineBucket, TimelinePage } from "../types/timeline";

@Resolver(() => TimelineBucket)
export class TimelineQueries {
  @Query(() => Timeline, {
    description:
      "Claims and events in order of occurrence, counted by day, month or year, the earliest first. Imprecise dates count where they begin, and are counted apart; no date is made more precise than its source.",
  })
  async timeline(
    @Args(() => TimelineArgs) _args: TimelineArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ) {
    return new TimelinePage(await readTimeline(database, timelineRequest(selectionOf(info))));
  }

  @Query(() => ClaimConnection, {
    description:
      "What became known since a day: claims by the publication of the first document that says so, the earliest first. Of a document with an uncertain date, its last possible day counts, as `knownAt` has it; a claim whose documents have no date is never new.",
  })
  async changes(
    @Arg("since", () => Day, { description: "The first day, included, such as `2025-01-17`." }) since: string,
    @Arg("filter", () => ClaimFilter, { nullable: true, description: "Which claims; all where left out." })
    _filter: ClaimFilter | null,
    @Args(() => PageArgs) _args: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ) {
    const request = claimsInOrder(selectionOf(info), "PUBLISHED_ASC");
    return new PageConnection(await readChanges(database, { ...request, since }));
  }

  @FieldResolver(() => [Claim], { description: "The first of its claims, in order of occurrence." })
  claims(
    @Root() bucket: FoundBucket,
    @Args(() => BucketListArgs) _args: BucketListArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return bucket.claims.get(String(info.path.key));
  }

  @FieldResolver(() => [ENTITY_CLASSES.EVENT], {
    description: "The first of the events that begin in it and that claims of the timeline name, in any bucket.",
  })
  events(
    @Root() bucket: FoundBucket,
    @Args(() => BucketListArgs) _args: BucketListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Entity[] | undefined {
    return bucket.events.get(String(info.path.key)) as Entity[] | undefined;
  }
}
