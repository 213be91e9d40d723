/** Files that tests make up. */
import type { Source } from "../../src/domain/record";

/**
 * A file of a text.
 * @param size of the pieces in which it comes, in characters.
 */
export function textSource(file: string, text: string, size = 65_536): Source {
  return {
    file,
    name: file.split(".", 1)[0] as string,
    async *text() {
      const letters = [...text];
      for (let at = 0; at < letters.length; at += size)
        yield await Promise.resolve(letters.slice(at, at + size).join(""));
    },
  };
}
