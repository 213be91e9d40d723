/** The fields below entities that a root field has looked ahead for: here they only pick their part. */
import type { GraphQLResolveInfo } from "graphql";
import { Args, type ClassType, FieldResolver, ID, Info, Resolver, Root } from "type-graphql";
import { ENTITY_KINDS, type EntityKind } from "../../domain/entity-types";
import type { ClaimPage, FoundEntity, Mention as FoundMention, Timeline as FoundTimeline } from "../../store";
import { RELATION_FIELDS } from "../relation-fields";
import { pageKey } from "../selection";
import { ClaimConnection, PageConnection } from "../types/connection";
import { Entity, ENTITY_CLASSES, Identifier, Mention } from "../types/entity";
import { ClaimPageArgs, MentionArgs } from "../types/filters";
import { Neighbourhood, NeighboursArgs } from "../types/neighbourhood";
import { Timeline, TimelineArgs, TimelinePage } from "../types/timeline";

/** What all entities have, declared on their interface. */
class EntityFields {}
Resolver(() => Entity as unknown as ClassType<Entity>)(EntityFields);
addField(EntityFields, "claims", {
  type: () => ClaimConnection,
  args: ClaimPageArgs,
  description: "Claims that name it in any role, the latest first.",
  resolve: claimPage,
});
addField(EntityFields, "mentionedIn", {
  type: () => [Mention],
  args: MentionArgs,
  description: "Documents that say something about it, those with most claims first.",
  resolve: mentions,
});
addField(EntityFields, "neighbours", {
  type: () => [Neighbourhood],
  args: NeighboursArgs,
  description:
    "What it is joined with, by relation and direction, with counts before anything is expanded; most claims first.",
  resolve: (entity, info) => picked(entity.neighbours, info),
});
addField(EntityFields, "timeline", {
  type: () => Timeline,
  args: TimelineArgs,
  description: "The claims that name it, by the day, month or year in which they begin, the earliest first.",
  resolve: (entity, info) => new TimelinePage(picked(entity.timelines, info) as FoundTimeline),
});
addField(EntityFields, "identifiers", {
  type: () => [Identifier],
  description: "Its ids in other registers.",
  resolve: identifiers,
});
addField(EntityFields, "formerIds", {
  type: () => [ID],
  description:
    "Other ids that mean it, of what was merged into it or as sources gave them: wherever an id is asked for, they lead here.",
  resolve: ({ formerIds }) => formerIds ?? [],
});

/** What the relation table gives to each kind. */
const KIND_FIELDS = ENTITY_KINDS.map((kind) => {
  const resolver = class {};
  Resolver(() => ENTITY_CLASSES[kind])(resolver);
  for (const { name, kinds, description } of RELATION_FIELDS.values()) {
    if (kinds.includes(kind))
      addField(resolver, name, { type: () => ClaimConnection, args: ClaimPageArgs, description, resolve: claimPage });
  }
  if (kind === ("DOCUMENT" satisfies EntityKind)) {
    addField(resolver, "title", {
      type: () => String,
      description: "Its name, as documents have titles.",
      resolve: ({ name }) => name,
    });
  }
  return resolver;
});

/** The resolver classes of all entity fields. */
export const ENTITY_RESOLVERS = [EntityFields, ...KIND_FIELDS];

interface FieldSpec {
  type: () => unknown;
  args?: ClassType<object>;
  description: string;
  resolve: (entity: FoundEntity, info: GraphQLResolveInfo) => unknown;
}

/** What decorators on a method would do, for methods made from a table. */
function addField(resolver: ClassType<object>, name: string, { type, args, description, resolve }: FieldSpec): void {
  const prototype = resolver.prototype;
  const method = (entity: FoundEntity, info: GraphQLResolveInfo) => resolve(entity, info);
  Object.defineProperty(prototype, name, { value: method, configurable: true });
  Root()(prototype, name, 0);
  Info()(prototype, name, 1);
  if (args) Args(() => args)(prototype, name, 2);
  FieldResolver(type as () => ClassType<object>, { description })(prototype, name, { value: method });
}

function claimPage(entity: FoundEntity, info: GraphQLResolveInfo): unknown {
  return new PageConnection(picked(entity.claims, info) as ClaimPage);
}

function mentions(entity: FoundEntity, info: GraphQLResolveInfo): FoundMention[] | undefined {
  return picked(entity.mentions, info);
}

/** A fragment on an interface selects under that name; a concrete one under its own. */
function picked<T>(pages: Map<string, T> | undefined, info: GraphQLResolveInfo): T | undefined {
  const alias = String(info.path.key);
  const names = [info.parentType.name, "Entity", "Node"];
  return names.map((name) => pages?.get(pageKey(name, alias))).find((page) => page !== undefined);
}

function identifiers({ identifiers }: FoundEntity): Identifier[] {
  return (identifiers as string[]).map((text) => {
    const colon = text.indexOf(":");
    return { scheme: text.slice(0, colon), id: text.slice(colon + 1) };
  });
}
