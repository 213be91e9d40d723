/**
 * The README is run, on the seeds: its queries, its examples and its ten questions. Where an answer has changed, the
 * test shows the old beside the new, and `npx vitest run tests/readme.test.ts --update` writes the new into the README.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { format, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../package.json";
import { loadFiles } from "../src/intake";
import { readConfig } from "../src/config";
import { checkGraph } from "../src/store";
import {
  HowMuchMoneyForWhatDocument,
  PlansThreatsAndDenialsDocument,
  SearchAMisspeltNameDocument,
  WhatOneDocumentSaysDocument,
  WhatWasKnownOnADayDocument,
  WhatYvetteCooperAnnouncedDocument,
  WhereSourcesDisagreeDocument,
  WhoCriticisedWhichMeasureDocument,
  WhoLeadsWhatDocument,
  WhoSupportsANationalInquiryDocument,
} from "./generated/operations";
import { examples, withOutput } from "./setup/page";
import { startServer, type TestServer } from "./setup/server";

const README = readFileSync("README.md", "utf8");
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

/** What the README tells below a question: a table, and how many there are where the table is a part of them. */
interface Told {
  head: string[];
  rows: string[][];
  total?: number;
}

/** How the answer to each of the ten questions is told, by the operation that the README links to. */
const QUESTIONS: Record<string, (server: TestServer) => Promise<Told>> = {
  "01-who-criticised-which-measure": telling(WhoCriticisedWhichMeasureDocument, ({ claims }) => ({
    head: ["Who", "Which measure", "In whose words", "Where it stands"],
    rows: claims.nodes.map(({ subject, object, value, evidence }) => [
      subject.name,
      object?.name ?? "",
      value?.text ? `“${value.text}”` : "",
      cite(evidence),
    ]),
    total: claims.totalCount,
  })),
  "02-who-supports-a-national-inquiry": telling(WhoSupportsANationalInquiryDocument, ({ measure }) => {
    const inFavour = measure?.inFavour.nodes ?? [];
    const speakers = new Set(inFavour.map(({ attributedTo }) => attributedTo?.name));
    const spokenBy = (speaker?: string) => inFavour.filter(({ attributedTo }) => attributedTo?.name === speaker);
    return {
      head: ["Position", "On whose word", "Who"],
      rows: [
        ...[...speakers].map((speaker) => ["in favour", speaker ?? "as reported", subjects(spokenBy(speaker))]),
        ["against", "", subjects(measure?.against.nodes ?? [])],
      ],
    };
  }),
  "03-what-yvette-cooper-announced": telling(WhatYvetteCooperAnnouncedDocument, ({ person }) => ({
    head: ["What", "Which is a", "Documents"],
    rows: (person?.announced.nodes ?? [])
      .toSorted((a, b) => b.sources - a.sources || compare(a.object?.name, b.object?.name))
      .map(({ object, sources }) => [object?.name ?? "", object?.classification ?? "", String(sources)]),
    total: person?.announced.totalCount,
  })),
  "04-who-leads-what": telling(WhoLeadsWhatDocument, ({ claims }) => ({
    head: ["Claim", "Documents"],
    rows: claims.nodes.map(({ label, sources }) => [label, String(sources)]).toSorted(byFirst),
  })),
  "05-what-one-document-says": telling(WhatOneDocumentSaysDocument, ({ claims }) => ({
    head: ["Claim", "Modality", "Paragraphs"],
    rows: claims.nodes
      .filter(({ label }) => label.includes("closed exploitation cases"))
      .map(({ label, modality, evidence }) => {
        const here = evidence.filter(({ document }) => document.id === "document:standard-2025");
        return [label, modality, here.map(({ paragraph }) => paragraph).join(", ")];
      })
      .toSorted(byFirst),
    total: claims.totalCount,
  })),
  "06-search-a-misspelt-name": telling(SearchAMisspeltNameDocument, ({ search }) => ({
    head: ["Found", "By the name", "Id"],
    rows: search.map(({ entity, matched }) => [entity.name, matched, `\`${entity.id}\``]),
  })),
  "07-where-sources-disagree": telling(WhereSourcesDisagreeDocument, ({ claims }) => {
    const pairs = claims.nodes.flatMap((one) =>
      one.contradicts.map((other) => [one, other].toSorted((a, b) => compare(a.label, b.label))),
    );
    const rows = pairs
      .filter((pair) => pair.every(({ label }) => /\d/.test(label)))
      .map((pair) => pair.flatMap(({ label, evidence }) => [label, cite(evidence)]));
    return {
      head: ["One", "Where it stands", "The other", "Where it stands"],
      rows: [...new Map(rows.map((row) => [row.join(), row])).values()].toSorted(byFirst),
      total: claims.totalCount,
    };
  }),
  "08-what-was-known-on-a-day": async (server) => {
    const then = (await server.ask(WhatWasKnownOnADayDocument, { day: "2025-01-17" })).claims;
    const later = (await server.ask(WhatWasKnownOnADayDocument, { day: "2025-12-31" })).claims;
    const known = new Set(then.nodes.map(({ label }) => label));
    return {
      head: ["Claim", "First published"],
      rows: later.nodes
        .filter(({ label }) => !known.has(label))
        .map(({ label, publishedFirst }) => [label, `\`${publishedFirst}\``])
        .toSorted(byFirst),
      total: then.totalCount,
    };
  },
  "10-plans-threats-and-denials": telling(PlansThreatsAndDenialsDocument, ({ claims }) => ({
    head: ["Claim", "Modality", "In our words"],
    rows: claims.nodes.slice(0, 5).map(({ label, modality, note }) => [label, modality, note ?? ""]),
    total: claims.totalCount,
  })),
  "11-how-much-money-for-what": telling(HowMuchMoneyForWhatDocument, ({ claims }) => ({
    head: ["From", "For", "How much", "Disputed", "Where it stands"],
    rows: claims.nodes
      .map(({ subject, object, value, disputed, evidence }) => [
        subject.name,
        object?.name ?? "",
        value?.amount ? `${value.amount.toLocaleString("en-GB")} ${value.unit}` : "not said",
        disputed ? "yes" : "",
        cite(evidence),
      ])
      .toSorted((a, b) => compare(a.join(), b.join())),
  })),
};

