/** The page that shows an entity in a small frame: who or what it is, and what is said of it last, by whom. */
import { createHash } from "node:crypto";
import { entityType } from "../../domain/entity-types";
import { startTag, textElement, xmlText } from "../../formats/xml";
import {
  BARE_CLAIM,
  BARE_ENTITY,
  type ClaimPageRequest,
  type EntityShape,
  type EvidenceResult,
  type FoundClaim,
  type FoundEntity,
  readEntities,
  type Reader,
} from "../../store";

/** How large the frame has to be, in pixels. */
export const PREVIEW_SIZE = { width: 420, height: 320 };

const CLAIMS_SHOWN = 4;
const NAMED: EntityShape = { ...BARE_ENTITY, properties: ["id", "name"] };
const LATEST: ClaimPageRequest & { key: string; side: "any" } = {
  ...{ key: "latest", side: "any", order: "PUBLISHED_DESC", size: CLAIMS_SHOWN },
  ...{ backwards: false, keys: false, total: true },
  node: {
    ...BARE_CLAIM,
    properties: ["occurred"],
    label: true,
    evidence: {
      properties: [],
      document: { ...BARE_ENTITY, properties: ["name", "url", "datePublished"], publisher: NAMED },
    },
  },
};
const PREVIEWED: EntityShape = { ...BARE_ENTITY, properties: ["name", "summary", "classification"], claims: [LATEST] };

const STYLE = `body { margin: 0.6rem; font: 0.85rem/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { margin: 0; font-size: 1.1rem; } p { margin: 0.2rem 0 0.5rem; } ul { margin: 0; padding-left: 1.1rem; }
li { margin-bottom: 0.35rem; } .kind, cite { color: #555; font-style: normal; }`;

/**
 * What the page may do: be framed by any site, as it shows what is public and nothing can be done in it, and use its own
 * style, by its hash. No script, no picture, nothing from elsewhere.
 */
export const PREVIEW_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: [`'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["*"],
  },
};

/**
 * The page of an entity; undefined where there is none.
 * @param view the address at which all of it is to be seen.
 */
export async function preview(database: Reader, id: string, view: string): Promise<string | undefined> {
  const [entity] = await readEntities(database, [id], PREVIEWED);
  return entity ? page(entity, view) : undefined;
}

function page(entity: FoundEntity, view: string): string {
  const { name, summary, classification, kind } = entity as FoundEntity & Record<string, string | null>;
  const latest = entity.claims?.get(LATEST.key);
  const count = latest?.totalCount ?? 0;
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"/>${textElement("title", {}, name ?? "")}<style>${STYLE}</style></head><body>`,
    `<h1>${link(view, name ?? "")}</h1>`,
    textElement("p", { class: "kind" }, [entityType(kind).type, classification].filter(Boolean).join(", ")),
    textElement("p", {}, summary ?? undefined),
    count > 0 ? `<p>The latest of ${count} claim${count === 1 ? "" : "s"}, and who publishes them:</p><ul>` : "<ul>",
    ...(latest?.nodes ?? []).map(item),
    "</ul></body></html>",
  ].join("");
}

/** A claim never stands without its sources. */
function item({ label, occurred, evidence = [] }: FoundClaim): string {
  const when = occurred ? ` (${occurred as string})` : "";
  return `<li>${xmlText(`${label as string}${when}`)} ${evidence.map(source).join("; ")}</li>`;
}

function source({ document }: EvidenceResult): string {
  const { name, url, publisher, datePublished } = document as FoundEntity;
  const said = [publisher?.name, name, datePublished].filter(Boolean).join(", ");
  const isWeb = typeof url === "string" && /^https?:\/\//i.test(url);
  return `<cite>${isWeb ? link(url, said) : xmlText(said)}</cite>`;
}

/** In another tab: the frame is too small, and its policy is not theirs. */
function link(href: string, text: string): string {
  return `${startTag("a", { href, target: "_blank", rel: "noopener noreferrer" })}${xmlText(text)}</a>`;
}
