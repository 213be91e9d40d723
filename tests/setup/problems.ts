/** What is wrong with files, as the lines that a person would see. */
import { InvalidDataError } from "../../src/domain/errors";
import type { Graph } from "../../src/domain/graph";
import type { GivenJudgement } from "../../src/domain/judgement";
import { formatProblem } from "../../src/domain/problems";
import { importFormat, type ImportFormat, readYaml } from "../../src/formats";
import { gather, type Knowledge, SpoolFolder } from "../../src/intake";
import { textSource } from "./sources";

/** A graph that holds nothing. */
export const NOTHING: Knowledge = {
  known: () => Promise.resolve(new Map()),
  identified: () => Promise.resolve([]),
};

/** A graph that holds whatever it is asked for. */
const EVERYTHING: Knowledge = {
  known: (ids) => Promise.resolve(new Map(ids.map((id) => [id, id]))),
  identified: () => Promise.resolve([]),
};

/** What came of texts. */
export interface Parsed {
  graph: Graph;
  judgements: GivenJudgement[];
  problems: string[];
}

/** Parses texts as files of Attest's own format, `a.yaml`, `b.yaml` and so on. */
export function parseTexts(...texts: string[]): Promise<Parsed> {
  return parseFiles(Object.fromEntries(texts.map((text, index) => [`${"abcdef"[index]}.yaml`, text])));
}

/** Parses texts by the names of their files; what they don't define is taken for known. */
export async function parseFiles(
  texts: Record<string, string>,
  { knowledge = EVERYTHING, parts = 1 }: { knowledge?: Knowledge; parts?: number } = {},
): Promise<Parsed> {
  const attest = importFormat("attest") as ImportFormat;
  const files = Object.entries(texts).map(([file, text]) => ({
    file,
    records: attest.read(textSource(file, text), {}),
  }));
  const folder = new SpoolFolder();
  const gathered = await gather(files, knowledge, folder, parts);
  const problems = [...new Set(gathered.problems.map(formatProblem))];
  const graph = { entities: [...gathered.entities()], claims: [...gathered.claims()] };
  folder.close();
  return { graph, judgements: gathered.judgements, problems };
}

/** All problems of the texts. */
export async function problemsOf(...texts: string[]): Promise<string[]> {
  return (await parseTexts(...texts)).problems;
}

/** The problems of a text that can't be read at all. */
export function readingProblems(text: string): string[] {
  try {
    readYaml("a.yaml", text);
  } catch (error) {
    if (error instanceof InvalidDataError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}
