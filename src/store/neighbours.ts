/** Neighbours of an entity by relation, with counts before anything is expanded. */
import { RELATION_NAMES, relationType, type RelationName } from "../domain/relation-types";
import { claimConditions } from "./claim-filter";
import { type Column, type CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { FoundEntity, Neighbourhood } from "./results";
import type { NeighboursShape } from "./shape";

/**
 * The column of what an entity is joined with, by relation and direction, over its typed relationships. It uses no
 * aggregating function: inside a column the planner would take the whole row for its grouping key.
 */
export function neighboursColumn(
  builder: CypherBuilder,
  { relations, kinds, filter, first }: NeighboursShape,
  e: string,
  neighbour: (variable: string) => Column<FoundEntity>,
): Column<Neighbourhood[]> {
  const o = builder.variable("e");
  const types = (relations ?? RELATION_NAMES).join("|");
  const conditions =
    filter && Object.values(filter).some((wanted) => wanted != null)
      ? claimConditions(builder, filter, "c").join(" AND ")
      : undefined;
  const where = [
    ...(kinds ? [builder.oneOf(`${o}.kind`, kinds)] : []),
    ...(conditions ? [`EXISTS { MATCH (c:Claim {id: r.claim}) WHERE ${conditions} }`] : []),
  ];
  const limit = builder.limit(first);
  const entity = neighbour(o);
  const item = listColumn([plainColumn("claims"), entity], ([claimCount, found]) => ({
    claimCount: claimCount as number,
    entity: found as FoundEntity,
  }));
  const group = listColumn(
    [
      plainColumn("relation"),
      plainColumn("claims"),
      plainColumn("others"),
      { text: "best", read: (value) => (value as unknown[]).map((one) => item.read(one)) },
    ],
    (values) => values,
  );
  const direction = (name: Neighbourhood["direction"], arrow: (type: string) => string): Column<Neighbourhood[]> => {
    const any = `MATCH ${arrow(`r:${types}`)}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""}`;
    const same = `MATCH ${arrow("r")} WHERE ${["type(r) = relation", ...where].join(" AND ")}`;
    return {
      text: `COLLECT { ${any} WITH DISTINCT type(r) AS relation
        WITH relation, COUNT { ${same} } AS claims, COUNT { ${same} RETURN DISTINCT ${o} } AS others,
          COLLECT { ${same} WITH DISTINCT ${o} WITH ${o}, COUNT { ${same} } AS claims
            ORDER BY claims DESC, ${o}.byName LIMIT ${limit} RETURN ${item.text} } AS best
        RETURN ${group.text} }`,
      read: (value) =>
        (value as unknown[]).map((row) => {
          const [relation, claimCount, entityCount, entities] = group.read(row) as [
            RelationName,
            number,
            number,
            Neighbourhood["entities"],
          ];
          const { label, inverseLabel } = relationType(relation);
          return {
            relation,
            direction: name,
            label: name === "OUT" ? label : inverseLabel,
            claimCount,
            entityCount,
            entities,
          };
        }),
    };
  };
  const columns = [
    direction("OUT", (type) => `(${e})-[${type}]->(${o}:Entity)`),
    direction("IN", (type) => `(${e})<-[${type}]-(${o}:Entity)`),
  ];
  return listColumn(columns, (both) => (both as Neighbourhood[][]).flat().sort(byCount));
}

function byCount(a: Neighbourhood, b: Neighbourhood): number {
  return b.claimCount - a.claimCount || (a.relation + a.direction < b.relation + b.direction ? -1 : 1);
}
