/** The formats that can be read and those that can be written, one a file; a new one is a file beside this and a line in a list. */
import type { RawFile } from "../domain/record";
import type { Reading, Source } from "../domain/record";
import { ATTEST } from "./attest/read";
import { writeAttestJson } from "./attest/write-json";
import { writeAttestJsonLines } from "./attest/write-json-lines";
import { writeAttestYaml } from "./attest/write-yaml";
import { writeClaimsCsv } from "./claims-csv";
import { CSV_LOSES, csvFormat } from "./csv/read";
import { writeCytoscapeJson } from "./cytoscape-json";
import { writeEdgesCsv } from "./edges-csv";
import type { ExportedNetwork } from "./exported-network";
import { FTM_LOSES, writeFtm } from "./ftm/write";
import { gexfFormat } from "./graphs/gexf";
import { GRAPH_LOSSES } from "./graphs/own-rows";
import { graphmlFormat } from "./graphs/graphml";
import { nodeLinkFormat } from "./graphs/node-link";
import { popoloFormat } from "./popolo/read";
import { POPOLO_LOSES, writePopolo } from "./popolo/write";
import { ftmFormat } from "./ftm";
import { writeGexf } from "./gexf";
import { writeGraphml } from "./graphml";
import { writeGraphologyJson } from "./graphology-json";
import { writeJsonLd } from "./json-ld";
import { writeNQuads } from "./n-quads";
import { writeNodesCsv } from "./nodes-csv";

export type * from "./exported-network";
export { slugOf } from "./foreign-id";
export { HEAD, headOf } from "./read/head";
export { KeyKinds } from "./read/key-kinds";
export { type UnreadFormat, unreadFormatOf } from "./read/unread";
export { readYaml } from "./yaml";
export { type FolderFile, neo4jAdminFiles } from "./neo4j-admin";
export { writeJudgements } from "./judgements-yaml";

/** What a format may be told beside the file itself. */
export interface ReadOptions {
  /** What somebody else's columns, keys or labels mean here: the content of the file of `--mapping`, unchecked. */
  mapping?: RawFile;
}

/** A way in which things are written down that can be read into records. */
export interface ImportFormat {
  name: string;
  /** For the help and the README: what it is, in a few words. */
  title: string;
  /** Endings of the names of its files, with their dot: which files of a folder are looked at. */
  extensions: readonly string[];
  /** Whether a claim that names no source is read from the file itself, as from a document. */
  citesItself: boolean;
  /**
   * Whether a file is of this format, told by how its text begins, of which it gets up to 64,000 characters. The first
   * format of the list that says so reads the file.
   */
  recognises(head: string, file: string): boolean;
  /**
   * Reads records, one after the other, without holding the file.
   * @throws {InvalidDataError} where nothing can be read on.
   */
  read(source: Source, options: ReadOptions): AsyncIterable<Reading>;
}

/** What is asked in turn whether a file is of it. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  ATTEST,
  popoloFormat,
  ftmFormat,
  graphmlFormat,
  gexfFormat,
  nodeLinkFormat,
  csvFormat,
];

/** The format of a name, or undefined. */
export function importFormat(name: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => format.name === name);
}

/** A way in which a network or a list of claims is taken away. */
export interface ExportFormat {
  /** Its name in addresses and commands, which is also the ending of its files, without the dot before it. */
  name: string;
  title: string;
  mediaType: string;
  /** What of a graph has no place in it, in sentences. */
  loses: string;
  /** Whether it holds all that a graph does, so that a graph is made of it again. */
  isWhole?: true;
  /** Writes the file piece by piece, reading while it writes. */
  write(network: ExportedNetwork, options: WriteOptions): AsyncIterable<string>;
}

export interface WriteOptions {
  /** Whether CSV begins with the mark by which Excel knows UTF-8. */
  bom: boolean;
}

const CSV = "text/csv; charset=utf-8; header=present";
const JSON_TEXT = "application/json; charset=utf-8";

const GRAPH_LOSES = GRAPH_LOSSES.join(" ");
const RDF_LOSES = "Nothing that was written, as data; no reader here takes it back.";
const WHOLE_LOSES =
  "That other sources completed an entity: its own one, loaded again after the file, replaces what they said. Else nothing.";

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ...{ name: "graphml", title: "GraphML", loses: GRAPH_LOSES },
    ...{ mediaType: "application/graphml+xml; charset=utf-8", write: writeGraphml },
  },
  {
    ...{ name: "gexf", title: "GEXF 1.3 for Gephi", loses: GRAPH_LOSES },
    ...{ mediaType: "application/gexf+xml; charset=utf-8", write: writeGexf },
  },
  {
    ...{ name: "nodes.csv", title: "CSV, a row an entity", loses: "All claims." },
    ...{ mediaType: CSV, write: writeNodesCsv },
  },
  {
    ...{ name: "edges.csv", title: "CSV, a row a claim that joins two entities" },
    ...{ loses: `${CSV_LOSES} Claims that state a value and name no object.`, mediaType: CSV, write: writeEdgesCsv },
  },
  {
    ...{ name: "csv", title: "CSV, a row a claim", loses: CSV_LOSES },
    ...{ mediaType: CSV, write: writeClaimsCsv },
  },
  {
    ...{ name: "cytoscape.json", title: "JSON for Cytoscape", loses: GRAPH_LOSES },
    ...{ mediaType: JSON_TEXT, write: writeCytoscapeJson },
  },
  {
    ...{ name: "graphology.json", title: "JSON for graphology and sigma", loses: GRAPH_LOSES },
    ...{ mediaType: JSON_TEXT, write: writeGraphologyJson },
  },
  {
    ...{ name: "popolo.json", title: "Popolo: people, organisations, memberships, votes" },
    ...{ loses: `${capital(POPOLO_LOSES.join("; "))}.`, mediaType: JSON_TEXT, write: writePopolo },
  },
  {
    ...{ name: "ftm.json", title: "FollowTheMoney entities, as JSON lines", loses: FTM_LOSES },
    ...{ mediaType: "application/x-ndjson; charset=utf-8", write: writeFtm },
  },
  {
    ...{ name: "jsonld", title: "JSON-LD", loses: RDF_LOSES },
    ...{ mediaType: "application/ld+json; charset=utf-8", write: writeJsonLd },
  },
  {
    ...{ name: "nq", title: "RDF as N-Quads", loses: RDF_LOSES },
    ...{ mediaType: "application/n-quads; charset=utf-8", write: writeNQuads },
  },
  {
    ...{ name: "attest.yaml", title: "Attest's own, as YAML, for people to read", isWhole: true, loses: WHOLE_LOSES },
    ...{ mediaType: "application/yaml; charset=utf-8", write: writeAttestYaml },
  },
  {
    ...{ name: "attest.json", title: "Attest's own, as JSON", isWhole: true, loses: WHOLE_LOSES },
    ...{ mediaType: JSON_TEXT, write: writeAttestJson },
  },
  {
    ...{ name: "attest.jsonl", title: "Attest's own, a record a line, for graphs of any size", isWhole: true },
    ...{ loses: WHOLE_LOSES, mediaType: "application/jsonl; charset=utf-8", write: writeAttestJsonLines },
  },
];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The format of a name, or undefined. */
export function exportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name);
}

/**
 * The format that a file's name asks for by the longest ending that fits, or undefined.
 * @example exportFormatOf("out/around-cooper.nodes.csv")?.name // "nodes.csv"
 */
export function exportFormatOf(file: string): ExportFormat | undefined {
  const fitting = EXPORT_FORMATS.filter(({ name }) => file.toLowerCase().endsWith(`.${name}`));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0];
}
