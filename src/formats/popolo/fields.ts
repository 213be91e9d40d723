/** Fields that several classes have: ids, names, identifiers. */
import { createHash } from "node:crypto";
import { slugOf } from "../foreign-id";
import { byScheme } from "../identifiers";
import type { Fields, Item } from "./classes";

export function isMapping(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text or a number as the text of an id; undefined for everything else. */
export function keyText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/**
 * By what an object is known in its file: its id. An area may have an issued identifier only. Other objects that
 * nobody needs to name go by a digest of their content, so that the same content has the same id in every state of the
 * file; people and organisations need an id.
 */
export function keyOf({ cls, value }: Pick<Item, "cls" | "value">): string | undefined {
  const key = keyText(value.id) ?? (cls === "areas" ? keyText(value.identifier) : undefined);
  if (key !== undefined || (value.id ?? "") !== "" || cls === "persons" || cls === "organizations") return key;
  const digest = createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
  return `${cls} ${digest}`;
}

/** The mappings of a list; what else is there goes on as it is. */
function listOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** Other names as aliases. */
export function aliasesOf({ other_names }: Fields, name: unknown): unknown {
  const names = listOf(other_names)?.map((other) => (isMapping(other) ? nameText(other) : other));
  const found = [...new Set(names)].filter((alias) => (alias ?? "") !== "" && alias !== name);
  return names ? (found.length > 0 ? found : undefined) : other_names;
}

/** A name: as one text, as the title of a lord, or given name and family name. */
export function nameText(parts: Fields): unknown {
  if ((parts.name ?? "") !== "") return parts.name;
  const { given_name, family_name, lordname, lordofname } = parts;
  const of = (lordofname ?? "") === "" ? undefined : `of ${String(lordofname)}`;
  const words = (lordname ?? "") !== "" || of ? [parts.honorific_prefix, lordname, of] : [given_name, family_name];
  const text = words.filter((word) => (word ?? "") !== "").join(" ");
  return text === "" ? undefined : text;
}

const SCHEME = /^[a-z][A-Za-z0-9_-]*$/;

/**
 * Identifiers by scheme. A scheme with letters that ours can't have becomes a slug (`DUNS` is `duns`); an identifier
 * without a scheme is an `identifier`.
 */
export function identifiersOf({ identifiers, identifier }: Fields): unknown {
  const list = listOf(identifiers);
  if (!list && (identifiers ?? "") !== "") return identifiers;
  const pairs: [string, unknown][] = [];
  for (const item of [...(list ?? []), ...((identifier ?? "") === "" ? [] : [{ identifier }])]) {
    if (!isMapping(item)) return identifiers;
    const value = typeof item.identifier === "number" ? String(item.identifier) : item.identifier;
    pairs.push([schemeOf(item.scheme), value]);
  }
  return byScheme(pairs);
}

function schemeOf(scheme: unknown): string {
  const text = keyText(scheme);
  if (text === undefined) return "identifier";
  if (SCHEME.test(text)) return text;
  const slug = slugOf(text);
  return SCHEME.test(slug) ? slug : `scheme-${slug}`;
}
