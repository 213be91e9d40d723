import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { BucketSize, Timeline as FoundTimeline, TimelineBucket as FoundBucket } from "../../store";
import { TimelineBucketEnum } from "../enums";
import { Day } from "../scalars";
import { PageConnection, PageInfo } from "./connection";
import { ClaimFilter, MAX_PAGE, PageArgs } from "./filters";

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => ClaimFilter, { nullable: true, description: "Which claims; all where left out." })
  filter?: ClaimFilter | null;

  @Field(() => TimelineBucketEnum, {
    nullable: true,
    defaultValue: "MONTH",
    description: "By what to count. `first`, `after`, `last` and `before` page through these buckets.",
  })
  bucket?: BucketSize | null;
}

@ArgsType()
export class BucketListArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 5,
    description: `How many at most, from the start of the bucket, 1 to ${MAX_PAGE}.`,
  })
  first?: number | null;
}

@ObjectType("TimelineBucket", {
  simpleResolvers: true,
  description:
    "A day, month or year with the claims and events that begin in it: those whose date's first possible day lies in it, or its last where the beginning is open. Each counts in one bucket only.",
})
export class TimelineBucket {
  @Field(() => String, { description: "Its name: `2025-01-16`, `2025-01` or `2025`." })
  key!: string;

  @Field(() => Day, { description: "Its first day." })
  from!: string;

  @Field(() => Day, { description: "Its last day." })
  through!: string;

  @Field(() => Int, { description: "How many claims begin in it." })
  count!: number;

  @Field(() => Int, {
    description:
      "How many of these may lie elsewhere or reach beyond it: the bounds of their date aren't both in the bucket, or the source marks the date as uncertain or approximate. A claim of `2025-01` is one of them by DAY, and none by MONTH.",
  })
  impreciseCount!: number;

  @Field(() => Int, { description: "How many events that the claims of the timeline name begin in it." })
  eventCount!: number;
}

@ObjectType("Timeline", {
  simpleResolvers: true,
  description:
    "Claims and events in order of occurrence, counted by day, month or year. Buckets in which nothing begins are left out.",
})
export class Timeline {
  @Field(() => [TimelineBucket], { description: "The buckets of this page, the earliest first." })
  buckets!: FoundBucket[];

  @Field(() => PageInfo, { description: "Where this page lies within the whole." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many claims there are in all buckets of all pages, and without a date." })
  totalCount!: number;

  @Field(() => Int, { description: "How many claims have no date and so stand in no bucket." })
  undated!: number;
}

/** What a timeline's fields read from. */
export class TimelinePage extends PageConnection<FoundBucket> {
  readonly undated: number | undefined;

  constructor(timeline: FoundTimeline) {
    super(timeline);
    this.undated = timeline.undated;
  }

  get buckets(): readonly FoundBucket[] {
    return this.nodes;
  }
}
