/** Loading: a sound graph goes into the database, whole and once, however often it is sent. */
import type { Claim } from "../domain/claim";
import type { Entity } from "../domain/entity";
import { type Database, integer, type Run } from "./database";
import { fillEntities, type Filling } from "./fill-entities";
import { addTally, noTally, type Tally } from "./tally";
import { countVersion, takeTurn, type Turn } from "./turn";
import { writeClaims } from "./write-claims";
import { writeEntities } from "./write-entities";
import { writeLinks } from "./write-links";

/** What a load did. */
export interface LoadReport {
  entities: Tally;
  claims: Tally;
  /** Absent where none were given. */
  judgements?: Tally;
}

/** What is loaded, gone through once and in this order; each thing comes once. */
export interface LoadedGraph {
  /** Publishers come before their documents. */
  entities: Iterable<Entity>;
  /** Entities that complete those of the same id, where there are such, and replace nothing of them. */
  filling?: Iterable<Filling>;
  claims: Iterable<Claim>;
}

/** How a graph is loaded. */
export interface LoadOptions {
  /** Called after each batch with the number of things done so far, and of those that an earlier try had done. */
  progress?: (done: number, before: number) => void;
  /**
   * Names this load and no other: the database keeps how far it has come, and the next try goes on from there. The
   * same has to come in the same order then.
   */
  resume?: string;
  /** Of documents that are states of a file: the earlier states of each. A claim that one of them has stays as it is. */
  earlier?: ReadonlyMap<string, ReadonlySet<string>>;
}

const BATCH = 5_000;

/**
 * Writes entities, then claims, then the links between claims, in transactions of at most 5,000 rows. Loading the
 * same again changes nothing; a load that was cut short is made whole by loading again. Loads by several
 * processes take turns (see `turn.ts`).
 *
 * @throws {GraphSchemaError} when the graph was written by a newer Attest.
 * @example await loadGraph(database, graph) // { entities: { added: 130, changed: 0, unchanged: 0 }, claims: … }
 */
export async function loadGraph(
  database: Database,
  { entities, filling = [], claims }: LoadedGraph,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const load = new Load(database, options);
  await load.begin();
  const report: LoadReport = { entities: noTally(), claims: noTally() };
  const linked: Claim[] = [];
  await load.write(entities, report.entities, writeEntities);
  await load.write(filling, report.entities, fillEntities);
  await load.write(noting(claims, linked), report.claims, (run, batch, turn) =>
    writeClaims(run, batch, turn, options.earlier),
  );
  await load.write(linked, noTally(), writeLinks);
  await load.end();
  return report;
}

/** The claims, of which those with links are kept: what they point at may come later. */
function* noting(claims: Iterable<Claim>, linked: Claim[]): Generator<Claim> {
  for (const claim of claims) {
    if (claim.contradicts.length + claim.supersedes.length > 0) linked.push(claim);
    yield claim;
  }
}

/** One load on its way through the database, batch by batch. */
class Load {
  /** What an earlier try had done. */
  private before = 0;
  private done = 0;

  constructor(
    private readonly database: Database,
    private readonly options: LoadOptions,
  ) {}

  async begin(): Promise<void> {
    const { resume } = this.options;
    if (!resume) return;
    const text = "MATCH (l:Load {id: $id}) RETURN l.done";
    const [done] = await this.database.read({ text, parameters: { id: resume } });
    this.before = (done as number | undefined) ?? 0;
  }

  /** Writes what is not written yet, a transaction a batch. */
  async write<Row>(
    rows: Iterable<Row>,
    tally: Tally,
    writeBatch: (run: Run, batch: readonly Row[], turn: Turn) => Promise<Tally>,
  ): Promise<void> {
    for (const batch of batchesOf(rows)) {
      this.done += batch.length;
      if (this.done > this.before) addTally(tally, await this.writeOne((run, turn) => writeBatch(run, batch, turn)));
      else tally.unchanged += batch.length;
      this.options.progress?.(this.done, this.before);
    }
  }

  async end(): Promise<void> {
    const { resume } = this.options;
    if (!resume || this.done === 0) return;
    const text = "MATCH (l:Load {id: $id}) DELETE l";
    await this.database.write((run) => run({ text, parameters: { id: resume } }));
  }

  private writeOne(writeBatch: (run: Run, turn: Turn) => Promise<Tally>): Promise<Tally> {
    return this.database.write(async (run) => {
      const found = await writeBatch(run, await takeTurn(run));
      if (found.added + found.changed > 0) await countVersion(run);
      await this.note(run);
      return found;
    });
  }

  /** In the transaction of the batch, so that it is done and noted, or neither. */
  private async note(run: Run): Promise<void> {
    const { resume } = this.options;
    if (!resume) return;
    const text = "MERGE (l:Load {id: $id}) SET l.done = $done";
    await run({ text, parameters: { id: resume, done: integer(this.done) } });
  }
}

function* batchesOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
