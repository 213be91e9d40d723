/**
 * Writes Popolo JSON (http://www.popoloproject.com/specs/): persons, organisations, areas, events, motions (measures),
 * memberships, vote events and votes, with Attest's ids.
 *
 * Two things go beyond Popolo, which allows fields of one's own: a membership names its relation (`"relation":
 * "LEADS"`), since Popolo has one for all, and a source its document's id, date, paragraph and phrase. With them our
 * reader gives back the claims as they were. {@link POPOLO_LOSES} says what has no place.
 *
 * The claims are gone through twice before the last lists: once to know which votes there were, and what parents,
 * areas, organisers and proposers to write with the entities. These are held, an id each; everything else streams.
 */
import type { EntityKind } from "../../domain/entity-types";
import type { ExportedClaim, ExportedEntity, ExportedNetwork } from "../exported-network";
import { jsonList } from "../json";
import { datesOf, identifiersOf, plainDate } from "./write-fields";
import { Links } from "./write-links";
import { membershipOf } from "./write-memberships";
import { VoteEvents } from "./write-votes";

/** What has no place in Popolo, or can't be said there as carefully as it has to be: a list of sentences' parts. */
export const POPOLO_LOSES: readonly string[] = [
  "documents but as sources of memberships and votes",
  "claims of other relations than memberships, votes, parents, areas, organisers and proposers",
  "claims that are planned, conditional, denied, attributed to somebody, deprecated or retracted",
  "memberships in events, measures and documents, and claims with a figure",
  "dates that are uncertain, approximate or not fully known, and whether an end is open or unknown",
  "the dates and sources of parents, areas, organisers and proposers, and all but the first of each",
  "notes, ranks, disagreements and supersessions, when claims were recorded, and former ids",
  "addressees, places and events of memberships, summaries of places and measures, and classifications of people",
];

interface Lists {
  network: ExportedNetwork;
  links: Links;
  voteEvents: VoteEvents;
}

/** Writes the lists one after the other. */
export async function* writePopolo(network: ExportedNetwork): AsyncGenerator<string> {
  const lists = { network, links: new Links(), voteEvents: new VoteEvents() };
  for await (const claim of network.claims()) {
    lists.links.add(claim);
    lists.voteEvents.add(claim);
  }
  const { title, description, madeAt } = network;
  yield `{"meta":${JSON.stringify({ title, description, created_at: madeAt })}`;
  yield* entityList(lists, "persons", "PERSON", personOf);
  yield* entityList(lists, "organizations", "ORGANISATION", organisationOf);
  yield* entityList(lists, "areas", "PLACE", areaOf);
  yield* entityList(lists, "events", "EVENT", eventOf);
  yield* entityList(lists, "motions", "MEASURE", motionOf);
  yield* claimList(lists, "memberships", membershipOf);
  yield ',\n"vote_events":';
  yield* jsonList(lists.voteEvents.list(), (voteEvent) => voteEvent);
  yield* claimList(lists, "votes", (claim) => lists.voteEvents.voteOf(claim));
  yield "}\n";
}

type Written = (entity: ExportedEntity) => object;

async function* entityList({ network, links }: Lists, name: string, kind: EntityKind, written: Written) {
  yield `,\n"${name}":`;
  yield* jsonList(ofKind(network, kind), (entity) => ({ ...written(entity), ...links.of(entity.id) }));
}

async function* ofKind(network: ExportedNetwork, kind: EntityKind): AsyncGenerator<ExportedEntity> {
  for await (const entity of network.entities()) if (entity.kind === kind) yield entity;
}

async function* claimList({ network }: Lists, name: string, written: (claim: ExportedClaim) => object | undefined) {
  yield `,\n"${name}":`;
  yield* jsonList(found(network, written), (object) => object);
}

async function* found(network: ExportedNetwork, written: (claim: ExportedClaim) => object | undefined) {
  for await (const claim of network.claims()) {
    const object = written(claim);
    if (object) yield object;
  }
}

/** What all entities have; JSON leaves out what is undefined. */
function namesOf({ id, aliases, identifiers }: ExportedEntity): object {
  return { id, other_names: aliases?.map((name) => ({ name })), identifiers: identifiersOf(identifiers) };
}

function personOf(entity: ExportedEntity): object {
  const { name, summary, fields } = entity;
  return {
    ...namesOf(entity),
    name,
    summary: summary ?? undefined,
    honorific_prefix: fields.honorificPrefix ?? undefined,
    honorific_suffix: fields.honorificSuffix ?? undefined,
    birth_date: plainDate(fields.birthDate),
    death_date: plainDate(fields.deathDate),
  };
}

function organisationOf(entity: ExportedEntity): object {
  const { name, summary, classification, fields } = entity;
  return {
    ...namesOf(entity),
    name,
    abstract: summary ?? undefined,
    classification: classification ?? undefined,
    founding_date: plainDate(fields.foundingDate),
    dissolution_date: plainDate(fields.dissolutionDate),
  };
}

function areaOf(entity: ExportedEntity): object {
  const { name, classification, fields } = entity;
  const { longitude, latitude } = fields;
  const isPoint = typeof longitude === "number" && typeof latitude === "number";
  return {
    ...namesOf(entity),
    name,
    classification: classification ?? undefined,
    geometry: isPoint ? { type: "Point", coordinates: [longitude, latitude] } : undefined,
  };
}

function eventOf(entity: ExportedEntity): object {
  const { name, summary, classification, fields } = entity;
  const common = { description: summary ?? undefined, classification: classification ?? undefined };
  return { ...namesOf(entity), name, ...common, ...datesOf(fields.occurred) };
}

function motionOf(entity: ExportedEntity): object {
  const { name, classification, fields } = entity;
  const date = plainDate(fields.introduced);
  return { ...namesOf(entity), name, text: name, classification: classification ?? undefined, date };
}
