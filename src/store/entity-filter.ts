/** Entity filters as Cypher conditions on an entity. */
import { ANY_ROLE } from "./claim-filter";
import type { CypherBuilder } from "./cypher";
import { fold } from "../domain/fold";
import type { EntityFilter } from "./shape";

/**
 * The conditions of a filter on the entity variable `e`, to be joined by AND.
 * @example entityConditions(builder, { kinds: ["PERSON"] }, "e") // ["e.kind = $p0"]
 */
export function entityConditions(builder: CypherBuilder, filter: EntityFilter, e: string): string[] {
  const { ids, kinds, name, classification, identifier, mentionedIn } = filter;
  return [
    ...(kinds ? [builder.oneOf(`${e}.kind`, kinds)] : []),
    ...(ids ? [builder.oneOf(`${e}.id`, ids)] : []),
    ...(name ? [`${e}.folded CONTAINS ${builder.value(fold(name))}`] : []),
    ...(classification ? [builder.oneOf(`${e}.classification`, classification)] : []),
    ...(identifier ? [`any(x IN ${e}.identifiers WHERE x IN ${builder.value(identifier)})`] : []),
    ...(mentionedIn
      ? [
          `EXISTS { (${e})<-[:${ANY_ROLE}]-(:Claim)-[:EVIDENCED_BY]->(x:Document) WHERE ${builder.oneOf("x.id", mentionedIn)} }`,
        ]
      : []),
  ];
}
