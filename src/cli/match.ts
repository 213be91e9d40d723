import { Command, InvalidArgumentError, Option } from "commander";
import { ENTITY_KINDS, type EntityKind } from "../domain/entity-types";
import type { Judgement } from "../domain/judgement";
import { writeJudgements } from "../formats";
import { type Match, readMatches } from "../store";
import { withDatabase } from "./connect";
import { unlessInterrupted } from "./interruption";
import { createProgress } from "./progress";
import { writeWhole } from "./write-whole";

interface MatchOptions {
  kinds?: EntityKind[];
  minScore: number;
  limit: number;
  out?: string;
  json?: true;
}

/** `attest match` */
export function matchCommand(): Command {
  return new Command("match")
    .description("Propose pairs of entities that may be the same, as a file of judgements for you to decide.")
    .addOption(new Option("--kinds <kinds...>", "only of these kinds").choices(ENTITY_KINDS))
    .option("--min-score <score>", "how alike they have to be, from 0 to 1", numberFrom(0, 1), 0.85)
    .option("--limit <n>", "the most pairs, the likeliest", numberFrom(1, 1_000_000), 1_000)
    .option("--out <file>", "the file; standard output where left out")
    .option("--json", "JSON instead of YAML; it can be loaded just as well")
    .addHelpText(
      "after",
      `
Nothing is merged by this. Write \`same\` or \`different\` where you can tell, and load the file.

Examples:
  attest match --out pairs.yaml
  attest match --kinds PERSON --min-score 0.9 --json
  attest load pairs.yaml`,
    )
    .action(async ({ out, json, ...request }: MatchOptions) => {
      const progress = createProgress();
      await withDatabase(async (database, interrupted) => {
        const reading = readMatches(database, request, (done, total) => progress.update("Comparing", done, total));
        const matches = await unlessInterrupted(reading, interrupted).finally(progress.stop);
        const judgements = matches.map(toJudgement(new Date()));
        const text = json ? [`${JSON.stringify({ judgements }, null, 2)}\n`] : writeJudgements(judgements);
        await writeWhole(piecesOf(text), out, interrupted);
      });
    });
}

/** A question, as it stands in a file of judgements. */
function toJudgement(now: Date): (match: Match) => Judgement {
  const on = now.toISOString().slice(0, 10);
  return ({ pair, score, why }) => ({ pair, verdict: "undecided", by: "attest match", on, score, why });
}

async function* piecesOf(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() === "" || !(number >= least && number <= most))
      throw new InvalidArgumentError(`It needs a number from ${least} to ${most}.`);
    return number;
  };
}
