/** A question that the playground offers, made from one file of `schema/operations/`. */
export interface Example {
  /** The question in words: the file's first comment line. */
  title: string;
  /** What the other comment lines at the top of the file say, or "". */
  note: string;
  /** The whole file, comments included, as it is put into the editor. */
  query: string;
}

/** Whether a tab's text is this example, untouched; a greeting may stand before it. */
export function isExample(query: string | null | undefined, example: Example): boolean {
  return query?.trimEnd().endsWith(example.query.trimEnd()) ?? false;
}
