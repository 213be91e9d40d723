/** The questions that are measured, and what they are asked about: thousands of different arguments each. */
import { Random } from "../synthetic/random";
import type { Limit } from "./limit";

/** The arguments of one asking. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A way to ask: its text, its variables, and the answer taken out of what came back, the same for all who answer. */
export interface Operation {
  text: string;
  variables?: (asked: Arguments) => Record<string, unknown>;
  answer: (data: never, asked: Arguments) => unknown;
  /** Where one request can't hold the question: what is asked next, given what came. Both answers count as one. */
  then?: { text: string; variables: (data: never) => Arguments };
}

/** Operations by the key of the question; a question that is missing can't be asked there. */
export type Operations = Partial<Record<QuestionKey, Operation>>;

/** A question, and the statement that finds what to ask about. */
export interface Question {
  title: string;
  /** Rows are lists in the order of `names`. */
  candidates: string;
  names: readonly string[];
  /** The field of Attest's schema that answers it; while there is none, the question is skipped. */
  field: string;
}

const AROUND = `CALL (a) { MATCH (c:Claim) WHERE c.subjectId = a.id AND c.byOccurred > '' RETURN c.objectId AS id
  UNION MATCH (c:Claim) WHERE c.objectId = a.id AND c.byOccurred > '' RETURN c.subjectId AS id }`;

export const QUESTIONS = {
  Q1: {
    title: "An entity by id, 3 fields",
    candidates: "MATCH (e:Entity) RETURN [e.id] LIMIT 100000",
    names: ["id"],
    field: "entity",
  },
  Q2: {
    title: "Who criticised measure X, with dates and documents, latest 20",
    candidates: `MATCH (c:Claim {relation: 'CRITICISED'}) WHERE c.objectKind = 'MEASURE' AND c.byOccurred > ''
      WITH c.objectId AS id, count(*) AS n ORDER BY n DESC, id LIMIT 4000 RETURN [id]`,
    names: ["id"],
    field: "measure",
  },
  Q3: {
    title: "20 people with 10 criticisms each, with objects and documents",
    candidates: `MATCH (c:Claim {relation: 'CRITICISED'}) WHERE c.subjectKind = 'PERSON' AND c.byOccurred > ''
      WITH c.subjectId AS id, count(*) AS n ORDER BY n DESC, id LIMIT 500 RETURN [id]`,
    names: ["id"],
    field: "nodes",
  },
  Q4: {
    title: "A neighbourhood at depth 2, 150 to 300 nodes, with the links among them",
    candidates: `MATCH (a:Person) WHERE a.id ENDS WITH '7' WITH a LIMIT 4000
      ${AROUND} WITH a, collect(id) AS near WHERE size(near) IN range(2, 12) AND NOT any(id IN near WHERE id IN $hubs)
      CALL (near) { UNWIND near AS one MATCH (a:Entity {id: one}) ${AROUND} RETURN count(DISTINCT id) AS far }
      WITH a, near, far WHERE far + size(near) IN range(150, 290) RETURN [a.id]`,
    names: ["id"],
    field: "network",
  },
  Q5: {
    title: "The shortest path between two people",
    candidates: `MATCH (a:Person) WHERE a.id ENDS WITH '3' AND EXISTS { (a)<-[:SUBJECT|OBJECT]-() } WITH a LIMIT 4000
      MATCH (b:Entity {id: left(a.id, size(a.id) - 1) + '8'}) WHERE EXISTS { (b)<-[:SUBJECT|OBJECT]-() }
      RETURN [a.id, b.id]`,
    names: ["from", "to"],
    field: "paths",
  },
  Q6: {
    title: "A search by a misspelt name, 10 hits",
    candidates: "MATCH (p:Person) WHERE size(p.name) > 14 RETURN [p.name, p.id] LIMIT 20000",
    names: ["name", "id"],
    field: "search",
  },
  Q7: {
    title: "Counts of the claims about an entity, by relation",
    candidates: `MATCH (c:Claim) WHERE c.objectKind = 'MEASURE' WITH c.objectId AS id, count(*) AS n
      ORDER BY n DESC, id LIMIT 4000 RETURN [id]`,
    names: ["id"],
    field: "claimCounts",
  },
  Q8: {
    title: "Page 50 and those around it of all criticisms by date, 20 a page",
    candidates: `MATCH (c:Claim {relation: 'CRITICISED'}) WHERE c.byOccurred > ''
      WITH c ORDER BY c.relation DESC, c.byOccurred DESC SKIP 900 LIMIT 2000 RETURN [c.byOccurred]`,
    names: ["key"],
    field: "claims",
  },
} as const satisfies Record<string, Question>;
export type QuestionKey = keyof typeof QUESTIONS;
export const QUESTION_KEYS = Object.keys(QUESTIONS) as QuestionKey[];

/** Finds what to ask about, in an order that looks random and is the same in every run on the same graph. */
export async function argumentsOf(key: QuestionKey, limit: Limit, hubs: readonly string[]): Promise<Arguments[]> {
  const { candidates, names }: Question = QUESTIONS[key];
  const rows = (await limit.rows(candidates, { hubs })) as unknown[][];
  const found = rows
    .map((row, place): Arguments => ({ ...Object.fromEntries(names.map((name, index) => [name, row[index]])), place }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const random = new Random(1);
  for (let last = found.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [found[last], found[other]] = [found[other] as Arguments, found[last] as Arguments];
  }
  if (key === "Q3") return twenties(found, random);
  return key === "Q6" ? found.map(misspelt) : found;
}

/** Twenty of the people, another twenty each time. */
function twenties(people: readonly Arguments[], random: Random): Arguments[] {
  return Array.from({ length: 5_000 }, () => {
    const ids = new Set<unknown>();
    while (ids.size < Math.min(20, people.length)) ids.add(random.pick(people).id);
    return { ids: [...ids] };
  });
}

/** A name with two neighbouring letters exchanged, and what one writes for it in Lucene's language. */
function misspelt({ name, id }: Arguments): Arguments {
  const letters = String(name);
  const text = letters.slice(0, 3) + letters[4] + letters[3] + letters.slice(5);
  const words = text.toLowerCase().split(" ");
  const phrase = words.map((word) => `(${word}^4 OR ${word}*^2 OR ${word}~1)`).join(" OR ");
  return { text, phrase, id };
}
