/** The entities of a load: each once, the documents last, as they name their publishers. */
import type { Entity } from "../domain/entity";
import { butGot, type Problem } from "../domain/problems";
import type { CheckedEntity } from "../domain/check/entity";
import type { FileRecord } from "../domain/record";
import { spotAt } from "../domain/check/problem-at";
import type { Filling } from "../store";
import type { Ids } from "./ids";
import { placeOf, type Spot } from "./spot";
import { partOf, Spool, type SpoolFolder } from "./spool";

interface Waiting extends CheckedEntity {
  spot: Spot;
}

export class EntityIntake {
  /** First all others, then the documents. */
  private readonly spool: Spool<Waiting>;
  /** Those that stand only where nobody says more of them. */
  private readonly passing: Spool<Waiting>;

  constructor(
    folder: SpoolFolder,
    private readonly parts: number,
    private readonly ids: Ids,
  ) {
    this.spool = new Spool(folder, "entities", 2 * parts);
    this.passing = new Spool(folder, "passing", parts);
  }

  add(checked: CheckedEntity, record: FileRecord): void {
    const { entity } = checked;
    const spot = { file: record.at.file, line: record.at.line, ...spotAt(record, ["id"]) };
    if (record.inPassing) this.passing.add(partOf(entity.id, this.parts), { ...checked, spot });
    else this.spool.add(this.partOf(entity), { ...checked, spot });
    this.ids.define(entity, spot);
    for (const { id } of checked.mentions) this.ids.mention(id);
  }

  /** Adds a document that the load itself makes, unless the graph has it. */
  addMade(document: Entity): void {
    const spot = { file: document.name, field: "" };
    this.passing.add(partOf(document.id, this.parts), { entity: document, mentions: [], spot });
    this.ids.define(document, spot);
  }

  /**
   * The entities that are sound, each once.
   * @param problems takes what is wrong with the others, where it isn't told yet.
   */
  *sound(problems: Problem[] = []): Generator<Entity> {
    for (let part = 0; part < this.spool.parts; part++) {
      const known = new Map<string, { text: string; spot: Spot }>();
      for (const { entity, mentions, spot } of this.spool.read(part)) {
        const text = JSON.stringify(entity);
        const first = known.get(entity.id);
        if (first?.text === text) continue;
        if (first) problems.push(sameId(entity.id, spot, first.spot));
        const unknown = mentions.filter(({ id }) => !this.ids.isKnown(id));
        problems.push(...unknown.map((one) => this.ids.problemOf(one.id, { ...spot, ...one })));
        if (unknown.length > 0) this.ids.leaveOut(entity.id);
        if (first || unknown.length > 0 || this.ids.isAmbiguous(entity.id)) continue;
        if (this.ids.standsFor(entity.id) !== entity.id) continue;
        known.set(entity.id, { text, spot });
        yield this.resolved(entity);
      }
    }
  }

  /** What completes other entities: those of another id that an identifier shows to be the same, and those that are named in passing, the documents made of files among them. */
  *filling(): Generator<Filling> {
    // Only where some stand for others is it worth to go through all of them again.
    for (const { entity } of this.ids.isRenaming ? this.spool.items() : []) {
      const id = this.ids.standsFor(entity.id);
      if (id !== entity.id && !this.ids.isAmbiguous(entity.id))
        yield { entity: { ...this.resolved(entity), id }, given: entity.id };
    }
    for (let part = 0; part < this.parts; part++) {
      const once = new Map(this.passing.read(part).map(({ entity }) => [entity.id, entity]));
      for (const entity of once.values())
        if (this.ids.standsFor(entity.id) === entity.id) yield { entity: this.resolved(entity) };
    }
  }

  private resolved(entity: Entity): Entity {
    const { publisher } = entity.fields;
    if (publisher === undefined) return entity;
    return { ...entity, fields: { ...entity.fields, publisher: this.ids.standsFor(String(publisher)) } };
  }

  private partOf({ id, kind }: Entity): number {
    return partOf(id, this.parts) + (kind === "DOCUMENT" ? this.parts : 0);
  }
}

function sameId(id: string, spot: Spot, first: Spot): Problem {
  const message = `needs an id of its own, ${butGot(id)}, which ${placeOf(first)} gives to other content`;
  return { ...spot, reason: "SAME_ID", message };
}
