/** Texts as they are compared. */

/**
 * A text as it is compared when case and accents don't matter.
 * @example fold("Beyoncé") // "beyonce"
 */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
