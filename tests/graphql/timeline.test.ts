import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../setup/server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Bucket {
  key: string;
  from: string;
  through: string;
  count: number;
  impreciseCount: number;
  eventCount: number;
  claims: { subject: { id: string }; occurred: string }[];
  events: { id: string }[];
}

interface Timeline {
  totalCount: number;
  undated: number;
  buckets: Bucket[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}

const SELECTION = `{ totalCount undated pageInfo { hasNextPage hasPreviousPage endCursor }
  buckets { key from through count impreciseCount eventCount claims(first: 3) { subject { id } occurred } events { id } } }`;

async function timeline(variables: object): Promise<Timeline> {
  const { data, errors } = await server.post<{ timeline: Timeline }>(
    `query ($filter: ClaimFilter, $bucket: TimelineBucketSize, $first: Int, $after: String, $last: Int) {
      timeline(filter: $filter, bucket: $bucket, first: $first, after: $after, last: $last) ${SELECTION} }`,
    variables,
  );
  expect(errors).toBeUndefined();
  return (data as { timeline: Timeline }).timeline;
}

/** What the BBC's page (paragraph 111) says: she resigned in 2012. */
const RESIGNED = { subject: "person:maggie-oliver", relations: "RESIGNED_FROM" };
/** What two documents and the Mirror say of Telford: she met survivors in the week before the statement (BBC 69). */
const MET = { subject: "person:yvette-cooper", relations: "MET" };

describe("a date in a bucket", () => {
  test("of a year counts whole by YEAR", async () => {
    const { buckets, totalCount, undated } = await timeline({ filter: RESIGNED, bucket: "YEAR" });
    expect(buckets).toMatchObject([
      { key: "2012", from: "2012-01-01", through: "2012-12-31", count: 1, impreciseCount: 0 },
    ]);
    expect([totalCount, undated]).toEqual([1, 0]);
  });

  test("of a year counts where it begins, as imprecise, by MONTH and DAY", async () => {
    const byMonth = await timeline({ filter: RESIGNED, bucket: "MONTH" });
    expect(byMonth.buckets).toMatchObject([{ key: "2012-01", through: "2012-01-31", count: 1, impreciseCount: 1 }]);
    const byDay = await timeline({ filter: RESIGNED, bucket: "DAY" });
    expect(byDay.buckets).toMatchObject([{ key: "2012-01-01", through: "2012-01-01", count: 1, impreciseCount: 1 }]);
    expect(byDay.buckets[0]?.claims).toEqual([{ subject: { id: "person:maggie-oliver" }, occurred: "2012" }]);
  });

  test("of a week lies in its month, and reaches beyond its first day", async () => {
    const byMonth = await timeline({ filter: MET, bucket: "MONTH" });
    expect(byMonth.buckets).toMatchObject([{ key: "2025-01", count: 1, impreciseCount: 0 }]);
    const byDay = await timeline({ filter: MET, bucket: "DAY" });
    expect(byDay.buckets).toMatchObject([{ key: "2025-01-06", count: 1, impreciseCount: 1 }]);
  });
});

describe("events", () => {
  const commons = { event: "event:commons-statement-2025-01-16", speech: "event:badenoch-press-conference-2025-01-16" };

  test("stand on their day beside the claims: statement and press conference on 16 January 2025", async () => {
    const { buckets } = await timeline({ bucket: "DAY", first: 100 });
    const day = buckets.find(({ key }) => key === "2025-01-16");
    expect(day?.events.map(({ id }) => id).sort()).toEqual([commons.speech, commons.event].sort());
    expect(day?.eventCount).toBe(2);
    expect(day?.count).toBeGreaterThan(40);
  });

  test("are only those that the filter's claims name", async () => {
    const { buckets } = await timeline({ bucket: "DAY", filter: { subject: "person:chris-philp" } });
    const found = buckets.flatMap(({ events }) => events.map(({ id }) => id));
    expect(found).toEqual([commons.event]);
  });

  test("of a later report aren't known on 17 January 2025: no hearing, no cabinet meeting", async () => {
    const { buckets } = await timeline({ bucket: "MONTH", first: 100, filter: { knownAt: "2025-01-17" } });
    expect(buckets.at(-1)?.key).toBe("2025-01");
    expect(JSON.stringify(buckets)).not.toMatch(/hearing|cabinet/);
    const later = await timeline({ bucket: "MONTH", first: 100 });
    expect(later.buckets.at(-1)).toMatchObject({ key: "2025-02", eventCount: 2 });
    expect(later.buckets.at(-1)?.impreciseCount).toBe(later.buckets.at(-1)?.count);
  });
});

describe("pages of buckets", () => {
  test("follow each other without a gap, and from the end", async () => {
    const all = await timeline({ bucket: "YEAR", first: 100 });
    const first = await timeline({ bucket: "YEAR", first: 2 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await timeline({ bucket: "YEAR", first: 100, after: first.pageInfo.endCursor });
    expect([...first.buckets, ...rest.buckets]).toEqual(all.buckets);
    const last = await timeline({ bucket: "YEAR", last: 2 });
    expect(last.buckets).toEqual(all.buckets.slice(-2));
  });

  test("are counted over all pages: buckets and undated claims make the whole", async () => {
    const { buckets, totalCount, undated } = await timeline({ bucket: "DAY", first: 100 });
    expect(buckets.reduce((sum, { count }) => sum + count, undated)).toBe(totalCount);
    const { data } = await server.post<{ claims: { totalCount: number } }>("{ claims { totalCount } }");
    expect(totalCount).toBe(data?.claims.totalCount);
  });

  test("are refused beyond their limits, with what was needed", async () => {
    const { errors } = await server.post("{ timeline(first: 101) { totalCount } }");
    expect(errors?.[0]?.message).toBe("timeline(first:): needs a number from 1 to 100, but got 101");
    const inner = await server.post("{ timeline { buckets { claims(first: 0) { id } } } }");
    expect(inner.errors?.[0]?.message).toBe("claims(first:): needs a number from 1 to 100, but got 0");
  });
});

describe("an entity's timeline", () => {
  test("has the claims that name it in any role, under each alias its own", async () => {
    const { data } = await server.post<{ person: Record<"years" | "known", Timeline> }>(
      `{ person(id: "person:maggie-oliver") { years: timeline(bucket: YEAR) ${SELECTION}
        known: timeline(bucket: MONTH, filter: { relations: RESIGNED_FROM }) ${SELECTION} } }`,
    );
    expect(data?.person.years.buckets[0]).toMatchObject({ key: "2012" });
    expect(data?.person.known.buckets).toMatchObject([{ key: "2012-01", count: 1 }]);
    const all = await server.post<{ claims: { totalCount: number } }>(
      `{ claims(filter: { entity: "person:maggie-oliver" }) { totalCount } }`,
    );
    expect(data?.person.years.totalCount).toBe(all.data?.claims.totalCount);
  });

  test("comes with twenty people in one statement", async () => {
    const query = `{ people { nodes { name timeline { ...on Timeline ${SELECTION} } } } timeline ${SELECTION} }`;
    const statements = await server.statementsOf(() => server.post(query));
    expect(statements).toHaveLength(2);
  });
});

describe("what was so on a day", () => {
  const resigned = (asOf: string) => timeline({ bucket: "DAY", filter: { ...RESIGNED, asOf } });

  test("has acts from their first possible day on, for good", async () => {
    expect((await resigned("2011-12-31")).totalCount).toBe(0);
    expect((await timeline({ filter: { ...RESIGNED, asOf: "2012-01-01" } })).totalCount).toBe(1);
    expect((await timeline({ filter: { ...RESIGNED, asOf: "2025-01-16" } })).totalCount).toBe(1);
  });

  test("has states of an open beginning until their last possible day", async () => {
    // A detective until 2012: the BBC's page calls her a former one who resigned then (110, 111).
    const detective = {
      subject: "person:maggie-oliver",
      object: "organisation:greater-manchester-police",
      relations: "HOLDS_ROLE",
    };
    expect((await timeline({ filter: { ...detective, asOf: "1990-01-01" } })).totalCount).toBe(1);
    expect((await timeline({ filter: { ...detective, asOf: "2012-12-31" } })).totalCount).toBe(1);
    expect((await timeline({ filter: { ...detective, asOf: "2013-01-01" } })).totalCount).toBe(0);
  });
});
