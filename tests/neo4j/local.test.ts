import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j, { type Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  acquireLocalNeo4j,
  localNeo4jStatus,
  Neo4jUnavailableError,
  startLocalNeo4j,
  stopLocalNeo4j,
  type Connection,
  type LocalNeo4jOptions,
} from "../../src/neo4j";

/** The jars are the only thing that tests share with each other and with the project. */
const JARS = fileURLToPath(new URL("../../.neo4j/jars", import.meta.url));
const NO_PROGRAMS = { PATH: "/nonexistent" };
const PORT = 18_687;

let directory: string;
let options: LocalNeo4jOptions;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "attest-neo4j-"));
  options = { directory, jars: JARS, port: PORT, heap: "512m", pageCache: "64m" };
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopLocalNeo4j({ directory });
  await rm(directory, { recursive: true, force: true });
});

// Most of these start it more than once, on whatever else the machine is doing.
describe("a local Neo4j", { timeout: 180_000 }, () => {
  it("is open to its owner and this machine only, keeps its data, and refuses it when it is damaged", async () => {
    const first = await acquireLocalNeo4j(options);
    await query(first, "CREATE (:Note {text: 'kept'})");

    expect(modeOf(join(directory, "password"))).toBe("600");
    expect(modeOf(directory)).toBe("700");
    expect(readFileSync(join(directory, "password"), "utf8").trim()).toBe(first.password);
    await expect(query({ ...first, password: "neo4j" }, "RETURN 1")).rejects.toThrow(/unauthorized/i);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === "IPv4" && !address.internal)?.address;
    if (outside !== undefined) {
      const uri = first.uri.replace("127.0.0.1", outside);
      await expect(query({ ...first, uri }, "RETURN 1")).rejects.toThrow(/ECONNREFUSED/);
    }
    await first.release();
    await first.release();
    expect(await localNeo4jStatus({ directory })).toEqual({ running: false });

    const second = await acquireLocalNeo4j(options);
    expect(second.password).toBe(first.password);
    expect(await query(second, "MATCH (note:Note) RETURN note.text AS value")).toEqual(["kept"]);
    await second.release();

    const store = join(directory, "data", "databases", "neo4j", "neostore");
    writeFileSync(store, "not a store");
    await expect(acquireLocalNeo4j(options)).rejects.toThrow(
      /^The data in .* can't be used: .*\. Nothing was deleted: /,
    );
    expect(readFileSync(store, "utf8")).toBe("not a store");
    expect(await localNeo4jStatus({ directory })).toEqual({ running: false });
  });

  it("is shared by commands, and goes with the last that lives", async () => {
    const [pid, killed] = await holder();
    const ours = await acquireLocalNeo4j(options);
    const [samePid, other] = await holder();
    expect([ours.pid, samePid]).toEqual([pid, pid]);
    const everybody = [process.pid, killed.pid, other.pid].sort((a, b) => Number(a) - Number(b));
    expect(await localNeo4jStatus({ directory })).toEqual({
      running: true,
      uri: ours.uri,
      pid,
      kept: false,
      users: everybody,
    });

    killed.kill("SIGKILL");
    await once(killed, "exit");
    await ours.release();
    expect(await localNeo4jStatus({ directory })).toMatchObject({ running: true, users: [other.pid] });
    other.stdin?.end();
    await once(other, "exit");
    expect(await localNeo4jStatus({ directory })).toEqual({ running: false });
  });

  it("takes no notice of dead files and taken ports, and stays when it is kept", async () => {
    // This very process has the recorded pid, but was not born then: as after a reboot.
    const impostor = { pid: process.pid, birth: "another boot:1" };
    writeFileSync(
      join(directory, "instance.json"),
      JSON.stringify({ process: impostor, port: 1, ready: true, kept: true }),
    );
    mkdirSync(join(directory, "leases"));
    writeFileSync(join(directory, "leases", "dead.json"), JSON.stringify(impostor));
    writeFileSync(join(directory, "leases", "torn.json"), '{"pid": 1');
    expect(await localNeo4jStatus({ directory })).toEqual({ running: false });

    const thief = createServer().listen(0, "127.0.0.1");
    await once(thief, "listening");
    const { port } = thief.address() as AddressInfo;
    const kept = await startLocalNeo4j({ ...options, port });
    thief.close();
    expect(kept.uri).not.toBe(`bolt://127.0.0.1:${port}`);
    expect(await query(kept, "RETURN 'answered' AS value")).toEqual(["answered"]);

    const ours = await acquireLocalNeo4j(options);
    expect(ours.pid).toBe(kept.pid);
    await ours.release();
    expect(await localNeo4jStatus({ directory })).toMatchObject({ running: true, kept: true, users: [] });

    expect(await stopLocalNeo4j({ directory })).toBe("stopped");
    await expect(query(kept, "RETURN 1")).rejects.toThrow(/ECONNREFUSED/);
    expect(await stopLocalNeo4j({ directory })).toBe("not running");
  });

  it("starts over when its first start was killed in the middle", async () => {
    const child = spawnHolder();
    const recorded = join(directory, "instance.json");
    const stores = join(directory, "data", "databases", "system");
    while (!existsSync(recorded) || !existsSync(stores)) await sleep(20);
    const { process: server } = JSON.parse(readFileSync(recorded, "utf8")) as { process: { pid: number } };
    child.kill("SIGKILL");
    process.kill(server.pid, "SIGKILL");

    const messages: string[] = [];
    const ours = await acquireLocalNeo4j({ ...options, report: (message) => messages.push(message) });
    expect(await query(ours, "RETURN 'answered' AS value")).toEqual(["answered"]);
    expect(messages).toContain("Another command is starting or stopping Neo4j; waiting for it");
    await ours.release();
  });
});

