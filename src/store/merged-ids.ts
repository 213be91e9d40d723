/** Ids that were merged into others, and those that entities were given elsewhere, known without asking the database each time, so that they keep resolving. */
import { kindOfId } from "../domain/entity-types";
import type { Statement } from "./database";

/** How long what is known counts as current: merges of other processes are seen within this time. */
const FRESH_MILLISECONDS = 1_000;

/** Which state the merges are in, and what they are unless that is the one that is known. */
const STATEMENT = `MATCH (g:Graph {id: 'attest'})
  CALL (g) {
    WITH g WHERE g.merges <> $known
    CALL () {
      MATCH (m:Merged) RETURN m.id AS id, m.into AS into
      UNION ALL MATCH (f:FormerId) OPTIONAL MATCH (m:Merged {id: f.entity}) RETURN f.id AS id, coalesce(m.into, f.entity) AS into
    }
    RETURN collect([id, into]) AS merged
  }
  RETURN [g.merges, merged]`;

/** What answers the one question that is asked here. */
export interface MergesSource {
  ask(statement: Statement): Promise<unknown[]>;
  /** How many writing transactions have ended. */
  readonly writes: number;
}

interface Known {
  into: ReadonlyMap<string, string>;
  /** Names the state of the merges; null where there has never been one. */
  state: string | null;
  writes: number;
  at: number;
}

/**
 * Puts the ids that are kept in the place of those that were merged into them, in what is asked. Merges written by
 * this process are seen at once, those of other processes within a second; as long as there are no others than a
 * moment ago, one small statement a second is all that this costs, and none where no id is asked for.
 */
export class MergedIds {
  private known: Known = { into: new Map(), state: null, writes: -1, at: -Infinity };
  private reading?: { writes: number; done: Promise<Known> };

  constructor(private readonly source: MergesSource) {}

  /**
   * The statement with no merged id among its parameters, nor in lists of them.
   * @throws {DatabaseUnavailableError} when the merges have to be read, and the database can't be reached.
   */
  resolve(statement: Statement): Statement | Promise<Statement> {
    if (statement.asWritten || !Object.values(statement.parameters).some(namesEntity)) return statement;
    if (this.isFresh) return withKept(statement, this.known);
    return this.read().then((known) => withKept(statement, known));
  }

  private get isFresh(): boolean {
    const { writes, at } = this.known;
    return writes === this.source.writes && performance.now() - at < FRESH_MILLISECONDS;
  }

  /** All who ask between two writes share one statement. */
  private read(): Promise<Known> {
    const { writes } = this.source;
    if (this.reading?.writes === writes) return this.reading.done;
    const done = this.readAnew(writes);
    const reading = { writes, done };
    this.reading = reading;
    const forget = () => {
      if (this.reading === reading) this.reading = undefined;
    };
    done.then(forget, forget);
    return done;
  }

  private async readAnew(writes: number): Promise<Known> {
    // Taken before the statement runs: what is written meanwhile makes the next reader ask again.
    const at = performance.now();
    const known = this.known;
    const [found] = await this.source.ask({ text: STATEMENT, parameters: { known: known.state ?? "" } });
    const [state, merged] = (found ?? [null, []]) as [string | null, [string, string][]];
    const into = state === known.state ? known.into : new Map(merged);
    if (writes >= this.known.writes) this.known = { into, state, writes, at };
    return { into, state, writes, at };
  }
}

function withKept(statement: Statement, { into }: Known): Statement {
  if (into.size === 0) return statement;
  const parameters = Object.entries(statement.parameters).map(([name, value]) => [name, replaced(value, into)]);
  return { ...statement, parameters: Object.fromEntries(parameters) as Record<string, unknown> };
}

function namesEntity(value: unknown): boolean {
  return Array.isArray(value) ? value.some(namesEntity) : typeof value === "string" && kindOfId(value) !== undefined;
}

function replaced(value: unknown, into: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, into));
  return typeof value === "string" ? (into.get(value) ?? value) : value;
}
