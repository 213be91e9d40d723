/** Judgements in the graph: kept, and carried out. */
import { clusters } from "../domain/cluster";
import { InvalidDataError } from "../domain/errors";
import { contraryAmong } from "../domain/contrary";
import { type Decision, isDecision, type Judgement, pairId, standing } from "../domain/judgement";
import { CypherBuilder } from "./cypher";
import type { Database, Reader, Run } from "./database";
import { mergedAmong } from "./merged";
import { moveEntities } from "./merge";
import { addTally, noTally, type Tally } from "./tally";
import { countVersion, takeTurn } from "./turn";

/** How many judgements a transaction takes, if their clusters let them be apart. */
const BATCH = 500;

/**
 * Keeps judgements and carries them out: merges what they say is the same, and takes apart what a later one says is
 * not. What hangs together is done in one transaction. The same again, and what is older than what is known, changes
 * nothing.
 *
 * @param progress called after each transaction with the number of judgements done so far.
 * @throws {InvalidDataError} when they can't be carried out together with those that the graph holds; see
 * {@link contraryAmong}.
 * @example await loadJudgements(database, [{ pair: ["person:a", "person:b"], verdict: "same", by: "M. Editor", on: "2025-01-16" }])
 * // { added: 1, changed: 0, unchanged: 0 }
 */
export async function loadJudgements(
  database: Database,
  judgements: readonly Judgement[],
  progress: (done: number) => void = () => {},
): Promise<Tally> {
  const decisions = judgements.filter(isDecision);
  const stored = await readJudgementsAround(database, decisions);
  const tally = noTally();
  let done = 0;
  for (const batch of batchesOf(stored, decisions)) {
    const found = await database.write(async (run) => {
      await takeTurn(run);
      return writeJudgements(run, batch);
    });
    addTally(tally, found);
    progress((done += batch.length));
  }
  return tally;
}

/** Writes judgements and what follows from them, in a transaction that has begun. */
async function writeJudgements(run: Run, judgements: readonly Decision[]): Promise<Tally> {
  const known = standing(await readAround(run, judgements)).decisions;
  const all = [...known.values(), ...judgements];
  const faults = contraryAmong(all);
  if (faults.length > 0) throw new InvalidDataError(faults.map(({ message }) => ({ file: "", field: "", message })));
  const { decisions } = standing(all);
  const changed = [...decisions].filter(([id, decision]) => !isEqual(known.get(id), decision));
  if (changed.length === 0) return { ...noTally(), unchanged: judgements.length };
  await run({
    text: "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j = row",
    parameters: { rows: changed.map(([id, decision]) => judgementRow(id, decision)) },
  });
  await carryOut(run, [...decisions.values()]);
  await countVersion(run);
  const added = changed.filter(([id]) => !known.has(id)).length;
  const unchanged = judgements.length - changed.length;
  return { added, changed: changed.length - added, unchanged };
}

/** Moves whatever means another entity by these judgements than by what is merged. */
async function carryOut(run: Run, decisions: readonly Decision[]): Promise<void> {
  const { into } = clusters(decisions);
  const ids = [...new Set(decisions.flatMap(({ pair }) => pair))];
  const merged = await mergedAmong(run, ids);
  const moves = ids
    .map((id) => ({ id, from: merged.get(id) ?? id, to: into.get(id) ?? id }))
    .filter(({ from, to }) => from !== to);
  await requireAll(
    run,
    moves.flatMap(({ id, to }) => [id, to]),
  );
  await moveEntities(run, moves);
}

/** Nothing may lead to an entity that isn't there. */
async function requireAll(run: Run, ids: readonly string[]): Promise<void> {
  const missing = await run({
    text: `UNWIND $ids AS id WITH DISTINCT id
           WHERE NOT EXISTS { (:Entity {id: id}) } AND NOT EXISTS { (:Merged {id: id}) } RETURN id`,
    parameters: { ids },
  });
  if (missing.length === 0) return;
  const message = (id: unknown) => `needs an entity that exists, but got "${String(id)}"`;
  throw new InvalidDataError(missing.map((id) => ({ file: "", field: "", message: message(id) })));
}

