/**
 * Claims that cannot all hold, as sets: the connected groups of CONTRADICTS links between claims that stand and
 * that the reader could know. A set is found by its claim that became known last, so sets have an order and a
 * cursor like anything else, and the newest quarrel comes first.
 */
import { claimConditions, documentConditions, readerOf } from "./claim-filter";
import { claimColumn, entityColumn } from "./columns";
import { collectColumn, type Column, CypherBuilder, listColumn, plainColumn } from "./cypher";
import type { Reader } from "./database";
import { DISAGREEMENT_REASONS, type DisagreementReason } from "./derive";
import { pageColumn } from "./page";
import { readColumn } from "./read-column";
import type { Disagreement, DisputedClaim, FoundEntity } from "./results";
import type { DisagreementPageRequest, DisagreementShape, EntityShape, Page } from "./shape";

/**
 * A page of the sets of which at least one claim passes the filter; all claims of a set are shown. The filter's
 * `knownAt` and `recordedAt` bind all of them: what could not be known then takes no part, nor joins two others.
 */
export async function readDisagreements(
  database: Reader,
  request: DisagreementPageRequest,
): Promise<Page<Disagreement>> {
  const builder = new CypherBuilder();
  const filter = request.filter ?? {};
  const [last, other, member] = [builder.variable("c"), builder.variable("c"), builder.variable("c")];
  const sees = (c: string) => claimConditions(builder, readerOf(filter), c).join(" AND ");
  const set = setAround(builder, sees, last, member);
  const column = pageColumn(builder, {
    request,
    order: { key: "byPublished", descending: true },
    variable: last,
    match: `MATCH (${last}:Claim)-[:CONTRADICTS]-(${other}:Claim) WHERE ${sees(last)} AND ${sees(other)} WITH DISTINCT ${last}`,
    conditions: [
      // The same of its neighbours alone is soon told, and leaves few claims to walk a whole set from.
      `NOT EXISTS { MATCH (${last})-[:CONTRADICTS]-(${other}:Claim) WHERE ${sees(other)} AND ${other}.byPublished > ${last}.byPublished }`,
      `NOT EXISTS { ${set} WHERE ${member}.byPublished > ${last}.byPublished }`,
      ...(request.filter ? [`EXISTS { ${set} WHERE ${claimConditions(builder, filter, member).join(" AND ")} }`] : []),
    ],
    sortedBy: null,
    node: request.node && disagreementColumn(builder, request, request.node, sees, set, member),
  });
  return readColumn(database, builder, column);
}

/**
 * All claims of the set that a claim belongs to, itself included. The shortest way to each is enough: all ways
 * through a set in which everybody contradicts everybody are too many to walk.
 */
function setAround(builder: CypherBuilder, sees: (c: string) => string, start: string, member: string): string {
  const [left, right] = [builder.variable("c"), builder.variable("c")];
  return `MATCH ANY SHORTEST (${start}) ((${left}:Claim)-[:CONTRADICTS]-(${right}:Claim WHERE ${sees(right)}))* (${member}:Claim)`;
}

function disagreementColumn(
  builder: CypherBuilder,
  request: DisagreementPageRequest,
  shape: DisagreementShape,
  sees: (c: string) => string,
  set: string,
  member: string,
): Column<Disagreement> {
  const [link, other] = [builder.variable("r"), builder.variable("c")];
  const reasons = `COLLECT { ${set} MATCH (${member})-[${link}:CONTRADICTS]-(${other}:Claim) WHERE ${sees(other)} RETURN DISTINCT ${link}.reason }`;
  const columns = [plainColumn(reasons)];
  if (shape.claims) columns.push(sidesColumn(builder, request, shape.claims, set, member));
  return listColumn(columns, ([found, claims]) => ({
    reasons: DISAGREEMENT_REASONS.filter((reason) => (found as DisagreementReason[]).includes(reason)),
    claims: (claims ?? []) as DisputedClaim[],
  }));
}

/** The claims of a set as they became known, each with the documents that the reader could have it from. */
function sidesColumn(
  builder: CypherBuilder,
  { filter = {} }: DisagreementPageRequest,
  shape: NonNullable<DisagreementShape["claims"]>,
  set: string,
  member: string,
): Column<DisputedClaim[]> {
  const [d, p] = [builder.variable("d"), builder.variable("e")];
  const read = documentConditions(builder, filter, d);
  const documents = `MATCH (${member})-[:EVIDENCED_BY]->(${d}:Document)${read.length > 0 ? ` WHERE ${read.join(" AND ")}` : ""}`;
  const listed = (match: string, variable: string, order: string, wanted: EntityShape): Column<FoundEntity[]> => {
    const node = entityColumn(builder, wanted, variable);
    return collectColumn(`${match} WITH DISTINCT ${variable} ORDER BY ${variable}.${order}`, node);
  };
  const none = plainColumn("[]");
  const side = listColumn(
    [
      claimColumn(builder, shape.claim, member),
      shape.documents ? listed(documents, d, "byDate", shape.documents) : none,
      shape.publishers ? listed(`${documents} MATCH (${d})-[:PUBLISHER]->(${p})`, p, "byName", shape.publishers) : none,
    ],
    ([claim, found, publishers]) => ({ claim, documents: found, publishers }) as DisputedClaim,
  );
  return collectColumn(`${set} WITH ${member} ORDER BY ${member}.byPublished`, side);
}