describe("no local Neo4j", () => {
  it("names the three ways out when Java and Maven are missing", async () => {
    const nothing = { ...options, jars: join(directory, "jars"), environment: NO_PROGRAMS };
    await expect(acquireLocalNeo4j(nothing)).rejects.toHaveProperty(
      "message",
      "No Neo4j to work with, and none can be started here: missing Java 17 or 21 and Maven. Three ways out:\n" +
        "  1. use a running Neo4j 5: set NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE;\n" +
        "  2. install Java 17 and Maven, and run again: Neo4j is then fetched and started for you;\n" +
        "  3. with Docker: docker compose up",
    );
    await expect(acquireLocalNeo4j(nothing)).rejects.toBeInstanceOf(Neo4jUnavailableError);
  });

  it("says which Java it found when it is another one", async () => {
    const home = join(directory, "old-java");
    mkdirSync(join(home, "bin"), { recursive: true });
    writeFileSync(join(home, "bin", "java"), "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n", { mode: 0o755 });
    const old = { ...options, javaHome: home, environment: NO_PROGRAMS, jars: join(directory, "jars") };
    await expect(acquireLocalNeo4j(old)).rejects.toThrow("missing Java 17 or 21 (found Java 8) and Maven.");
  });

  it("tells Maven's own words when the jars can't be had, and keeps nothing", async () => {
    const pom = join(directory, "pom.xml");
    writeFileSync(pom, "<project><neo4j.version>5.0.0</neo4j.version></project>");
    const jars = join(directory, "jars");
    const failure = acquireLocalNeo4j({ ...options, jars, pom });
    await expect(failure).rejects.toThrow(/^Maven could not fetch Neo4j 5\.0\.0\. It said:\n.*\[(ERROR|FATAL)\]/);
    await expect(failure).rejects.toBeInstanceOf(Neo4jUnavailableError);
    expect(existsSync(join(jars, "classpath.json"))).toBe(false);
  });

  it("is started on data whose password is lost", async () => {
    pretendData();
    await expect(acquireLocalNeo4j(options)).rejects.toHaveProperty(
      "message",
      "The password of the local Neo4j is lost: there is data, but no password file. Either put the password back " +
        `into ${join(directory, "password")} (one line), or, if the data can be loaded again, delete the folder ` +
        `${join(directory, "data")} yourself and run again. Nothing was deleted.`,
    );
  });

  it("is started on data of a newer Neo4j", async () => {
    pretendData();
    writeFileSync(join(directory, "password"), "secret\n", { mode: 0o600 });
    writeFileSync(join(directory, "neo4j-version"), "2025.10.1\n");
    await expect(acquireLocalNeo4j(options)).rejects.toThrow(/was written by Neo4j 2025\.10\.1, and this is Neo4j 5\./);
  });

  it("is made by asking for its status or stopping it", async () => {
    const nowhere = join(directory, "nowhere");
    expect(await localNeo4jStatus({ directory: nowhere })).toEqual({ running: false });
    expect(await stopLocalNeo4j({ directory: nowhere })).toBe("not running");
    expect(existsSync(nowhere)).toBe(false);
  });
});

/** Runs a second command that holds the same Neo4j, and returns when it does, with the server's pid. */
async function holder(): Promise<[number, ChildProcess]> {
  const child = spawnHolder();
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, "data")) as [Buffer];
  return [Number(line.toString()), child];
}

function spawnHolder(): ChildProcess {
  const script = fileURLToPath(new URL("holder.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(options)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function query(connection: Connection, cypher: string): Promise<unknown[]> {
  const driver: Driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
  const session = driver.session({ database: connection.database });
  try {
    const { records } = await session.run(cypher);
    return records.map((record): unknown => record.get("value"));
  } finally {
    await session.close();
    await driver.close();
  }
}

function pretendData(): void {
  mkdirSync(join(directory, "data", "databases", "neo4j"), { recursive: true });
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}
