/** How entities and claims stand in Neo4j: their properties, with what queries filter and sort by. */
import { createHash } from "node:crypto";
import type { Claim } from "../domain/claim";
import { parseDate } from "../domain/dates";
import type { Entity } from "../domain/entity";
import { type EntityKind, entityType, kindOfId } from "../domain/entity-types";
import { fold } from "../domain/fold";
import { relationType } from "../domain/relation-types";
import { integer } from "./database";

/** Sorts before every date: what has no date counts as oldest. */
export const UNDATED = "0000-00-00";

/** The stored properties of an entity; what is derived comes last. */
export function entityRow(entity: Entity): Record<string, unknown> & { digest: string } {
  const { id, kind, name, aliases, summary, classification, identifiers, fields } = entity;
  const dateField = entityType(kind).dateField;
  const date = dateField ? fields[dateField] : undefined;
  const bounds = date === undefined ? undefined : parseDate(String(date));
  const row = {
    ...fields,
    id,
    kind,
    name,
    aliases,
    summary,
    classification,
    identifiers,
    dateFrom: bounds?.from,
    dateThrough: bounds?.through,
    folded: foldNames(name, aliases),
    byName: `${fold(name)} ${id}`,
    byDate: `${bounds?.from ?? bounds?.through ?? UNDATED} ${id}`,
  };
  return { ...row, digest: digest(row) };
}

/**
 * The entity that was stored as these properties.
 * @example entityOf({ id: "person:ada", name: "Ada", … }) // { id: "person:ada", kind: "PERSON", name: "Ada", … }
 */
export function entityOf(properties: Readonly<Record<string, unknown>>): Entity {
  const { id, name, aliases, identifiers } = properties as unknown as Entity;
  const kind = kindOfId(id) as EntityKind;
  return {
    ...{ id, kind, name, aliases, identifiers },
    ...those(properties, ["summary", "classification"]),
    fields: those(
      properties,
      entityType(kind).fields.map((field) => field.name),
    ) as Entity["fields"],
  };
}

/** Those of the properties that are there. */
function those(properties: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (properties[name] == null ? [] : [[name, properties[name]]])));
}

/** The stored properties of a claim, without what follows from its evidence (see `derive.ts`). */
export function claimRow(claim: Claim): Record<string, unknown> & { digest: string } {
  const bounds = claim.occurred === undefined ? undefined : parseDate(claim.occurred);
  const row = {
    id: claim.id,
    relation: claim.relation,
    subjectId: claim.subject,
    subjectKind: kindOfId(claim.subject),
    objectId: claim.object,
    objectKind: claim.object && kindOfId(claim.object),
    addresseeId: claim.addressee,
    placeId: claim.place,
    eventId: claim.event,
    attributedToId: claim.attributedTo,
    modality: claim.modality,
    stance: relationType(claim.relation).stance,
    // States hold for a time; what is said or done has happened ever after. `asOf` tells them apart by this.
    state: relationType(claim.relation).group === "STRUCTURE" ? true : undefined,
    occurred: claim.occurred,
    occurredFrom: bounds?.from,
    occurredThrough: bounds?.through,
    amount: claim.value?.amount,
    unit: claim.value?.unit,
    text: claim.value?.text,
    note: claim.note,
    rank: claim.rank,
    rankReason: claim.rankReason,
    byOccurred: `${bounds?.from ?? bounds?.through ?? UNDATED} ${claim.id}`,
  };
  return { ...row, digest: digest(row) };
}

/** The evidences of a claim as rows; a paragraph is stored as a whole number. */
export function evidenceRows(
  claim: Claim,
): { document: string; paragraph: unknown; phrase: string | null; pointer: string | null }[] {
  return claim.evidence.map(({ document, paragraph, phrase, pointer }) => ({
    document,
    paragraph: paragraph === undefined ? null : integer(paragraph),
    phrase: phrase ?? null,
    pointer: pointer ?? null,
  }));
}

/** The names of an entity as a part of one is looked for in them: folded, a line each. */
export function foldNames(name: string, aliases: readonly string[]): string {
  return [name, ...aliases].map(fold).join("\n");
}

function digest(row: Record<string, unknown>): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("hex").slice(0, 20);
}
