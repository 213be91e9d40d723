/** Things on their way from files to the graph that are too many for the memory: in parts, beside it. */
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How much of a part is held before it goes to the disk, in characters. */
const HELD = 65_536;

/** How the folders of loads are called, with the process that made each. */
const FOLDER = /^attest-load-(\d+)-/;

/**
 * The folder of all spools of a load, made when the first of them needs it and gone with {@link close}. Whoever makes
 * one takes away those of loads that were killed, which are as large as what was loaded.
 */
export class SpoolFolder {
  private made?: string;

  /** A file in it. */
  path(name: string): string {
    if (!this.made) {
      removeAbandoned();
      this.made = mkdtempSync(join(tmpdir(), `attest-load-${process.pid}-`));
    }
    return join(this.made, name);
  }

  close(): void {
    if (this.made) rmSync(this.made, { recursive: true, force: true });
    this.made = undefined;
  }
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Another user's process can't be asked, and is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/**
 * Items in parts, of which one at a time is read back: in memory while there are few, in files beyond that. What
 * belongs together goes into one part, so that a whole that fits nowhere can be gone through part by part.
 */
export class Spool<Item> {
  private readonly held: string[][];
  private readonly sizes: number[];
  private readonly isOnDisk: boolean[];

  constructor(
    private readonly folder: SpoolFolder,
    private readonly name: string,
    readonly parts: number,
  ) {
    this.held = Array.from({ length: parts }, () => []);
    this.sizes = this.held.map(() => 0);
    this.isOnDisk = this.held.map(() => false);
  }

  /** Adds an item to a part, by its number from 0. */
  add(part: number, item: Item): void {
    const text = JSON.stringify(item);
    (this.held[part] as string[]).push(text);
    this.sizes[part] = (this.sizes[part] as number) + text.length;
    if (this.sizes[part] > HELD) this.flush(part);
  }

  /** The items of a part in the order in which they came. */
  read(part: number): Item[] {
    const written = this.isOnDisk[part] ? readFileSync(this.file(part), "utf8").split("\n") : [];
    return [...written, ...(this.held[part] as string[])].filter(Boolean).map((text) => JSON.parse(text) as Item);
  }

  /** All items, part after part. */
  *items(): Generator<Item> {
    for (let part = 0; part < this.parts; part++) yield* this.read(part);
  }

  private flush(part: number): void {
    appendFileSync(this.file(part), `${(this.held[part] as string[]).join("\n")}\n`);
    this.held[part] = [];
    this.sizes[part] = 0;
    this.isOnDisk[part] = true;
  }

  private file(part: number): string {
    return this.folder.path(`${this.name}-${part}`);
  }
}

/**
 * The part of a key: the same on every machine and each time.
 * @example partOf("person:a", 8) // 0 to 7
 */
export function partOf(key: string, parts: number): number {
  return parts === 1 ? 0 : createHash("md5").update(key).digest().readUInt32LE(0) % parts;
}
