import { Field, ObjectType } from "type-graphql";
import type { EntityKind } from "../../domain/entity-types";
import type { RelationGroup, RelationName, Stance } from "../../domain/relation-types";
import { EntityKindEnum, RelationEnum, RelationGroupEnum, StanceEnum } from "../enums";

@ObjectType("Counterpart", { simpleResolvers: true, description: "What another vocabulary calls the same." })
export class Counterpart {
  @Field(() => String, {
    description:
      "The vocabulary: `cameo`, `plover`, `popolo`, `schemaOrg`, `wikidata` or `followTheMoney`; with `Inverse` at the end where theirs points from our object to our subject.",
  })
  vocabulary!: string;

  @Field(() => String, { description: "Its term or code there, such as `111` or `P463`." })
  term!: string;
}

@ObjectType("RelationType", { simpleResolvers: true, description: "A row of the relation vocabulary." })
export class RelationType {
  @Field(() => RelationEnum, { description: "Its name, also the type of relationships in Neo4j." })
  name!: RelationName;

  @Field(() => String, { description: "The GraphQL field on the kinds it goes from, such as `criticised`." })
  field!: string;

  @Field(() => String, { description: "The GraphQL field on the kinds it goes to, such as `criticisedBy`." })
  inverseField!: string;

  @Field(() => String, { description: "How to read it from subject to object, such as “criticised”." })
  label!: string;

  @Field(() => String, { description: "How to read it from object to subject, such as “criticised by”." })
  inverseLabel!: string;

  @Field(() => RelationGroupEnum, { description: "Whether it is speech, an act or a structure." })
  group!: RelationGroup;

  @Field(() => StanceEnum, { description: "How a subject stands towards the object by it." })
  stance!: Stance;

  @Field(() => [EntityKindEnum], { description: "Kinds that can be its subject." })
  from!: EntityKind[];

  @Field(() => [EntityKindEnum], { description: "Kinds that can be its object." })
  to!: EntityKind[];

  @Field(() => Boolean, { description: "Whether it holds in both directions at once." })
  symmetric!: boolean;

  @Field(() => Boolean, {
    description: "Whether an object has one subject of it at a time, so that two are a disagreement.",
  })
  oneSubject!: boolean;

  @Field(() => Boolean, {
    description: "Whether a subject and an object have one amount of it, so that two are a disagreement.",
  })
  oneAmount!: boolean;

  @Field(() => String, { description: "What it means." })
  description!: string;

  @Field(() => [Counterpart], { description: "What other vocabularies call it; empty where none has a term." })
  counterparts!: Counterpart[];
}

@ObjectType("EntityTypeField", { simpleResolvers: true, description: "A field that only one kind of entity has." })
export class EntityTypeField {
  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "What it means." })
  description!: string;
}

@ObjectType("EntityType", { simpleResolvers: true, description: "A row of the table of entity kinds." })
export class EntityType {
  @Field(() => EntityKindEnum, { description: "The kind." })
  kind!: EntityKind;

  @Field(() => String, { description: "The GraphQL type and Neo4j label, such as `Person`." })
  type!: string;

  @Field(() => String, { description: "The query field for all of them, such as `people`." })
  plural!: string;

  @Field(() => String, { description: "What it means." })
  description!: string;

  @Field(() => [EntityTypeField], { description: "The fields that only this kind has." })
  fields!: EntityTypeField[];

  @Field(() => [Counterpart], { description: "What other vocabularies call it." })
  counterparts!: Counterpart[];
}
