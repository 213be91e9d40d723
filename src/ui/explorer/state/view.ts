import { type Filters, NO_FILTERS } from "./filters";
import { DEFAULT_OPTIONS, type ViewOptions } from "./view-options";

/** An entity that was put into the diagram, and where it stands once it has been placed. */
export interface Shown {
  readonly id: string;
  readonly at?: Point;
  /** It stays where it is when the diagram is laid out anew. */
  readonly pinned?: true;
}

/** A place in the diagram. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the details are about: an entity, or all claims of one relation from one entity to another. */
export type Selection = { readonly entity: string } | LinkEnds;

/** A link of the diagram. */
export interface LinkEnds {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** Everything that a link to the page restores, and nothing else. It is never changed, only replaced. */
export interface View {
  /** The name of one of the views, such as `network`. */
  readonly name: string;
  readonly shown: readonly Shown[];
  /** Ids of those shown that are hidden for now. */
  readonly hidden: readonly string[];
  readonly selection?: Selection;
  readonly filters: Filters;
  readonly options: ViewOptions;
}

/** Nothing in the diagram yet. */
export const EMPTY_VIEW: View = {
  name: "network",
  shown: [],
  hidden: [],
  filters: NO_FILTERS,
  options: DEFAULT_OPTIONS,
};

/** What can be done to a view. */
export type ViewAction =
  | { type: "add"; ids: readonly string[] }
  | { type: "hide"; ids: readonly string[] }
  | { type: "unhide" }
  | { type: "clear" }
  | { type: "move"; id: string; at: Point }
  | { type: "pin" | "unpin"; id: string }
  | { type: "place"; points: Readonly<Record<string, Point>> }
  | { type: "lay-out" }
  | { type: "select"; selection?: Selection }
  | { type: "filter"; change: Partial<Filters>; passing?: boolean }
  | { type: "clear-filters" }
  | { type: "switch"; name: string }
  | { type: "set"; options: Partial<ViewOptions> }
  /** The view that the page opens with, or one that the address names. */
  | { type: "open" | "restore"; view: View };

/** The view after an action; the same object if it changes nothing. */
export function reduceView(view: View, action: ViewAction): View {
  switch (action.type) {
    case "add":
      return add(view, action.ids);
    case "hide":
      return hide(view, action.ids);
    case "unhide":
      return { ...view, hidden: [] };
    case "clear":
      return { ...view, shown: [], hidden: [], selection: undefined };
    case "move":
      return changeShown(view, action.id, (shown) => ({ ...shown, at: action.at, pinned: true }));
    case "pin":
      return changeShown(view, action.id, (shown) => ({ ...shown, pinned: true }));
    case "unpin":
      return changeShown(view, action.id, ({ id, at }) => ({ id, at }));
    case "place":
      return view.shown.some(({ id }) => action.points[id])
        ? { ...view, shown: view.shown.map((each) => ({ ...each, at: action.points[each.id] ?? each.at })) }
        : view;
    case "lay-out":
      return { ...view, shown: view.shown.map((each) => (each.pinned ? each : { id: each.id })) };
    case "select":
      return { ...view, selection: action.selection };
    case "filter":
      return { ...view, filters: { ...view.filters, ...action.change } };
    case "clear-filters":
      return { ...view, filters: NO_FILTERS };
    case "switch":
      return view.name === action.name ? view : { ...view, name: action.name };
    case "set":
      return { ...view, options: { ...view.options, ...action.options } };
    case "open":
    case "restore":
      return action.view;
  }
}

function add(view: View, ids: readonly string[]): View {
  const present = new Set(view.shown.map(({ id }) => id));
  const added = [...new Set(ids)].filter((id) => !present.has(id));
  const hidden = view.hidden.filter((id) => !ids.includes(id));
  if (added.length === 0 && hidden.length === view.hidden.length) return view;
  return { ...view, shown: [...view.shown, ...added.map((id) => ({ id }))], hidden };
}

function hide(view: View, ids: readonly string[]): View {
  const selected = view.selection && endsOf(view.selection).some((id) => ids.includes(id));
  return {
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])],
    selection: selected ? undefined : view.selection,
  };
}

function changeShown(view: View, id: string, change: (shown: Shown) => Shown): View {
  return { ...view, shown: view.shown.map((each) => (each.id === id ? change(each) : each)) };
}

/** The ids of the entities that a selection names. */
export function endsOf(selection: Selection): string[] {
  return "entity" in selection ? [selection.entity] : [selection.source, selection.target];
}

/** The ids of the entities in the diagram, without those hidden. */
export function visibleIds({ shown, hidden }: View): string[] {
  return shown.map(({ id }) => id).filter((id) => !hidden.includes(id));
}
