/** Records of entities, checked one by one. */
import type { Entity } from "../entity";
import { entityType, type EntityKind } from "../entity-types";
import { entityShapes } from "../file-shape";
import type { Problem } from "../problems";
import type { FileRecord } from "../record";
import { checkDate } from "./date";
import { type Mention, mention } from "./mention";
import { rowOf } from "./shape";

/** An entity that is sound in itself, and what it speaks of. */
export interface CheckedEntity {
  entity: Entity;
  mentions: Mention[];
}

/**
 * Checks an entity's record.
 * @param problems takes what is wrong; then there is no entity.
 */
export function checkEntity(record: FileRecord, kind: EntityKind, problems: Problem[]): CheckedEntity | undefined {
  const before = problems.length;
  const row = rowOf(entityShapes[kind], record, problems) as EntityRow | undefined;
  if (!row) return undefined;
  const fields: Entity["fields"] = {};
  const mentions: Mention[] = [];
  for (const { name, type } of entityType(kind).fields) {
    const value = row[name] as string | number | undefined;
    if (value === undefined) continue;
    fields[name] = value;
    if (type === "date") checkDate(record, name, String(value), problems);
    if (type === "organisation") mention(record, [name], String(value), ["ORGANISATION"], mentions, problems);
  }
  if (problems.length > before) return undefined;
  return { entity: { ...common(row, kind), fields }, mentions };
}

type EntityRow = Record<string, unknown> & {
  id: string;
  name: string;
  aliases?: string[];
  identifiers?: Record<string, string | string[]>;
  formerIds?: string[];
};

function common(row: EntityRow, kind: EntityKind): Omit<Entity, "fields"> {
  const { id, name, aliases, identifiers = {}, formerIds = [] } = row;
  const schemes = Object.entries(identifiers);
  return {
    id,
    kind,
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    summary: row.summary as string | undefined,
    classification: row.classification as string | undefined,
    identifiers: [...new Set(schemes.flatMap(([scheme, ids]) => [ids].flat().map((one) => `${scheme}:${one}`)))].sort(),
    ...(formerIds.length > 0 && { formerIds: [...new Set(formerIds)].sort() }),
  };
}
