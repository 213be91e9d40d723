import type { ComponentType } from "preact";
import { AlignmentView } from "./alignment-view";
import { NetworkView } from "./network-view";
import { StancesView } from "./stances-view";
import { TableView } from "./table-view";
import { TimelineView } from "./timeline-view";

/** A way to look at the entities and claims that the reader has gathered. */
export interface ViewType {
  /** As it stands in links. */
  name: string;
  /** As it stands on its tab. */
  title: string;
  /** Draws it; it reads what it needs from the contexts. */
  component: ComponentType;
}

/** All views, in the order of their tabs. A new view is a line here. */
export const VIEWS: readonly ViewType[] = [
  { name: "network", title: "Network", component: NetworkView },
  { name: "stances", title: "Stances", component: StancesView },
  { name: "timeline", title: "Timeline", component: TimelineView },
  { name: "alignment", title: "Alignment", component: AlignmentView },
  { name: "table", title: "Table", component: TableView },
];

/** The view of a name, or the first where a link names none that there is. */
export function viewNamed(name: string): ViewType {
  return VIEWS.find((view) => view.name === name) ?? (VIEWS[0] as ViewType);
}
