/** Tables in pages that are written from tables in the code. */

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The page with a table in place of the one below a mark, or where there is none yet. */
export function withTable(page: string, mark: string, rows: string): string {
  return page.replace(
    new RegExp(`(<!-- ${mark} -->\n)(\n\\|(.*\\|\n)+)?`),
    (_all, start: string) => `${start}\n${rows}\n`,
  );
}
