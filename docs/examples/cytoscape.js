import cytoscape from "cytoscape";

const answer = await fetch("/export/network.cytoscape.json?around=measure:national-inquiry&stance=POSITIVE,NEGATIVE");
const { elements } = await answer.json();
const style = [
  { selector: "node", style: { label: "data(name)" } },
  { selector: "edge", style: { label: "data(relation)", "curve-style": "bezier", "target-arrow-shape": "triangle" } },
];
const cy = cytoscape({ container: document.getElementById("diagram"), elements, style, layout: { name: "cose" } });

// Every line is a claim, and carries where it stands.
cy.on("tap", "edge", ({ target }) => {
  const { label, citations } = target.data();
  document.getElementById("claim").textContent = [label, ...[citations].flat()].join("\n");
});
