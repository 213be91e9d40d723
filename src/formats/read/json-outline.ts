/** What a JSON file holds, told by how it begins. */
import { Tokenizer, TokenType } from "@streamparser/json";

/** The names of fields as far as a text goes. */
export interface JsonOutline {
  /** Whether the file is a list. */
  isList: boolean;
  /** The fields of the object at the top. */
  fields: ReadonlySet<string>;
  /** By the name of a list at the top (empty, if the file is one) the fields of its first item. */
  items: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The names of the fields of a file and of the first items of its lists. A text that ends in the middle, or turns out
 * to be no JSON, is read as far as it goes.
 * @example jsonOutline('{"people": [{"id": 1,').items.get("people") // Set { "id" }
 */
export function jsonOutline(head: string): JsonOutline {
  const outline = new Outline();
  const tokenizer = new Tokenizer();
  tokenizer.onToken = ({ token, value }) => outline.follow(token, value);
  tokenizer.onError = () => undefined; // As far as it goes.
  tokenizer.write(head);
  return outline;
}

class Outline implements JsonOutline {
  isList = false;
  readonly fields = new Set<string>();
  readonly items = new Map<string, Set<string>>();
  /** What was opened and not yet closed. */
  private readonly open: ("{" | "[")[] = [];
  private list = "";
  private isFirst = true;
  private isKey = false;

  follow(token: TokenType, value: unknown): void {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.enter(token);
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.open.pop();
    else if (token === TokenType.COMMA) {
      if (this.open.length === (this.isList ? 1 : 2)) this.isFirst = false;
      this.isKey = this.open.at(-1) === "{";
    } else if (token === TokenType.COLON) this.isKey = false;
    else if (token === TokenType.STRING && this.isKey) this.note(String(value));
  }

  private enter(token: TokenType): void {
    const bracket = token === TokenType.LEFT_BRACE ? "{" : "[";
    if (this.open.length === 0) this.isList = bracket === "[";
    this.open.push(bracket);
    this.isKey = bracket === "{";
    const path = this.open.join("");
    if (path === "{[" || path === "[") {
      this.isFirst = true;
      this.items.set(this.list, new Set());
    }
  }

  private note(key: string): void {
    const path = this.open.join("");
    if (path === "{") this.fields.add((this.list = key));
    else if ((path === "{[{" || path === "[{") && this.isFirst) this.items.get(this.list)?.add(key);
  }
}
