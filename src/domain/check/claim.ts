/** Records of claims, checked one by one. */
import { canonicalEvidence, type Claim, claimId, type Evidence } from "../claim";
import { type ClaimRow, claimShape } from "../file-shape";
import type { Problem } from "../problems";
import type { FileRecord } from "../record";
import { relationType } from "../relation-types";
import { checkDate } from "./date";
import { type Mention, mention } from "./mention";
import { problemAt, spotAt } from "./problem-at";
import { rowOf } from "./shape";

/** What a claim says of another one, by its key or id. */
export interface LinkDraft {
  list: "contradicts" | "supersedes";
  reference: string;
  field: string;
  line?: number;
}

/** A claim that is sound in itself, and what it speaks of. Its links are not in it yet. */
export interface CheckedClaim {
  claim: Claim;
  /** The name by which links of its files point at it. */
  key?: string;
  mentions: Mention[];
  links: LinkDraft[];
}

/**
 * Checks a claim's record.
 * @param problems takes what is wrong; then there is no claim.
 * @param made gives the evidence of a record whose file names no document: the file itself.
 */
export function checkClaim(
  record: FileRecord,
  problems: Problem[],
  made?: (record: FileRecord) => Evidence,
): CheckedClaim | undefined {
  const before = problems.length;
  const row = rowOf(claimShape, record, problems);
  if (!row) return undefined;
  const mentions: Mention[] = [];
  checkRoles(record, row, mentions, problems);
  if (row.occurred !== undefined) checkDate(record, "occurred", row.occurred, problems);
  if (row.value && Object.keys(row.value).length === 0)
    problems.push(problemAt(record, ["value"], "SHAPE", "needs an amount or a text, but got neither"));
  if (row.rank && row.rank !== "NORMAL" && !row.rankReason) {
    const message = `needs the reason why the rank is ${row.rank}, but got nothing`;
    problems.push(problemAt(record, ["rankReason"], "SHAPE", message));
  }
  if (row.recordedAt && row.retractedAt && row.retractedAt < row.recordedAt) {
    const message = `needs a time not before it was recorded, ${row.recordedAt}, but got "${row.retractedAt}"`;
    problems.push(problemAt(record, ["retractedAt"], "DATE", message));
  }
  const evidence = readEvidence(record, row, mentions, problems, made);
  if (problems.length > before) return undefined;
  const { key, paragraph: _paragraph, phrase: _phrase, contradicts = [], supersedes = [], ...content } = row;
  const claim: Claim = {
    modality: "ACTUAL",
    rank: "NORMAL",
    ...content,
    id: "",
    evidence,
    contradicts: [],
    supersedes: [],
  };
  claim.id = claimId(claim);
  const links = [...linksOf(record, "contradicts", contradicts), ...linksOf(record, "supersedes", supersedes)];
  return { claim, key, mentions, links };
}

function checkRoles(record: FileRecord, row: ClaimRow, mentions: Mention[], problems: Problem[]): void {
  const relation = relationType(row.relation);
  const check = (field: keyof ClaimRow, kinds: Parameters<typeof mention>[3], as?: string) => {
    const id = row[field] as string | undefined;
    if (id !== undefined) mention(record, [field], id, kinds, mentions, problems, as);
  };
  check("subject", relation.from, `as subject of ${row.relation}`);
  check("object", relation.to, `as object of ${row.relation}`);
  if (!row.object && !row.value)
    problems.push(problemAt(record, ["object"], "SHAPE", "needs an object or a value, but got neither"));
  check("addressee", ["PERSON", "ORGANISATION"]);
  check("place", ["PLACE"]);
  check("event", ["EVENT"]);
  check("attributedTo", ["PERSON", "ORGANISATION", "EVENT", "DOCUMENT"]);
}

function readEvidence(
  record: FileRecord,
  row: ClaimRow,
  mentions: Mention[],
  problems: Problem[],
  made?: (record: FileRecord) => Evidence,
): Evidence[] {
  const missing = (field: string, message: string) =>
    problems.push(problemAt(record, [field], "WITHOUT_EVIDENCE", message));
  if (row.evidence && (row.paragraph !== undefined || row.phrase !== undefined)) {
    const message = "needs either `evidence` or `paragraph` and `phrase`, but got both";
    problems.push(problemAt(record, ["evidence"], "SHAPE", message));
    return [];
  }
  if (!row.evidence && row.paragraph === undefined && made) return [made(record)];
  const short = [row.paragraph ?? []]
    .flat()
    .map((paragraph, index) => ({ paragraph, ...(index === 0 && row.phrase && { phrase: row.phrase }) }));
  const items = row.evidence ?? short;
  if (items.length === 0) missing("paragraph", "needs the paragraph that says so, or `evidence`, but got nothing");
  const found = items.map((item, index) => {
    const steps = row.evidence ? ["evidence", index] : [];
    const named = "document" in item ? item.document : undefined;
    const source = named ?? record.document;
    if (!source) {
      const message = "needs a document, here or at the head of the file, but got nothing";
      problems.push(problemAt(record, [...steps, "document"], "WITHOUT_EVIDENCE", message));
    } else if (named) mention(record, [...steps, "document"], source, ["DOCUMENT"], mentions, problems);
    else mention(headOf(record), [], source, ["DOCUMENT"], mentions, problems);
    return { ...item, document: source ?? "" };
  });
  return canonicalEvidence(found);
}

/** The place where a file names the document of all its claims. */
function headOf(record: FileRecord): FileRecord {
  return { ...record, at: { ...record.at, path: ["document"] } };
}

function linksOf(record: FileRecord, list: LinkDraft["list"], references: readonly string[]): LinkDraft[] {
  return references.map((reference, index) => ({ list, reference, ...spotAt(record, [list, index]) }));
}
