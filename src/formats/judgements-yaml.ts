/** A file of judgements, as `attest load` takes it. */
import { stringify } from "yaml";
import type { Judgement } from "../domain/judgement";

/** What stands at the head of the file for whoever edits it. */
const HEAD = `# Pairs that may be the same, the likeliest first. Where you can tell, write \`same\` or \`different\` for \`undecided\`,
# and your name for \`by\`; of two that are the same, the first is kept. What stays undecided changes nothing.
`;

/**
 * Writes judgements, an item each.
 * @example [...writeJudgements([{ pair: ["person:a", "person:b"], verdict: "undecided", by: "attest match", on: "2025-01-16" }])].join("")
 * // "# …\njudgements:\n  - pair: [ person:a, person:b ]\n    verdict: undecided\n …"
 */
export function* writeJudgements(judgements: readonly Judgement[]): Generator<string> {
  yield HEAD;
  yield judgements.length === 0 ? "judgements: []\n" : "judgements:\n";
  for (const { pair, ...rest } of judgements) {
    const text = stringify(rest, { lineWidth: 0 }).trimEnd().split("\n").join("\n    ");
    yield `  - pair: [${pair.join(", ")}]\n    ${text}\n`;
  }
}
