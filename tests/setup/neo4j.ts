/** One real Neo4j for the whole run, with a data folder and a port of its own, gone at the end. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { acquireLocalNeo4j, type Connection } from "../../src/neo4j";

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Connection;
  }
}

const PORT = 17_687;

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "attest-test-"));
  const neo4j = await acquireLocalNeo4j({ directory, jars: ".neo4j/jars", port: PORT, report: console.error });
  const { uri, user, password, database } = neo4j;
  project.provide("neo4j", { uri, user, password, database });
  return async () => {
    await neo4j.release();
    await rm(directory, { recursive: true, force: true });
  };
}
