/** Which letter separates the cells of a table, told by its header. */
import type { Source } from "../../domain/record";

const SEPARATORS = [",", ";", "\t"] as const;
/** The longest header that is looked at, in characters. */
const LONGEST_HEADER = 64_000;

/**
 * The separator that stands most often in the first row, outside quotes: comma, semicolon or tab.
 * @example separatorOf('id;"a, b";name') // ";"
 */
export function separatorOf(head: string): string {
  const { bare } = header(head);
  const counted = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

/** The beginning of a table, with the whole of its header. */
export async function headOf(source: Source): Promise<string> {
  let head = "";
  for await (const piece of source.text()) {
    head += piece;
    if (header(head).isWhole || head.length > LONGEST_HEADER) break;
  }
  return head;
}

/** The first row that isn't empty, without what stands in quotes, and whether it is there to its end. */
function header(head: string): { bare: string; isWhole: boolean } {
  let [bare, isQuoted] = ["", false];
  for (const letter of head.trimStart()) {
    if (letter === '"')
      isQuoted = !isQuoted; // A quote written twice ends the quotes and begins them.
    else if (isQuoted) continue;
    else if (letter === "\n") return { bare, isWhole: true };
    else bare += letter;
  }
  return { bare, isWhole: false };
}
