/** The reconciliation service as its clients ask it, and whether what it answers is what its specification says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { expect } from "vitest";

const SCHEMAS = "tests/fixtures/reconciliation";

/** Of the schema for security schemes that the specification points to (Swagger 2.0), what there is to be told of ours. */
const SWAGGER = {
  $id: "http://swagger.io/v2/schema.json",
  definitions: {
    securityDefinitions: {
      additionalProperties: { type: "object", required: ["type"], properties: { type: { const: "basic" } } },
    },
  },
};

// The schemas name a meta-schema of no particular draft, which no validator has.
const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, formats: fullFormats });
ajv.addSchema(SWAGGER);
for (const file of readdirSync(SCHEMAS).filter((name) => name.endsWith(".json")))
  ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")) as object, file);

/** Fails the test where an answer isn't what a schema of the specification says. */
export function expectToConform(schema: string, answer: unknown): void {
  const isValid = ajv.validate(`${schema}.json`, answer);
  expect(isValid ? [] : ajv.errors, schema).toEqual([]);
}

/** An answer as it came, read as JSON. */
export interface JsonAnswer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** What is answered to a refused request. */
export interface Refused {
  errors: { message: string; extensions: { code: string } }[];
}

/** Asks with GET. */
export async function ask<T>(url: string, parameters: Record<string, string> = {}): Promise<JsonAnswer<T>> {
  const query = new URLSearchParams(parameters).toString();
  return read(await fetch(query ? `${url}?${query}` : url));
}

/** Sends a form, as OpenRefine does. */
export async function send<T>(url: string, form: Record<string, string>): Promise<JsonAnswer<T>> {
  return read(await fetch(url, { method: "POST", body: new URLSearchParams(form) }));
}

async function read<T>(response: Response): Promise<JsonAnswer<T>> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as T };
}

/** A candidate as it comes over the wire. */
export interface Candidate {
  id: string;
  name: string;
  description?: string;
  type: { id: string; name: string }[];
  score: number;
  match: boolean;
  features: { id: string; value: number | boolean }[];
}

/** The candidates of each query of a batch; queries and answer have to be as the schemas say. */
export async function reconcile(url: string, queries: Record<string, object>): Promise<Record<string, Candidate[]>> {
  expectToConform("reconciliation-query-batch", queries);
  const { status, body } = await send<Record<string, { result: Candidate[] }>>(`${url}/reconcile`, {
    queries: JSON.stringify(queries),
  });
  expect([status, status === 200 ? "" : body]).toEqual([200, ""]);
  expectToConform("reconciliation-result-batch", body);
  return Object.fromEntries(Object.entries(body).map(([name, { result }]) => [name, result]));
}

/** People, an organisation and their claims, all made up, to be loaded beside the seeds. */
export const MADE_UP = [
  `
people:
  - { id: person:pat-placeholder, name: Pat Placeholder, birthDate: 1969-03-20, identifiers: { wikidata: Q900000001 } }
  - { id: person:pat-placeholder-2, name: Pat Placeholder, birthDate: 1980, identifiers: { wikidata: Q900000002 } }
  - { id: person:quentin-quidam, name: Quentin Quidam, aliases: [Q. Quidam], summary: "Made up & <b>bold</b>." }
organisations:
  - { id: organisation:a, name: Organisation A, foundingDate: 1834, identifiers: { register: R-1, wikidata: Q900000003 } }
  - { id: organisation:b, name: Organisation B, identifiers: { register: Ten10 } }
  - { id: organisation:ten10, name: TEN10 }
places:
  - { id: place:nowhere, name: Nowhere-by-Sea, latitude: 53.54, longitude: -2.11 }
documents:
  - { id: document:made-up, name: "Report <i>one</i>", datePublished: 2025-01-10, publisher: organisation:b, url: "javascript:alert(1)" }
`,
  `
document: document:made-up
claims:
  - { subject: person:pat-placeholder, relation: MEMBER_OF, object: organisation:a, occurred: 2010/.., paragraph: 1 }
  - { subject: person:pat-placeholder, relation: HOLDS_ROLE, object: organisation:a, value: { text: Treasurer }, occurred: 2012, paragraph: 1 }
  - { subject: person:pat-placeholder, relation: HOLDS_ROLE, object: organisation:b, value: { text: Patron }, occurred: 2020, paragraph: 2 }
  - { subject: person:pat-placeholder-2, relation: MEMBER_OF, object: organisation:b, paragraph: 1 }
  - { subject: person:pat-placeholder-2, relation: MEMBER_OF, object: organisation:a, modality: PLANNED, paragraph: 3 }
  - { subject: person:quentin-quidam, relation: MEMBER_OF, object: organisation:a, attributedTo: person:pat-placeholder, paragraph: 3 }
  - { subject: person:quentin-quidam, relation: CRITICISED, object: organisation:a, value: { text: "<script>alert(1)</script>" }, paragraph: 3 }
`,
];
