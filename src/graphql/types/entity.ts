/** The interface Entity, and an object type for each row of the table of entity types. */
import { Field, Float, Int, InterfaceType, ObjectType, type ClassType } from "type-graphql";
import { ENTITY_TYPES, type EntityField, type EntityKind } from "../../domain/entity-types";
import { EntityKindEnum } from "../enums";
import { EdtfDate } from "../scalars";
import { Node, typeName } from "./node";

@ObjectType("Identifier", { simpleResolvers: true, description: "The id that another register gives to an entity." })
export class Identifier {
  @Field(() => String, { description: "The register, such as `wikidata`." })
  scheme!: string;

  @Field(() => String, { description: "The id there, such as `Q264766`." })
  id!: string;
}

@InterfaceType("Entity", {
  implements: [Node],
  description: "A person, organisation, place, event, measure or document: what claims are about.",
  resolveType: typeName,
})
export abstract class Entity extends Node {
  kind!: EntityKind;

  @Field(() => String, { description: "The name to show." })
  name!: string;

  @Field(() => [String], {
    description: "Other names, titles and spellings that sources print; `search` finds by them.",
  })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: "A sentence or two on who or what it is." })
  summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is within its kind, such as `charity` or `rapid audit`.",
  })
  classification?: string | null;
}
Field(() => EntityKindEnum, { description: "Which of the six kinds it is." })(Entity.prototype, "kind");

const SCALARS = { text: String, number: Float, date: EdtfDate } as const;

/** The object type of each kind, made from the table: what is common comes from the interface. */
export const ENTITY_CLASSES = Object.fromEntries(ENTITY_TYPES.map((row) => [row.kind, entityClass(row)])) as Record<
  EntityKind,
  ClassType<Entity>
>;

function entityClass(row: (typeof ENTITY_TYPES)[number]): ClassType<Entity> {
  const named = { [row.type]: class extends Entity {} }[row.type] as ClassType<Entity>;
  ObjectType(row.type, { implements: [Node, Entity], description: row.description, simpleResolvers: true })(named);
  for (const { name, type, description } of row.fields as readonly EntityField[]) {
    // The class of the organisation that a field names is made by this very table, so it is looked up when asked for.
    const fieldType = type === "organisation" ? () => ENTITY_CLASSES.ORGANISATION : () => SCALARS[type];
    Field(fieldType, { nullable: true, description })(named.prototype, name);
  }
  return named;
}

@ObjectType("Mention", { simpleResolvers: true, description: "A document that says something about an entity." })
export class Mention {
  document!: Entity;

  @Field(() => [Int], { description: "The paragraphs that do, counted as non-empty lines from 1." })
  paragraphs!: number[];

  @Field(() => Int, { description: "How many claims about the entity the document gives evidence for." })
  claimCount!: number;
}
Field(() => ENTITY_CLASSES.DOCUMENT, { description: "The document." })(Mention.prototype, "document");
