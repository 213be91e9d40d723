/** What has to be known of a whole file of FollowTheMoney before a line of it can be read: what its ids stand for. */
import type { EntityKind } from "../../domain/entity-types";
import { kindOfId } from "../../domain/entity-types";
import type { Source } from "../../domain/record";
import { foreignId } from "../foreign-id";
import { KeyKinds } from "../read/key-kinds";
import { linesOf } from "../read/lines";
import { entityOf, type FtmEntity, isProblem, valuesOf } from "./entity";
import { ownId } from "./own-ids";
import { THING_SCHEMATA } from "./schemata";

/** A post that somebody may hold: a title, and the body that has it. */
export interface Position {
  title: string;
  /** The id of an entity of the file. */
  organization?: string;
}

/** The things of a file by their ids. Memory holds a few bytes of each, and the positions. */
export class Things {
  private readonly kinds = new KeyKinds();
  private readonly positions = new Map<string, Position>();
  private readonly addresses = new KeyKinds();

  private constructor(private readonly source: Source) {}

  /** Reads the whole file; what is wrong with it is left for the second reading. */
  static async of(source: Source): Promise<Things> {
    const things = new Things(source);
    for await (const line of linesOf(source)) {
      const entity = entityOf(source.file, line);
      if (entity && !isProblem(entity)) things.note(entity);
    }
    return things;
  }

  /** The id here of an entity of the file, or undefined where it has none that is a thing here. */
  idOf(key: string): string | undefined {
    const kind = this.kinds.get(key);
    return kind && this.idAs(kind, key);
  }

  /** The id of something that is of a kind, whether or not the file has it. */
  idAs(kind: EntityKind, key: string): string {
    const own = ownId(key);
    return own && kindOfId(own) === kind ? own : foreignId(kind, this.source.name, key);
  }

  /** The position of an id. */
  position(key: string): Position | undefined {
    return this.positions.get(key);
  }

  /** Whether a document of the file stands at the address. */
  hasDocumentAt(url: string): boolean {
    return this.addresses.get(url) !== undefined;
  }

  private note(entity: FtmEntity): void {
    const { id, schema, caption } = entity;
    const kind = THING_SCHEMATA.get(schema)?.kind;
    if (kind) this.kinds.set(id, kind);
    if (kind === "DOCUMENT") for (const url of valuesOf(entity, "sourceUrl")) this.addresses.set(url, kind);
    if (schema !== "Position") return;
    const title = caption ?? valuesOf(entity, "name")[0];
    if (title !== undefined) this.positions.set(id, { title, organization: valuesOf(entity, "organization")[0] });
  }
}
