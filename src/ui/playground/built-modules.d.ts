/** The questions of `schema/operations/`, in the order of their file names; made by the build. */
declare module "playground:examples" {
  export const examples: import("./example").Example[];
}

/** Where the built workers are served, with the hash that the build gave each name. */
declare module "playground:workers" {
  export const workers: { editor: string; json: string; graphql: string };
}
