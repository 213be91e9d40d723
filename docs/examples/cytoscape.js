import cytoscape from "cytoscape";

const answer = await fetch("/export/network.cytoscape.json?around=measure:national-inquiry&stance=POSITIVE,NEGATIVE");
const { elements } = await answer.json();
const style = [
  { selector: "node", style: { label: "data(name)" } },
  { selector: "edge", style: { label: "data(relation)", "curve-style": "bezier", "target-arrow-shape": "triangle" } },
  { selector: "edge", style: { "text-rotation": "autorotate", "font-size": 11, "text-background-opacity": 0.9 } },
  { selector: "edge", style: { "text-background-color": "#fff", "line-color": "#0072b2" } },
  { selector: "edge[stance = 'NEGATIVE']", style: { "line-color": "#bf5400", "line-style": "dashed" } },
];
const layout = { name: "cose", animate: false, idealEdgeLength: () => 200, nodeRepulsion: () => 4e6 };
const cy = cytoscape({ container: document.getElementById("diagram"), elements, style, layout });

// Every line is a claim, and carries where it stands.
cy.on("tap", "edge", ({ target }) => {
  const { label, citations } = target.data();
  document.getElementById("claim").textContent = [label, ...[citations].flat()].join("\n");
});
