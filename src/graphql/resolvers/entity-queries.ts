/** Entities by id, by kind and by name. */
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, type ClassType, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { ENTITY_TYPES, type EntityKind } from "../../domain/entity-types";
import { BARE_ENTITY, readEntityPage, type SearchHit as FoundHit, searchEntities } from "../../store";
import type { Context } from "../context";
import { EntityKindEnum } from "../enums";
import { pageBounds } from "../page-bounds";
import { entityPageRequest, entityShape, fieldNamed, selectionOf } from "../selection";
import { EntityConnection, KIND_CONNECTIONS, PageConnection } from "../types/connection";
import { Entity, ENTITY_CLASSES } from "../types/entity";
import { EntityPageArgs, MAX_SEARCH_TEXT } from "../types/filters";
import { SearchHit } from "../types/search-hit";

@Resolver()
export class EntityQueries {
  @Query(() => Entity, {
    nullable: true,
    description: "One entity of any kind, or null where there is none with the id.",
  })
  async entity(
    @Arg("id", () => ID, { description: "Such as `person:yvette-cooper`." }) id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ) {
    return context.entities.load({ id, shape: entityShape(selectionOf(info).fieldsByTypeName) });
  }

  @Query(() => EntityConnection, { description: "Entities of all kinds." })
  async entities(
    @Args(() => EntityPageArgs) _args: EntityPageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ) {
    return new PageConnection(await readEntityPage(database, entityPageRequest(selectionOf(info))));
  }

  @Query(() => [SearchHit], {
    description:
      "Entities of all kinds whose name or alias is like the text, the nearest first. Typing mistakes, accents, case and half-typed words are forgiven.",
  })
  async search(
    @Arg("text", () => String, {
      description: `What to look for, such as \`Yevette Coper\`; at most ${MAX_SEARCH_TEXT} characters, none of which is an operator.`,
    })
    text: string,
    @Arg("kinds", () => [EntityKindEnum], { nullable: true, description: "Only of these kinds." })
    kinds: EntityKind[] | null,
    @Arg("first", () => Int, { nullable: true, description: "How many at most, 1 to 100; 20 where left out." })
    first: number | null,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { database }: Context,
  ): Promise<FoundHit[]> {
    const entity = fieldNamed(selectionOf(info).fieldsByTypeName, "entity", entityShape) ?? BARE_ENTITY;
    return searchEntities(database, {
      text,
      kinds,
      first: pageBounds({ name: "search", args: { first } }).size,
      entity,
    });
  }
}

/** `person(id)` and `people(…)`, and the same for every other kind of the table. */
export const KIND_QUERIES = ENTITY_TYPES.map(({ kind, type, plural }) => {
  const one = type.toLowerCase();
  class KindQueries {
    async one(id: string, info: GraphQLResolveInfo, context: Context) {
      const found = await context.entities.load({ id, shape: entityShape(selectionOf(info).fieldsByTypeName) });
      return found?.kind === kind ? found : null;
    }

    async many(_args: EntityPageArgs, info: GraphQLResolveInfo, { database }: Context) {
      return new PageConnection(await readEntityPage(database, entityPageRequest(selectionOf(info)), kind));
    }
  }
  Resolver()(KindQueries);
  const prototype = KindQueries.prototype;
  Arg("id", () => ID, { description: `The id, such as \`${one}:…\`.` })(prototype, "one", 0);
  Info()(prototype, "one", 1);
  Ctx()(prototype, "one", 2);
  Query(() => ENTITY_CLASSES[kind], {
    name: one,
    nullable: true,
    description: `One ${one}, or null where there is none with the id.`,
  })(prototype, "one", {});
  Args(() => EntityPageArgs)(prototype, "many", 0);
  Info()(prototype, "many", 1);
  Ctx()(prototype, "many", 2);
  Query(() => KIND_CONNECTIONS[kind], { name: plural, description: `All ${plural}, or those that a filter leaves.` })(
    prototype,
    "many",
    {},
  );
  return KindQueries as ClassType<object>;
});
