/** What the readers of Attest's own format say of what is no record. */
import { formatPath } from "../../domain/check/problem-at";
import { butGot } from "../../domain/problems";
import type { Place, Reading } from "../../domain/record";

/** Whether it has fields by name. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The problem of a value that is none of ours.
 * @param at where it stands: nowhere in particular, in a list or in an item of one.
 * @example refusal({ file: "a.json", path: ["people", 3], line: 7 }, "a mapping", "x") // a.json:7 people[3]: needs a mapping, but got "x"
 */
export function refusal({ file, path, line }: Place, needed: string, value: unknown, got = butGot(value)): Reading {
  return { problem: { file, line, field: formatPath(path), message: `needs ${needed}, ${got}` } };
}
