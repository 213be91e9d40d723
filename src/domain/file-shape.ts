/**
 * What a file of entities and claims looks like, as Zod schemas made from the two tables. The parser checks
 * with them, and the JSON Schema that editors use (`seeds/attest.schema.json`) is printed from them.
 */
import { z } from "zod";
import { CLAIM_ID, MODALITIES, RANKS } from "./claim";
import { DATE_NEEDED, isDay } from "./dates";
import {
  ENTITY_ID,
  ENTITY_TYPES,
  type EntityField,
  type EntityKind,
  type EntityType,
  entityIdOf,
  type FieldType,
} from "./entity-types";
import { VERDICTS } from "./judgement";
import { RELATION_NAMES } from "./relation-types";

/** The most words that a phrase quoted from a source may have. */
export const PHRASE_WORDS = 8;

/** The longest text that a field may have, in characters. */
export const LONGEST_TEXT = 2_000;

const text = z.string().trim().min(1).max(LONGEST_TEXT);
const entityId = z
  .string()
  .regex(ENTITY_ID, "needs an id of the form kind:slug in small letters, such as person:yvette-cooper")
  .describe("The id of an entity, such as `person:yvette-cooper`.");

function idOf(kind: EntityKind) {
  return z.string().regex(entityIdOf(kind), `needs an id of the form ${kind.toLowerCase()}:slug in small letters`);
}

/** YAML reads a bare year as a number; it is a date all the same. */
const date = z
  .union(
    [
      z.string(),
      z
        .int()
        .min(0)
        .max(9998)
        .transform((year) => String(year).padStart(4, "0")),
    ],
    DATE_NEEDED,
  )
  .describe(
    "A date as EDTF text: `2025-01-16`, `2025-01`, `2025~`, `2025-01-16/2025-04-08`. Never more precise than the source.",
  );
const paragraph = z.int().min(1).describe("Paragraph of the document, counted as its non-empty lines from 1.");
const phrase = text
  .refine((words) => words.split(/\s+/).length <= PHRASE_WORDS, `needs a phrase of at most ${PHRASE_WORDS} words`)
  .describe(`At most ${PHRASE_WORDS} words of the document, only where the wording itself is the fact.`);

const FIELD_SHAPES: Record<FieldType, z.ZodType<string | number>> = {
  text,
  number: z.number(),
  date,
  organisation: idOf("ORGANISATION"),
};

function entityShape(type: EntityType) {
  const fields = type.fields.map(
    (field: EntityField) => [field.name, FIELD_SHAPES[field.type].optional().describe(field.description)] as const,
  );
  return z
    .strictObject({
      id: idOf(type.kind).describe(`\`${type.kind.toLowerCase()}:\` and a readable slug; it never changes.`),
      name: text.describe("The name to show."),
      aliases: z.array(text).optional().describe("Other names and spellings, as sources print them."),
      summary: text
        .optional()
        .describe("A sentence or two in our own words, stating nothing that a source only alleges."),
      classification: text.optional().describe("What it is within its kind, such as `charity` or `rapid audit`."),
      identifiers: z
        .record(
          z.string().regex(/^[a-z][A-Za-z0-9_-]*$/),
          z.union([text, z.array(text).min(1)], "needs text, or a list of texts"),
        )
        .optional()
        .describe("Ids elsewhere, by scheme: one, or a list where there are several."),
      formerIds: z
        .array(idOf(type.kind))
        .optional()
        .describe("Other ids that mean it, by which it is found; an entity that there is by one of these stays one."),
      ...Object.fromEntries(fields),
    })
    .describe(type.description);
}

const evidence = z.strictObject({
  document: entityId.optional().describe("The source; the file's `document` where left out."),
  paragraph: paragraph.optional(),
  phrase: phrase.optional(),
  pointer: text
    .optional()
    .describe("Where in a file of data: a line, such as `line 12`, or a JSON Pointer, such as `/memberships/3`."),
});

const value = z
  .strictObject({
    amount: z.number().optional().describe("A figure."),
    unit: text.optional().describe("Currency (`GBP`) or what is counted, such as `cases`."),
    text: text.optional().describe("A title, deadline or wording."),
  })
  .describe("A figure with its unit, a text, or both.");

