/** The ids that things of a file have here. */
import { ENTITY_ID, type EntityKind, kindOfId } from "../../domain/entity-types";
import { foreignId } from "../foreign-id";
import { keyText } from "./fields";
import type { Survey } from "./survey";

/** Ids of one file. What is no id at all goes on as it is, for the checks to name. */
export class Ids {
  constructor(
    private readonly source: string,
    private readonly survey: Survey,
  ) {}

  /**
   * The id of a thing; ids that are Attest's own already stay as they are.
   * @example new Ids("commons", survey).of("PLACE", "uk/1") // "place:commons.uk-1-" and eight digits
   */
  of(kind: EntityKind, value: unknown): unknown {
    const key = keyText(value);
    if (key === undefined) return (value ?? "") === "" ? undefined : value;
    return ENTITY_ID.test(key) && kindOfId(key) === kind ? key : foreignId(kind, this.source, key);
  }

  /** The id of a person, which may have got another one since. */
  person(value: unknown): unknown {
    const key = keyText(value);
    return this.of("PERSON", key === undefined ? value : this.survey.personId(key));
  }

  /** The id of a person or an organisation. */
  actor(value: unknown): unknown {
    const key = keyText(value);
    if (key === undefined) return this.of("PERSON", value);
    const isOrganisation = kindOfId(key) === "ORGANISATION" || this.survey.isOrganisation(key);
    return isOrganisation ? this.of("ORGANISATION", key) : this.person(key);
  }
}
