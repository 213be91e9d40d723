import type { AlignmentMode, AlignmentNormalisation, TimelineBucketSize } from "../generated/operations";

/** How the reader has set the single views. */
export interface ViewOptions {
  /** The id of what the stances are on; where none is picked, the view chooses one. */
  readonly on?: string;
  /** How long the buckets of the timeline are. */
  readonly bucket: TimelineBucketSize;
  /** Whether the alignment pairs those who agree or those who conflict, … */
  readonly mode: AlignmentMode;
  /** … and what their weight is divided by. */
  readonly normalise: AlignmentNormalisation;
}

/** The values that each choice has. */
export const OPTION_VALUES = {
  bucket: ["DAY", "MONTH", "YEAR"],
  mode: ["AGREEMENT", "CONFLICT"],
  normalise: ["NONE", "AVERAGE_ACTIVITY", "JACCARD"],
} as const satisfies { [Name in keyof Omit<ViewOptions, "on">]: readonly ViewOptions[Name][] };

/** As the views are before the reader sets anything. */
export const DEFAULT_OPTIONS: ViewOptions = { bucket: "MONTH", mode: "AGREEMENT", normalise: "NONE" };
