/** Which kind each of a file's things is, by its key, in little memory: for references that come before or after it. */
import { createHash } from "node:crypto";
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";

const FIRST_ROOM = 1024;
/** Words of a hash that are kept of a key. */
const WORDS = 2;

/**
 * Keys with their kinds. Of a key only 64 bits of its hash are held, so that a million keys take 18 to 36 MB; two of
 * them are taken for one with a chance of one in thirty million.
 *
 * @example
 * const kinds = new KeyKinds();
 * kinds.set("a1", "PERSON"); // true: it is new
 * kinds.get("a1"); // "PERSON"
 */
export class KeyKinds {
  size = 0;
  /** Open addressing: the hash of slot n stands at n * WORDS, its kind at n, counted from 1. */
  private hashes = new Uint32Array(FIRST_ROOM * WORDS);
  private kinds = new Uint8Array(FIRST_ROOM);

  /** Sets the kind of a key, and returns whether the key is new; a kind that it had before stays. */
  set(key: string, kind: EntityKind): boolean {
    if (this.size * 2 >= this.kinds.length) this.grow();
    const [high, low] = hashOf(key);
    const slot = this.slotOf(high, low);
    if (this.kinds[slot]) return false;
    this.put(slot, high, low, ENTITY_KINDS.indexOf(kind) + 1);
    this.size++;
    return true;
  }

  /** The kind of a key, or undefined where it has none. */
  get(key: string): EntityKind | undefined {
    return ENTITY_KINDS[(this.kinds[this.slotOf(...hashOf(key))] as number) - 1];
  }

  /** The slot that holds the hash, or the free one where it belongs. */
  private slotOf(high: number, low: number): number {
    const last = this.kinds.length - 1; // The room is a power of two.
    let slot = low & last;
    while (this.kinds[slot] && !(this.hashes[slot * WORDS] === high && this.hashes[slot * WORDS + 1] === low))
      slot = (slot + 1) & last;
    return slot;
  }

  private put(slot: number, high: number, low: number, kind: number): void {
    this.hashes[slot * WORDS] = high;
    this.hashes[slot * WORDS + 1] = low;
    this.kinds[slot] = kind;
  }

  private grow(): void {
    const { hashes, kinds } = this;
    this.kinds = new Uint8Array(kinds.length * 2);
    this.hashes = new Uint32Array(hashes.length * 2);
    for (const [slot, kind] of kinds.entries()) {
      if (!kind) continue;
      const [high, low] = [hashes[slot * WORDS] as number, hashes[slot * WORDS + 1] as number];
      this.put(this.slotOf(high, low), high, low, kind);
    }
  }
}

function hashOf(key: string): [number, number] {
  const digest = createHash("sha256").update(key).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}
