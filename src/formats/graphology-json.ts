/** What graphology takes as `graph.import(…)`, and so sigma.js and Gephi Lite: https://graphology.github.io */
import { CLAIM_COLUMNS } from "./claim-columns";
import { attributesOf } from "./column";
import { ENTITY_COLUMNS } from "./entity-columns";
import { describeGraph, edgesOf, type ExportedNetwork } from "./exported-network";
import { jsonList } from "./json";

const OPTIONS = { type: "directed", multi: true, allowSelfLoops: true };

/** Writes a directed multigraph with an edge for each claim. */
export async function* writeGraphologyJson(network: ExportedNetwork): AsyncGenerator<string> {
  const attributes = { name: network.title, description: await describeGraph(network), madeAt: network.madeAt };
  yield `{"attributes":${JSON.stringify(attributes)},\n"options":${JSON.stringify(OPTIONS)},\n"nodes":`;
  yield* jsonList(network.entities(), (entity) => ({
    key: entity.id,
    attributes: attributesOf(ENTITY_COLUMNS, entity),
  }));
  yield ',\n"edges":';
  yield* jsonList(edgesOf(network), (claim) => ({
    key: claim.id,
    source: claim.subject.id,
    target: claim.object.id,
    attributes: attributesOf(CLAIM_COLUMNS, claim),
  }));
  yield "}\n";
}