/** Kept in one form, as queries compare them as texts. */
const time = z.iso
  .datetime({ offset: true, error: "needs a time of ISO 8601, such as 2025-01-16T14:18:00Z" })
  .transform((text) => new Date(text).toISOString());

/** The row of a claim. */
export const claimShape = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, "needs a key of small letters, digits and dashes")
    .optional()
    .describe("A name by which `contradicts` and `supersedes` of other claims point here."),
  subject: entityId.describe("Who acts."),
  relation: z.enum(RELATION_NAMES).describe("What they did: a name of the relation table."),
  object: entityId.optional().describe("What or whom it is about."),
  value: value.optional(),
  addressee: entityId.optional().describe("To whom."),
  place: entityId.optional().describe("Where."),
  event: entityId.optional().describe("In which event, such as a statement to Parliament."),
  attributedTo: entityId.optional().describe("The speaker, where this is one person's word about others."),
  occurred: date.optional(),
  modality: z
    .enum(MODALITIES)
    .optional()
    .describe("ACTUAL where left out. A plan, a threat or a denial is not a fact."),
  note: text.optional().describe("What was said or done, in our own words."),
  rank: z.enum(RANKS).optional().describe("NORMAL where left out; another one needs a `rankReason`."),
  rankReason: text.optional(),
  paragraph: z
    .union([paragraph, z.array(paragraph).min(1)], "needs a whole number from 1, or a list of them")
    .optional()
    .describe("Paragraph or paragraphs of the file's document."),
  phrase: phrase.optional(),
  evidence: z.array(evidence).min(1).optional().describe("Where it stands, when it is not just the file's document."),
  contradicts: z.array(z.string()).optional().describe("Keys or ids of claims that can't hold together with this one."),
  supersedes: z.array(z.string()).optional().describe("Keys or ids of claims that this one replaces."),
  recordedAt: time
    .optional()
    .describe("When a graph took it in, ISO 8601; the time of loading where left out. Exports give it."),
  retractedAt: time.optional().describe("When a graph dropped it, ISO 8601. Exports give it."),
});

/** The row of a judgement. */
export const judgementShape = z.strictObject({
  pair: z
    .tuple([entityId, entityId])
    .describe("Two ids of one kind. Where they are the same, the first is kept, and the second keeps resolving."),
  verdict: z
    .enum(VERDICTS)
    .describe("`same` merges the two, `different` keeps or takes them apart, `undecided` does nothing."),
  by: text.describe("Who judged."),
  on: z
    .string()
    .refine(isDay, "needs a day such as 2025-01-16")
    .describe("The day of the judgement: of two on a pair the later one holds."),
  why: text.optional().describe("The reason."),
  score: z.number().min(0).max(1).optional().describe("How alike a program found the two, from 0 to 1."),
});

type EntityList = (typeof ENTITY_TYPES)[number]["plural"];
/** The row of an entity, by its kind. */
export const entityShapes = Object.fromEntries(ENTITY_TYPES.map((type) => [type.kind, entityShape(type)])) as Record<
  EntityKind,
  ReturnType<typeof entityShape>
>;

const lists = ENTITY_TYPES.map((type) => [type.plural, z.array(entityShapes[type.kind]).optional()] as const);

/** A whole file: lists of entities by kind, and claims with the document that they are read from. */
export const fileShape = z
  .strictObject({
    document: entityId.optional().describe("The document that the claims below are read from."),
    ...(Object.fromEntries(lists) as Record<EntityList, (typeof lists)[number][1]>),
    claims: z.array(claimShape).optional().describe("Who did or said what, each with its evidence."),
    judgements: z
      .array(judgementShape)
      .optional()
      .describe("Whether two ids mean the same thing, as somebody judged; a later judgement undoes an earlier one."),
  })
  .describe("Entities, claims and judgements of an Attest graph.");

/** A judgement as a file gives it. */
export type JudgementRow = z.output<typeof judgementShape>;

/** A claim as a file gives it, before defaults and references are resolved. */
export type ClaimRow = z.output<typeof claimShape>;

/** Whether a reference of `contradicts` or `supersedes` is an id and not a key. */
export function isClaimId(reference: string): boolean {
  return CLAIM_ID.test(reference);
}

/** The JSON Schema (draft 2020-12) of a file, for editors to complete and check while typing. */
export function fileJsonSchema(): object {
  return { title: "Attest graph", ...z.toJSONSchema(fileShape, { io: "input" }) };
}
