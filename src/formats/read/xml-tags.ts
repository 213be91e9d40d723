/** XML tag by tag: what stands in a file is given on as it comes, and the file is never held. */
import sax from "sax";
import { InvalidDataError } from "../../domain/errors";
import type { Source } from "../../domain/record";

/** The longest attribute, text between two tags, comment or document type, in characters. */
export const LONGEST_TEXT = 1_000_000;
/** How many elements may stand in each other. */
const DEEPEST = 1_000;

/** The library refuses any value longer than this at the next piece of the file. */
Object.assign(sax, { MAX_BUFFER_LENGTH: LONGEST_TEXT });

/** A start tag. */
export interface Tag {
  /** Without the prefix of a namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The line on which it begins, counted from 1. */
  line: number;
}

/** Follows a file tag by tag; an empty element is opened and closed. */
export interface TagReader {
  open(tag: Tag): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * What a reader makes of the tags of an XML file, in the order in which they stand there. Entities other than the five
 * of XML are refused, and what a document type declares is not looked at, so that it can neither grow nor fetch anything.
 *
 * @param reading makes the reader, which calls `give` with whatever it made.
 * @throws {InvalidDataError} where the text isn't XML, or ends too early, with the line; what was made before has come.
 */
export async function* xmlItems<Item>(
  source: Source,
  reading: (give: (item: Item) => void) => TagReader,
): AsyncGenerator<Item> {
  let items: Item[] = [];
  const parser = new XmlParser(reading((item) => items.push(item)));
  const taken = () => {
    const given = items;
    items = [];
    return given;
  };
  for await (const piece of source.text()) {
    parser.write(piece);
    yield* taken();
    if (parser.failure) break;
  }
  parser.end();
  yield* taken();
  if (!parser.failure) return;
  const { line, reason } = parser.failure;
  throw new InvalidDataError([
    { file: source.file, line, field: "", message: `needs XML that can be read, but got: ${reason}` },
  ]);
}

class XmlParser {
  /** The first fault; nothing is read after it. */
  failure?: { line: number; reason: string };
  private readonly parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  private depth = 0;
  private hasRoot = false;
  private line = 1;

  constructor(reader: TagReader) {
    const { parser } = this;
    parser.onopentagstart = () => (this.line = parser.line + 1);
    parser.onopentag = ({ name, attributes }) => {
      this.hasRoot = true;
      if (++this.depth > DEEPEST) this.fail(`elements nested more than ${DEEPEST} deep`);
      if (!this.failure)
        reader.open({ name: local(name), attributes: attributes as Record<string, string>, line: this.line });
    };
    parser.onclosetag = (name) => {
      this.depth--;
      if (!this.failure) reader.close(local(name));
    };
    parser.ontext = (text) => this.failure ?? reader.text(text);
    parser.oncdata = (text) => this.failure ?? reader.text(text);
    parser.onerror = ({ message }) => this.fail(message.split("\n", 1)[0] as string);
  }

  write(piece: string): void {
    if (!this.failure) this.parser.write(piece);
  }

  end(): void {
    if (this.failure) return;
    this.parser.close();
    if (!this.hasRoot) this.fail("no element");
  }

  private fail(reason: string): void {
    this.failure ??= { line: this.parser.line + 1, reason };
  }
}

/**
 * The name of an element without the prefix of its namespace.
 * @example local("y:NodeLabel") // "NodeLabel"
 */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
