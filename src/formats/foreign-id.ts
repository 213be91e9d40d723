/** Ids for things that come with ids of somebody else's. */
import slugify from "@sindresorhus/slugify";
import { createHash } from "node:crypto";
import type { EntityKind } from "../domain/entity-types";

const LONGEST = 120;

/**
 * The id that an entity of a foreign file has here: the kind, the name of the source, and its key there as a slug. Two
 * sources never mean the same by the same key, as names never merge entities; identifiers and judgements do. A key of
 * which the slug drops more than case, spaces and accents goes on with eight digits of its hash.
 *
 * @example
 * foreignId("PERSON", "les-miserables", "Jean Valjean") // "person:les-miserables.jean-valjean"
 * foreignId("PERSON", "commons", "uk.org/person/10999") // "person:commons.uk-org-person-10999-" and eight digits
 */
export function foreignId(kind: EntityKind, source: string, key: string): string {
  const slug = slugOf(key).slice(0, LONGEST);
  const isWhole = key.length <= LONGEST && /^[\p{L}\p{N} _-]+$/u.test(key) && slug !== "";
  return `${kind.toLowerCase()}:${source}.${isWhole ? slug : `${slug}${slug && "-"}${hash(key)}`}`;
}

/**
 * A text as part of an id.
 * @example slugOf("Home Office (UK)") // "home-office-uk"
 */
export function slugOf(text: string): string {
  return slugify(text, { decamelize: false, separator: "-" });
}

function hash(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}
