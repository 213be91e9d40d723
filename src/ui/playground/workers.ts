import { workers } from "playground:workers";

/**
 * Tells Monaco where its workers are. It looks for them on its first editor, so this module is imported before
 * GraphiQL. They are classic scripts of our own origin, because the page's policy allows no `blob:` worker.
 */
const environment = {
  getWorker(_id: string, label: string): Worker {
    return new Worker(label === "json" ? workers.json : label === "graphql" ? workers.graphql : workers.editor);
  },
};

Object.assign(globalThis, { MonacoEnvironment: environment });
