/**
 * What somebody else's columns mean, as a file says it that people write. A text is taken as it is, but for
 * `{column}` in it, which stands for that column's cell; so `GBP` is a constant, and `{first} {last}` two cells.
 */
import { z } from "zod";
import { MODALITIES } from "../../domain/claim";
import { ENTITY_TYPES, type EntityField } from "../../domain/entity-types";
import { RELATION_NAMES } from "../../domain/relation-types";
import { isDatePattern } from "./date-pattern";
import { didYouMean } from "./nearest";

const KINDS = ENTITY_TYPES.map(({ kind }) => kind.toLowerCase());
const BRACED = /\{[^{}]+\}/;

const constant = z.union([z.string(), z.number(), z.boolean()]);
const column = z.string().min(1).describe("A column, by its name in the header.");
const cell = z
  .strictObject({
    column,
    map: z
      .record(z.string(), z.union([constant, z.null()]))
      .optional()
      .describe("What the values of the column mean; empty for nothing."),
    otherwise: constant.optional().describe("What all values mean that `map` leaves out; without it they are faults."),
    date: z
      .string()
      .refine(isDatePattern, "needs the order of a date, such as dd/mm/yyyy, mm-dd-yyyy, yyyymmdd or mm/yyyy")
      .optional()
      .describe("How the column writes dates: d or dd, m or mm, yyyy, and * for what is not read, such as a time."),
    decimal: z
      .enum([".", ","])
      .optional()
      .describe("The decimal sign of the column's numbers; the other one groups digits."),
  })
  .describe("A column, with what its values mean.");

const list = z
  .strictObject({ column, split: z.string().min(1).describe("What stands between the items in the cell.") })
  .describe("A column of lists.");

const TEXT_NEEDED =
  'needs a text in quotes, in which {column} stands for a cell, such as "{first} {last}", or column with map, otherwise, date or decimal';
const text = z
  .union([constant, cell], { error: TEXT_NEEDED })
  .describe("A text with `{column}` for cells, or a column.");

/** One of a closed list, or a text or column that gives one. */
function oneOf(names: readonly [string, ...string[]], what: string) {
  const error = ({ input }: { input?: unknown }) =>
    `needs ${what}, or a text with {column}, or column and map${typeof input === "string" ? didYouMean(input, names) : ""}`;
  return z.union([z.enum(names), z.string().regex(BRACED, { error }), cell], { error });
}

const kind = oneOf(KINDS as [string, ...string[]], `one of ${KINDS.join(", ")}`).describe("What it is.");
const namespace = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "needs a namespace of small letters, digits and dashes")
  .describe("Where the keys come from: the same key of the same namespace is the same thing, in whatever file.");
const key = z
  .union([constant, cell, z.array(z.union([constant, cell])).min(1)], { error: `${TEXT_NEEDED}, or a list of them` })
  .describe("What tells it from others of its kind: `{column}`, or a list of several.");
const condition = z
  .record(
    z.string(),
    z.union([constant, z.array(constant)], { error: "needs a value of the column, or a list of them" }),
  )
  .describe("By column, the value or values of it.");
const when = condition.optional().describe("Only rows in which each of these columns has one of its values.");
const unless = condition.optional().describe("No rows in which one of these columns has one of its values.");

const reference = z
  .union([z.string(), z.strictObject({ kind, key, namespace: namespace.optional() })], {
    error: "needs the name of an entity of this mapping, an id such as organisation:home-office, or kind and key",
  })
  .describe("An entity: its name under `entities`, an id of Attest, or its kind and key.");

const FIELDS = ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[]);
const ownFields = FIELDS.map(
  ({ name, type, description }) =>
    [name, (type === "organisation" ? reference : text).optional().describe(description)] as const,
);

const entity = z
  .strictObject({
    kind,
    key,
    namespace: namespace.optional(),
    name: text.describe("The name to show."),
    aliases: z
      .union([constant, list, cell, z.array(text)], {
        error: `${TEXT_NEEDED}, or column and split, or a list of texts`,
      })
      .optional()
      .describe("Other names."),
    summary: text.optional(),
    classification: text.optional().describe("What it is within its kind."),
    identifiers: z.record(z.string(), text).optional().describe("Ids elsewhere, by scheme."),
    ...Object.fromEntries(ownFields),
    stands: z
      .enum(["every", "first"])
      .optional()
      .describe(
        "Which of several rows with the same key stands: `every` (all have to say the same; so where left out), or `first`.",
      ),
    when,
    unless,
  })
  .describe("An entity in every row.");

const claim = z
  .strictObject({
    subject: reference,
    relation: oneOf(RELATION_NAMES as [string, ...string[]], "a name of the relation table"),
    object: reference.optional(),
    value: z.strictObject({ amount: text.optional(), unit: text.optional(), text: text.optional() }).optional(),
    occurred: z
      .union([constant, cell, z.strictObject({ from: text.optional(), through: text.optional() })], {
        error: `${TEXT_NEEDED}, or from and through`,
      })
      .optional()
      .describe("When: a text, a column, or `from` and `through`, of which an empty one is open."),
    modality: oneOf(MODALITIES, `one of ${MODALITIES.join(", ")}`).optional(),
    note: text.optional(),
    addressee: reference.optional(),
    place: reference.optional(),
    event: reference.optional(),
    attributedTo: reference.optional(),
    document: reference.optional().describe("The document that says so, where the row names it; else it is the file."),
    paragraph: text.optional(),
    phrase: text.optional(),
    when,
    unless,
  })
  .describe("A claim in every row.");

const tableShape = {
  namespace: namespace.optional(),
  nothing: z.array(z.string()).optional().describe("What cells hold that mean nothing, such as `-` or `n/a`."),
  entities: z.record(z.string(), entity).optional().describe("Entities, each under a name for `claims` to use."),
  claims: z.array(claim).optional().describe("Claims."),
};

/** The part of a mapping file that speaks of tables. */
export const csvMappingShape = z
  .strictObject({
    files: z
      .record(z.string(), z.strictObject(tableShape).describe("What the columns of a file mean."))
      .optional()
      .describe("By file name."),
    ...tableShape,
  })
  .describe("What the columns of tables mean.");

/** What the columns of one table mean. */
export type TableMapping = Omit<z.output<typeof csvMappingShape>, "files">;
export type EntityMapping = z.output<typeof entity> & Readonly<Record<string, unknown>>;
export type ClaimMapping = z.output<typeof claim>;
export type CellMapping = z.output<typeof cell>;
export type TextMapping = z.output<typeof text>;
export type ReferenceMapping = z.output<typeof reference>;
export type Condition = z.output<typeof condition>;

/** The JSON Schema (draft 2020-12) of a mapping file, for editors to complete and check while typing. */
export function mappingJsonSchema(): object {
  return { title: "Attest mapping of columns", ...z.toJSONSchema(csvMappingShape, { io: "input" }) };
}
