/** A table of entities, a row an entity, in our own columns: our export `nodes.csv`, and what people write by hand. */
import { ENTITY_KINDS, ENTITY_TYPES, type EntityField, kindOfId } from "../../domain/entity-types";
import { butGot } from "../../domain/problems";
import type { FileRecord } from "../../domain/record";
import { byScheme } from "../identifiers";
import { asNumber, CellFault } from "./cell";
import { given, kindNamed, type OwnColumns, type RowReader } from "./own-columns";
import type { Row } from "./table";

/** The fields of single kinds, each once. */
const FIELDS = [
  ...new Map(
    ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[]).map((field) => [field.name, field]),
  ).values(),
];
const READ = [
  ...["id", "kind", "name", "aliases", "summary", "classification", "identifiers", "formerIds", "publisherId"],
  ...FIELDS.map(({ name }) => name),
];
/** Other names for what is read, and how far an entity was from the middle of a network. */
const LEFT_OUT = ["label", "depth"];

/** The columns that a table of entities can't do without. */
export const ENTITY_NEEDS = ["id", "name"];

/** Reads rows of entities. */
export function entityRows(columns: OwnColumns): RowReader {
  const called = columns.called(READ);
  return {
    problems: columns.unknown(READ, LEFT_OUT),
    recordsOf: (row) => [{ ...entityOf(columns, row), called, at: columns.at(row) }],
  };
}

function entityOf(columns: OwnColumns, row: Row): Pick<FileRecord, "kind" | "row"> {
  const id = columns.id(row, "id", "kind");
  const word = columns.text(row, "kind");
  const kind = word === undefined ? kindOfId(id ?? "") : kindNamed(word);
  if (!kind) {
    const needed = `needs one of ${ENTITY_KINDS.join(", ")}`;
    if (word !== undefined) throw new CellFault(columns.column("kind"), `${needed}, ${butGot(word)}`);
    throw new CellFault(
      columns.column("id"),
      `needs an id of the form kind:slug, or a column kind beside it, ${butGot(id)}`,
    );
  }
  const fields = FIELDS.map(({ name, type }) => {
    const text = columns.text(row, name);
    return [name, type === "number" && text !== undefined ? asNumber(text) : text] as const;
  });
  return {
    kind,
    row: given({
      id,
      name: columns.text(row, "name"),
      aliases: columns.list(row, "aliases"),
      summary: columns.text(row, "summary"),
      classification: columns.text(row, "classification"),
      identifiers: identifiersOf(columns, row),
      formerIds: columns.list(row, "formerIds"),
      ...Object.fromEntries(fields),
      // Our exports give its name as well, in the column that people write its id in.
      publisher: columns.text(row, columns.has("publisherId") ? "publisherId" : "publisher"),
    }),
  };
}

function identifiersOf(columns: OwnColumns, row: Row): Record<string, string | string[]> | undefined {
  const pairs = columns.list(row, "identifiers")?.map((item) => {
    const [, scheme, id] = /^\s*([^:]+):(.+)$/s.exec(item) ?? [];
    if (scheme !== undefined && id !== undefined) return [scheme, id] as const;
    throw new CellFault(columns.column("identifiers"), `needs scheme:id, such as wikidata:Q264, ${butGot(item)}`);
  });
  return pairs && byScheme(pairs);
}
