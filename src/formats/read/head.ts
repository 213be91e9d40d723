/** The beginning of a text, by which its format is told. */
import type { Source } from "../../domain/record";

/** How much of a file a format is told by, in characters. */
export const HEAD = 64_000;

/**
 * The beginning of a text: {@link HEAD} characters and what comes in one piece with them, or all of a shorter one.
 * @throws {InvalidDataError} where it isn't UTF-8.
 */
export async function headOf({ text }: Pick<Source, "text">): Promise<string> {
  let head = "";
  for await (const piece of text()) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  return head;
}
