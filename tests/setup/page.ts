/** Pages of documentation whose examples are run. */

/** A block of code, and the block with its output that stands below it. */
export interface PageExample {
  /** Both blocks as they stand in the page. */
  text: string;
  language: string;
  source: string;
  /** The language of the output. */
  below: string;
}

/** The blocks of code that a block with their output follows. */
export function examples(page: string): PageExample[] {
  const pair = /```(\w+)\n((?:(?!```)[^])*)```\n\n```(json|text)\n(?:(?!```)[^])*```/g;
  return [...page.matchAll(pair)].map(([text, language = "", source = "", below = ""]) => ({
    ...{ text, language, source, below },
  }));
}

/** A block of code as a page writes it. */
function fenced(language: string, content: string): string {
  return `\`\`\`${language}\n${content}\`\`\``;
}

/** The page with the output of an example in place of what it shows. */
export function withOutput(page: string, { text, language, source, below }: PageExample, output: string): string {
  return page.replace(text, () => `${fenced(language, source)}\n\n${fenced(below, `${output}\n`)}`);
}
