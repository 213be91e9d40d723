/** States of files in time: what a newer one doesn't state any more is retracted. */
import { type Database, readClaimsOnlyOf, readSnapshots, retractClaims } from "../store";
import type { Problem } from "../domain/problems";
import type { Gathered } from "./gather";
import type { MadeDocument } from "./made-document";
import { partOf, Spool, type SpoolFolder } from "./spool";

/** The documents made of files, and the earlier states of each that the graph has taken in. */
export type Earlier = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The earlier states of the files of a load.
 * @param problems takes files of which the graph has a newer state: loading an older one would turn back the clock.
 */
export async function earlierStates(
  database: Database,
  made: readonly MadeDocument[],
  problems: Problem[],
): Promise<Earlier> {
  const names = [...new Set(made.map(({ document }) => String(document.fields.snapshotOf)))];
  if (names.length === 0) return new Map();
  const snapshots = await readSnapshots(database, names);
  const given = new Set(made.map(({ document }) => document.id));
  return new Map(
    made.map(({ file, document }) => {
      const isOfSame = ({ document: { fields } }: MadeDocument) => fields.snapshotOf === document.fields.snapshotOf;
      const states = snapshots.filter(({ of }) => of === document.fields.snapshotOf).map(({ id }) => id);
      // Several files under one name are one state: it is as old as the newest of them, and new where one of them is.
      const isKnown = made.filter(isOfSame).every((one) => states.includes(one.document.id));
      const latest = states.at(-1);
      if (isKnown && latest !== undefined && !given.has(latest)) problems.push(superseded(file, latest));
      return [document.id, new Set(states.filter((id) => !given.has(id)))];
    }),
  );
}

function superseded(file: string, latest: string): Problem {
  const message = `needs a state of the file that isn't older than the last one loaded, but got one that came before ${latest} (give it a name of its own with --source to have both)`;
  return { file, field: "", reason: "IDENTITY", message };
}

/**
 * Retracts the claims that documents alone state and that the load doesn't have.
 * @returns how many.
 */
export async function retractMissing(
  database: Database,
  documents: readonly string[],
  gathered: Gathered,
  folder: SpoolFolder,
  parts: number,
): Promise<number> {
  if (documents.length === 0) return 0;
  const [stored, given] = [new Spool<string>(folder, "stored", parts), new Spool<string>(folder, "given", parts)];
  for await (const id of readClaimsOnlyOf(database, documents)) stored.add(partOf(id, parts), id);
  for (const { id } of gathered.claims()) given.add(partOf(id, parts), id);
  let count = 0;
  for (let part = 0; part < parts; part++) {
    const kept = new Set(given.read(part));
    const missing = new Set(stored.read(part).filter((id) => !kept.has(id)));
    count += await retractClaims(database, [...missing]);
  }
  return count;
}
