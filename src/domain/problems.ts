/** What is wrong with data that somebody gave us, with the place where it stands. */

/** Kinds of faults, by which a report counts them. */
export const FAULT_REASONS = {
  UNREADABLE: "can't be read",
  SHAPE: "isn't of the shape that is needed",
  DATE: "is no date that can be told",
  UNKNOWN_ID: "names something that nobody defines",
  LEFT_OUT: "names something that was left out",
  SAME_ID: "has an id that stands for something else",
  REPEATED: "is the same again",
  WITHOUT_EVIDENCE: "has no evidence",
  IDENTITY: "can't be told apart or can't be the same",
} as const;
export type FaultReason = keyof typeof FAULT_REASONS;

/** One fault in a file. */
export interface Problem {
  file: string;
  /** Counted from 1; absent where the reader can't tell. */
  line?: number;
  /** Path of the field, such as `claims[3].relation`. */
  field: string;
  /** `UNREADABLE` where left out. */
  reason?: FaultReason;
  /** What was needed, “but got” what. */
  message: string;
}

/**
 * A problem as one line of text.
 * @example formatProblem({ file: "a.yaml", line: 3, field: "people[0].id", message: "needs …" })
 * // "a.yaml:3 people[0].id: needs …"
 */
export function formatProblem({ file, line, field, message }: Problem): string {
  return `${file}${line ? `:${line}` : ""}${field ? ` ${field}` : ""}: ${message}`;
}

/** A short, printable form of anything that came instead of what was needed. */
export function butGot(value: unknown): string {
  if (value === undefined) return "but got nothing";
  if (value === null) return "but got an empty value";
  if (typeof value === "string") return `but got "${shorten(value)}"`;
  if (Array.isArray(value)) return `but got a list of ${value.length}`;
  if (typeof value === "object") return "but got a mapping";
  if (typeof value === "number") return `but got ${value}`; // JSON makes null of what is infinite.
  return `but got ${JSON.stringify(value)}`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
