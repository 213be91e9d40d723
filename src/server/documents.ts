/**
 * Operations that the server knows by the SHA-256 of their text: those of its own pages, and those of a manifest. A
 * client may name one by its id instead of sending the text; metrics call it by its name; and a server that trusts
 * only listed documents answers no others.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Refusal } from "./refusal";

/** A manifest as graphql-codegen's client preset writes it (`persistedDocuments`): texts by id. */
const MANIFEST = z.record(z.string().min(1), z.string().min(1));

const UNTRUSTED = new Refusal(
  "NOT_TRUSTED",
  "This server answers the operations of its manifest only, and this is none of them.",
);
const UNKNOWN_ID = new Refusal("NOT_TRUSTED", "The id is that of no document that this server knows.");

/** An operation. */
interface KnownDocument {
  text: string;
  name: string | undefined;
}

/** Documents by id and by the hash of their text. */
export class Documents {
  private readonly byId = new Map<string, KnownDocument>();

  /** @param trustedOnly whether all others are refused. */
  constructor(
    manifests: readonly Record<string, string>[],
    private readonly trustedOnly: boolean,
  ) {
    for (const [id, text] of manifests.flatMap((manifest) => Object.entries(manifest))) {
      const document = { text, name: /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] };
      this.byId.set(id.replace(/^sha256:/, ""), document);
      this.byId.set(hashOf(text), document);
    }
  }

  /**
   * The text that a request asks to run: the one it sends, or that of the document that it names, by `documentId` of
   * the draft of GraphQL over HTTP or by Apollo's persisted queries. Undefined where it does neither.
   * @throws {Refusal} when it names a document that isn't known, or sends one that isn't trusted.
   */
  textOf({ query, documentId, extensions }: { query?: unknown; documentId?: unknown; extensions?: unknown }): unknown {
    if (query !== undefined && query !== null) {
      if (this.trustedOnly && !(typeof query === "string" && this.byId.has(hashOf(query)))) throw UNTRUSTED;
      return query;
    }
    const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery;
    const id = documentId ?? persisted?.sha256Hash;
    if (id === undefined) return undefined;
    const found = typeof id === "string" ? this.byId.get(id.replace(/^sha256:/, "")) : undefined;
    if (found) return found.text;
    // Clients of Apollo's persisted queries ask so first, and send the text when they hear that there are none.
    if (documentId === undefined && !this.trustedOnly) return undefined;
    throw UNKNOWN_ID;
  }

  /** The name of the operation whose text has this hash, if it is known. */
  nameOf(hash: string): string | undefined {
    return this.byId.get(hash)?.name;
  }
}

/**
 * Reads a manifest.
 * @throws {RangeError} when there is none, or it isn't one.
 */
export function readManifest(file: string): Record<string, string> {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? "something else";
    throw new RangeError(`${file}: needs a manifest of operations as JSON, but got ${found}`);
  }
  const read = MANIFEST.safeParse(text);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new RangeError(
      `${file}: needs an object of ids and texts of operations, but got something else at ${JSON.stringify(issue?.path.join("."))}`,
    );
  }
  return read.data;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
