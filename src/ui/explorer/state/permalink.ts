import type { EntityKind, Modality, Relation, Stance } from "../generated/operations";
import { type Filters, NO_FILTERS } from "./filters";
import { DEFAULT_OPTIONS, OPTION_VALUES, type ViewOptions } from "./view-options";
import { EMPTY_VIEW, type Selection, type Shown, type View } from "./view";

/**
 * The view as the part of an address behind `#`, or behind `?` where it is embedded: entities with their places, what
 * is hidden, selected and filtered, and how the views are set.
 *
 * @example writePermalink(view) // "view=network&node=person:elon-musk@120,-40,pinned&stance=POSITIVE"
 */
export function writePermalink(view: View): string {
  const { filters, selection } = view;
  const parts = new URLSearchParams({ view: view.name });
  const put = (name: string, values: readonly string[]) => values.forEach((value) => parts.append(name, value));
  put("node", view.shown.map(writeShown));
  put("hide", view.hidden);
  if (selection) {
    parts.set("select", "entity" in selection ? selection.entity : Object.values(linkOf(selection)).join(" "));
  }
  put("relation", filters.relations);
  put("kind", filters.kinds);
  put("stance", filters.stances);
  put("modality", filters.modalities);
  put("document", filters.documents);
  if (filters.minSources > 1) parts.set("sources", String(filters.minSources));
  for (const name of DAYS) if (filters[name]) parts.set(name, filters[name]);
  if (filters.recordedAt) parts.set("recordedAt", filters.recordedAt);
  for (const name of ["on", ...OPTION_NAMES] as const) {
    const value = view.options[name];
    if (value && value !== DEFAULT_OPTIONS[name]) parts.set(name, value);
  }
  // A fragment may hold these as they are, and is easier to read so.
  return parts.toString().replace(/%3A/g, ":").replace(/%40/g, "@").replace(/%2C/g, ",");
}

/** The view that such a text describes, or undefined where it describes none. What can't be understood is left out. */
export function readPermalink(text: string): View | undefined {
  const parts = new URLSearchParams(text.replace(/^[#?]/, ""));
  if (!parts.has("view") && !parts.has("node")) return undefined;
  const selection = readSelection(parts.get("select"));
  return {
    name: parts.get("view") ?? EMPTY_VIEW.name,
    shown: parts.getAll("node").map(readShown),
    hidden: parts.getAll("hide"),
    ...(selection && { selection }),
    filters: readFilters(parts),
    options: readOptions(parts),
  };
}

const OPTION_NAMES = ["bucket", "mode", "normalise"] as const;
const DAYS = ["from", "through", "asOf", "knownAt"] as const;

function linkOf({ source, relation, target }: Exclude<Selection, { entity: string }>) {
  return { source, relation, target };
}

function writeShown({ id, at, pinned }: Shown): string {
  return at ? `${id}@${Math.round(at.x)},${Math.round(at.y)}${pinned ? ",pinned" : ""}` : id;
}

function readShown(text: string): Shown {
  const [, id, x, y, pinned] = /^(.*)@(-?\d+),(-?\d+)(,pinned)?$/.exec(text) ?? [];
  if (!id) return { id: text };
  return { id, at: { x: Number(x), y: Number(y) }, ...(pinned && { pinned: true }) };
}

function readSelection(text: string | null): Selection | undefined {
  const [source, relation, target] = text?.split(" ") ?? [];
  if (source && relation && target) return { source, relation, target };
  return source ? { entity: source } : undefined;
}

function readFilters(parts: URLSearchParams): Filters {
  const days = DAYS.map((name) => [name, parts.get(name)] as const);
  const minSources = Number(parts.get("sources"));
  const recordedAt = parts.get("recordedAt");
  return {
    ...NO_FILTERS,
    // What the API doesn't know it refuses, in words that the page shows.
    relations: parts.getAll("relation") as Relation[],
    kinds: parts.getAll("kind") as EntityKind[],
    stances: parts.getAll("stance") as Stance[],
    modalities: parts.getAll("modality") as Modality[],
    documents: parts.getAll("document"),
    minSources: Number.isInteger(minSources) && minSources > 1 ? minSources : 1,
    ...Object.fromEntries(days.filter(([, day]) => day && /^\d{4}-\d\d-\d\d$/.test(day))),
    ...(recordedAt && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(recordedAt) && { recordedAt }),
  };
}

function readOptions(parts: URLSearchParams): ViewOptions {
  const on = parts.get("on");
  const set = OPTION_NAMES.flatMap((name) => {
    const value = OPTION_VALUES[name].find((each) => each === parts.get(name));
    return value ? [[name, value] as const] : [];
  });
  return { ...DEFAULT_OPTIONS, ...(on && { on }), ...Object.fromEntries(set) };
}
