import { MultiDirectedGraph } from "graphology";
import { circular } from "graphology-layout";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";

const COLOURS = { POSITIVE: "#0072b2", NEUTRAL: "#6e6e76", NEGATIVE: "#bf5400" };

const answer = await fetch("/export/network.graphology.json?around=measure:national-inquiry&stance=POSITIVE,NEGATIVE");
const graph = MultiDirectedGraph.from(await answer.json());
circular.assign(graph);
forceAtlas2.assign(graph, { iterations: 200, settings: forceAtlas2.inferSettings(graph) });
graph.updateEachNodeAttributes((_id, { name, ...rest }) => ({ ...rest, label: name, size: 8, color: "#cc79a7" }));
graph.updateEachEdgeAttributes((_id, claim) => {
  return { ...claim, claim: claim.label, label: claim.relation, size: 3, color: COLOURS[claim.stance] };
});

const diagram = new Sigma(graph, document.getElementById("diagram"), {
  defaultEdgeType: "arrow",
  enableEdgeEvents: true,
  renderEdgeLabels: true,
  labelRenderedSizeThreshold: 0,
  labelDensity: 5,
});

// Every line is a claim, and carries where it stands.
function show({ edge }) {
  const { claim, citations } = graph.getEdgeAttributes(edge);
  document.getElementById("claim").textContent = [claim, ...[citations].flat()].join("\n");
}
diagram.on("enterEdge", show);
diagram.on("clickEdge", show);
