/** The timeline of all claims. */
import { claimTimelineColumn } from "./columns";
import { CypherBuilder } from "./cypher";
import type { Reader } from "./database";
import { readColumn } from "./read-column";
import type { Timeline } from "./results";
import type { TimelineRequest } from "./shape";

/** A page of the days, months or years in which claims begin. */
export async function readTimeline(database: Reader, request: TimelineRequest): Promise<Timeline> {
  const builder = new CypherBuilder();
  return readColumn(database, builder, claimTimelineColumn(builder, request));
}
