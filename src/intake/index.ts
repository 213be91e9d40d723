/** The door of the intake: from files to the graph. */
export { type Gathered, gather, type ReadFile } from "./gather";
export type { Knowledge } from "./ids";
export { type LoadedFiles, loadFiles, type LoadFilesOptions } from "./load";
export { SpoolFolder } from "./spool";
