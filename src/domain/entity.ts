/** An entity of the graph, as it is written down in a file and as it is stored. */
import type { EntityKind } from "./entity-types";

/** A person, organisation, place, event, measure or document. Own fields of the kind stand in `fields`. */
export interface Entity {
  /** Readable and stable, `<kind>:<slug>`, such as `person:yvette-cooper`. */
  id: string;
  kind: EntityKind;
  name: string;
  /** Other names, titles and spellings as printed in sources; they help to find, and never merge entities. */
  aliases: string[];
  /** A sentence or two on who or what it is, in our own words. */
  summary?: string;
  /** What it is within its kind, such as `rapid audit`, `charity` or `news article`. */
  classification?: string;
  /** Ids elsewhere as `scheme:id`, such as `wikidata:Q264`, each once and sorted. */
  identifiers: string[];
  /** Other ids that mean it and keep resolving, sorted; absent where there are none. */
  formerIds?: string[];
  /** The fields that only this kind has; dates as EDTF text. See the table of entity types. */
  fields: Record<string, string | number>;
}
