import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CLAIM_ORDERS, type ClaimFilter, type ClaimOrder, type Database, readClaimPage } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { pageRequest, walk } from "../setup/shapes";
import { claims, cypher, ENTITIES, load } from "../setup/store";

const ORDERS = Object.keys(CLAIM_ORDERS) as ClaimOrder[];
const DATES = [undefined, "2024", "2024-01", "2024-01-01", "2024-01-02", "../2024-03", "2025-02?/2025-12?"];
const RELATIONS = ["WELCOMED", "CRITICISED"];

/** Claims of all documents, subjects, relations and dates: some stand in two documents, many share a date. */
const ROWS = ["early", "late", "vague", "undated"].map((document, d) =>
  claims(
    document,
    ...DATES.flatMap((occurred, index) =>
      ["ada", "ben"].map((who, w) =>
        [
          `subject: person:${who}, relation: ${RELATIONS[(index + w + d) % 2] ?? ""}, object: measure:${d % 2 ? "audit" : "fund"}`,
          `${occurred ? `occurred: "${occurred}", ` : ""}paragraph: ${index + 1}`,
        ].join(", "),
      ),
    ),
  ),
);

interface Known {
  id: string;
  subject: string;
  relation: string;
  byOccurred: string;
  byPublished: string;
}

let database: Database;
let known: Known[];
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty(database);
  await load(database, ENTITIES, ...ROWS);
  const text = `MATCH (c:Claim) RETURN {id: c.id, subject: c.subjectId, relation: c.relation,
    byOccurred: c.byOccurred, byPublished: c.byPublished}`;
  known = (await cypher(database, text)) as Known[];
});

/** What an in-memory sort makes of the claims. */
function inOrder(order: ClaimOrder, wanted: (claim: Known) => boolean = () => true): string[] {
  const { key, descending } = CLAIM_ORDERS[order];
  const up = known.filter(wanted).sort((a, b) => (a[key] < b[key] ? -1 : 1));
  return (descending ? up.reverse() : up).map(({ id }) => id);
}

describe("walking page by page", () => {
  const filters: [ClaimFilter, (claim: Known) => boolean][] = [
    [{}, () => true],
    [{ subject: ["person:ada"] }, ({ subject }) => subject === "person:ada"],
    [{ subject: ["person:ada", "person:ben"] }, () => true],
    [{ relations: ["WELCOMED"] }, ({ relation }) => relation === "WELCOMED"],
    [
      { subject: ["person:ben"], relations: ["CRITICISED"] },
      (claim) => claim.subject === "person:ben" && claim.relation === "CRITICISED",
    ],
    [{ entity: ["person:ada", "measure:fund", "measure:audit"] }, () => true],
    [{ document: ["document:early", "document:late", "document:vague", "document:undated"] }, () => true],
  ];
  const asked = fc.record({
    order: fc.constantFrom(...ORDERS),
    size: fc.integer({ min: 1, max: 60 }),
    backwards: fc.boolean(),
    filter: fc.constantFrom(...filters),
  });

  test("gives every claim once and in order, in every order, either way, whatever the size", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ order, size, backwards, filter: [filter, wanted] }) => {
        expect(await walk(database, { order, size, backwards, filter })).toEqual(inOrder(order, wanted));
      }),
      { numRuns: 40 },
    );
  });

  test.each(ORDERS)("in the order %s knows where it begins and ends", async (order) => {
    const all = inOrder(order);
    const first = await readClaimPage(database, pageRequest({ order, size: 5 }));
    const last = await readClaimPage(database, pageRequest({ order, size: 5, backwards: true }));
    expect([first.nodes.map(({ id }) => id), last.nodes.map(({ id }) => id)]).toEqual([all.slice(0, 5), all.slice(-5)]);
    expect([first.hasPreviousPage, first.hasNextPage, last.hasPreviousPage, last.hasNextPage]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const between = await readClaimPage(
      database,
      pageRequest({ order, after: first.keys.at(-1), before: last.keys[0] }),
    );
    expect(between.nodes.map(({ id }) => id)).toEqual(all.slice(5, -5));
    const whole = await readClaimPage(database, pageRequest({ order, size: all.length, total: true }));
    expect([whole.hasPreviousPage, whole.hasNextPage, whole.totalCount]).toEqual([false, false, all.length]);
  });

  test.each(ORDERS)("in the order %s misses and doubles nothing while claims come in", async (order) => {
    const before = inOrder(order);
    let number = 0;
    const seen = await walk(database, { order, size: 5 }, async () => {
      const row = `subject: person:eve, relation: WELCOMED, object: measure:fund, value: { amount: ${++number} }, occurred: 2024-01-01, paragraph: 1`;
      await load(database, claims("early", row));
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
    expect(number).toBeGreaterThan(2);
  });
});
