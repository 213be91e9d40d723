/** Writes what editors say about claims and other claims: contradictions and replacements. */
import type { Claim } from "../domain/claim";
import type { Run } from "./database";
import { markDisputed } from "./derive";
import type { Tally } from "./tally";

/** Links claims that are all stored by now. Links already there stay as they are. */
export async function writeLinks(run: Run, claims: readonly Claim[]): Promise<Tally> {
  const contradictions = claims.flatMap(({ id, contradicts }) => contradicts.map((other) => [id, other].sort()));
  const disputed = await link(run, "CONTRADICTS {reason: 'CURATED'}", contradictions);
  if (disputed > 0) await markDisputed(run, contradictions.flat());
  const replacements = claims.flatMap(({ id, supersedes }) => supersedes.map((other) => [id, other]));
  const replaced = await link(run, "SUPERSEDES", replacements);
  return { added: disputed + replaced, changed: 0, unchanged: 0 };
}

/** Links the pairs that aren't linked so yet; returns how many those were. */
async function link(run: Run, relationship: string, pairs: readonly string[][]): Promise<number> {
  const distinct = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
  const made = await run({
    text: `UNWIND $pairs AS pair
           MATCH (a:Claim {id: pair[0]}) MATCH (b:Claim {id: pair[1]})
           WHERE NOT EXISTS { (a)-[:${relationship}]->(b) }
           CREATE (a)-[:${relationship}]->(b) RETURN a.id`,
    parameters: { pairs: distinct },
  });
  return made.length;
}
