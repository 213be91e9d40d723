/** Nodes and edges as every format of graphs has them. */
import { formatPath } from "../../domain/check/problem-at";
import type { Problem } from "../../domain/problems";
import type { Place } from "../../domain/record";

/** A node or an edge, with all that the file says of it. */
export interface GraphElement {
  is: "node" | "edge";
  /** Its id in the file; edges often have none. */
  key?: string;
  /** The ids of the nodes that an edge joins. */
  source?: string;
  target?: string;
  direction: Direction;
  /** By the names that the file gives them, numbers as numbers where it says that they are. */
  attributes: Readonly<Record<string, unknown>>;
  /** When an edge was there, in formats that have times of their own. */
  periods: readonly Period[];
  at: Place;
  faults: readonly Fault[];
}

/** Whether an edge goes from its source to its target, has no direction, or goes both ways. */
export type Direction = "directed" | "undirected" | "mutual";

export interface Period {
  start?: string;
  end?: string;
}

/** What is wrong with an element. It is then not read, unless it is the file that is at fault. */
export interface Fault {
  field: string;
  message: string;
  /** Said once of a file, however many elements it shows in. */
  ofFile?: true;
}

/** What values of an attribute are, in the types that matter here. */
export type ValueType = "integer" | "number" | "boolean" | "text";

/**
 * A text as the number or the truth that its file says it is; an integer that a double can't hold stays a text.
 * @returns undefined where it isn't one.
 */
export function typedValue(type: ValueType, text: string): string | number | boolean | undefined {
  if (type === "text") return text;
  const word = text.trim();
  if (type === "boolean") return { true: true, "1": true, false: false, "0": false }[word.toLowerCase()];
  const number = Number(word);
  if (word === "" || Number.isNaN(number) || (type === "integer" && !Number.isInteger(number))) return undefined;
  return type === "integer" && !Number.isSafeInteger(number) ? word : number;
}

/**
 * What an attribute says as a word: an id or a label; undefined where it says nothing, or nothing of the sort.
 * @example wordOf(7) // "7"
 */
export function wordOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A problem with an element, or with a value of it. */
export function problemOf({ at: { file, line, path } }: GraphElement, field: string, message: string): Problem {
  return { file, line, field: formatPath(field === "" ? path : [...path, field]), message };
}
