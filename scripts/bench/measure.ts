/** Timing: one client for how long an answer takes, several for how many answers there are in a second. */

/** Asks the question with the arguments of a number. */
export type Ask = (number: number) => Promise<unknown>;

/** What was measured of one way to answer one question. */
export interface Figures {
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** Answers a second with all clients. */
  rate: number;
  /** The part of the questions asked by all clients that failed. */
  failed: number;
}

/** How long and how hard to measure. */
export interface Effort {
  /** For each way to answer each question, with one client and again with several. */
  seconds: number;
  clients: number;
}

/** The ways take turns this often, so that whatever else the machine does hits all of them alike. */
const ROUNDS = 4;
const FEWEST = 10;

/**
 * Measures several ways to answer one question, in turns. Nobody is asked with the same arguments twice before all
 * arguments have been used.
 */
export async function measure<Name extends string>(
  ways: ReadonlyMap<Name, Ask>,
  { seconds, clients }: Effort,
): Promise<Map<Name, Figures>> {
  const asked = new Map<Name, number>();
  const next = (name: Name) => {
    const number = asked.get(name) ?? 0;
    asked.set(name, number + 1);
    return number;
  };
  const times = new Map<Name, number[]>([...ways.keys()].map((name) => [name, []]));
  const rates = new Map<Name, { answers: number; failures: number; seconds: number }>(
    [...ways.keys()].map((name) => [name, { answers: 0, failures: 0, seconds: 0 }]),
  );
  // Servers and database compile what they do often: all clients at once get them there soonest.
  for (const [name, ask] of ways) await manyClients(() => ask(next(name)), seconds, clients);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, ask] of ways)
      times.get(name)?.push(...(await oneClient(() => ask(next(name)), seconds / ROUNDS)));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, ask] of ways) {
      const sum = rates.get(name);
      const one = await manyClients(() => ask(next(name)), seconds / ROUNDS, clients);
      if (sum) Object.assign(sum, add(sum, one));
    }
  return new Map([...ways.keys()].map((name) => [name, figures(times.get(name) ?? [], rates.get(name))]));
}

type Sum = { answers: number; failures: number; seconds: number };

function add(a: Sum, b: Sum): Sum {
  return { answers: a.answers + b.answers, failures: a.failures + b.failures, seconds: a.seconds + b.seconds };
}

async function oneClient(ask: () => Promise<unknown>, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end || times.length < FEWEST) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times;
}

async function manyClients(ask: () => Promise<unknown>, seconds: number, clients: number): Promise<Sum> {
  const sum: Sum = { answers: 0, failures: 0, seconds: 0 };
  const start = performance.now();
  const end = start + seconds * 1_000;
  const client = async () => {
    while (performance.now() < end)
      await ask().then(
        () => sum.answers++,
        () => sum.failures++,
      );
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { ...sum, seconds: (performance.now() - start) / 1_000 };
}

function figures(times: readonly number[], sum: Sum = { answers: 0, failures: 0, seconds: 1 }): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const { answers, failures, seconds } = sum;
  return { p50: at(0.5), p95: at(0.95), rate: answers / seconds, failed: failures / Math.max(1, answers + failures) };
}
