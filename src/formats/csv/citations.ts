/** Where a claim of a table stands: the documents that its row names. */
import { butGot } from "../../domain/problems";
import { splitList } from "../column";
import type { Citation } from "../exported-network";
import { asNumber, CellFault } from "./cell";
import { given, type OwnColumns } from "./own-columns";
import type { Row } from "./table";

/** What a row says of its sources. */
export interface Citations {
  /** Undefined where the row names none. */
  evidence?: Record<string, unknown>[];
  /** The documents and their publishers, as far as the row tells. */
  entities: { id: string; name: string; [field: string]: unknown }[];
}

/**
 * The citations of a row: the list in JSON that our exports hold, or one document with its paragraphs.
 * @throws {CellFault} when the list can't be read.
 */
export function citationsOf(columns: OwnColumns, row: Row): Citations {
  const json = columns.text(row, "evidence");
  if (json === undefined) return { evidence: evidenceOf(columns, row), entities: [] };
  const cited = listOf(columns.column("evidence"), json);
  return {
    evidence: cited.map(({ document, paragraph, phrase, pointer }) =>
      given({
        document,
        paragraph: paragraph ?? undefined,
        phrase: phrase ?? undefined,
        pointer: pointer ?? undefined,
      }),
    ),
    entities: cited.flatMap(entitiesOf),
  };
}

/** The list of citations as our exports write it. */
type WrittenCitation = Citation & { pointer?: string | null };

function listOf(column: string, json: string): WrittenCitation[] {
  const list = parsed(json);
  const isList = Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null);
  if (isList) return list as WrittenCitation[];
  throw new CellFault(column, `needs a list of citations in JSON, as exports write it, ${butGot(json)}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function entitiesOf(citation: WrittenCitation): Citations["entities"] {
  const { document, title, url, date, publisher, publisherId } = citation;
  if (typeof document !== "string" || typeof title !== "string") return [];
  const about = { url: url ?? undefined, datePublished: date ?? undefined, publisher: publisherId ?? undefined };
  return [
    ...(publisherId && publisher ? [{ id: publisherId, name: publisher }] : []),
    { id: document, name: title, ...about },
  ];
}

function evidenceOf(columns: OwnColumns, row: Row): Record<string, unknown>[] | undefined {
  const place = given({
    document: columns.text(row, "document")?.trim(),
    phrase: columns.text(row, "phrase"),
    pointer: columns.text(row, "pointer"),
  });
  const paragraphs = splitList(columns.text(row, "paragraph") ?? "").filter((text) => text !== "");
  if (paragraphs.length === 0) return Object.keys(place).length === 0 ? undefined : [place];
  // As in a file of ours, a phrase is of the first paragraph.
  const { phrase: _phrase, ...others } = place;
  return paragraphs.map((text, index) => ({ ...(index === 0 ? place : others), paragraph: asNumber(text) }));
}
