/** By which names and ids an entity is found: its own, and those of all that was merged into it. */
import type { Run } from "./database";
import { foldNames } from "./rows";

type Member = [id: string, name: string, aliases: string[], formerIds: string[]];
type NamesRow = [id: string, name: string, own: string[], formerIds: string[], members: Member[]];

/**
 * Writes the names that follow from what is merged now. An entity's own aliases are kept apart for as long as others
 * stand among them, so that it has exactly those again when nothing is merged into it any more.
 * @param ids of entities; those that are merged themselves are passed over.
 */
export async function writeNames(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const former = (node: string) => `COLLECT { MATCH (f:FormerId {entity: ${node}.id}) RETURN f.id }`;
  const found = await run({
    text: `UNWIND $ids AS id MATCH (e:Entity {id: id})
           RETURN [e.id, e.name, coalesce(e.ownAliases, e.aliases), ${former("e")}, COLLECT {
             MATCH (m:Merged {into: e.id}) RETURN [m.id, m.name, m.aliases, ${former("m")}] ORDER BY m.id
           }]`,
    parameters: { ids: [...new Set(ids)] },
  });
  await run({
    text: `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
           SET e.aliases = row.aliases, e.folded = row.folded, e.ownAliases = row.ownAliases, e.formerIds = row.formerIds`,
    parameters: { rows: (found as NamesRow[]).map(namesOf) },
  });
}

function namesOf([id, name, own, ownFormer, members]: NamesRow) {
  const others = members.flatMap(([, otherName, aliases]) => [otherName, ...aliases]);
  const aliases = members.length > 0 ? [...new Set([...own, ...others])].filter((alias) => alias !== name) : own;
  const formerIds = [...ownFormer, ...members.flatMap(([memberId, , , former]) => [memberId, ...former])].sort();
  return {
    id,
    aliases,
    folded: foldNames(name, aliases),
    ownAliases: members.length > 0 ? own : null,
    formerIds: formerIds.length > 0 ? formerIds : null,
  };
}
