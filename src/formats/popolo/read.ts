/**
 * Popolo JSON (http://www.popoloproject.com/specs/), as EveryPolitician and parlparse write it too, and the single
 * objects and lists that the specification shows.
 *
 * - Persons, organisations, areas, events, motions and vote events become entities. A speech becomes one where it names
 *   no event.
 * - A membership is MEMBER_OF its organisation; HOLDS_ROLE with its role, or else the label or role of its post, as the
 *   value (but for the role `member`); MEMBER_OF the organisation that it is on behalf of, and REPRESENTS its area or
 *   that of its post. Dates that it lacks are those of its legislative period.
 * - `parent_id` is PART_OF, between areas LOCATED_IN; an organisation is LOCATED_IN its area, an event in its location.
 *   An event's organisation ORGANISED it, its attendees PARTICIPATED_IN it, but if it is cancelled.
 * - Votes are VOTED_ON the motion, or the vote event where there is none, with the option as value. Who was absent, not
 *   voting or paired did not vote: the claim is NEGATED. A result `pass` or `fail` is APPROVED or REJECTED by the
 *   organisation or group, counts are AMOUNTS_TO, and who created a motion PROPOSED it.
 * - Sources of an object become documents, which the claims that it makes cite.
 *
 * Left out: contact details, e-mail addresses, images, links, gender and pronouns, biographies and long descriptions,
 * national identities, the dates of names, labels of memberships beside their role, the dates of posts, geometries but
 * points, requirements of motions, other results, weights and pairs of votes, a voter's group and role at a vote,
 * texts of speeches and their audience, sources of objects that make no claim, and when objects were created or
 * updated. An object inside another one that a list has as well, or that came before, is a copy: what it says of
 * itself is read once.
 */
import type { Problem } from "../../domain/problems";
import { butGot } from "../../domain/problems";
import { formatPath } from "../../domain/check/problem-at";
import type { Path, Reading, Source } from "../../domain/record";
import type { ImportFormat } from "../index";
import { type ClassName, type Item, KINDS } from "./classes";
import { readEvent, readSpeech } from "./events";
import { keyText } from "./fields";
import { Ids } from "./ids";
import { type Fault, itemsOf, layoutOfSource } from "./items";
import { layoutOf } from "./layout";
import { readMembership } from "./memberships";
import { readArea, readOrganisation, readPerson } from "./people";
import type { ClassReader, Context, Said } from "./said";
import { Documents } from "./sources";
import { Survey } from "./survey";
import { readMotion, readVote, readVoteEvent } from "./votes";

const READERS: Readonly<Record<ClassName, ClassReader>> = {
  persons: readPerson,
  organizations: readOrganisation,
  memberships: readMembership,
  posts: () => [], // They are said with the memberships through which they are held.
  areas: readArea,
  events: readEvent,
  motions: readMotion,
  vote_events: readVoteEvent,
  votes: readVote,
  speeches: readSpeech,
};

/** Reads a file twice, holding ids, posts and the dates of periods and votes between. */
export const popoloFormat: ImportFormat = {
  name: "popolo",
  title: "Popolo JSON: people, organisations, memberships, posts, motions and votes",
  extensions: [".json"],
  citesItself: true,
  recognises: (head) => layoutOf(head) !== undefined,
  read: readPopolo,
};

async function* readPopolo(source: Source): AsyncGenerator<Reading> {
  const layout = await layoutOfSource(source);
  const survey = new Survey();
  for await (const item of itemsOf(source, layout, () => undefined)) survey.add(item);
  const ids = new Ids(source.name, survey);
  const reader = new ItemReader(source.file, { ids, survey }, new Documents(ids));
  const problems: Problem[] = [];
  const fault: Fault = (path, needed, got, line) => problems.push(reader.problem(path, needed, got, line));
  for await (const item of itemsOf(source, layout, fault)) {
    for (const problem of problems.splice(0)) yield { problem };
    yield* reader.read(item);
  }
  for (const problem of problems) yield { problem };
}

class ItemReader {
  /** The entities that came inside other objects. */
  private readonly copies = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly context: Context,
    private readonly documents: Documents,
  ) {}

  *read(item: Item): Generator<Reading> {
    const { cls, value } = item;
    if (keyText(value.redirect) !== undefined) return;
    if (KINDS[cls] && keyText(value.id) === undefined) {
      yield { problem: this.problem([...item.path, "id"], "an id", value.id ?? undefined, item.line) };
      return;
    }
    if (item.isEmbedded && isReference(item)) return;
    const isCopy = this.isCopy(item);
    // Documents come where something cites them, before it.
    let evidence: object[] | undefined;
    for (const one of READERS[cls](item, this.context)) {
      if (one.field !== undefined) yield this.reading(one, item);
      else if (one.kind !== "CLAIM") {
        if (!isCopy) yield this.reading(one, item);
      } else {
        if (!evidence) {
          const documents = this.documents.of(item);
          for (const document of documents.said) yield this.reading(document, item);
          ({ evidence } = documents);
        }
        const row = evidence.length > 0 ? { ...one.row, evidence } : one.row;
        yield this.reading({ ...one, row }, item);
      }
    }
  }

  problem(path: Path, needed: string, got: unknown, line?: number): Problem {
    return { file: this.file, line, field: formatPath(path), message: `needs ${needed}, ${butGot(got)}` };
  }

  private reading(said: Said, { path, line }: Item): Reading {
    if (said.field !== undefined) return { problem: this.problem([...path, said.field], said.needed, said.got, line) };
    const { kind, row, called } = said;
    return { record: { kind, row, at: { file: this.file, path, line }, ...(called && { called }) } };
  }

  private isCopy({ cls, value, isEmbedded }: Item): boolean {
    const id = keyText(value.id);
    const { survey } = this.context;
    if (!KINDS[cls] || id === undefined) return false;
    if (!isEmbedded) return cls === "vote_events" && survey.has("events", id);
    if (survey.has(cls, id) || this.copies.has(`${cls} ${id}`)) return true;
    this.copies.add(`${cls} ${id}`);
    return false;
  }
}

/** Whether it only names something by its id, and perhaps what it is in. */
function isReference({ cls, value }: Item): boolean {
  if (!KINDS[cls]) return false;
  return Object.keys(value).every((name) => name === "id" || name.startsWith("@") || /_id$/.test(name));
}
