/** How a file of Popolo is laid out: lists by class, a list of one class, or a single object. */
import { type JsonOutline, jsonOutline } from "../read/json-outline";
import { CLASSES, type ClassName } from "./classes";

export type Layout = { form: "collection"; cls?: undefined } | { form: "list" | "object"; cls: ClassName };

/**
 * Fields that only one class has together, in the order in which they are tried: an object says nowhere of which class
 * it is. One of nothing but an id and a name can't be told, and is left to other formats.
 */
const SIGNS: readonly [ClassName, readonly string[]][] = [
  ["votes", ["option", "voter_id"]],
  ["votes", ["option", "voter"]],
  ["votes", ["option", "vote_event_id"]],
  ["vote_events", ["motion", "result"]],
  ["vote_events", ["motion", "votes"]],
  ["vote_events", ["motion_id", "result"]],
  ["vote_events", ["motion_id", "votes"]],
  ["vote_events", ["motion_id", "start_date"]],
  ["vote_events", ["organization_id", "votes", "start_date"]],
  ["speeches", ["creator_id", "event_id"]],
  ["speeches", ["text", "attribution_text"]],
  ["speeches", ["text", "audio"]],
  ["speeches", ["text", "video"]],
  ["speeches", ["text", "creator_id", "title"]],
  ["motions", ["text", "creator_id"]],
  ["motions", ["text", "requirement"]],
  ["motions", ["text", "vote_events"]],
  ["motions", ["text", "organization_id"]],
  ["memberships", ["person_id", "organization_id"]],
  ["memberships", ["person_id", "post_id"]],
  ["memberships", ["person_id", "on_behalf_of_id"]],
  ["memberships", ["person_id", "area_id"]],
  ["memberships", ["person", "organization"]],
  ["memberships", ["person", "post"]],
  ["memberships", ["member", "organization_id"]],
  ["memberships", ["member", "organization"]],
  ["posts", ["label", "organization_id"]],
  ["posts", ["label", "organization"]],
  ["posts", ["label", "memberships"]],
  ["events", ["id", "name", "attendees"]],
  ["events", ["id", "name", "start_date"]],
  ["persons", ["name", "birth_date"]],
  ["persons", ["name", "death_date"]],
  ["persons", ["name", "family_name"]],
  ["persons", ["name", "given_name"]],
  ["persons", ["name", "sort_name"]],
  ["persons", ["name", "honorific_prefix"]],
  ["persons", ["name", "national_identity"]],
  ["organizations", ["name", "founding_date"]],
  ["organizations", ["name", "dissolution_date"]],
  ["organizations", ["name", "posts", "id"]],
  ["organizations", ["name", "abstract"]],
  ["areas", ["name", "identifier", "classification"]],
  ["areas", ["name", "geometry", "classification"]],
  ["organizations", ["name", "classification", "id", "other_names"]],
  ["organizations", ["name", "classification", "id", "contact_details"]],
];

/**
 * The layout of a file, told by how its text begins, or undefined where that is no Popolo.
 * @example layoutOf('{"persons": [{"id": "a", "name": "A"}], "memberships": [') // { form: "collection" }
 */
export function layoutOf(head: string): Layout | undefined {
  if (!/^\s*[{[]/.test(head)) return undefined;
  const outline = jsonOutline(head);
  if (outline.isList) {
    const cls = classOf(outline.items.get("") ?? new Set());
    return cls && { form: "list", cls };
  }
  const cls = outline.fields.has("persons") ? undefined : classOf(outline.fields, outline);
  if (cls) return { form: "object", cls };
  return isCollection(outline) ? { form: "collection" } : undefined;
}

function classOf(fields: ReadonlySet<string>, { items }: Partial<JsonOutline> = {}): ClassName | undefined {
  const found = SIGNS.find(([, names]) => names.every((name) => fields.has(name)))?.[0];
  if (found || !fields.has("id") || !fields.has("name")) return found;
  const memberships = items?.get("memberships");
  if (memberships?.has("person_id") || memberships?.has("person")) return "organizations";
  return memberships?.has("organization_id") || memberships?.has("organization") ? "persons" : undefined;
}

/** Two lists of Popolo's names, or one of a name that nobody else has, with objects like Popolo's. */
function isCollection({ items }: JsonOutline): boolean {
  const lists = CLASSES.filter((cls) => items.has(cls));
  if (lists.length > 1 && !lists.every((cls) => cls === "events" || cls === "areas")) return true;
  return lists.some((cls) => {
    const fields = items.get(cls) as ReadonlySet<string>;
    return cls === "persons" ? fields.has("id") : classOf(fields) === cls;
  });
}