describe("The README", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(() => server?.close());

  /** The output of an example, by its language; an error of the server fails the test. */
  const run: Record<string, (source: string) => Promise<string>> = {
    async graphql(query) {
      const { data, errors } = await server.post(query);
      expect(errors, query).toBeUndefined();
      return JSON.stringify(data);
    },
    async sh(command) {
      const { query } = JSON.parse(/-d '([^']*)'/.exec(command)?.[1] ?? "") as { query: string };
      return `{ "data": ${await run.graphql?.(query)} }`;
    },
    async js(source) {
      const script = source.replace("http://localhost:4000", server.url);
      return (await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script])).stdout.trim();
    },
  };

  test("gives the answers that the server gives", async () => {
    let now = README;
    for (const example of examples(README)) {
      const output = (await run[example.language]?.(example.source)) ?? "";
      now = withOutput(now, example, output);
    }
    for (const [file, tell] of Object.entries(QUESTIONS)) now = tellIn(now, file, await tell(server));
    const options = await resolveConfig("README.md");
    await expect(await format(now, { ...options, parser: "markdown" })).toMatchFileSnapshot("../README.md");
  });

  test("asks nothing that the server refuses", async () => {
    for (const query of blocks("graphql")) await run.graphql?.(query);
  });

  test("shows Cypher that finds something", async () => {
    for (const text of blocks("cypher")) {
      expect(await server.database.read({ text, parameters: {} }), text).not.toEqual([]);
    }
  });

  test("shows an article that is in the seeds word for word, and leaves the graph sound", async () => {
    const folder = mkdtempSync(join(tmpdir(), "attest-readme-"));
    try {
      const file = join(folder, "article.yaml");
      writeFileSync(file, blocks("yaml").join(""));
      const { entities, claims } = await loadFiles(server.database, [file]);
      expect({ entities, claims }).toEqual({
        entities: { added: 0, changed: 0, unchanged: 1 },
        claims: { added: 0, changed: 0, unchanged: 2 },
      });
      expect(await checkGraph(server.database)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("gives the defaults that the environment has", () => {
    const { neo4j, host, port, logLevel } = readConfig({ NEO4J_URI: "bolt://localhost" });
    const defaults = {
      NEO4J_USER: neo4j?.user,
      NEO4J_PASSWORD: neo4j?.password,
      NEO4J_DATABASE: neo4j?.database,
      HOST: host,
      PORT: port,
      LOG_LEVEL: logLevel,
    };
    for (const [name, value] of Object.entries(defaults)) {
      const cell = new RegExp(`^\\| \`${name}\` +\\| (\`(.*?)\`)? +\\|`, "m").exec(README);
      expect(cell?.[2] ?? "", name).toBe(String(value));
    }
  });
});

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(page, "utf8");

  test("links to files that exist", () => {
    const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !link.startsWith("https://") && !existsSync(link))).toEqual([]);
  });

  test("names commands that package.json has", () => {
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !["ci", "install"].includes(name) && !(name in packageJson.scripts))).toEqual([]);
  });
});

test("Docker runs the Neo4j that is started without it", () => {
  const version = /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(readFileSync("src/neo4j/pom.xml", "utf8"))?.[1];
  expect(readFileSync("docker-compose.yml", "utf8")).toContain(`image: neo4j:${version}\n`);
});

/** Asks an operation of schema/operations and tells its answer. */
function telling<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  tell: (data: Data) => Told,
): (server: TestServer) => Promise<Told> {
  return async (server) => tell(await server.ask(document));
}

/** Documents by what their title begins with, such as “Daily Mirror”, each with its paragraphs. */
function cite(evidence: { document: { title: string }; paragraph?: number | null }[]): string {
  const titles = new Set(evidence.map(({ document }) => document.title));
  return [...titles]
    .map((title) => {
      const paragraphs = evidence.filter(({ document }) => document.title === title).map(({ paragraph }) => paragraph);
      return `${title.split(/(?:'s)? article | on /)[0]} ${paragraphs.join(", ")}`;
    })
    .join("; ");
}

function subjects(claims: { subject: { name: string } }[]): string {
  return [...new Set(claims.map(({ subject }) => subject.name))].toSorted(compare).join(", ");
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byFirst([a]: string[], [b]: string[]): number {
  return compare(a, b);
}

/** The page with this answer in place of the table below the link to the operation. */
function tellIn(page: string, file: string, { head, rows, total }: Told): string {
  const place = new RegExp(`(\\(schema/operations/${file}\\.graphql\\)(?:(?!\\n#)[^])*?\\n\\n)((?:\\|.*\\n)+)`);
  if (!place.test(page)) throw new Error(`README.md needs a table below its link to ${file}.graphql, but has none`);
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  return page.replace(place, (_all, intro: string) => intro.replace(/\d+ in all/, `${total} in all`) + table);
}

function blocks(language: string): string[] {
  return [...README.matchAll(/```(\w+)\n((?:(?!```)[^])*)```/g)].flatMap(([, name, source = ""]) =>
    name === language ? [source] : [],
  );
}
