/**
 * The best loader that we could write by hand for this very data: `UNWIND` in batches, everything created and nothing
 * looked up, as nothing is there yet and nothing comes twice. It checks nothing, finds no disputes, and can't go on
 * where it was cut short.
 */
import neo4j, { type Driver } from "neo4j-driver";
import { entityType } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import type { Claim } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import type { DatabaseSettings } from "../../src/store";
import { claimRow, entityRow, evidenceRows } from "../../src/store/rows";

const BATCH = 5_000;

const ENTITIES = `UNWIND $rows AS row CREATE (e:Entity:$(row.type)) SET e = row.properties, e.recordedAt = $now`;
const PUBLISHERS = `UNWIND $rows AS row
  MATCH (d:Entity {id: row.id}) MATCH (o:Entity {id: row.publisher}) CREATE (d)-[:PUBLISHER]->(o)`;
/** Every role of every claim that the synthetic graph has. */
const CLAIMS = `UNWIND $rows AS row
  MATCH (s:Entity {id: row.subject})
  MATCH (d:Entity {id: row.document})
  CREATE (c:Claim:$(row.relation)) SET c = row.properties, c.recordedAt = $now, c.disputed = false
  CREATE (c)-[:SUBJECT]->(s)
  CREATE (c)-[:EVIDENCED_BY {paragraph: row.paragraph}]->(d)
  WITH row, c, s WHERE row.object IS NOT NULL
  MATCH (o:Entity {id: row.object})
  CREATE (c)-[:OBJECT]->(o)
  CREATE (s)-[r:$(row.relation)]->(o) SET r = row.projection`;
const ROLES = {
  addressee: "ADDRESSEE",
  place: "AT_PLACE",
  event: "DURING",
  attributedTo: "ATTRIBUTED_TO",
} as const;

/** Loads batches; calls `done` after each with the number of things written. */
export async function loadByHand(
  settings: DatabaseSettings,
  batches: Iterable<Graph>,
  done: (count: number) => void,
): Promise<void> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user ?? "", settings.password ?? ""), {
    disableLosslessIntegers: true,
  });
  const dates = new Map<string, [from: string | undefined, text: unknown]>();
  try {
    for (const { entities, claims } of batches) {
      for (const entity of entities)
        if (entity.kind === "DOCUMENT")
          dates.set(entity.id, [entityRow(entity).dateThrough as string, entity.fields.datePublished]);
      await inBatches(entities, (batch) => writeEntities(driver, batch), done);
      await inBatches(claims, (batch) => writeClaims(driver, batch, dates), done);
    }
  } finally {
    await driver.close();
  }
}

async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => Promise<void>,
  done: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await write(batch);
    done(batch.length);
  }
}

async function writeEntities(driver: Driver, entities: readonly Entity[]): Promise<void> {
  const rows = entities.map((entity) => ({ type: entityType(entity.kind).type, properties: entityRow(entity) }));
  const publishers = entities.flatMap(({ id, fields }) =>
    fields.publisher ? [{ id, publisher: fields.publisher }] : [],
  );
  await run(driver, [
    [ENTITIES, rows],
    [PUBLISHERS, publishers],
  ]);
}

async function writeClaims(
  driver: Driver,
  claims: readonly Claim[],
  dates: ReadonlyMap<string, [string | undefined, unknown]>,
): Promise<void> {
  const rows = claims.map((claim) => {
    const [evidence] = evidenceRows(claim);
    const { document = "", paragraph } = evidence ?? {};
    const [knownFrom, publishedFirst] = dates.get(document) ?? [];
    const properties: Record<string, unknown> = claimRow(claim);
    const { occurredFrom, occurredThrough, stance, modality } = properties;
    return {
      ...{ subject: claim.subject, object: claim.object, relation: claim.relation, document, paragraph },
      properties: {
        ...properties,
        knownFrom,
        publishedFirst,
        sources: 1,
        byPublished: `${knownFrom ?? ""} ${claim.id}`,
      },
      projection: { claim: claim.id, occurredFrom, occurredThrough, stance, modality },
    };
  });
  const roles = (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role): [string, unknown[]] => [
    `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (e:Entity {id: row.end}) CREATE (c)-[:${ROLES[role]}]->(e)`,
    claims.flatMap((claim) => (claim[role] ? [{ id: claim.id, end: claim[role] }] : [])),
  ]);
  await run(driver, [[CLAIMS, rows], ...roles]);
}

async function run(driver: Driver, statements: readonly [string, readonly unknown[]][]): Promise<void> {
  const session = driver.session();
  const now = new Date().toISOString();
  try {
    await session.executeWrite(async (transaction) => {
      for (const [text, rows] of statements) if (rows.length > 0) await transaction.run(text, { rows, now });
    });
  } finally {
    await session.close();
  }
}
