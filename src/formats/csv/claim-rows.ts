/**
 * A table of claims, a row a claim, in our own columns: our exports `csv` and `edges.csv`, and what people write by
 * hand. Of an export, claims that were retracted are left out, as the graph they come from dropped them, and so are
 * contradictions: the column doesn't tell what an editor said from what a rule found, which finds it again.
 */
import { type Role, ROLES } from "../../domain/claim";
import { kindOfId } from "../../domain/entity-types";
import type { FileRecord } from "../../domain/record";
import { asNumber } from "./cell";
import { type Citations, citationsOf } from "./citations";
import { given, type OwnColumns, type RowReader } from "./own-columns";
import type { Row } from "./table";

const ENDS = ["subject", "object"] as const;
const READ = [
  ...["subject", "relation", "object", "amount", "unit", "text", "occurred", "modality", "note", ...ROLES],
  ...["rank", "rankReason", "key", "contradicts", "supersedes", "document", "paragraph", "phrase", "pointer"],
  ...["evidence", "retractedAt", ...[...ENDS, ...ROLES].flatMap((role) => [`${role}Name`, `${role}Kind`])],
];
/** What follows from the others, or says them in other words. */
const LEFT_OUT = [
  ...["id", "label", "stance", "occurredFrom", "occurredThrough", "disputed", "sources", "publishedFirst"],
  ...["recordedAt", "citations", "type"],
];

/** The columns that a table of claims can't do without. */
export const CLAIM_NEEDS = ["subject", "relation"];
/** The same in a table of edges. */
export const EDGE_NEEDS = ["source", "target", "relation"];

/** Reads rows of claims. */
export function claimRows(columns: OwnColumns): RowReader {
  const isExport = columns.has("disputed");
  const isEdges = columns.has(...EDGE_NEEDS);
  const [subject, object] = isEdges ? ["source", "target"] : ENDS;
  const fields = { subject, object };
  const called = {
    ...columns.called(READ),
    ...(isEdges && { subject: columns.column(subject), object: columns.column(object) }),
    ...(columns.has("amount") && { "value.amount": columns.column("amount") }),
    ...(columns.has("unit") && { "value.unit": columns.column("unit") }),
    ...(columns.has("text") && { "value.text": columns.column("text") }),
  };
  const seen = new Set<string>();
  return {
    // An amount in words stands beside the amount itself.
    problems: columns.unknown([...READ, subject, object], columns.has("amount") ? [...LEFT_OUT, "value"] : LEFT_OUT),
    recordsOf: (row) => {
      if (columns.text(row, "retractedAt") !== undefined) return [];
      const at = columns.at(row);
      const citations = citationsOf(columns, row);
      const claim = { ...claimOf(columns, row, fields, citations), ...(!isExport && linksOf(columns, row)) };
      const passing = [...named(columns, row, claim), ...citations.entities]
        .filter(({ id }) => !seen.has(id) && seen.add(id))
        .flatMap((entity): FileRecord[] => {
          const kind = kindOfId(entity.id);
          return kind ? [{ kind, row: given({ ...entity }), at, inPassing: true }] : [];
        });
      return [...passing, { kind: "CLAIM", row: given(claim), called, at }];
    },
  };
}

function claimOf(
  columns: OwnColumns,
  row: Row,
  fields: { subject: string; object: string },
  { evidence }: Citations,
): Record<string, unknown> {
  const amount = columns.text(row, "amount");
  const value = given({
    amount: amount === undefined ? undefined : asNumber(amount),
    unit: columns.text(row, "unit"),
    text: columns.text(row, "text"),
  });
  const ends = ENDS.map((end) => [end, columns.id(row, fields[end], `${end}Kind`)] as const);
  const roles = ROLES.map((role: Role) => [role, columns.id(row, role, `${role}Kind`)] as const);
  return {
    ...Object.fromEntries([...ends, ...roles]),
    relation: columns.word(row, "relation"),
    value: Object.keys(value).length > 0 ? value : undefined,
    occurred: columns.text(row, "occurred"),
    modality: columns.word(row, "modality"),
    note: columns.text(row, "note"),
    rank: columns.word(row, "rank"),
    rankReason: columns.text(row, "rankReason"),
    evidence,
  };
}

function linksOf(columns: OwnColumns, row: Row): Record<string, unknown> {
  return {
    key: columns.text(row, "key"),
    contradicts: columns.list(row, "contradicts"),
    supersedes: columns.list(row, "supersedes"),
  };
}

/** What the row says of the entities that the claim names. */
function named(columns: OwnColumns, row: Row, claim: Record<string, unknown>): { id: string; name: string }[] {
  return [...ENDS, ...ROLES].flatMap((role) => {
    const name = columns.text(row, `${role}Name`);
    return name === undefined || claim[role] === undefined ? [] : [{ id: claim[role] as string, name }];
  });
}
