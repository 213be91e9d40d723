/**
 * The TABLES between FollowTheMoney's schemata and Attest's kinds and relations, by which files are read and written:
 * https://followthemoney.tech/explorer/
 */
import type { EntityKind } from "../../domain/entity-types";
import type { RelationName } from "../../domain/relation-types";

/** A schema of things. */
interface ThingSchema {
  kind: EntityKind;
  /** What it says of a thing beyond its kind. */
  classification?: string;
}

const thing = (kind: EntityKind, classification?: string): ThingSchema => ({ kind, classification });

/** Schemata of things, the first of a kind being its plainest. */
export const THING_SCHEMATA: ReadonlyMap<string, ThingSchema> = new Map([
  ["Person", thing("PERSON")],
  ["Organization", thing("ORGANISATION")],
  ["Company", thing("ORGANISATION", "company")],
  ["PublicBody", thing("ORGANISATION", "public body")],
  ["LegalEntity", thing("ORGANISATION", "legal entity")],
  ["Address", thing("PLACE")],
  ["Territory", thing("PLACE", "territory")],
  ["RealEstate", thing("PLACE", "real estate")],
  ["Event", thing("EVENT")],
  ["Trip", thing("EVENT")],
  ["Document", thing("DOCUMENT")],
  ["Pages", thing("DOCUMENT")],
  ["Article", thing("DOCUMENT", "article")],
  ["PlainText", thing("DOCUMENT", "plain text")],
  ["HyperText", thing("DOCUMENT", "web page")],
  ["Email", thing("DOCUMENT", "email")],
  ["Message", thing("DOCUMENT", "message")],
  ["Table", thing("DOCUMENT", "table")],
  ["Workbook", thing("DOCUMENT", "workbook")],
  ["Folder", thing("DOCUMENT", "folder")],
  ["Package", thing("DOCUMENT", "package")],
  ["Image", thing("DOCUMENT", "image")],
  ["Audio", thing("DOCUMENT", "audio")],
  ["Video", thing("DOCUMENT", "video")],
]);

/** A schema of links between things. */
export interface LinkSchema {
  relation: RelationName;
  /** The properties that name its ends. */
  subject: string;
  object: string;
  /** The property that is the value's text. */
  text: string;
  /** What may stand at its ends. */
  from: readonly EntityKind[];
  to: readonly EntityKind[];
}

type Kinds = readonly EntityKind[];

const PEOPLE: Kinds = ["PERSON"];
const BODIES: Kinds = ["ORGANISATION"];
const ACTORS: Kinds = ["PERSON", "ORGANISATION"];
const THINGS: Kinds = ["PERSON", "ORGANISATION", "PLACE", "EVENT", "DOCUMENT"];

function link(relation: RelationName, from: [string, Kinds], to: [string, Kinds], text = "role"): LinkSchema {
  return { relation, subject: from[0], from: from[1], object: to[0], to: to[1], text };
}

/** Schemata of links. An `Occupancy` is one besides: its post is no thing here, but the text of the value. */
export const LINK_SCHEMATA: ReadonlyMap<string, LinkSchema> = new Map([
  ["Membership", link("MEMBER_OF", ["member", ACTORS], ["organization", BODIES])],
  // Who directs a body is one of several who do, and needn't be at its head, so that `LEADS` would say too much.
  ["Directorship", link("HOLDS_ROLE", ["director", ACTORS], ["organization", BODIES])],
  ["Employment", link("WORKS_FOR", ["employee", PEOPLE], ["employer", BODIES])],
  ["Representation", link("REPRESENTS", ["agent", ACTORS], ["client", BODIES])],
  ["Payment", link("FUNDED", ["payer", ACTORS], ["beneficiary", ACTORS], "purpose")],
  ["Ownership", link("OWNS", ["owner", ACTORS], ["asset", BODIES], "percentage")],
  ["Family", link("RELATIVE_OF", ["person", PEOPLE], ["relative", PEOPLE], "relationship")],
  ["Associate", link("ASSOCIATED_WITH", ["person", PEOPLE], ["associate", PEOPLE], "relationship")],
  ["UnknownLink", link("ASSOCIATED_WITH", ["subject", ACTORS], ["object", ACTORS])],
  ["Documentation", link("ABOUT", ["document", ["DOCUMENT"]], ["entity", THINGS])],
]);

/** A property of a thing that names another one, and what that says. */
interface Reference {
  property: string;
  relation: RelationName;
  /** Whether it is the other one that acts. */
  inverse?: true;
}

export const REFERENCES: readonly Reference[] = [
  { property: "addressEntity", relation: "LOCATED_IN" },
  { property: "parent", relation: "PART_OF" },
  { property: "organizer", relation: "ORGANISED", inverse: true },
  { property: "involved", relation: "PARTICIPATED_IN", inverse: true },
];

/** The scheme of ids elsewhere that are ids of FollowTheMoney. */
export const FTM_SCHEME = "ftm";

const LEGAL_ENTITY = ["Person", "Organization", "Company", "PublicBody", "LegalEntity"];
const ORGANIZATION = ["Organization", "Company", "PublicBody"];

/** An identifier: the property, its scheme here, and the schemata that have it, where not all do. */
interface Identifier {
  property: string;
  scheme: string;
  schemata?: readonly string[];
}

function identifiers(schemata: readonly string[] | undefined, properties: string): Identifier[] {
  return properties.split(" ").map((property) => ({ property, scheme: SCHEMES[property] ?? property, schemata }));
}

/** What is known elsewhere by another name than that of the property. */
const SCHEMES: Readonly<Record<string, string>> = {
  ...{ wikidataId: "wikidata", leiCode: "lei", isinCode: "isin", imoNumber: "imo", osmId: "osm", permId: "permid" },
};

/** Numbers of passports and of social security aren't among them: nobody needs them to tell people apart here. */
export const IDENTIFIERS: readonly Identifier[] = [
  ...identifiers(undefined, "wikidataId"),
  ...identifiers(
    LEGAL_ENTITY,
    "leiCode registrationNumber idNumber taxNumber licenseNumber vatCode innCode ogrnCode okpoCode dunsCode npiCode " +
      "swiftBic uniqueEntityId uscCode icijId bvdId sayariId brightQueryId brightQueryOrgId",
  ),
  ...identifiers(ORGANIZATION, "cageCode permId imoNumber giiNumber"),
  ...identifiers(
    ["Company"],
    "isinCode ticker ricCode cikCode irsCode voenCode kppCode bikCode ipoCode jibCode mbsCode fnsCode pfrNumber",
  ),
  ...identifiers(["Address"], "osmId googlePlaceId"),
];
