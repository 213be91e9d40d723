/** The table of what stands on an entity besides its id: what all kinds have, then the fields of each kind. */
import { ENTITY_TYPES, type EntityField } from "../domain/entity-types";
import type { Column, ColumnType } from "./column";
import type { ExportedEntity } from "./exported-network";

/** Numbers stay numbers; dates are EDTF text, which keeps their precision. */
const FIELD_TYPES: Record<Exclude<EntityField["type"], "organisation">, ColumnType> = {
  text: "string",
  date: "string",
  number: "double",
};

/** The fields of all kinds by name; `organisation` is said by the publisher's own column. */
const KIND_COLUMNS = new Map<string, Column<ExportedEntity>>(
  ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[]).flatMap(({ name, type }) =>
    type === "organisation" ? [] : [[name, { name, type: FIELD_TYPES[type], of: ({ fields }) => fields[name] }]],
  ),
);

export const ENTITY_COLUMNS: readonly Column<ExportedEntity>[] = [
  // Gephi and sigma show `label`, most others `name`.
  { name: "label", type: "string", of: ({ name }) => name },
  { name: "name", type: "string", of: ({ name }) => name },
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "classification", type: "string", of: ({ classification }) => classification },
  { name: "summary", type: "string", of: ({ summary }) => summary },
  { name: "aliases", type: "list", of: ({ aliases }) => aliases },
  { name: "identifiers", type: "list", of: ({ identifiers }) => identifiers },
  { name: "formerIds", type: "list", of: ({ formerIds }) => formerIds },
  { name: "depth", type: "integer", of: ({ depth }) => depth },
  { name: "publisher", type: "string", of: ({ publisher }) => publisher?.name },
  { name: "publisherId", type: "string", of: ({ publisher }) => publisher?.id },
  ...KIND_COLUMNS.values(),
];
