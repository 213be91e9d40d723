/** The two tables as data, and what the graph holds. */
import { Ctx, Query, Resolver } from "type-graphql";
import { ENTITY_TYPES } from "../../domain/entity-types";
import { fieldName, RELATION_TYPES, type RelationType as RelationRow } from "../../domain/relation-types";
import { readAbout } from "../../store";
import type { Context } from "../context";
import { PRODUCT } from "../product";
import { About } from "../types/about";
import { Counterpart, EntityType, RelationType } from "../types/vocabulary";

@Resolver()
export class VocabularyQueries {
  @Query(() => [RelationType], {
    description: "The relation vocabulary: what can be said, between which kinds, and what others call it.",
  })
  relationTypes(): RelationType[] {
    return (RELATION_TYPES as readonly RelationRow[]).map((row) => ({
      ...row,
      field: fieldName(row.name),
      inverseField: fieldName(row.inverse),
      from: [...row.from],
      to: [...row.to],
      symmetric: row.symmetric ?? false,
      oneSubject: row.oneSubject ?? false,
      oneAmount: row.oneAmount ?? false,
      counterparts: counterparts(row.counterparts),
    }));
  }

  @Query(() => [EntityType], { description: "The kinds of entities, with the fields that only they have." })
  entityTypes(): EntityType[] {
    return ENTITY_TYPES.map((row) => ({
      ...row,
      fields: [...row.fields],
      counterparts: counterparts(row.counterparts),
    }));
  }

  @Query(() => About, { description: "What this graph is and holds." })
  async about(@Ctx() { database }: Context): Promise<About> {
    const { version, ...counts } = await readAbout(database);
    return { ...PRODUCT, graphVersion: version, ...counts };
  }
}

function counterparts(terms: Readonly<Record<string, string>>): Counterpart[] {
  return Object.entries(terms).map(([vocabulary, term]) => ({ vocabulary, term }));
}
