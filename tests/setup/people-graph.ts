/** Small graphs of people for property tests, and plain answers about them that need no database. */
import fc from "fast-check";
import { type Claim, claimId } from "../../src/domain/claim";
import type { Graph } from "../../src/domain/graph";
import type { RelationName } from "../../src/domain/relation-types";

const RELATIONS = ["CRITICISED", "SUPPORTED", "MET", "QUESTIONED"] as const satisfies RelationName[];
const DAYS = ["2024-01-01", "2024-06-15", "2025-01-16"];
const SOURCE = "document:graph-source";

/** The id of a person by number. */
export const person = (number: number): string => `person:p${String(number).padStart(2, "0")}`;

/** Up to `people` people and up to `claims` claims between them; every person exists, joined or not. */
export function peopleGraph(people: number, claims: number): fc.Arbitrary<Graph> {
  const number = fc.integer({ min: 0, max: people - 1 });
  const edge = fc
    .tuple(number, number, fc.constantFrom(...RELATIONS), fc.constantFrom(...DAYS))
    .filter(([from, to]) => from !== to);
  return fc.array(edge, { minLength: 1, maxLength: claims }).map((edges) => {
    const all = edges.map(([from, to, relation, occurred]): Claim => {
      const content = { subject: person(from), relation, object: person(to), occurred, modality: "ACTUAL" as const };
      return {
        ...content,
        id: claimId(content),
        rank: "NORMAL",
        evidence: [{ document: SOURCE, paragraph: 1 }],
        contradicts: [],
        supersedes: [],
      };
    });
    return {
      entities: [
        {
          id: SOURCE,
          kind: "DOCUMENT",
          name: "Source",
          aliases: [],
          identifiers: [],
          fields: { datePublished: "2025-01-17" },
        },
        ...Array.from({ length: people }, (_, index) => ({
          ...{ id: person(index), kind: "PERSON" as const, name: `Person ${index}` },
          ...{ aliases: [], identifiers: [], fields: {} },
        })),
      ],
      claims: [...new Map(all.map((claim) => [claim.id, claim])).values()],
    };
  });
}

/** Who is joined with whom by the claims that a test keeps. */
export function neighboursIn(graph: Graph, keep: (claim: Claim) => boolean = () => true): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { subject, object } of graph.claims.filter(keep)) {
    if (!object) continue;
    neighbours.set(subject, (neighbours.get(subject) ?? new Set()).add(object));
    neighbours.set(object, (neighbours.get(object) ?? new Set()).add(subject));
  }
  return neighbours;
}

/** Steps from the nearest of some entities, by breadth-first search; what can't be reached is missing. */
export function distances(neighbours: Map<string, Set<string>>, from: readonly string[]): Map<string, number> {
  const found = new Map(from.map((id) => [id, 0]));
  const queue = [...found.keys()];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const other of neighbours.get(id) ?? []) {
      if (found.has(other)) continue;
      found.set(other, (found.get(id) as number) + 1);
      queue.push(other);
    }
  }
  return found;
}
