/** What the service says of itself: where its parts are, and how much they take. */
import { PRODUCT } from "../../graphql/product";
import { PREVIEW_SIZE } from "./preview";
import { BATCH_SIZE, CONTENTS } from "./request";
import { SUGGESTED } from "./suggest";
import { TYPES } from "./types";

/** The version of the protocol; 0.1 wants JSONP, by which pages run what a server sends. */
const VERSIONS = ["0.2"];

/** Names of what a column can show of a claim, for people. */
const CONTENT_NAMES: Record<(typeof CONTENTS)[number], string> = {
  object: "Whom or what a claim names",
  value: "The value that a claim gives, such as the title of a role",
};

/**
 * The address at which an entity is seen in the explorer.
 * @param id encoded for an address, or a place to put it.
 * @example viewOf("person%3Ayvette-cooper") // "/#view=network&select=person%3Ayvette-cooper"
 */
export function viewOf(id: string): string {
  return `/#view=network&select=${id}`;
}

/**
 * The manifest.
 * @param root the server's address as its clients know it, such as `https://attest.example.org`.
 * @param closed whether every request but that for the manifest needs a key.
 */
export function manifest(root: string, closed: boolean): object {
  const service = `${root}/reconcile`;
  const suggest = SUGGESTED.map((what) => [
    what,
    { service_url: service, service_path: `/suggest/${what}`, flyout_service_path: `/flyout/${what}?id=\${id}` },
  ]);
  return {
    versions: VERSIONS,
    name: "Attest",
    // What JSON-LD exports call the same things.
    identifierSpace: "urn:attest:",
    schemaSpace: "urn:attest:term:",
    serviceVersion: PRODUCT.version,
    defaultTypes: TYPES,
    batchSize: BATCH_SIZE,
    view: { url: root + viewOf("{{id}}") },
    preview: { url: `${service}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: Object.fromEntries(suggest) as object,
    extend: {
      propose_properties: { service_url: service, service_path: "/properties" },
      property_settings: [
        {
          ...{ name: "content", label: "Of a claim, show", type: "select", default: CONTENTS[0] },
          help_text: "For properties that are claims, such as roles; others have one value only",
          choices: CONTENTS.map((value) => ({ value, name: CONTENT_NAMES[value] })),
        },
      ],
    },
    ...(closed && { authentication: { type: "basic" } }),
  };
}
