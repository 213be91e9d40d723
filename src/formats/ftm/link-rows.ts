/** Links of FollowTheMoney, and what things say about each other, as rows of claims. */
import { type EntityKind, kindOfId } from "../../domain/entity-types";
import { type RelationName, relationType } from "../../domain/relation-types";
import { occurredIn } from "./dates";
import { type FtmEntity, valuesOf } from "./entity";
import { LINK_SCHEMATA, type LinkSchema, REFERENCES } from "./schemata";
import { clipped, given } from "./thing-rows";
import type { Things } from "./things";
import { valueOf } from "./values";

/** A claim without its evidence, or the property that names something of which no claim can be made. */
export interface LinkRow {
  row?: Record<string, unknown>;
  /** What the file calls the fields of the row. */
  called?: Readonly<Record<string, string>>;
  /** The property of the end that is missing, and what it names. */
  missing?: { property: string; key: string | undefined };
}

/** What the files call the dates of a link. */
const OCCURRED = "properties.startDate, endDate or date";

/** Whether a schema is that of links. */
export function isLink(schema: string): boolean {
  return schema === "Occupancy" || LINK_SCHEMATA.has(schema);
}

/** The claims of a link: one for each pair of its ends, as FollowTheMoney itself pairs them. */
export function linkRows(entity: FtmEntity, things: Things): LinkRow[] {
  const schema = LINK_SCHEMATA.get(entity.schema);
  if (!schema) return occupancies(entity, things);
  const called = {
    subject: `properties.${schema.subject}`,
    object: `properties.${schema.object}`,
    value: schema.relation === "FUNDED" ? "properties.amount" : `properties.${schema.text}`,
    occurred: OCCURRED,
  };
  const pairs = ends(entity, schema.subject).flatMap((subject) =>
    ends(entity, schema.object).map((object) => ({ subject, object })),
  );
  const { value, note } = valueOf(entity, schema, pairs.length);
  return pairs.map(({ subject: subjectKey, object: objectKey }): LinkRow => {
    const subject = subjectKey && things.idOf(subjectKey);
    const object = objectKey && things.idOf(objectKey);
    if (!subject) return { missing: { property: schema.subject, key: subjectKey } };
    if (!object) return { missing: { property: schema.object, key: objectKey } };
    const relation = relationOf(schema, subject);
    const row = { subject, relation, object, value, ...common(entity, note) };
    return { row: given(row), called };
  });
}

/** What a thing says of itself and others in its own properties, where a relation goes from the one to the other. */
export function referenceRows(entity: FtmEntity, id: string, things: Things): LinkRow[] {
  const found = REFERENCES.flatMap(({ property, relation, inverse }) => {
    const { from, to } = relationType(relation);
    const [here, there] = inverse ? [to, from] : [from, to];
    if (!isOf(here, id)) return [];
    return valuesOf(entity, property).flatMap((key): LinkRow[] => {
      const other = things.idOf(key);
      if (!other) return [{ missing: { property, key } }];
      const [subject, object] = inverse ? [other, id] : [id, other];
      return isOf(there, other) ? [{ row: { subject, relation, object } }] : [];
    });
  });
  const offices = kindOfId(id) === "PERSON" ? valuesOf(entity, "position") : [];
  return [...found, ...offices.map((text) => ({ row: { subject: id, relation: "HOLDS_ROLE", value: { text } } }))];
}

/** Who holds which post: an office of the body that has it, or of none where that isn't said. */
function occupancies(entity: FtmEntity, things: Things): LinkRow[] {
  const called = { subject: "properties.holder", object: "properties.post", value: "properties.post" };
  return ends(entity, "holder").flatMap((holder) =>
    ends(entity, "post").map((post): LinkRow => {
      const subject = holder && things.idOf(holder);
      const position = post === undefined ? undefined : things.position(post);
      if (!subject) return { missing: { property: "holder", key: holder } };
      if (!position) return { missing: { property: "post", key: post } };
      const object = position.organization && things.idOf(position.organization);
      const row = { subject, relation: "HOLDS_ROLE", object, value: { text: position.title }, ...common(entity) };
      return { row: given(row), called: { ...called, occurred: OCCURRED } };
    }),
  );
}

/** What stands at an end of a link; an end at which nothing stands is one all the same. */
function ends(entity: FtmEntity, property: string): (string | undefined)[] {
  const keys = valuesOf(entity, property);
  return keys.length > 0 ? keys : [undefined];
}

/** Only people hold offices; a body that directs another one has a link with it. */
function relationOf({ relation }: LinkSchema, subject: string): RelationName {
  return relation === "HOLDS_ROLE" && kindOfId(subject) !== "PERSON" ? "ASSOCIATED_WITH" : relation;
}

function isOf(kinds: readonly EntityKind[], id: string): boolean {
  return kinds.some((kind) => kind === kindOfId(id));
}

function common(entity: FtmEntity, first?: string): Record<string, unknown> {
  const note = [...(first ? [first] : []), ...valuesOf(entity, "summary", "description")].join(" ");
  return { occurred: occurredIn(entity), note: note ? clipped(note) : undefined };
}
