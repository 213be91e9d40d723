/** What is wrong with files, as the lines that a person would see. */
import { InvalidDataError } from "../../src/domain/errors";
import { type Parsed, parseGraph } from "../../src/domain/parse";
import { formatProblem } from "../../src/domain/problems";
import { readYaml } from "../../src/formats/yaml";

/** Parses texts as files `a.yaml`, `b.yaml` and so on. */
export function parseTexts(...texts: string[]): Parsed {
  return parseGraph(texts.map((text, index) => readYaml(`${"abcdef"[index]}.yaml`, text)));
}

/** All problems of the texts. */
export function problemsOf(...texts: string[]): string[] {
  return parseTexts(...texts).problems.map(formatProblem);
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
