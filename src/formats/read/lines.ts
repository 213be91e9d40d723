/** A text line by line, however long it is. */
import type { Problem } from "../../domain/problems";
import type { Source } from "../../domain/record";

/** The longest line that is read, in characters. */
export const LONGEST_LINE = 1_000_000;

/** A line without its end, or what is wrong with it. */
export interface Line {
  /** Counted from 1. */
  line: number;
  text: string;
  problem?: Problem;
}

/**
 * The lines of a file. One that is longer than any record comes without its text and with its problem, and those after
 * it are read on.
 * @throws {InvalidDataError} where the file isn't UTF-8.
 */
export async function* linesOf(source: Source): AsyncGenerator<Line> {
  let [line, rest, dropped] = [1, "", 0];
  const take = (end: string): Line => {
    const text = rest + end;
    const length = dropped + text.length;
    [rest, dropped] = ["", 0];
    return length > LONGEST_LINE ? tooLong(source, line++, length) : { line: line++, text: withoutReturn(text) };
  };
  for await (const piece of source.text()) {
    let start = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
      yield take(piece.slice(start, end));
      start = end + 1;
    }
    rest += piece.slice(start);
    if (rest.length <= LONGEST_LINE) continue;
    dropped += rest.length;
    rest = "";
  }
  if (rest !== "" || dropped > 0) yield take("");
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

function tooLong({ file }: Source, line: number, length: number): Line {
  const message = `needs lines of at most ${LONGEST_LINE} characters, but got one of ${length}`;
  return { line, text: "", problem: { file, line, field: "", message } };
}