function judgementRow(id: string, { pair: [a, b], verdict, by, on, why, score }: Decision) {
  return { id, a, b, verdict, by, on, why: why ?? null, score: score ?? null, recordedAt: new Date().toISOString() };
}

type JudgementColumns = [string, string, Decision["verdict"], string, string, string | null, number | null];

/** The judgements that the graph holds on what some have to do with, near and far. */
export function readJudgementsAround(database: Reader, judgements: readonly Judgement[]): Promise<Decision[]> {
  return readAround((statement) => database.read({ ...statement, asWritten: true }), judgements);
}

/**
 * The judgements that the graph holds on what some have to do with: all that are joined with them by `same`. What is
 * different joins nothing, unless it is among those given, and may be what joined until now.
 */
async function readAround(run: Run, judgements: readonly Judgement[]): Promise<Decision[]> {
  const found = new Map<string, Decision>();
  const seen = new Set<string>();
  let next = judgements.filter(isDecision).flatMap(({ pair }) => [...pair]);
  while (next.length > 0) {
    const ids = [...new Set(next)].filter((id) => !seen.has(id));
    ids.forEach((id) => seen.add(id));
    const rows = await run({
      text: `UNWIND $ids AS id
             CALL (id) { MATCH (j:Judgement {a: id}) RETURN j UNION MATCH (j:Judgement {b: id}) RETURN j }
             RETURN DISTINCT [j.a, j.b, j.verdict, j.by, j.on, j.why, j.score]`,
      parameters: { ids },
    });
    const read = (rows as JudgementColumns[]).map(toDecision);
    for (const decision of read) found.set(pairId(decision.pair), decision);
    next = read.filter(({ verdict }) => verdict === "same").flatMap(({ pair }) => pair.filter((id) => !seen.has(id)));
  }
  return [...found.values()];
}

/** All judgements that the graph holds. */
export async function readDecisions(database: Database): Promise<Decision[]> {
  const text = "MATCH (j:Judgement) RETURN [j.a, j.b, j.verdict, j.by, j.on, j.why, j.score]";
  return ((await database.read({ text, parameters: {} })) as JudgementColumns[]).map(toDecision);
}

/**
 * The next judgements that the graph holds, one of each pair, in the order of {@link pairId}.
 * @param after the pair before them; the first come where it is left out.
 */
export async function readJudgements(
  database: Reader,
  after: Judgement["pair"] | undefined,
  size: number,
): Promise<Decision[]> {
  const builder = new CypherBuilder();
  const text = `MATCH (j:Judgement) WHERE j.id > ${builder.value(after ? pairId(after) : "")}
    WITH j ORDER BY j.id LIMIT ${builder.limit(size)}
    RETURN [j.a, j.b, j.verdict, j.by, j.on, j.why, j.score]`;
  return ((await database.read({ text, parameters: builder.parameters })) as JudgementColumns[]).map(toDecision);
}

function toDecision([a, b, verdict, by, on, why, score]: JudgementColumns): Decision {
  return { pair: [a, b], verdict, by, on, ...(why !== null && { why }), ...(score !== null && { score }) };
}

function isEqual(one: Decision | undefined, other: Decision): boolean {
  return one !== undefined && contentOf(one) === contentOf(other);
}

function contentOf({ pair, verdict, by, on, why, score }: Decision): string {
  return JSON.stringify([pair, verdict, by, on, why, score]);
}

/** Judgements in transactions: those of one cluster, as it was or as it will be, together. */
function batchesOf(stored: readonly Decision[], given: readonly Decision[]): Decision[][] {
  const joined = [...stored.filter(({ verdict }) => verdict === "same"), ...given];
  const { into } = clusters(joined.map((decision): Decision => ({ ...decision, verdict: "same" })));
  const groups = new Map<string, Decision[]>();
  for (const decision of given) {
    const [a] = decision.pair;
    const group = groups.get(into.get(a) ?? a);
    if (group) group.push(decision);
    else groups.set(into.get(a) ?? a, [decision]);
  }
  const batches: Decision[][] = [];
  for (const group of groups.values()) {
    const last = batches.at(-1);
    if (last && last.length + group.length <= BATCH) last.push(...group);
    else batches.push(group);
  }
  return batches;
}
