/** Answers kept for as long as the graph stays as it is: an unchanged graph has unchanged answers. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { GraphVersion } from "../store";

/** How much is kept, and for how long. */
export interface CacheLimits {
  /** Bytes of all answers together; 0 keeps none. */
  bytes: number;
  /** An answer is made anew after so long, for writes that come past the version: plain Cypher by somebody else. */
  seconds: number;
}

/** Shorter ones don't become shorter by compression. */
const COMPRESSED_FROM = 1_000;
/** What an entry takes besides its texts, roughly. */
const ENTRY_BYTES = 500;
const compress = promisify(gzip);

/** A whole answer, ready to be sent. */
export class Answer {
  private tag?: string;
  private zipped?: Promise<Buffer>;

  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: Buffer,
  ) {}

  /** For `ETag`: the same as long as the body is. */
  get etag(): string {
    return (this.tag ??= `"${createHash("sha256").update(this.body).digest("base64url").slice(0, 27)}"`);
  }

  /** The body for a client that takes gzip; undefined where that gains nothing. */
  get gzipped(): Promise<Buffer> | undefined {
    if (this.body.length < COMPRESSED_FROM) return undefined;
    return (this.zipped ??= compress(this.body));
  }
}

/**
 * Keeps answers under a key and the version of the graph that they were made from. Own writes are seen at once, those
 * of other processes within a second (see {@link GraphVersion}), anything else after `seconds`.
 */
export class AnswerCache {
  private readonly answers?: LRUCache<string, Answer>;
  private version?: number;

  constructor(
    private readonly graph: GraphVersion,
    { bytes, seconds }: CacheLimits,
  ) {
    if (bytes === 0) return;
    const sizeCalculation = ({ body }: Answer, key: string) => 2 * body.length + 2 * key.length + ENTRY_BYTES;
    this.answers = new LRUCache({ maxSize: bytes, maxEntrySize: bytes / 8, ttl: seconds * 1_000, sizeCalculation });
  }

  /**
   * The answer kept under the key, or the one that is made now, which is kept if it is whole and without errors.
   * @throws whatever `make` throws.
   */
  async getOrMake(key: string, make: () => Promise<Answer>): Promise<Answer> {
    if (!this.answers) return make();
    // Before the answer is made: a write meanwhile makes it newer than it is taken for, never older. A database that
    // can't be reached is for the answer to tell.
    const version = await this.graph.read().catch(() => undefined);
    const kept = this.isOf(version) ? this.answers.get(key) : undefined;
    if (kept) return kept;
    const answer = await make();
    if (version !== undefined && answer.status === 200 && isWithoutErrors(answer)) this.keep(key, answer, version);
    return answer;
  }

  private keep(key: string, answer: Answer, version: number): void {
    if (!this.isOf(version)) {
      if (version < (this.version ?? version)) return;
      this.answers?.clear();
      this.version = version;
    }
    this.answers?.set(key, answer);
  }

  private isOf(version: number | undefined): boolean {
    return version !== undefined && version === this.version;
  }
}

const DATA_FIRST = Buffer.from('{"data":');

/** Errors come before the data in every answer that has any. */
function isWithoutErrors({ body }: Answer): boolean {
  return body.subarray(0, DATA_FIRST.length).equals(DATA_FIRST);
}
