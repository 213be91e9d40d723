import type { AlignmentMode, AlignmentNormalisation, TimelineBucketSize } from "../generated/operations";

/** How long a bucket of the timeline is. */
export const BUCKETS: Record<TimelineBucketSize, string> = { DAY: "day", MONTH: "month", YEAR: "year" };

/** What the two ways to pair people and organisations are called, and what they mean. */
export const MODES: Record<AlignmentMode, { label: string; meaning: string }> = {
  AGREEMENT: {
    label: "Agreement",
    meaning: "Two agree on a measure where claims say that both are for it, or that both are against it.",
  },
  CONFLICT: {
    label: "Conflict",
    meaning: "Two conflict on a measure where claims say that one is for it and the other against it.",
  },
};

/** What the weight of a pair can be divided by. A position is to be for one measure, or against it. */
export const NORMALISATIONS: Record<AlignmentNormalisation, { label: string; meaning: string }> = {
  NONE: { label: "Nothing", meaning: "The weight is the number of positions on which the two match." },
  AVERAGE_ACTIVITY: {
    label: "Average activity",
    meaning:
      "The matches are divided by how many positions the two hold on average, so that those who speak on everything " +
      "don’t outweigh the rest.",
  },
  JACCARD: {
    label: "Jaccard",
    meaning: "The matches are divided by how many positions either of the two holds: 1 is the same throughout.",
  },
};
