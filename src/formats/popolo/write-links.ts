/** Claims that Popolo writes as one field of an entity. */
import type { EntityKind } from "../../domain/entity-types";
import type { RelationName } from "../../domain/relation-types";
import type { ExportedClaim } from "../exported-network";
import { isFact } from "./write-fields";

interface Link {
  relation: RelationName;
  subject: EntityKind;
  object: EntityKind;
  field: string;
  /** Which of the two has the field. */
  on: "subject" | "object";
  /** Acts are over, and their date is that of the entity; how things are arranged has to be so without a date. */
  isAct?: true;
}

const LINKS: readonly Link[] = [
  { relation: "PART_OF", subject: "ORGANISATION", object: "ORGANISATION", field: "parent_id", on: "subject" },
  { relation: "PART_OF", subject: "EVENT", object: "EVENT", field: "parent_id", on: "subject" },
  { relation: "LOCATED_IN", subject: "PLACE", object: "PLACE", field: "parent_id", on: "subject" },
  { relation: "LOCATED_IN", subject: "ORGANISATION", object: "PLACE", field: "area_id", on: "subject" },
  {
    relation: "ORGANISED",
    subject: "ORGANISATION",
    object: "EVENT",
    field: "organization_id",
    on: "object",
    isAct: true,
  },
  { relation: "PROPOSED", subject: "PERSON", object: "MEASURE", field: "creator_id", on: "object", isAct: true },
];

/** The fields of entities that come of claims: the first claim of each stands. */
export class Links {
  private readonly found = new Map<string, Record<string, string>>();

  add(claim: ExportedClaim): void {
    const { relation, subject, object, occurred } = claim;
    if (!object || !isFact(claim)) return;
    const link = LINKS.find(
      (row) => row.relation === relation && row.subject === subject.kind && row.object === object.kind,
    );
    if (!link || (occurred && !link.isAct)) return;
    const [holder, held] = link.on === "subject" ? [subject.id, object.id] : [object.id, subject.id];
    const fields = this.found.get(holder);
    if (fields) fields[link.field] ??= held;
    else this.found.set(holder, { [link.field]: held });
  }

  /** The fields of an entity. */
  of(id: string): Readonly<Record<string, string>> {
    return this.found.get(id) ?? {};
  }
}
