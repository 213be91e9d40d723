/** A graph written down as files are: the other direction of parsing, for tests. */
import { stringify } from "yaml";
import type { Claim } from "../../src/domain/claim";
import type { Entity } from "../../src/domain/entity";
import { entityType } from "../../src/domain/entity-types";
import type { Graph } from "../../src/domain/graph";
import { byScheme, schemeAndId } from "../../src/formats/identifiers";

function entityRow({ kind: _kind, fields, aliases, identifiers, ...rest }: Entity): object {
  const schemes = byScheme(identifiers.map(schemeAndId));
  return {
    ...rest,
    ...fields,
    ...(aliases.length > 0 && { aliases }),
    ...(schemes && { identifiers: schemes }),
  };
}

function claimRow({ id: _id, evidence, contradicts, supersedes, ...content }: Claim): object {
  return {
    ...content,
    evidence,
    ...(contradicts.length > 0 && { contradicts }),
    ...(supersedes.length > 0 && { supersedes }),
  };
}

/** One file with all of the graph, as YAML. */
export function printGraph({ entities, claims }: Graph): string {
  const file: Record<string, object[]> = {};
  for (const entity of entities) (file[entityType(entity.kind).plural] ??= []).push(entityRow(entity));
  if (claims.length > 0) file.claims = claims.map(claimRow);
  return stringify(file, { version: "1.2" });
}

/** A graph as several: each entity and claim stands in one of them at least. */
export function splitGraph({ entities, claims }: Graph, places: readonly number[]): Graph[] {
  const parts: Graph[] = [
    { entities: [], claims: [] },
    { entities: [], claims: [] },
    { entities: [], claims: [] },
  ];
  const place = (index: number) => parts[(places[index % places.length] ?? 0) % parts.length] as Graph;
  entities.forEach((entity, index) => place(index).entities.push(entity));
  claims.forEach((claim, index) => place(entities.length + index).claims.push(claim));
  return parts;
}
