/** The result as a Markdown table, with what is needed to read it: when, on what, over which graph. */
import { cpus, totalmem } from "node:os";
import type { Figures } from "./measure";
import { QUESTION_KEYS, QUESTIONS, type QuestionKey } from "./questions";

/** Who answers. */
export const WAYS = ["limit", "peer flat", "peer interface", "Attest", "Attest, asked again"] as const;
export type Way = (typeof WAYS)[number];

/** What was measured of one question. */
export interface Row {
  figures: ReadonlyMap<Way, Figures>;
  /** Statements that Attest sent to the database for one answer. */
  statements: number;
}

/** The goal for an answer that is kept: p50 as a part of the peer's. */
const KEPT_GOAL = 0.1;

/** Goals: Attest's p50 as a part of the peer's, its rate as a multiple, its p50 as a multiple of the limit's. */
const GOALS: Record<QuestionKey, { peer: number; rate?: number; limit?: number }> = {
  Q1: { peer: 0.5, rate: 2.5 },
  Q2: { peer: 0.35, rate: 2.5, limit: 2 },
  Q3: { peer: 0.5, rate: 2 },
  Q4: { peer: 0.15, rate: 8, limit: 2 },
  Q5: { peer: 0.7, limit: 2 },
  Q6: { peer: 0.45, rate: 2.5 },
  Q7: { peer: 0.45, rate: 2.5 },
  Q8: { peer: 0.08, rate: 15, limit: 2 },
};

/** The table over all questions; a cell is p50 / p95 in milliseconds, then answers a second. Missed goals are bold. */
export function formatTable(rows: ReadonlyMap<QuestionKey, Row>): string {
  const head = [
    "question",
    ...WAYS,
    "Attest / peer",
    "rate, Attest / peer",
    "Attest / limit",
    "asked again / peer",
    "statements",
  ];
  const body = QUESTION_KEYS.flatMap((key) => {
    const row = rows.get(key);
    return row
      ? [[`${key} ${QUESTIONS[key].title}`, ...WAYS.map((way) => cell(row.figures.get(way))), ...ratios(key, row)]]
      : [];
  });
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The line above the table. */
export function formatSetting(graph: string, rate: number, clients: number): string {
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${date}. ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB, Node ${process.versions.node}, ` +
    `Neo4j and all servers on this one machine. ${graph}, loaded at ${rate.toLocaleString("en-GB")} claims a second. ` +
    `Cells: p50 / p95 in milliseconds with one client; answers a second with ${clients}.`
  );
}

function cell(figures: Figures | undefined): string {
  if (!figures) return "–";
  const { p50, p95, rate, failed } = figures;
  return `${p50.toPrecision(3)} / ${p95.toPrecision(3)}; ${Math.round(rate)}${failed > 0 ? ` (${Math.round(failed * 100)} % failed)` : ""}`;
}

function ratios(key: QuestionKey, { figures, statements }: Row): string[] {
  const [attest, kept, limit] = [figures.get("Attest"), figures.get("Attest, asked again"), figures.get("limit")];
  const peers = [figures.get("peer flat"), figures.get("peer interface")].filter((peer) => peer !== undefined);
  const fastest = Math.min(...peers.map(({ p50 }) => p50));
  const busiest = Math.max(...peers.map(({ rate }) => rate));
  const goal = GOALS[key];
  const asGoal = (ratio: number, wanted: number | undefined, isMet: boolean) =>
    `${isMet || wanted === undefined ? ratio.toFixed(2) : `**${ratio.toFixed(2)}**`}${wanted === undefined ? "" : ` (${wanted})`}`;
  const compare = (ratio: number, most: number | undefined) => asGoal(ratio, most, ratio <= (most ?? Infinity));
  if (!attest || !kept || !limit) return ["–", "–", "–", "–", "–"];
  const more = attest.rate / busiest;
  return [
    compare(attest.p50 / fastest, goal.peer),
    asGoal(more, goal.rate, more >= (goal.rate ?? 0)),
    compare(attest.p50 / limit.p50, goal.limit),
    compare(kept.p50 / fastest, KEPT_GOAL),
    statements.toFixed(statements % 1 === 0 ? 0 : 2),
  ];
}
