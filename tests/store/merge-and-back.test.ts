/** Whatever is merged and taken apart again, and loaded meanwhile, leaves the graph that never merged. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import { ENTITY_KINDS, ENTITY_TYPES } from "../../src/domain/entity-types";
import { InvalidDataError } from "../../src/domain/errors";
import { type Judgement, pairId, type Verdict } from "../../src/domain/judgement";
import { RELATION_TYPES, type RelationType } from "../../src/domain/relation-types";
import {
  checkGraph,
  type Database,
  loadGraph,
  loadJudgements,
  readIds,
  readJudgements,
  readWholeClaims,
  readWholeEntities,
} from "../../src/store";
import { entityOf, graphAmong } from "../setup/arbitrary-graph";
import { empty, openDatabase } from "../setup/database";
import { dump } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Few enough of each kind that claims often meet, and that pairs make chains. */
const SLUGS = ["first", "second", "third"];

const entities: fc.Arbitrary<Entity[]> = fc
  .tuple(...ENTITY_TYPES.flatMap((type) => SLUGS.map(() => entityOf(type))))
  .map((found) =>
    found.map((entity, index) => ({
      ...entity,
      id: `${entity.kind.toLowerCase()}:${SLUGS[index % SLUGS.length]}`,
    })),
  );

/** With the relations that follow rules, and some that don't. */
const RELATIONS = (RELATION_TYPES as readonly RelationType[]).filter(
  ({ name, symmetric, oneAmount, oneSubject }) => symmetric || oneAmount || oneSubject || name === "CRITICISED",
);

type Step = { entities: Entity[] } | { claims: Claim[] } | { pair: [string, string]; verdict: Verdict };

const pair = fc
  .tuple(
    fc.constantFrom(...ENTITY_TYPES.map(({ kind }) => kind.toLowerCase())),
    fc.shuffledSubarray(SLUGS, { minLength: 2, maxLength: 2 }),
  )
  .map(([kind, [a, b]]): [string, string] => [`${kind}:${a}`, `${kind}:${b}`]);

const judging: fc.Arbitrary<Step> = fc.record({
  pair,
  verdict: fc.constantFrom<Verdict>("same", "same", "same", "different"),
});

/** Everything is loaded in the end; entities first, as claims need them, and some of them again with other content. */
const stories: fc.Arbitrary<Step[]> = entities.chain((all) =>
  fc
    .record({
      graph: graphAmong(all, RELATIONS),
      others: entities,
      chosen: fc.subarray([...all.keys()], { maxLength: 6 }),
      cut: fc.nat({ max: 8 }),
      judgings: fc.array(judging, { minLength: 1, maxLength: 6 }),
      order: fc.infiniteStream(fc.nat()),
    })
    .map(({ graph, others, chosen, cut, judgings, order }) => {
      // A unit alone is no value.
      const claims = graph.claims.filter(
        ({ object, value }) => object !== undefined || value?.amount !== undefined || value?.text !== undefined,
      );
      // Links of later claims to earlier ones need both.
      const loads: Step[] = [
        { claims: claims.slice(0, cut).map((claim) => ({ ...claim, contradicts: [], supersedes: [] })) },
        { entities: chosen.map((index) => others[index] as Entity) },
        { claims },
      ];
      const steps = [...loads];
      for (const step of judgings) steps.splice((order.next().value as number) % (steps.length + 1), 0, step);
      return [{ entities: all }, ...steps];
    }),
);

function judgement(pair: [string, string], verdict: Verdict, day: number): Judgement {
  return { pair, verdict, by: "M. Editor", on: `2025-01-${String(day + 1).padStart(2, "0")}` };
}

/** Takes the steps; what can't be carried out is left out. Returns what was judged. */
async function take(steps: readonly Step[]): Promise<Judgement[]> {
  const judged: Judgement[] = [];
  for (const [day, step] of steps.entries()) {
    if ("entities" in step) await loadGraph(database, { entities: step.entities, claims: [] });
    else if ("claims" in step) await loadGraph(database, { entities: [], claims: step.claims });
    else {
      const one = judgement(step.pair, step.verdict, day);
      try {
        await loadJudgements(database, [one]);
        judged.push(one);
      } catch (error) {
        if (!(error instanceof InvalidDataError)) throw error;
      }
    }
  }
  return judged;
}

/** What the graph is, but for who judged what and when it was written. */
async function content(): Promise<string[]> {
  const all = await dump(database, { times: false });
  return all.filter((item) => !item.startsWith('[["Judgement"]') && !item.startsWith('[["Graph"]'));
}

/** All that is read as it was given. */
async function given() {
  const ids = await Promise.all(ENTITY_KINDS.map((kind) => readIds(database, kind, undefined, 100, "GIVEN")));
  const entities = await readWholeEntities(database, ids.flat(), "GIVEN");
  const claims = await readWholeClaims(database, await readIds(database, "CLAIM", undefined, 1_000), {}, "GIVEN");
  return { entities, claims, judgements: await readJudgements(database, undefined, 100) };
}

const loadsOf = (steps: readonly Step[]) => steps.filter((step) => !("pair" in step));

describe("a graph that was merged, with loads in between,", () => {
  test("is sound, and the same as if all had been loaded before", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (steps) => {
        await empty(database);
        const judged = await take(steps);
        expect(await checkGraph(database)).toEqual([]);
        const merged = await content();
        await empty(database);
        await take(loadsOf(steps));
        await loadJudgements(database, judged);
        expect(await content()).toEqual(merged);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test("is made again of what is read as it was given", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (steps) => {
        await empty(database);
        await take(steps);
        const [merged, { judgements, ...graph }] = [await content(), await given()];
        await empty(database);
        await loadGraph(database, graph);
        await loadJudgements(database, judgements);
        expect(await content()).toEqual(merged);
        expect(await given()).toEqual({ ...graph, judgements });
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test("is the one that never merged, once all is taken apart, in whatever order", async () => {
    const orders = fc.infiniteStream(fc.nat());
    await fc.assert(
      fc.asyncProperty(stories, orders, async (steps, order) => {
        await empty(database);
        await take(loadsOf(steps));
        const never = await content();
        await empty(database);
        const judged = await take(steps);
        const pairs = new Map(judged.map(({ pair }) => [pairId(pair), pair as [string, string]]));
        const apart = [...pairs.values()].map((pair) => ({ pair, place: order.next().value as number }));
        await loadJudgements(
          database,
          apart.sort((a, b) => a.place - b.place).map(({ pair }) => judgement(pair, "different", steps.length)),
        );
        expect(await content()).toEqual(never);
        expect(await checkGraph(database)).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
