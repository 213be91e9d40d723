/** What Cytoscape.js takes as `cytoscape({ elements })`, and Cytoscape as a `.cyjs` file: https://js.cytoscape.org */
import { CLAIM_COLUMNS } from "./claim-columns";
import { attributesOf } from "./column";
import { ENTITY_COLUMNS } from "./entity-columns";
import { describeGraph, edgesOf, type ExportedNetwork } from "./exported-network";
import { jsonList } from "./json";

/** Writes elements with an edge for each claim. */
export async function* writeCytoscapeJson(network: ExportedNetwork): AsyncGenerator<string> {
  const data = { name: network.title, description: await describeGraph(network), madeAt: network.madeAt };
  yield `{"data":${JSON.stringify(data)},\n"elements":{"nodes":`;
  yield* jsonList(network.entities(), (entity) => ({
    data: { id: entity.id, ...attributesOf(ENTITY_COLUMNS, entity) },
  }));
  yield ',\n"edges":';
  yield* jsonList(edgesOf(network), (claim) => ({
    data: {
      id: claim.id,
      source: claim.subject.id,
      target: claim.object.id,
      ...attributesOf(CLAIM_COLUMNS, claim),
    },
  }));
  yield "}}\n";
}
