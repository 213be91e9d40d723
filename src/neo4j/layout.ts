import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where everything of one local instance lies. */
export interface Layout {
  home: string;
  conf: string;
  data: string;
  /** Written by our hand before the first start; Neo4j reads it once, see password.ts. */
  initialPassword: string;
  password: string;
  version: string;
  /** There from before the first start until it has succeeded, see first-start.ts. */
  unborn: string;
  log: string;
  instance: string;
  leases: string;
}

export function layoutOf(directory: string): Layout {
  const home = resolve(directory);
  return {
    home,
    conf: join(home, "conf"),
    data: join(home, "data"),
    initialPassword: join(home, "data", "dbms", "auth.ini"),
    password: join(home, "password"),
    version: join(home, "neo4j-version"),
    unborn: join(home, "data", "first-start"),
    log: join(home, "logs", "console.log"),
    instance: join(home, "instance.json"),
    leases: join(home, "leases"),
  };
}

export function createFolders(layout: Layout): void {
  mkdirSync(layout.home, { recursive: true, mode: 0o700 });
  for (const folder of [layout.conf, dirname(layout.log), layout.leases]) mkdirSync(folder, { recursive: true });
}

/** True once Neo4j has made a store there; an empty folder, or one with only the initial password, is no data. */
export function hasData(layout: Layout): boolean {
  const databases = join(layout.data, "databases");
  return existsSync(databases) && readdirSync(databases).length > 0;
}

/** Readers see the old content or the new one and never half of it, wherever the writer is killed. */
export function writeWhole(file: string, content: string, mode = 0o644): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, content, { mode, flush: true });
  renameSync(draft, file);
}

export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** What the pom names, and a hash by which a change of it is noticed. */
export interface Pom {
  file: string;
  version: string;
  hash: string;
}

export function readPom(file: string = defaultPom()): Pom {
  const content = readFileSync(file, "utf8");
  const version = /<neo4j\.version>([^<]+)</.exec(content)?.[1];
  if (version === undefined) throw new Error(`${file} must say <neo4j.version>, but does not.`);
  return { file, version, hash: createHash("sha256").update(content).digest("hex") };
}

/** The bundle runs from dist/ and the sources from src/neo4j/: both find the pom from the package's root. */
function defaultPom(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error(`No package.json in any folder above ${import.meta.url}`);
    folder = dirname(folder);
  }
  return join(folder, "src", "neo4j", "pom.xml");
}
