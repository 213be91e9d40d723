/** Writes what editors say about claims and other claims: contradictions and replacements. */
import type { Claim } from "../domain/claim";
import type { Run } from "./database";
import { markDisputed } from "./derive";
import type { Tally } from "./tally";

/** Links claims that are all stored by now. Links already there stay as they are. */
export async function writeLinks(run: Run, claims: readonly Claim[]): Promise<Tally> {
  const contradictions = claims.flatMap(({ id, contradicts }) => contradicts.map((other) => [id, other].sort()));
  await run({
    text: `UNWIND $pairs AS pair
           MATCH (a:Claim {id: pair[0]}) MATCH (b:Claim {id: pair[1]})
           MERGE (a)-[:CONTRADICTS {reason: 'CURATED'}]->(b)`,
    parameters: { pairs: contradictions },
  });
  await markDisputed(run, contradictions.flat());
  await run({
    text: `UNWIND $pairs AS pair
           MATCH (a:Claim {id: pair[0]}) MATCH (b:Claim {id: pair[1]})
           MERGE (a)-[:SUPERSEDES]->(b)`,
    parameters: { pairs: claims.flatMap(({ id, supersedes }) => supersedes.map((other) => [id, other])) },
  });
  return { added: 0, changed: 0, unchanged: claims.length };
}
