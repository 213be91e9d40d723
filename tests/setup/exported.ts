/** Small networks to be written, and the text that a format makes of them. */
import { ENTITY_KINDS } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import {
  type ExportedClaim,
  type ExportedEntity,
  type ExportedNetwork,
  type ExportedRows,
  exportFormat,
  type NamedEntity,
} from "../../src/formats";

/** All that files break on: quotes, tags, line ends, the end of CDATA, controls, emoji, half a pair, other scripts. */
export const AWKWARD = `"a" 'b' <c> & ]]> -- \\ ,;\t|\n\r\n\u0000\u0007\u001b\u007f 😀 \ud800 \ufffe é 漢字 \u202e%s \${x}`;
/** The same as XML can hold it. */
export const LEGAL = AWKWARD.replace(/[\u0000\u0007\u001b\ud800\ufffe]/gu, "\ufffd");
/** What a spreadsheet would run. */
export const FORMULA = '=HYPERLINK("http://example.org";"click")';

const person = (slug: string, name: string): NamedEntity => ({ id: `person:${slug}`, kind: "PERSON", name });
export const ADA = person("ada", AWKWARD);
export const BEN = person("ben", FORMULA);
const LEEDS: NamedEntity = { id: "place:leeds", kind: "PLACE", name: "Leeds" };

/** A claim of Ada about Ben, but for what is changed. */
export function claim(id: string, change: Partial<ExportedClaim> = {}): ExportedClaim {
  return {
    id: `claim:${id.padStart(20, "0")}`,
    ...{ label: "Ada criticised Ben", relation: "CRITICISED", stance: "NEGATIVE", modality: "ACTUAL" },
    ...{ subject: ADA, object: BEN, rank: "NORMAL", disputed: false, contradicts: [], sources: 1 },
    recordedAt: "2025-01-17T09:30:00.000Z",
    evidence: [
      { document: "document:report", title: "Report", publisher: "The Times", date: "2025-01-10", paragraph: 3 },
    ],
    ...change,
  };
}

/** Two parallel claims, one the other way, one of nothing but a value; text that breaks files wherever text can be. */
export const CLAIMS: ExportedClaim[] = [
  claim("1", {
    label: AWKWARD,
    note: AWKWARD,
    text: FORMULA,
    occurred: "2025-01",
    occurredFrom: "2025-01-01",
    occurredThrough: "2025-01-31",
    attributedTo: ADA,
    disputed: true,
    contradicts: [`claim:${"2".padStart(20, "0")}`],
    evidence: [
      {
        document: "document:report",
        title: AWKWARD,
        url: "https://example.org/?a=1&b=2",
        date: "2025-01-10",
        phrase: AWKWARD,
      },
      { document: "document:other", title: "Other", publisher: FORMULA, paragraph: 7 },
    ],
    sources: 2,
  }),
  claim("2", { amount: -5.5, unit: "GBP", modality: "PLANNED", place: LEEDS, addressee: ADA }),
  claim("3", {
    subject: BEN,
    object: ADA,
    relation: "MET",
    stance: "NEUTRAL",
    occurred: "2025-02/..",
    occurredFrom: "2025-02-01",
  }),
  claim("4", { object: null, relation: "PROMISED", amount: 3, unit: "cases", text: "by Easter" }),
];

export const ENTITIES: ExportedEntity[] = [
  {
    ...ADA,
    aliases: ["A", AWKWARD],
    identifiers: ["wikidata:Q7259"],
    summary: AWKWARD,
    fields: { birthDate: "1815~" },
  },
  { ...BEN, classification: FORMULA, fields: {} },
  { ...LEEDS, fields: { latitude: 53.8, longitude: -1.5 }, depth: 2 },
];

/** A network of given parts. */
export function network(entities: ExportedEntity[] = ENTITIES, claims: ExportedClaim[] = CLAIMS): ExportedNetwork {
  const withoutObject = claims.filter(({ object }) => !object).length;
  return {
    ...{ title: AWKWARD, description: AWKWARD, madeAt: "2025-01-17T09:30:00.000Z" },
    counts: () => Promise.resolve({ entities: entities.length, claims: claims.length, withoutObject }),
    entities: async function* () {
      yield* await Promise.resolve(entities);
    },
    claims: async function* () {
      yield* await Promise.resolve(claims);
    },
    rows: rowsOf({ entities: [], claims: [] }),
  };
}

/** A graph on its way to a file that is read again. */
export function networkOf(graph: Graph): ExportedNetwork {
  return { ...network([], []), rows: rowsOf(graph) };
}

function rowsOf({ entities, claims }: Graph): ExportedRows {
  return {
    entities: async function* () {
      const byKind = ENTITY_KINDS.flatMap((kind) => entities.filter((entity) => entity.kind === kind));
      yield* await Promise.resolve(byKind);
    },
    claims: async function* () {
      yield* await Promise.resolve(claims);
    },
  };
}

/** The text that a format makes of a network. */
export async function written(format: string, of: ExportedNetwork = network(), bom = false): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportFormat(format)?.write(of, { bom }) ?? []) pieces.push(piece);
  // As it goes over the wire.
  return Buffer.from(pieces.join(""), "utf8").toString("utf8");
}
