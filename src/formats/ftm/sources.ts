/** What the entities of a file of FollowTheMoney stand on: their data sets, and the sources that they name. */
import type { EntityKind } from "../../domain/entity-types";
import type { Place, Reading } from "../../domain/record";
import { KeyKinds } from "../read/key-kinds";
import { type FtmEntity, valuesOf } from "./entity";
import { OWN_DATASET } from "./own-ids";
import type { Things } from "./things";

/** A place in a source, as a row of a claim gives it. */
interface EvidenceRow {
  document: string;
  pointer?: string;
}

/** Makes a document of each data set and each source, once. */
export class Sources {
  private readonly made = new KeyKinds();

  constructor(private readonly things: Things) {}

  /** The evidence of what an entity says, and the records that have to be made for it; empty where it names no source. */
  *evidenceOf(entity: FtmEntity, at: Place): Generator<Reading, EvidenceRow[]> {
    const evidence: EvidenceRow[] = [];
    for (const dataset of entity.datasets) {
      if (dataset === OWN_DATASET) continue;
      const id = this.things.idAs("DOCUMENT", dataset);
      yield* this.make("DOCUMENT", { id, name: dataset, classification: "data set" }, at);
      evidence.push({ document: id, pointer: entity.id });
    }
    const proofs = valuesOf(entity, "proof").flatMap((key) => this.things.idOf(key) ?? []);
    evidence.push(...proofs.map((document) => ({ document })));
    evidence.push(...(yield* this.named(entity, at, proofs.length > 0)));
    return evidence;
  }

  /** The id of the organisation that is the publisher of something, which it names with no more than a name. */
  *publisherOf(entity: FtmEntity, at: Place): Generator<Reading, string | undefined> {
    const [name, ...others] = valuesOf(entity, "publisher");
    if (name === undefined || others.length > 0) return undefined; // Of several nobody says whose it is.
    const id = this.things.idAs("ORGANISATION", `publisher ${name}`);
    yield* this.make("ORGANISATION", { id, name }, at);
    return id;
  }

  /** Documents of the addresses of sources, or of their publisher where there is none. */
  private *named(entity: FtmEntity, at: Place, hasProof: boolean): Generator<Reading, EvidenceRow[]> {
    const urls = valuesOf(entity, "sourceUrl").filter((url) => !(hasProof && this.things.hasDocumentAt(url)));
    const names = hasProof || urls.length > 0 ? [] : valuesOf(entity, "publisher");
    if (urls.length + names.length === 0) return [];
    const publisher = yield* this.publisherOf(entity, at);
    const evidence: EvidenceRow[] = [];
    for (const [name, url] of [...urls.map((url) => [url, url] as const), ...names.map((name) => [name] as const)]) {
      const id = this.things.idAs("DOCUMENT", `source ${name}`);
      yield* this.make("DOCUMENT", { id, name, ...(url && { url }), ...(publisher && { publisher }) }, at);
      evidence.push({ document: id });
    }
    return evidence;
  }

  private *make(kind: EntityKind, row: { id: string } & Record<string, string>, at: Place): Generator<Reading> {
    if (this.made.set(row.id, kind)) yield { record: { kind, row, at } };
  }
}
