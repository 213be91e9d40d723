import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agreeing } from "../../src/domain/contrary";
import { formatProblem, type Problem } from "../../src/domain/problems";
import {
  BARE_ENTITY,
  checkGraph,
  type Database,
  loadJudgements,
  readEntities,
  readJudgementsAround,
  searchEntities,
} from "../../src/store";
import type { Tally } from "../../src/store";
import { empty, openDatabase } from "../setup/database";
import { parseFiles } from "../setup/problems";
import { claims, cypher, dump, ENTITIES, knowledgeOf, load, version } from "../setup/store";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await empty(database);
  await load(database, ENTITIES, "people: [{ id: person:ada-king, name: Ada King, aliases: [A. King] }]");
});

/** `ada ben same 10` is a judgement of 10 January. */
function judgements(...texts: string[]): string {
  const rows = texts.map((text) => {
    const [a, b, verdict, day] = text.split(" ");
    const id = (slug: string | undefined) => (slug?.includes(":") ? slug : `person:${slug}`);
    return `  - { pair: [${id(a)}, ${id(b)}], verdict: ${verdict}, by: M. Editor, on: 2025-01-${day} }\n`;
  });
  return `judgements:\n${rows.join("")}`;
}

/** Loads judgements as `attest load` does; throws their problems, if any. */
async function judge(...texts: string[]): Promise<Tally> {
  const parsed = await parseFiles({ "judgements.yaml": judgements(...texts) }, { knowledge: knowledgeOf(database) });
  const given = parsed.judgements.map(({ judgement }) => judgement);
  const contrary: Problem[] = [];
  agreeing(await readJudgementsAround(database, given), parsed.judgements, contrary);
  const problems = [...parsed.problems, ...contrary.map(formatProblem)];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return loadJudgements(database, given);
}

const merged = () => cypher(database, "MATCH (m:Merged) RETURN m.id + ' > ' + m.into ORDER BY m.id");
const subjects = () => cypher(database, "MATCH (c:Claim)-[:SUBJECT]->(e) RETURN e.id ORDER BY c.id");
const disputes = () => cypher(database, "MATCH (c:Claim) RETURN c.disputed ORDER BY c.id");

const WELCOMED = "relation: WELCOMED, object: measure:audit, paragraph: 1";

