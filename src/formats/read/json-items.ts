/** JSON item by item: the lists at the top of a file are never held whole. */
import { JSONParser, TokenType } from "@streamparser/json";
import { InvalidDataError } from "../../domain/errors";
import type { Source } from "../../domain/record";

/** An item of a list at the top of the file (or of the file itself, if that is a list), or another value there. */
export interface JsonItem {
  /** `people` in `{"people": [item, …]}`, empty in `[item, …]`. */
  name: string;
  /** The mapping at the top in which the list or value stands, where that was to be opened. */
  within?: string;
  /** The number of the item in its list, from 0; undefined of a value that is no list. */
  index?: number;
  value: unknown;
  /** The line on which it begins, counted from 1. */
  line: number;
}

const encoder = new TextEncoder();
const NEW_LINE = 10;

/**
 * The items of a JSON file in the order in which they stand there. Memory holds one of them.
 * @param opened the name of a mapping at the top of which the lists and values come as if they stood there themselves.
 * @throws {InvalidDataError} where the text isn't JSON, or ends too early, with the line; items before it have come.
 * @example for await (const { name, index, value, line } of jsonItems(source)) …
 */
export async function* jsonItems(source: Source, opened?: string): AsyncGenerator<JsonItem> {
  const reader = new ItemReader(opened);
  let failure: Error | undefined;
  for await (const piece of source.text()) {
    failure = reader.write(piece);
    yield* reader.take();
    if (failure) break;
  }
  failure ??= reader.end();
  if (!failure) return;
  const message = `needs JSON that can be read, but got: ${reasonOf(failure)}`;
  throw new InvalidDataError([{ file: source.file, line: reader.line, field: "", message }]);
}

/** The library's sentence, without where in the piece it was. */
function reasonOf({ message }: Error): string {
  return message.replace(/ at chunk position.*$/s, "");
}

class ItemReader {
  /** The line that was reached. */
  line = 1;
  private readonly parser: JSONParser;
  private items: JsonItem[] = [];
  private depth = 0;
  private isList = false;
  /** The lines on which the value at hand begins, by its depth: of the file, at the top, and in what stands there. */
  private readonly begun = [1, 1, 1, 1];
  private failure?: Error;
  /** Where the lines of the piece at hand end, in bytes from the beginning of the file. */
  private ends: number[] = [];
  private read = 0;

  constructor(private readonly opened?: string) {
    const paths = ["$.*", "$.*.*", ...(opened === undefined ? [] : [`$.${opened}.*.*`])];
    this.parser = new JSONParser({ paths, keepStack: false });
    this.parser.onToken = ({ token, offset }) => this.follow(token, offset);
    this.parser.onValue = ({ value, key, parent, stack }) => {
      const around = stack.slice(1).map((level) => level.key);
      this.add(value, key, parent, around);
    };
    this.parser.onError = (error) => this.fail(error);
  }

  write(piece: string): Error | undefined {
    const bytes = encoder.encode(piece);
    for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1))
      this.ends.push(this.read + at);
    this.read += bytes.length;
    if (!this.parser.isEnded) this.parser.write(bytes);
    else if (piece.trim() !== "") this.failure ??= new Error("more after the end");
    if (!this.failure) this.reach(this.read);
    return this.failure;
  }

  end(): Error | undefined {
    return this.parser.isEnded ? undefined : new Error("an end in the middle");
  }

  /** The items that came since it was last asked. */
  take(): JsonItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  private fail(error: Error): void {
    if (this.failure) return;
    this.failure = error;
    this.reach(Number(/absolute position "(\d+)"/.exec(error.message)?.[1] ?? this.read));
  }

  private reach(offset: number): void {
    const passed = this.ends.findIndex((end) => end >= offset);
    const count = passed < 0 ? this.ends.length : passed;
    this.line += count;
    this.ends.splice(0, count);
  }

  /** Notes where values begin. */
  private follow(token: TokenType, offset: number): void {
    this.reach(offset);
    const isOpening = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    const isClosing = token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET;
    if (this.depth === 0) this.isList = token === TokenType.LEFT_BRACKET;
    const isValue = !isClosing && token !== TokenType.COMMA && token !== TokenType.COLON;
    if (isValue && this.depth < this.begun.length) this.begun[this.depth] = this.line;
    if (isOpening) this.depth++;
    else if (isClosing) this.depth--;
  }

  /**
   * Takes an item out of its list as it comes, so that the list stays empty; what is in an item belongs to it.
   * @param around the keys of what the value stands in, from the top.
   */
  private add(value: unknown, key: Key, parent: unknown, around: readonly Key[]): void {
    const line = this.begun[around.length + 1] as number;
    const isInOpened = !this.isList && around[0] === this.opened && typeof (around[1] ?? key) === "string";
    const within = isInOpened ? this.opened : undefined;
    const lists = isInOpened ? around.slice(1) : around;
    if (typeof key === "number" && lists.length === (this.isList ? 0 : 1)) {
      this.items.push({ name: String(lists[0] ?? ""), ...(within && { within }), index: key, value, line });
      (parent as unknown[])[key] = undefined;
    } else if (typeof key === "string" && lists.length === 0 && !Array.isArray(value)) {
      const isOpened = within === undefined && key === this.opened && typeof value === "object" && value !== null;
      if (!isOpened) this.items.push({ name: key, ...(within && { within }), value, line });
    }
  }
}

type Key = string | number | undefined;
