/** Records of somebody else's columns, as a mapping says what they mean. */
import { ROLES } from "../../domain/claim";
import { ENTITY_KINDS, ENTITY_TYPES, type EntityField, type EntityKind } from "../../domain/entity-types";
import { butGot } from "../../domain/problems";
import type { FileRecord, Source } from "../../domain/record";
import { foreignId } from "../foreign-id";
import { asNumber, CellFault } from "./cell";
import type { ClaimMapping, EntityMapping, ReferenceMapping, TableMapping, TextMapping } from "./mapping";
import { given, kindNamed, type RowReader } from "./own-columns";
import { columnsIn, MappedRow } from "./template";

const FIELDS = ENTITY_TYPES.flatMap(({ fields }) => fields as readonly EntityField[]);

/** Reads rows as a mapping says. */
export function mappedRows(mapping: TableMapping, source: Source): RowReader {
  return new MappedRows(mapping, source);
}

class MappedRows implements RowReader {
  readonly problems = [];
  private readonly nothing: ReadonlySet<string>;
  private readonly entities: (readonly [EntityMapping, FileRecord["called"], Set<string>])[];
  private readonly claims: (readonly [ClaimMapping, FileRecord["called"]])[];

  constructor(
    private readonly mapping: TableMapping,
    private readonly source: Source,
  ) {
    this.nothing = new Set(mapping.nothing);
    this.entities = Object.values(mapping.entities ?? {}).map((entity) => [entity, calledOf(entity), new Set()]);
    this.claims = (mapping.claims ?? []).map((claim) => [claim, calledOf(claim)]);
  }

  recordsOf(row: ConstructorParameters<typeof MappedRow>[0]): FileRecord[] {
    const mapped = new MappedRow(row, this.nothing);
    const at = { file: this.source.file, path: [], line: row.line };
    const entities = this.entities.flatMap(([entity, called, seen]) => {
      const found = isMeant(entity, mapped) ? this.entityOf(entity, mapped, seen) : undefined;
      return found ? [{ ...found, called, at }] : [];
    });
    const claims = this.claims.flatMap(([claim, called]) => {
      const found = isMeant(claim, mapped) ? this.claimOf(claim, mapped) : undefined;
      return found ? [{ kind: "CLAIM" as const, row: found, called, at }] : [];
    });
    return [...entities, ...claims];
  }

  private entityOf(
    entity: EntityMapping,
    row: MappedRow,
    seen: Set<string>,
  ): Pick<FileRecord, "kind" | "row"> | undefined {
    const id = this.keyedId(entity, row);
    if (id === undefined) return undefined;
    if (entity.stands === "first") {
      if (seen.has(id)) return undefined;
      seen.add(id);
    }
    const fields = FIELDS.map(({ name, type }) => {
      if (type === "organisation") return [name, this.idOf(entity[name] as ReferenceMapping | undefined, row)] as const;
      const text = row.text(entity[name] as TextMapping | undefined);
      return [name, type === "number" && text !== undefined ? asNumber(text) : text] as const;
    });
    const identifiers = given(
      Object.fromEntries(Object.entries(entity.identifiers ?? {}).map(([scheme, of]) => [scheme, row.text(of)])),
    );
    return {
      kind: kindOf(entity.kind, row),
      row: given({
        id,
        name: row.text(entity.name),
        aliases: aliasesOf(entity.aliases, row),
        summary: row.text(entity.summary),
        classification: row.text(entity.classification),
        identifiers: Object.keys(identifiers).length > 0 ? identifiers : undefined,
        ...Object.fromEntries(fields),
      }),
    };
  }

  /** Undefined where the row has no relation. */
  private claimOf(claim: ClaimMapping, row: MappedRow): Record<string, unknown> | undefined {
    const relation = row.text(claim.relation)?.toUpperCase();
    if (relation === undefined) return undefined;
    const roles = ROLES.map((role) => [role, this.idOf(claim[role], row)] as const);
    return given({
      subject: this.endOf("subject", claim, row),
      relation,
      object: claim.object === undefined ? undefined : this.endOf("object", claim, row),
      value: valueOf(claim.value, row),
      ...Object.fromEntries(roles),
      occurred: occurredOf(claim.occurred, row),
      modality: row.text(claim.modality)?.toUpperCase(),
      note: row.text(claim.note),
      evidence: this.evidenceOf(claim, row),
    });
  }

