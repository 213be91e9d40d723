/**
 * What the nodes and edges of somebody else's graph mean here, as the file of `--mapping` says it:
 *
 * ```yaml
 * nodes:
 *   kind: { attribute: type, map: { Human: person, Meeting: event, Colour: ~ } }   # ~ leaves out; or one kind for all
 *   name: label
 * edges:
 *   relation: { attribute: label, map: { attended: PARTICIPATED_IN, employs: EMPLOYS } }   # or one for all
 *   occurred: { start: from, end: to }   # or one attribute
 *   value: { amount: weight, unit: scenes }   # or one attribute
 * ```
 */
import { z } from "zod";
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import { InvalidDataError } from "../../domain/errors";
import { RELATION_NAMES, RELATION_TYPES, type RelationName } from "../../domain/relation-types";
import { shapeProblems } from "../../domain/shape-problem";
import type { ReadOptions } from "../index";

/** A relation, or its inverse, whose name says it from the object's side. */
export interface Verb {
  relation: RelationName;
  isInverse: boolean;
}

/** The same of everything, or as an attribute says: by a map of what it says, in which null leaves out. */
export type Said<Meaning> = { all: Meaning } | { attribute: string; map?: Readonly<Record<string, Meaning | null>> };

const RELATIONS = new Map<string, Verb>([
  ...RELATION_TYPES.map(({ name, inverse }) => [inverse, { relation: name, isInverse: true }] as const),
  ...RELATION_TYPES.map(({ name }) => [name, { relation: name, isInverse: false }] as const),
]);

/** The relation of a name of the table, or of the name of an inverse. */
export function relationOfName(name: string): Verb | undefined {
  return RELATIONS.get(name);
}

/**
 * The kind that a word says outright.
 * @example kindOfWord("Organization") // "ORGANISATION"
 */
export function kindOfWord(word: string): EntityKind | undefined {
  const name = word.trim().toUpperCase().replace("ORGANIZATION", "ORGANISATION");
  return ENTITY_KINDS.find((kind) => kind === name);
}

const name = z.string().trim().min(1);
const kind = word((text) => kindOfWord(text), ENTITY_KINDS.map((one) => one.toLowerCase())); // prettier-ignore
const relation = word((text) => relationOfName(text.toUpperCase()), RELATION_NAMES);

const mapping = z.strictObject({
  nodes: z
    .strictObject({
      id: name,
      kind: said(kind),
      name,
      summary: name,
      classification: name,
      identifiers: z.record(z.string().regex(/^[a-z][A-Za-z0-9_-]*$/), name),
    })
    .partial()
    .default({}),
  edges: z
    .strictObject({
      source: name,
      target: name,
      relation: said(relation),
      occurred: nameOr(z.strictObject({ start: name.optional(), end: name.optional() })),
      value: nameOr(z.strictObject({ amount: name.optional(), unit: name.optional(), text: name.optional() })),
      note: name,
    })
    .partial()
    .default({}),
});

/** Which attributes say what; `unit` alone is the unit itself. */
export type GraphMapping = z.output<typeof mapping>;

/**
 * The mapping of a file of nodes and edges; without a file, one that says nothing.
 * @throws {InvalidDataError} with every problem of it and its line.
 */
export function graphMapping(raw: ReadOptions["mapping"]): GraphMapping {
  const checked = mapping.safeParse(raw?.content ?? {});
  if (checked.success) return checked.data;
  const { file, content } = raw as NonNullable<typeof raw>;
  const found = checked.error.issues.flatMap((issue) => shapeProblems(issue, content));
  throw new InvalidDataError(
    found.map(({ path, message }) => ({ file, line: raw?.line(path), field: path.join("."), message })),
  );
}

/** A text that has to be one of the words of a vocabulary. */
function word<Meaning>(meaningOf: (text: string) => Meaning | undefined, words: readonly string[]) {
  return z.unknown().transform((value, context): Meaning => {
    const meaning = typeof value === "string" ? meaningOf(value) : undefined;
    if (meaning !== undefined) return meaning;
    context.issues.push({ code: "invalid_value", values: [...words], input: value });
    return z.NEVER;
  });
}

function said<Meaning>(one: z.ZodType<Meaning>) {
  const byAttribute = z.strictObject({ attribute: name, map: z.record(z.string(), one.nullable()).optional() });
  return eitherOf<Said<Meaning>>(
    one.transform((all) => ({ all })),
    byAttribute,
  );
}

function nameOr<Shape extends object>(shape: z.ZodType<Shape>) {
  return eitherOf<string | Shape>(name, shape);
}

/** The one where there is a mapping, the other where there isn't, so that each problem is said where it is. */
function eitherOf<Output>(plain: z.ZodType<Output>, shape: z.ZodType<Output>) {
  return z.unknown().transform((value, context): Output => {
    const checked = (typeof value === "object" && value !== null ? shape : plain).safeParse(value);
    if (checked.success) return checked.data;
    const issues = checked.error.issues.map((issue) => ({ ...issue, path: [...issue.path], input: value }));
    context.issues.push(...(issues as typeof context.issues));
    return z.NEVER;
  });
}
