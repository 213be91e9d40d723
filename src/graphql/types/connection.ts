/** Relay's connections, with `nodes` and `totalCount` beside `edges` and `pageInfo`. */
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { ENTITY_TYPES, type EntityKind } from "../../domain/entity-types";
import type { Page } from "../../store";
import { encodeCursor } from "../cursor";
import { Claim } from "./claim";
import { Entity, ENTITY_CLASSES } from "./entity";

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page lies within the whole." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether any come before." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give it as `before` to page backwards." })
  startCursor?: string | null;

  @Field(() => String, { nullable: true, description: "Give it as `after` to page on." })
  endCursor?: string | null;
}

/** What a connection's fields read from: the page that the store found, its cursors made only when asked for. */
export class PageConnection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number | undefined;

  constructor(private readonly page: Page<Node>) {
    this.nodes = page.nodes;
    this.totalCount = page.totalCount;
  }

  get edges(): { node: Node; cursor: string }[] {
    return this.nodes.map((node, index) => ({ node, cursor: this.cursor(index) as string }));
  }

  get pageInfo(): PageInfo {
    const { hasNextPage, hasPreviousPage } = this.page;
    return { hasNextPage, hasPreviousPage, startCursor: this.cursor(0), endCursor: this.cursor(this.nodes.length - 1) };
  }

  private cursor(index: number): string | null {
    const key = this.page.keys[index];
    return key === undefined ? null : encodeCursor(this.page.order, key);
  }
}

/** The connection type of a sort of nodes, with its edge. */
export function connectionClass(name: string, of: string, node: () => ClassType<object>): ClassType<object> {
  const edge = { [`${name}Edge`]: class {} }[`${name}Edge`] as ClassType<object>;
  ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of ${of}, with its place in the order.` })(edge);
  Field(node, { description: "The item itself." })(edge.prototype, "node");
  Field(() => String, { description: "Its place: give it as `after` or `before`. Cursors survive additions." })(
    edge.prototype,
    "cursor",
  );

  const connection = { [`${name}Connection`]: class {} }[`${name}Connection`] as ClassType<object>;
  const prototype = connection.prototype;
  ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${of}.` })(connection);
  Field(() => [node()], { description: "The items of this page, in order." })(prototype, "nodes");
  Field(() => [edge], { description: "The items of this page, each with its cursor." })(prototype, "edges");
  Field(() => Int, { description: "How many there are on all pages." })(prototype, "totalCount");
  Field(() => PageInfo, { description: "Where this page lies within the whole." })(prototype, "pageInfo");
  return connection;
}

export const ClaimConnection = connectionClass("Claim", "claims", () => Claim);
export const EntityConnection = connectionClass(
  "Entity",
  "entities of all kinds",
  () => Entity as unknown as ClassType<Entity>,
);

/** The connection of each kind, such as PersonConnection. */
export const KIND_CONNECTIONS = Object.fromEntries(
  ENTITY_TYPES.map(({ kind, type, plural }) => [kind, connectionClass(type, plural, () => ENTITY_CLASSES[kind])]),
) as Record<EntityKind, ClassType<object>>;
