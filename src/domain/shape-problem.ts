/** Zod's findings about the shape of a file, said as sentences: what was needed, “but got” what. */
import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import { butGot } from "./problems";

type Issue = z.core.$ZodIssue;

/** A finding as a sentence, at the path of the value that it is about. */
export interface ShapeProblem {
  path: readonly (string | number)[];
  message: string;
}

/**
 * The problems of one finding: one, but for unknown fields, each of which is a problem of its own.
 * @example shapeProblems(issue, content) // [{ path: ["claims", 0, "relation"], message: 'needs one of ANNOUNCED, …, but got "CRITICIZED" (did you mean CRITICISED?)' }]
 */
export function shapeProblems(issue: Issue, content: unknown): ShapeProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `needs none but known fields, but got "${key}"`,
    }));
  return [{ path, message: sentence(issue, valueAt(content, path)) }];
}

function sentence(issue: Issue, got: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `needs ${NAMES[issue.expected] ?? issue.expected}, ${butGot(got)}`;
    case "invalid_value":
      return `needs ${oneOf(issue.values.map(String))}, ${butGot(got)}${suggestion(got, issue.values.map(String))}`;
    case "invalid_key":
      return `needs a scheme of letters, digits, dashes and underscores, but got "${String(issue.path.at(-1))}"`;
    case "too_small":
      return `needs at least ${count(Number(issue.minimum), issue.origin)}, ${butGot(got)}`;
    case "too_big":
      return `needs at most ${count(Number(issue.maximum), issue.origin)}, ${butGot(got)}`;
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      return `${issue.message}, ${butGot(got)}`; // The sentence stands beside its rule in `file-shape.ts`.
  }
}

/** What Zod counts of a text and of a list. */
const COUNTED: Readonly<Record<string, string>> = { string: "character", array: "item" };

function count(number: number, origin: string): string {
  const unit = COUNTED[origin];
  return unit ? `${number} ${unit}${number === 1 ? "" : "s"}` : String(number);
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  object: "a mapping",
  array: "a list",
  tuple: "a list",
};

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
}

function suggestion(got: unknown, values: readonly string[]): string {
  if (typeof got !== "string") return "";
  const near = values
    .map((value) => ({ value, far: distance(value, got.toUpperCase()) }))
    .sort((a, b) => a.far - b.far)
    .find(({ far }) => far <= 2);
  return near ? ` (did you mean ${near.value}?)` : "";
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}
