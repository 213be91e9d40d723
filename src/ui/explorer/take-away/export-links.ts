import { withinDiagram, toClaimFilter } from "../api/claim-filter";
import type { ClaimFilter } from "../generated/operations";
import type { Filters } from "../state/filters";

/** A file that the server makes of what the diagram shows. */
export interface ExportLink {
  title: string;
  href: string;
}

/** What the server writes of a network, by the endings of its addresses. */
const NETWORK_FORMATS = {
  graphml: "GraphML",
  gexf: "GEXF for Gephi",
  "nodes.csv": "CSV of nodes",
  "edges.csv": "CSV of edges",
  "cytoscape.json": "Cytoscape JSON",
  "graphology.json": "graphology JSON",
  jsonld: "JSON-LD",
  nq: "N-Quads",
};

/**
 * The server's formats for exactly these entities under these filters, claims with their citations in all of them.
 * @example exportLinks(["person:a", "measure:b"], filters)[0].href // "/export/network.graphml?ids=measure:b,person:a&stance=NEGATIVE"
 */
export function exportLinks(ids: readonly string[], filters: Filters): ExportLink[] {
  const sorted = [...ids].sort();
  const network = parameters({ ids: sorted, ...toClaimFilter(filters) });
  return [
    ...Object.entries(NETWORK_FORMATS).map(([name, title]) => ({ title, href: `/export/network.${name}?${network}` })),
    { title: "CSV of claims", href: `/export/claims.csv?${parameters(withinDiagram(filters, sorted))}` },
  ];
}

/** The fields of a filter under their own names, lists with commas; those of `occurred` stand by themselves. */
function parameters({ occurred, ...fields }: ClaimFilter & { ids?: string[] }): string {
  const given = { ...fields, ...occurred } as Record<string, string | number | string[]>;
  const search = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return search.toString().replace(/%3A/g, ":").replace(/%2C/g, ",");
}
