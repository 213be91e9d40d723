/** What our reader makes of Popolo, and Popolo's own rules. */
import { Ajv, type AnySchema } from "ajv";
import type { Graph } from "../../src/domain/graph";
import { formatProblem } from "../../src/domain/problems";
import type { FileRecord } from "../../src/domain/record";
import { popoloFormat } from "../../src/formats/popolo/read";
import { graphOf as graphOfAll } from "./readings";
import { textSource } from "./sources";

export interface Read {
  records: FileRecord[];
  problems: string[];
  /** Rows of a kind. */
  rows: (kind: FileRecord["kind"]) => FileRecord["row"][];
  /** The claims, each as its ends, its value, its date and its event: what is there. */
  claims: () => string[];
}

/** Reads a file called `f.json`. */
export async function readPopolo(content: unknown): Promise<Read> {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
  const [records, problems]: [FileRecord[], string[]] = [[], []];
  for await (const { record, problem } of popoloFormat.read(textSource("f.json", text), {})) {
    if (record) records.push(record);
    else problems.push(formatProblem(problem));
  }
  const rows = (kind: FileRecord["kind"]) => records.filter((record) => record.kind === kind).map(({ row }) => row);
  return { records, problems, rows, claims: () => rows("CLAIM").map(line) };
}

function line(row: FileRecord["row"]): string {
  const { subject, relation, object, value, modality, occurred, event } = row as Record<string, string | undefined>;
  const during = event && `in ${event}`;
  const parts = [subject, relation, object, value && JSON.stringify(value), modality, occurred, during];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** The graph that records make; claims without evidence of their own cite a document of the file. */
export function graphOf(records: readonly FileRecord[]): Promise<Graph> {
  const file = { id: "document:file", name: "The file" };
  const cited = records.map((record) =>
    record.kind !== "CLAIM" || record.row.evidence
      ? record
      : { ...record, row: { ...record.row, evidence: [{ document: file.id }] } },
  );
  return graphOfAll([...cited, { kind: "DOCUMENT", row: file, at: { file: "f", path: [] } }]);
}

const text = { type: "string" };
const date = { type: "string", pattern: "^[0-9]{4}(-[0-9]{2}){0,2}$" };
const listOf = (items: object) => ({ type: "array", items });
const link = { type: "object", required: ["url"], properties: { url: { type: "string", format: "uri" }, note: text } };
const identifier = { type: "object", required: ["identifier"], properties: { identifier: text, scheme: text } };
const otherName = { type: "object", properties: { name: text, start_date: date, end_date: date } };
const object = (properties: object) => ({
  type: "object",
  properties: { id: text, sources: listOf(link), ...properties },
});
const named = { name: text, other_names: listOf(otherName), identifiers: listOf(identifier) };
const dated = { start_date: date, end_date: date };

/** The rules of Popolo's specification for what we write: types, patterns of dates, and what must be there. */
const RULES: AnySchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    meta: { type: "object" },
    persons: listOf(
      object({
        ...named,
        honorific_prefix: text,
        honorific_suffix: text,
        birth_date: date,
        death_date: date,
        summary: text,
      }),
    ),
    organizations: listOf(
      object({
        ...{ ...named, classification: text, parent_id: text, area_id: text, abstract: text, description: text },
        ...{ founding_date: date, dissolution_date: date },
      }),
    ),
    areas: listOf(object({ ...named, classification: text, parent_id: text, geometry: { type: "object" } })),
    events: listOf(
      object({ ...named, ...dated, description: text, classification: text, organization_id: text, parent_id: text }),
    ),
    motions: listOf(object({ text, classification: text, date, creator_id: text, identifiers: listOf(identifier) })),
    memberships: listOf(
      object({
        ...{ ...dated, label: text, role: text, person_id: text, member: { type: "object" } },
        ...{ organization_id: text, on_behalf_of_id: text, area_id: text },
      }),
    ),
    vote_events: listOf(object({ ...dated, motion_id: text })),
    votes: listOf(object({ vote_event_id: text, voter_id: text, option: text })),
  },
};

const ajv = new Ajv({ allErrors: true });
ajv.addFormat("uri", (address) => URL.canParse(address));
const check = ajv.compile(RULES);

/** What Popolo's rules say against a file. */
export function againstPopolo(content: unknown): string[] {
  check(content);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
