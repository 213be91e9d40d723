import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { LostPasswordError } from "./errors";
import { hasData, readIfThere, writeWhole, type Layout } from "./layout";

export const USER = "neo4j";

const HASH_ROUNDS = 1024;

/**
 * The password of the local instance, made at the first start.
 *
 * Neo4j takes the initial password from data/dbms/auth.ini for as long as its user still has the factory password, and
 * ignores the file after that. So the order alone makes it safe: the password is on disk before the file, and the file
 * before any data. A start that is killed anywhere in between is simply carried on by the next one, and the factory
 * password never opens the door.
 */
export function ensurePassword(layout: Layout): string {
  const known = readPassword(layout);
  if (known === undefined && hasData(layout)) {
    throw new LostPasswordError(
      "The password of the local Neo4j is lost: there is data, but no password file",
      layout.password,
      layout.data,
    );
  }
  const password = known ?? randomBytes(24).toString("base64url");
  if (known === undefined) writeWhole(layout.password, `${password}\n`, 0o600);
  if (known === undefined || !existsSync(layout.initialPassword)) {
    mkdirSync(dirname(layout.initialPassword), { recursive: true });
    writeWhole(layout.initialPassword, credentialLine(password), 0o600);
  }
  return password;
}

export function readPassword(layout: Layout): string | undefined {
  const password = readIfThere(layout.password)?.trim();
  return password === "" ? undefined : password;
}

/** The line that `neo4j-admin dbms set-initial-password` writes: a salted SHA-256, hashed again and again. */
function credentialLine(password: string): string {
  const salt = randomBytes(32);
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < HASH_ROUNDS; round++) hash = createHash("sha256").update(hash).digest();
  return `${USER}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${HASH_ROUNDS}:\n`;
}
