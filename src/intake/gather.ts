/** The one door: everything that files say is read, checked and put together before any of it is written. */
import { type CheckedClaim, checkClaim } from "../domain/check/claim";
import { checkEntity } from "../domain/check/entity";
import { type CheckedJudgement, checkJudgement } from "../domain/check/judgement";
import { fieldAt } from "../domain/check/problem-at";
import type { Claim, Evidence } from "../domain/claim";
import type { Entity } from "../domain/entity";
import { InvalidDataError } from "../domain/errors";
import type { GivenJudgement } from "../domain/judgement";
import type { Problem } from "../domain/problems";
import type { FileRecord, Reading } from "../domain/record";
import type { Filling } from "../store";
import { ClaimIntake } from "./claims";
import { EntityIntake } from "./entities";
import { Ids, type Knowledge } from "./ids";
import type { SpoolFolder } from "./spool";

/** A file as its reader reads it. */
export interface ReadFile {
  file: string;
  records: AsyncIterable<Reading>;
  /** The document that claims are read from where the file names none: one that there is, or one made of the file. */
  document?: Entity | string;
}

/** What came of reading: sound things, to be gone through as often as needed, and what was wrong with the rest. */
export interface Gathered {
  problems: Problem[];
  entities: () => Iterable<Entity>;
  /** Entities that complete those of the same id, and replace nothing of them. */
  filling: () => Iterable<Filling>;
  claims: () => Iterable<Claim>;
  judgements: GivenJudgement[];
  counts: { entities: number; filling: number; claims: number };
}

/**
 * Reads files into one graph. Their order doesn't matter, and memory stays flat: what waits for the rest waits on disk.
 * @param folder for what waits there, to be closed when what is gathered isn't needed any more.
 * @param parts of what waits, of which one at a time is held in memory.
 * @example
 * const gathered = await gather([{ file: "a.yaml", records }], knowledge, folder, 1);
 * if (gathered.problems.length > 0) throw new InvalidDataError(gathered.problems);
 */
export function gather(
  files: Iterable<ReadFile>,
  knowledge: Knowledge,
  folder: SpoolFolder,
  parts: number,
): Promise<Gathered> {
  return new Gathering(folder, knowledge, parts).gather(files);
}

class Gathering {
  private readonly problems: Problem[] = [];
  private readonly judgements: CheckedJudgement[] = [];
  /** The documents that claims are said to be read from, by their ids. */
  private readonly given = new Set<string>();
  private readonly ids: Ids;
  private readonly entities: EntityIntake;
  private readonly claims: ClaimIntake;

  constructor(folder: SpoolFolder, knowledge: Knowledge, parts: number) {
    this.ids = new Ids(folder, parts, knowledge);
    this.entities = new EntityIntake(folder, parts, this.ids);
    this.claims = new ClaimIntake(folder, parts, this.ids);
  }

  async gather(files: Iterable<ReadFile>): Promise<Gathered> {
    for (const file of files) await this.read(file);
    await this.ids.settle(this.problems);
    this.checkGiven();
    const counts = { entities: 0, filling: 0, claims: 0 };
    for (const _ of this.entities.sound(this.problems)) counts.entities++;
    for (const _ of this.entities.filling()) counts.filling++;
    await this.claims.settle(this.problems);
    for (const _ of this.claims.sound(this.problems)) counts.claims++;
    return {
      problems: this.problems,
      counts,
      entities: () => this.entities.sound(),
      filling: () => this.entities.filling(),
      claims: () => this.claims.sound(),
      judgements: this.soundJudgements(),
    };
  }

  private async read({ records, document }: ReadFile): Promise<void> {
    const cite = document === undefined ? undefined : this.citing(document);
    if (typeof document === "string") {
      this.given.add(document);
      this.ids.mention(document);
    }
    try {
      for await (const { record, problem } of records) {
        if (problem) this.refuse(problem);
        else this.take(record, document, cite);
      }
    } catch (error) {
      if (!(error instanceof InvalidDataError)) throw error;
      error.problems.forEach((problem) => this.refuse(problem));
    }
  }

  private take(record: FileRecord, document?: Entity | string, cite?: (record: FileRecord) => Evidence): void {
    const { kind } = record;
    if (kind === "JUDGEMENT") return this.judge(record);
    if (kind !== "CLAIM") {
      const checked = checkEntity(record, kind, this.problems);
      if (checked) this.entities.add(checked, record);
      else this.ids.refuse(record.row.id);
      return;
    }
    const checked = this.checkOne(record, document, cite);
    if (checked) this.claims.add(checked, record, this.problems);
    else this.claims.refuse();
  }

  /** A claim of a file that names its document at its head has that one. */
  private checkOne(
    record: FileRecord,
    document?: Entity | string,
    cite?: (record: FileRecord) => Evidence,
  ): CheckedClaim | undefined {
    if (record.document !== undefined || typeof document !== "string")
      return checkClaim(record, this.problems, record.document === undefined ? cite : undefined);
    const checked = checkClaim({ ...record, document }, this.problems, cite);
    if (checked?.claim.evidence.some((one) => one.document === document))
      checked.mentions.push({ id: document, field: fieldAt(record, []) });
    return checked;
  }

  /** Notes given documents that are nowhere, each once. */
  private checkGiven(): void {
    for (const id of this.given) {
      if (this.ids.isKnown(id)) continue;
      this.problems.push(this.ids.problemOf(id, { file: "--document", field: "" }));
      this.ids.refuse(id);
    }
  }

  private judge(record: FileRecord): void {
    const checked = checkJudgement(record, this.problems);
    if (!checked) return;
    for (const { id } of checked.mentions) this.ids.judge(id);
    this.judgements.push(checked);
  }

  /** The judgements on entities that are there, by the ids that they have. */
  private soundJudgements(): GivenJudgement[] {
    return this.judgements.flatMap(({ given, mentions }) => {
      const unknown = mentions.filter(({ id }) => !this.ids.isKnown(id));
      this.problems.push(...unknown.map((one) => this.ids.problemOf(one.id, { ...given.place, ...one })));
      if (unknown.length > 0) return [];
      const { judgement, place } = given;
      const [a, b] = judgement.pair.map((id) => this.ids.standsFor(id)) as [string, string];
      if (a !== b) return [{ judgement: { ...judgement, pair: [a, b] as const }, place }];
      if (judgement.verdict === "different") {
        const message = `needs two entities, but got ${judgement.pair.join(" and ")}, both of which are ${a} by an identifier`;
        this.problems.push({ ...place, reason: "IDENTITY", message });
      }
      return [];
    });
  }

  /** What can't be read may have held anything. */
  private refuse(problem: Problem): void {
    this.problems.push(problem);
    this.claims.refuse();
  }

  /** Cites a document by the place of a record; one made of a file is there once something is read from it. */
  private citing(document: Entity | string): (record: FileRecord) => Evidence {
    let isThere = false;
    return ({ at }) => {
      if (!isThere && typeof document !== "string") this.entities.addMade(document);
      isThere = true;
      const id = typeof document === "string" ? document : document.id;
      return { document: id, ...pointerOf(at) };
    };
  }
}

/**
 * Where a record stands in a file of data.
 * @example pointerOf({ file: "a.json", path: ["persons", 3] }) // { pointer: "/persons/3" }
 */
function pointerOf({ path, line }: FileRecord["at"]): Pick<Evidence, "pointer"> {
  // RFC 6901, section 3.
  if (path.length > 0)
    return { pointer: path.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("") };
  return line === undefined ? {} : { pointer: `line ${line}` };
}
