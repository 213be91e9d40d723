/** What clients do all day: mostly ask, sometimes take a file away, sometimes ask nonsense, sometimes lose patience. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../synthetic/random";

/** Kinds of work, and how many of a hundred requests are of each. */
const SHARES = { question: 80, export: 5, refused: 10, cancelled: 5 } as const;
export type Kind = keyof typeof SHARES;

/** A request that has ended. */
export interface Outcome {
  kind: Kind;
  milliseconds: number;
  /** `OK`, an error's code, or what else became of it. */
  code: string;
}

const FOLDER = "schema/operations";
const PEOPLE = ["person:yvette-cooper", "person:kemi-badenoch", "person:chris-philp", "person:alexis-jay"];
const EXPORTS = ["claims.csv", "claims.jsonld", "network.gexf?around=person:yvette-cooper&depth=2"];
const NONSENSE = [
  "{",
  "{ nobody { name } }",
  "{ claims(first: 100000) { totalCount } }",
  "query ($id: ID!) { person(id: $id) { name } }",
  `{ claims { ${"nodes { subject { claims { ".repeat(12)}totalCount${" } } }".repeat(12)} } }`,
];
/** A client that loses patience does so within this time. */
const PATIENCE_MILLISECONDS = 30;

/** Clients of one server. */
export class Work {
  private readonly random: Random;
  private readonly operations = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), "utf8"));

  constructor(
    private readonly url: string,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** Does one piece of work, and says what became of it. */
  async next(): Promise<Outcome> {
    const kind = this.kind();
    const begun = performance.now();
    const code = await this.do(kind).catch((error: Error) => error.name);
    return { kind, milliseconds: performance.now() - begun, code };
  }

  private kind(): Kind {
    let left = this.random.below(100);
    for (const [kind, share] of Object.entries(SHARES) as [Kind, number][]) if ((left -= share) < 0) return kind;
    return "question";
  }

  private async do(kind: Kind): Promise<string> {
    switch (kind) {
      case "question":
        return this.post(this.one(this.operations), this.variables());
      case "export": {
        const response = await fetch(`${this.url}/export/${this.one(EXPORTS)}`);
        await response.arrayBuffer();
        return response.ok ? "OK" : `status ${response.status}`;
      }
      case "refused":
        return this.post(this.one(NONSENSE), {});
      case "cancelled": {
        const signal = AbortSignal.timeout(1 + this.random.below(PATIENCE_MILLISECONDS));
        return this.post(this.one(this.operations), this.variables(), signal);
      }
    }
  }

  private async post(query: string, variables: object, signal?: AbortSignal): Promise<string> {
    const response = await fetch(`${this.url}/graphql`, {
      ...{ method: "POST", signal },
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? "OK";
  }

  /** Variables that operations have; each takes those that it knows. */
  private variables(): object {
    const day = `2025-${String(this.random.between(1, 12)).padStart(2, "0")}-${this.random.between(10, 28)}`;
    return {
      ...{ day, since: day },
      filter: { entity: [this.one(PEOPLE)], knownAt: day },
      around: [this.one(PEOPLE)],
      depth: this.random.between(1, 3),
      maxNodes: this.random.between(10, 100),
      bucket: this.one(["DAY", "MONTH", "YEAR"]),
    };
  }

  private one<T>(list: readonly T[]): T {
    return list[this.random.below(list.length)] as T;
  }
}
