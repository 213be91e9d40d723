/** Records of judgements, checked one by one. */
import { judgementShape } from "../file-shape";
import { type GivenJudgement, isDecision, judgementProblems } from "../judgement";
import type { Problem } from "../problems";
import type { FileRecord } from "../record";
import type { Mention } from "./mention";
import { fieldAt, problemAt, spotAt } from "./problem-at";
import { rowOf } from "./shape";

/** A judgement that is sound in itself, and the two that it speaks of. */
export interface CheckedJudgement {
  given: GivenJudgement;
  mentions: Mention[];
}

/**
 * Checks a judgement's record. One that decides nothing is a question, and left out.
 * @param problems takes what is wrong; then there is no judgement.
 */
export function checkJudgement(record: FileRecord, problems: Problem[]): CheckedJudgement | undefined {
  const judgement = rowOf(judgementShape, record, problems);
  if (!judgement) return undefined;
  if (!isDecision(judgement)) return undefined;
  const found = judgementProblems(judgement);
  problems.push(...found.map(({ path, message }) => problemAt(record, path, "IDENTITY", message)));
  if (found.length > 0) return undefined;
  const { file, line } = record.at;
  const mentions = judgement.pair.map((id, index) => ({ id, ...spotAt(record, ["pair", index]) }));
  return { given: { judgement, place: { file, line, field: fieldAt(record, []) } }, mentions };
}
