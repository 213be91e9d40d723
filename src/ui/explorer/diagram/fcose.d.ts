/** The layout has no types of its own. */
declare module "cytoscape-fcose" {
  const fcose: import("cytoscape").Ext;
  export default fcose;
}
