/** The table of what stands on a claim besides its two ends, the same in every format. */
import { formatValue } from "../domain/sentence";
import { citationText } from "./citation";
import type { Column } from "./column";
import type { ExportedClaim } from "./exported-network";

export const CLAIM_COLUMNS: readonly Column<ExportedClaim>[] = [
  { name: "label", type: "string", of: ({ label }) => label },
  { name: "relation", type: "string", of: ({ relation }) => relation },
  { name: "stance", type: "string", of: ({ stance }) => stance },
  { name: "modality", type: "string", of: ({ modality }) => modality },
  { name: "attributedTo", type: "string", of: ({ attributedTo }) => attributedTo?.id },
  { name: "attributedToName", type: "string", of: ({ attributedTo }) => attributedTo?.name },
  { name: "occurred", type: "string", of: ({ occurred }) => occurred },
  { name: "occurredFrom", type: "string", of: ({ occurredFrom }) => occurredFrom },
  { name: "occurredThrough", type: "string", of: ({ occurredThrough }) => occurredThrough },
  { name: "value", type: "string", of: formatValue },
  { name: "amount", type: "double", of: ({ amount }) => amount },
  { name: "unit", type: "string", of: ({ unit }) => unit },
  { name: "text", type: "string", of: ({ text }) => text },
  { name: "addressee", type: "string", of: ({ addressee }) => addressee?.id },
  { name: "addresseeName", type: "string", of: ({ addressee }) => addressee?.name },
  { name: "place", type: "string", of: ({ place }) => place?.id },
  { name: "placeName", type: "string", of: ({ place }) => place?.name },
  { name: "event", type: "string", of: ({ event }) => event?.id },
  { name: "eventName", type: "string", of: ({ event }) => event?.name },
  { name: "note", type: "string", of: ({ note }) => note },
  { name: "rank", type: "string", of: ({ rank }) => rank },
  { name: "rankReason", type: "string", of: ({ rankReason }) => rankReason },
  { name: "disputed", type: "boolean", of: ({ disputed }) => disputed },
  { name: "contradicts", type: "list", of: ({ contradicts }) => contradicts },
  { name: "sources", type: "integer", of: ({ sources }) => sources },
  { name: "publishedFirst", type: "string", of: ({ publishedFirst }) => publishedFirst },
  { name: "recordedAt", type: "string", of: ({ recordedAt }) => recordedAt },
  { name: "retractedAt", type: "string", of: ({ retractedAt }) => retractedAt },
  { name: "citations", type: "list", of: ({ evidence }) => evidence.map(citationText) },
  { name: "evidence", type: "json", of: ({ evidence }) => evidence },
];