  /** Without its object, the row would make another claim than the mapping says. */
  private endOf(end: "subject" | "object", claim: ClaimMapping, row: MappedRow): string {
    const id = this.idOf(claim[end], row);
    if (id !== undefined) return id;
    const [column = ""] = this.columnsOf(claim[end]);
    throw new CellFault(column, `needs the ${end} of a claim, but got nothing`);
  }

  private evidenceOf({ document, paragraph, phrase }: ClaimMapping, row: MappedRow): unknown[] | undefined {
    const id = this.idOf(document, row);
    if (id === undefined) return undefined;
    const text = row.text(paragraph);
    return [
      given({ document: id, paragraph: text === undefined ? undefined : asNumber(text), phrase: row.text(phrase) }),
    ];
  }

  private idOf(reference: ReferenceMapping | undefined, row: MappedRow): string | undefined {
    if (reference === undefined) return undefined;
    if (typeof reference === "object") return this.keyedId(reference, row);
    const entity = this.mapping.entities?.[reference];
    return entity ? this.keyedId(entity, row) : row.text(reference);
  }

  private keyedId(of: Exclude<ReferenceMapping, string>, row: MappedRow): string | undefined {
    const parts = [of.key].flat().map((part) => row.text(part) ?? "");
    if (parts.every((part) => part === "")) return undefined;
    const namespace = of.namespace ?? this.mapping.namespace ?? this.source.name;
    return foreignId(kindOf(of.kind, row), namespace, parts.join(" | "));
  }

  private columnsOf(reference: ReferenceMapping | undefined): string[] {
    const entity = typeof reference === "string" ? this.mapping.entities?.[reference] : reference;
    return columnsIn(entity ? entity.key : reference);
  }
}

function isMeant({ when, unless }: Pick<ClaimMapping, "when" | "unless">, row: MappedRow): boolean {
  return (!when || row.fits(when, "every")) && !(unless && row.fits(unless, "some"));
}

function kindOf(mapping: EntityMapping["kind"], row: MappedRow): EntityKind {
  const word = row.text(mapping);
  const kind = kindNamed(word);
  if (kind) return kind;
  throw new CellFault(columnsIn(mapping)[0] ?? "", `needs one of ${ENTITY_KINDS.join(", ")}, ${butGot(word)}`);
}

function aliasesOf(mapping: EntityMapping["aliases"], row: MappedRow): string[] | undefined {
  if (mapping === undefined) return undefined;
  const items =
    typeof mapping === "object" && "split" in mapping
      ? row.items(mapping.column, mapping.split)
      : [mapping].flat().flatMap((part) => row.text(part) ?? []);
  return items.length > 0 ? items : undefined;
}

/** A unit alone is no value. */
function valueOf(mapping: ClaimMapping["value"], row: MappedRow): Record<string, unknown> | undefined {
  const amount = row.text(mapping?.amount);
  const text = row.text(mapping?.text);
  if (amount !== undefined) return given({ amount: asNumber(amount), unit: row.text(mapping?.unit), text });
  return text === undefined ? undefined : { text };
}

/** A side of an interval that is empty is open. */
function occurredOf(mapping: ClaimMapping["occurred"], row: MappedRow): string | undefined {
  if (typeof mapping !== "object" || "column" in mapping)
    return row.text(mapping)?.trim().replace(/^\//, "../").replace(/\/$/, "/..");
  const [from, through] = [row.text(mapping.from), row.text(mapping.through)];
  if (from === undefined && through === undefined) return undefined;
  return from === through ? from : `${from ?? ".."}/${through ?? ".."}`;
}

/** The columns that each field is made of, so that problems name what people see. */
function calledOf(mapping: object): FileRecord["called"] {
  const called = Object.entries(mapping).flatMap(([field, part]) => {
    const columns = columnsIn(part);
    const parts = field === "value" ? Object.entries(calledOf(part as object) ?? {}) : [];
    const inside = parts.map(([name, columns]) => [`value.${name}`, columns] as const);
    return columns.length > 0 ? [[field === "key" ? "id" : field, columns.join(" and ")] as const, ...inside] : [];
  });
  return Object.fromEntries(called);
}
