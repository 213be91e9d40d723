/** Entities, claims and judgements as rows of a file: what `file-shape.ts` reads, in the order in which people like to read it. */
import type { Claim } from "../../domain/claim";
import type { Entity } from "../../domain/entity";
import { entityType } from "../../domain/entity-types";
import type { Judgement } from "../../domain/judgement";
import type { RecordKind } from "../../domain/record";
import type { ExportedRows } from "../exported-network";
import { byScheme, schemeAndId } from "../identifiers";

/** A row, and where it belongs. */
export interface ListedRow {
  list: string;
  kind: RecordKind;
  row: object;
}

/** All rows of a network, those of one list after the other. */
export async function* rowsOf(rows: ExportedRows): AsyncGenerator<ListedRow> {
  for await (const entity of rows.entities())
    yield { list: entityType(entity.kind).plural, kind: entity.kind, row: entityRow(entity) };
  for await (const claim of rows.claims()) yield { list: "claims", kind: "CLAIM", row: claimRow(claim) };
  for await (const judgement of rows.judgements?.() ?? [])
    yield { list: "judgements", kind: "JUDGEMENT", row: judgementRow(judgement) };
}

function entityRow({
  id,
  kind,
  name,
  aliases,
  classification,
  summary,
  identifiers,
  formerIds,
  fields,
}: Entity): object {
  const own = entityType(kind).fields.map((field) => [field.name, fields[field.name]] as const);
  return {
    ...{ id, name, aliases: unlessEmpty(aliases), classification, summary },
    ...Object.fromEntries(own),
    identifiers: byScheme(identifiers.map(schemeAndId)),
    formerIds,
  };
}

/** The id is left out, as it follows from the content; so are the modality and the rank that most claims have. */
function claimRow(claim: Claim): object {
  const { subject, relation, object, value, addressee, place, event, attributedTo, occurred } = claim;
  const { modality, note, rank, rankReason, evidence, contradicts, supersedes, recordedAt, retractedAt } = claim;
  return {
    ...{ subject, relation, object, value, addressee, place, event, attributedTo, occurred },
    modality: modality === "ACTUAL" ? undefined : modality,
    note,
    rank: rank === "NORMAL" ? undefined : rank,
    rankReason,
    evidence,
    contradicts: unlessEmpty(contradicts),
    supersedes: unlessEmpty(supersedes),
    ...{ recordedAt, retractedAt },
  };
}

function judgementRow({ pair, verdict, by, on, why, score }: Judgement): object {
  return { pair, verdict, by, on, why, score };
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
