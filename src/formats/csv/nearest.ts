/** What somebody may have meant by a name that isn't known. */
import { distance } from "fastest-levenshtein";

/** Letters that may differ. */
const FAR = 3;

/**
 * The known name that is nearest, with a question mark, or nothing where none is near.
 * @example didYouMean("Doner", ["Donor", "Party"]) // ' (did you mean "Donor"?)'
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : ` (did you mean "${near}"?)`;
}

/** The known name that is nearest, if it is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.min(FAR, Math.floor(name.length / 2));
  const far = (other: string) => distance(letters(name), letters(other));
  const [first] = known.filter((other) => far(other) <= most).sort((a, b) => far(a) - far(b));
  return first;
}

/** `birth_date` and `Birth Date` are `birthDate` but for their dress. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}
