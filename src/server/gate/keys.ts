/**
 * Keys that open a closed server. Only their hashes are kept: a key is 256 random bits, so that a plain SHA-256 can't
 * be turned back, and no slow hash for passwords is needed.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A key as its file has it. */
export interface Key {
  /** Who has it: what logs and limits call the client. */
  name: string;
  /** SHA-256 of the key, in hexadecimal digits. */
  hash: string;
}

const NAME = /^[\w.-]{1,64}$/;
const LINE = /^([\w.-]{1,64})\s+sha256:([0-9a-f]{64})$/;

/**
 * A new key for somebody.
 * @returns the key itself, to be given away and kept nowhere, and the line for the file.
 * @throws {RangeError} when the name can't stand in the file.
 * @example makeKey("newsroom").line // "newsroom sha256:9f86d0…"
 */
export function makeKey(name: string): { key: string; line: string } {
  if (!NAME.test(name))
    throw new RangeError(`A key needs a name of letters, digits, dots, dashes and _, but got ${JSON.stringify(name)}`);
  const key = `attest_${randomBytes(32).toString("base64url")}`;
  return { key, line: `${name} sha256:${hashOf(key).toString("hex")}` };
}

/**
 * The keys in a file's text: a line each, a name and a hash; empty lines and lines that begin with # don't count.
 * @throws {RangeError} that names every line that can't be read, and never quotes it: a key may have slipped in.
 */
export function parseKeys(text: string, file: string): Key[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const problems: string[] = [];
  const keys = lines.flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    const [, name, hash] = LINE.exec(line) ?? [];
    if (name && hash) return [{ name, hash }];
    problems.push(`${file}:${index + 1}: needs a name and \`sha256:\` with 64 digits, but got something else`);
    return [];
  });
  const names = keys.map(({ name }) => name);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) < index)))
    problems.push(`${file}: needs each name once, but got "${name}" again`);
  if (problems.length === 0 && keys.length === 0) problems.push(`${file}: needs a key at least, but got none`);
  if (problems.length > 0) throw new RangeError(problems.join("\n"));
  return keys;
}

/**
 * The name of the holder of the key in an `Authorization` header; undefined where there is none that fits. Takes
 * `Bearer <key>`, and for browsers `Basic` with the key as the password. Compares with every key, each in constant
 * time, so that the time taken tells nothing.
 */
export function holderOf(keys: readonly Key[], authorization: string | undefined): string | undefined {
  const given = keyIn(authorization ?? "");
  if (!given) return undefined;
  const hash = hashOf(given);
  let holder: string | undefined;
  for (const key of keys) if (timingSafeEqual(hash, Buffer.from(key.hash, "hex"))) holder = key.name;
  return holder;
}

function keyIn(authorization: string): string | undefined {
  const [, scheme = "", credentials = ""] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== "basic") return credentials || undefined;
  const text = Buffer.from(credentials, "base64").toString("utf8");
  return text.slice(text.indexOf(":") + 1) || undefined;
}

function hashOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
