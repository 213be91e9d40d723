/** Zod's findings about the shape of a file, said as sentences: what was needed, “but got” what. */
import { distance } from "fastest-levenshtein";
import type { z } from "zod";
import { butGot } from "./problems";

type Issue = z.core.$ZodIssue;

/**
 * The sentence for one finding.
 * @example shapeProblem(issue, content) // 'needs one of ANNOUNCED, …, but got "CRITICIZED" (did you mean CRITICISED?)'
 */
export function shapeProblem(issue: Issue, content: unknown): string {
  const got = valueAt(content, issue.path);
  switch (issue.code) {
    case "invalid_type":
      return `needs ${NAMES[issue.expected] ?? issue.expected}, ${butGot(got)}`;
    case "invalid_value":
      return `needs ${oneOf(issue.values.map(String))}, ${butGot(got)}${suggestion(got, issue.values.map(String))}`;
    case "unrecognized_keys":
      return `needs none but known fields, but got ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
    case "invalid_format":
      return `needs ${issue.format === "regex" ? ID_HINT : issue.format}, ${butGot(got)}`;
    case "invalid_union":
      return `needs text or a number of the right form, ${butGot(got)}`;
    case "too_small":
      return `needs at least ${issue.minimum} ${issue.origin === "string" ? "characters" : issue.origin === "array" ? "items" : ""}, ${butGot(got)}`.replace(
        " ,",
        ",",
      );
    case "too_big":
      return `needs at most ${issue.maximum} ${issue.origin === "string" ? "characters" : ""}, ${butGot(got)}`.replace(
        " ,",
        ",",
      );
    default:
      return `${issue.message}, ${butGot(got)}`;
  }
}

const ID_HINT = "an id of the form kind:slug in small letters, such as person:yvette-cooper,";

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  object: "a mapping",
  array: "a list",
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