describe("a judgement that two are the same", () => {
  test("moves the claims of the second to the first, and keeps what was given and the claims' ids", async () => {
    await load(database, claims("early", `subject: person:ada-king, ${WELCOMED}`));
    const [id] = await cypher(database, "MATCH (c:Claim) RETURN c.id");
    expect(await judge("ada ada-king same 10")).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await cypher(database, "MATCH (c:Claim) RETURN [c.id, c.subjectId, c.givenSubjectId]")).toEqual([
      [id, "person:ada", "person:ada-king"],
    ]);
    expect(await subjects()).toEqual(["person:ada"]);
    expect(
      await cypher(database, "MATCH (:Person {id: 'person:ada'})-[r:WELCOMED]->(:Measure) RETURN r.claim"),
    ).toEqual([id]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("counts the version up, and changes nothing when it comes again", async () => {
    const before = await version(database);
    await judge("ada ada-king same 10");
    expect(await version(database)).toBe(before + 1);
    const after = await dump(database);
    expect(await judge("ada ada-king same 10")).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await judge("ada ada-king different 09")).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await dump(database)).toEqual(after);
  });

  test("lets the one be found by the names of both, until they are taken apart", async () => {
    const found = async (text: string) =>
      (await searchEntities(database, { text, first: 1, entity: BARE_ENTITY })).map(({ entity, matched }) => [
        entity.id,
        matched,
      ]);
    const eventually = async () => cypher(database, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    await judge("ada ada-king same 10");
    await eventually();
    expect(await found("a king")).toEqual([["person:ada", "A. King"]]);
    const names = "MATCH (e:Person {id: 'person:ada'}) RETURN [e.aliases, e.folded, e.formerIds, e.ownAliases]";
    expect(await cypher(database, names)).toEqual([
      [
        ["Countess of Lovelace", "Ada King", "A. King"],
        "ada lovelace\ncountess of lovelace\nada king\na. king",
        ["person:ada-king"],
        ["Countess of Lovelace"],
      ],
    ]);
    await judge("ada ada-king different 11");
    expect(await cypher(database, names)).toEqual([
      [["Countess of Lovelace"], "ada lovelace\ncountess of lovelace", null, null],
    ]);
    expect(await found("a king")).toEqual([["person:ada-king", "A. King"]]);
  });

  test("makes one cluster with others, under the id that is nobody's second", async () => {
    await judge("ben ada-king same 10", "eve ben same 10");
    expect(await merged()).toEqual(["person:ada-king > person:eve", "person:ben > person:eve"]);
    await judge("ada eve same 11");
    expect(await merged()).toEqual([
      "person:ada-king > person:ada",
      "person:ben > person:ada",
      "person:eve > person:ada",
    ]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("ends a dispute over who the one subject is, and a later one brings it back", async () => {
    const leads = (who: string) =>
      `subject: person:${who}, relation: LEADS, object: organisation:ministry, paragraph: 1, occurred: 2024`;
    await load(database, claims("early", leads("ada"), leads("ada-king")));
    expect(await disputes()).toEqual([true, true]);
    await judge("ada ada-king same 10");
    expect(await disputes()).toEqual([false, false]);
    await judge("ada ada-king different 11");
    expect(await disputes()).toEqual([true, true]);
  });

  test("of two amounts of one person makes a dispute", async () => {
    const funded = (who: string, amount: number) =>
      `subject: person:${who}, relation: FUNDED, object: measure:fund, value: { amount: ${amount}, unit: GBP }, paragraph: 1`;
    await load(database, claims("early", funded("ada", 5), funded("ada-king", 7)));
    expect(await disputes()).toEqual([false, false]);
    await judge("ada ada-king same 10");
    expect(await disputes()).toEqual([true, true]);
  });

  test("of documents moves the evidence, counts them as one source, and takes the date of the one that is kept", async () => {
    await load(
      database,
      claims("early", `subject: person:ada, ${WELCOMED}`),
      claims("late", `subject: person:ada, ${WELCOMED}`),
    );
    await judge("document:late document:early same 10");
    expect(await cypher(database, "MATCH (c:Claim) RETURN [c.sources, c.knownFrom]")).toEqual([[1, "2025-03-01"]]);
    expect(await checkGraph(database)).toEqual([]);
    await judge("document:late document:early different 11");
    expect(await cypher(database, "MATCH (c:Claim) RETURN [c.sources, c.knownFrom]")).toEqual([[2, "2025-01-10"]]);
  });

  test("of publishers moves what they published", async () => {
    await judge("organisation:times organisation:post same 10");
    const publishers = "MATCH (d:Document)-[:PUBLISHER]->(o) RETURN [d.id, o.id, d.publisher] ORDER BY d.id";
    expect(await cypher(database, publishers)).toEqual([
      ["document:early", "organisation:times", "organisation:times"],
      ["document:late", "organisation:times", "organisation:times"],
    ]);
    expect(await checkGraph(database)).toEqual([]);
  });
});

describe("after a merge", () => {
  beforeEach(async () => {
    await judge("ada ada-king same 10");
  });

  test("claims that name the old id are taken, as claims on the one that is kept", async () => {
    await load(database, claims("early", `subject: person:ada-king, ${WELCOMED}`));
    expect(await subjects()).toEqual(["person:ada"]);
    expect(await checkGraph(database)).toEqual([]);
    const again = await load(database, claims("early", `subject: person:ada-king, ${WELCOMED}`));
    expect(again.claims).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  test("an entity of the old id is known, and gives its new name to the one that is kept", async () => {
    const same = await load(database, "people: [{ id: person:ada-king, name: Ada King, aliases: [A. King] }]");
    expect(same.entities).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const other = await load(database, "people: [{ id: person:ada-king, name: Lady Lovelace }]");
    expect(other.entities).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await cypher(database, "MATCH (e:Person {id: 'person:ada'}) RETURN e.aliases")).toEqual([
      ["Countess of Lovelace", "Lady Lovelace"],
    ]);
    expect(await checkGraph(database)).toEqual([]);
  });

  test("the old id reads as the new one, also in a list with it", async () => {
    const ids = ["person:ada-king", "person:nobody", "person:ada"];
    const found = await readEntities(database, ids, { ...BARE_ENTITY, properties: ["name"] });
    expect(found.map((entity) => entity?.id)).toEqual(["person:ada", undefined, "person:ada"]);
  });

  test("another connection sees it too", async () => {
    const other = await openDatabase();
    try {
      const [before] = await readEntities(other, ["person:ada-king"], BARE_ENTITY);
      expect(before?.id).toBe("person:ada");
      await judge("ada ada-king different 11");
      await expect
        .poll(async () => (await readEntities(other, ["person:ada-king"], BARE_ENTITY))[0]?.id, { timeout: 10_000 })
        .toBe("person:ada-king");
    } finally {
      await other.close();
    }
  });

  test("an id that nobody merged costs no statement that is told", async () => {
    let statements = 0;
    const stop = database.observe(() => statements++);
    await readEntities(database, ["person:ben"], BARE_ENTITY);
    stop();
    expect(statements).toBe(1);
  });
});

describe("judgements that can't stand together", () => {
  test.each([
    [
      "of one day",
      [],
      ["ada ben same 10", "ben ada different 10"],
      'judgements.yaml:3 judgements[1]: needs one verdict a day on person:ben and person:ada, but got "different" and "same" on 2025-01-10',
    ],
    [
      "of one day, one of which is known",
      ["ada ben same 10"],
      ["ben ada different 10"],
      'judgements.yaml:2 judgements[0]: needs one verdict a day on person:ben and person:ada, but got "different" and "same" on 2025-01-10',
    ],
    [
      "directly or through others",
      ["ada ben same 10"],
      ["ben eve same 11", "ada eve different 12"],
      "judgements.yaml:3 judgements[1]: needs judgements that hold together, but got person:ada different from person:eve, and person:ada the same as person:ben the same as person:eve",
    ],
    [
      "when the different one is known",
      ["ada ben same 10", "ada eve different 12"],
      ["ben eve same 11"],
      "judgements.yaml:2 judgements[0]: needs judgements that hold together, but got person:ada different from person:eve, and person:ada the same as person:ben the same as person:eve",
    ],
  ])("%s are refused, and nothing is written", async (_what, before, after, problem) => {
    if (before.length > 0) await judge(...before);
    const known = await dump(database);
    await expect(judge(...after)).rejects.toThrow(problem);
    expect(await dump(database)).toEqual(known);
  });

  test("are no problem once a later one says which link doesn't hold", async () => {
    await judge("ada ben same 10", "ben eve same 10");
    await judge("ada eve different 11", "ben eve different 11");
    expect(await merged()).toEqual(["person:ben > person:ada"]);
  });
});
