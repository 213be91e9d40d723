/** Dates, identifiers and sources as Popolo writes them. */
import type { Citation, ExportedClaim } from "../exported-network";
import { schemeAndId } from "../identifiers";
import { NO_ADDRESS } from "./sources";

const PLAIN = /^\d{4}(-\d{2}){0,2}$/;

/** A year, month or day; undefined where it is less certain than that, as Popolo has no way to say so. */
export function plainDate(date: unknown): string | undefined {
  return typeof date === "string" && PLAIN.test(date) ? date : undefined;
}

/**
 * EDTF as a beginning and an end. A single date is both.
 * @example datesOf("2010-05/..") // { start_date: "2010-05" }
 */
export function datesOf(occurred: unknown): { start_date?: string; end_date?: string } {
  if (typeof occurred !== "string") return {};
  const [start, end = start] = occurred.split("/");
  const isPlain = [start, end].every((date) => date === "" || date === ".." || plainDate(date) !== undefined);
  return isPlain ? { start_date: plainDate(start), end_date: plainDate(end) } : {};
}

/** `wikidata:Q264` as a scheme and an identifier. */
export function identifiersOf(identifiers: readonly string[] | null | undefined): object[] | undefined {
  return identifiers?.map((text) => {
    const [scheme, identifier] = schemeAndId(text);
    return { scheme, identifier };
  });
}

/** Citations as links. A document without an address goes by its id, as a link needs one. */
export function sourcesOf(evidence: readonly Citation[]): object[] {
  return evidence.map(({ document, title, url, date, paragraph, phrase }) => ({
    ...{ url: url ?? `${NO_ADDRESS}${document}`, note: title, document },
    ...{ date: date ?? undefined, paragraph: paragraph ?? undefined, phrase: phrase ?? undefined },
  }));
}

/** Whether a claim is one that Popolo can state: it knows facts only, and nobody who says so but by a source. */
export function isFact({ modality, attributedTo, rank, retractedAt }: ExportedClaim): boolean {
  return modality === "ACTUAL" && !attributedTo && rank !== "DEPRECATED" && !retractedAt;
}
