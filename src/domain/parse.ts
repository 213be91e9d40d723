/**
 * Parsing of untrusted data into a graph, or into all of its problems at once. Pure: files are read by
 * `formats/`, references to what is already stored are resolved by whoever holds the store.
 */
import { canonicalEvidence, claimId, commonEnds, type Claim, type Evidence } from "./claim";
import { parseDate } from "./dates";
import type { Entity } from "./entity";
import { ENTITY_TYPES, entityType, kindOfId, type EntityKind } from "./entity-types";
import { fileShape, isClaimId, type ClaimRow } from "./file-shape";
import { shapeProblems } from "./shape-problem";
import { butGot, type Problem } from "./problems";
import { relationType } from "./relation-types";

export type Path = readonly (string | number)[];

/** What a reader makes of one file: its content as plain values, and where each stands. */
export interface RawFile {
  file: string;
  content: unknown;
  /** The line, counted from 1, on which the value at a path begins; undefined where unknown. */
  line(path: Path): number | undefined;
}

/** A set of entities and claims, sound in itself: no doubles, every claim with evidence. */
export interface Graph {
  entities: Entity[];
  claims: Claim[];
}

/** An id of an entity or claim that the files use and don't define: it has to be in the store already. */
export interface Reference {
  id: string;
  problem: Problem;
}

/** What came of parsing: the graph is whole only when there is no problem. */
export interface Parsed {
  graph: Graph;
  problems: Problem[];
  references: Reference[];
}

interface Origin {
  raw: RawFile;
  path: Path;
}

/**
 * Parses files into one graph. The order of files doesn't matter; ids that none of them defines come back as
 * `references`, each with the problem that it is if the store doesn't know it either.
 *
 * @example
 * const { graph, problems } = parseGraph([readYaml("seeds/people.yaml", text)]);
 * if (problems.length > 0) throw new InvalidDataError(problems);
 */
export function parseGraph(files: readonly RawFile[]): Parsed {
  const parser = new Parser();
  for (const raw of files) parser.readFile(raw);
  return parser.finish();
}

class Parser {
  private readonly problems: Problem[] = [];
  /** Whether some claim didn't come in. */
  private refused = false;
  private readonly entities = new Map<string, Entity>();
  private readonly claims = new Map<string, Claim>();
  private readonly keys = new Map<string, string>();
  private readonly origins = new Map<string, Origin>();
  private readonly mentions: { id: string; at: Origin }[] = [];
  private readonly links: { claim: Claim; list: "contradicts" | "supersedes"; reference: string; at: Origin }[] = [];

  readFile(raw: RawFile): void {
    const checked = fileShape.safeParse(raw.content ?? {});
    if (!checked.success) {
      this.refused = true;
      const found = checked.error.issues.flatMap((issue) => shapeProblems(issue, raw.content));
      for (const { path, message } of found) this.problem({ raw, path }, message);
      return;
    }
    const file = checked.data;
    for (const type of ENTITY_TYPES) {
      file[type.plural]?.forEach((row, index) => this.readEntity(type.kind, row, { raw, path: [type.plural, index] }));
    }
    if (file.document) this.mention(file.document, { raw, path: ["document"] }, ["DOCUMENT"]);
    file.claims?.forEach((row, index) => this.readClaim(row, file.document, { raw, path: ["claims", index] }));
  }

  finish(): Parsed {
    const references = new Map<string, Reference>();
    for (const { claim, list, reference, at } of this.links) {
      const id = isClaimId(reference) ? reference : this.keys.get(reference);
      // The key may be that of a claim that was refused, and whose own problem is told.
      if (!id && this.refused) continue;
      if (!id) this.problem(at, `needs the key or id of a claim, but got "${reference}", which no claim has`);
      else if (id === claim.id) this.problem(at, `needs another claim, but got "${reference}", which is this one`);
      else claim[list] = [...new Set([...claim[list], id])].sort();
      if (id && !this.claims.has(id) && !references.has(id))
        references.set(id, { id, problem: this.asProblem(at, `needs a claim that exists, but got "${id}"`) });
    }
    for (const { id, at } of this.mentions) {
      if (this.entities.has(id) || references.has(id)) continue;
      references.set(id, { id, problem: this.asProblem(at, `needs an entity that exists, but got "${id}"`) });
    }
    return {
      graph: { entities: [...this.entities.values()], claims: [...this.claims.values()] },
      problems: this.problems,
      references: [...references.values()],
    };
  }

  private readEntity(kind: EntityKind, row: Record<string, unknown> & { id: string; name: string }, at: Origin): void {
    const fields: Entity["fields"] = {};
    for (const field of entityType(kind).fields) {
      const value = row[field.name] as string | number | undefined;
      if (value === undefined) continue;
      fields[field.name] = value;
      if (field.type === "date") this.checkDate(String(value), within(at, field.name));
      if (field.type === "organisation") this.mention(String(value), within(at, field.name), ["ORGANISATION"]);
    }
    const entity: Entity = {
      id: row.id,
      kind,
      name: row.name,
      aliases: [...new Set(row.aliases as string[] | undefined)].filter((alias) => alias !== row.name),
      summary: row.summary as string | undefined,
      classification: row.classification as string | undefined,
      identifiers: Object.fromEntries(Object.entries(row.identifiers ?? {}).sort()),
      fields,
    };
    const known = this.entities.get(entity.id);
    if (known && JSON.stringify(known) !== JSON.stringify(entity)) {
      this.problem(
        within(at, "id"),
        `needs an id of its own, but got "${entity.id}", which ${this.place(entity.id)} gives to other content`,
      );
      return;
    }
    this.entities.set(entity.id, entity);
    if (!known) this.origins.set(entity.id, at);
  }

  private readClaim(row: ClaimRow, document: string | undefined, at: Origin): void {
    const before = this.problems.length;
    this.checkRoles(row, at);
    if (row.occurred !== undefined) this.checkDate(row.occurred, within(at, "occurred"));
    if (row.value && Object.keys(row.value).length === 0)
      this.problem(within(at, "value"), "needs an amount or a text, but got neither");
    if (row.rank && row.rank !== "NORMAL" && !row.rankReason) {
      this.problem(within(at, "rankReason"), `needs the reason why the rank is ${row.rank}, but got nothing`);
    }
    const evidence = this.readEvidence(row, document, at);
    if (this.problems.length > before) {
      this.refused = true;
      return;
    }
    const { key, paragraph: _paragraph, phrase: _phrase, contradicts = [], supersedes = [], ...content } = row;
    const claim: Claim = {
      modality: "ACTUAL",
      rank: "NORMAL",
      ...content,
      id: "",
      evidence,
      contradicts: [],
      supersedes: [],
    };
    claim.id = claimId(claim);
    const merged = this.addClaim(claim, at);
    if (key !== undefined) this.nameClaim(key, claim.id, within(at, "key"));
    for (const [list, items] of [
      ["contradicts", contradicts],
      ["supersedes", supersedes],
    ] as const) {
      items.forEach((reference, index) =>
        this.links.push({ claim: merged, list, reference, at: within(at, list, index) }),
      );
    }
  }

  /** Adds a claim, or its evidence to the same claim from elsewhere: identity is content. */
  private addClaim(claim: Claim, at: Origin): Claim {
    const known = this.claims.get(claim.id);
    if (!known) {
      this.claims.set(claim.id, claim);
      this.origins.set(claim.id, at);
      return claim;
    }
    for (const field of ["addressee", "place", "event", "note", "rankReason"] as const) {
      if (claim[field] === undefined || claim[field] === known[field]) continue;
      if (known[field] === undefined) known[field] = claim[field];
      else
        this.problem(
          within(at, field),
          `needs the same ${field} as ${this.place(claim.id)}, which makes the same claim, ${butGot(claim[field])}`,
        );
    }
    if (claim.rank !== known.rank) {
      this.problem(
        within(at, "rank"),
        `needs the same rank as ${this.place(claim.id)}, which makes the same claim, but got ${claim.rank}`,
      );
    }
    Object.assign(known, commonEnds(known, claim));
    known.evidence = canonicalEvidence([...known.evidence, ...claim.evidence]);
    return known;
  }

  private checkRoles(row: ClaimRow, at: Origin): void {
    const relation = relationType(row.relation);
    this.mention(row.subject, within(at, "subject"), relation.from, `as subject of ${row.relation}`);
    if (row.object) this.mention(row.object, within(at, "object"), relation.to, `as object of ${row.relation}`);
    else if (!row.value) this.problem(within(at, "object"), "needs an object or a value, but got neither");
    if (row.addressee) this.mention(row.addressee, within(at, "addressee"), ["PERSON", "ORGANISATION"]);
    if (row.place) this.mention(row.place, within(at, "place"), ["PLACE"]);
    if (row.event) this.mention(row.event, within(at, "event"), ["EVENT"]);
    if (row.attributedTo)
      this.mention(row.attributedTo, within(at, "attributedTo"), ["PERSON", "ORGANISATION", "EVENT", "DOCUMENT"]);
  }

  private readEvidence(row: ClaimRow, document: string | undefined, at: Origin): Evidence[] {
    if (row.evidence && (row.paragraph !== undefined || row.phrase !== undefined)) {
      this.problem(within(at, "evidence"), "needs either `evidence` or `paragraph` and `phrase`, but got both");
      return [];
    }
    const short = [row.paragraph ?? []]
      .flat()
      .map((paragraph, index) => ({ paragraph, ...(index === 0 && row.phrase && { phrase: row.phrase }) }));
    const items = row.evidence ?? short;
    if (items.length === 0)
      this.problem(within(at, "paragraph"), "needs the paragraph that says so, or `evidence`, but got nothing");
    const found = items.map((item, index) => {
      const place = row.evidence ? within(at, "evidence", index) : at;
      const source = ("document" in item ? item.document : undefined) ?? document;
      if (!source)
        this.problem(within(place, "document"), "needs a document, here or at the head of the file, but got nothing");
      else if (row.evidence) this.mention(source, within(place, "document"), ["DOCUMENT"]);
      return { ...item, document: source ?? "" };
    });
    return canonicalEvidence(found);
  }

  private nameClaim(key: string, id: string, at: Origin): void {
    const taken = this.keys.get(key);
    if (taken !== undefined && taken !== id)
      this.problem(at, `needs a key of its own, but got "${key}", which another claim has`);
    this.keys.set(key, id);
  }

  /** Notes that an id is used, after checking that its kind may stand there. */
  private mention(id: string, at: Origin, kinds: readonly EntityKind[], as = ""): void {
    const kind = kindOfId(id);
    if (!kind || !kinds.includes(kind)) {
      this.problem(at, `needs ${list(kinds)}${as && ` ${as}`}, but got "${id}"`);
      return;
    }
    this.mentions.push({ id, at });
  }

  private checkDate(text: string, at: Origin): void {
    try {
      parseDate(text);
    } catch (error) {
      this.problem(at, (error as RangeError).message);
    }
  }

  private place(id: string): string {
    const origin = this.origins.get(id) as Origin;
    const line = origin.raw.line(origin.path);
    return `${origin.raw.file}${line ? `:${line}` : ""}`;
  }

  private problem(at: Origin, message: string): void {
    this.problems.push(this.asProblem(at, message));
  }

  private asProblem({ raw, path }: Origin, message: string): Problem {
    return { file: raw.file, line: raw.line(path), field: formatPath(path), message };
  }
}

function within({ raw, path }: Origin, ...steps: Path): Origin {
  return { raw, path: [...path, ...steps] };
}

function list(kinds: readonly EntityKind[]): string {
  const names = kinds.map((kind) => entityType(kind).type.toLowerCase());
  const article = /^[aeiou]/.test(names[0] ?? "") ? "an" : "a";
  return `${article} ${names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : names[0]}`;
}

/**
 * A path as people write it.
 * @example formatPath(["claims", 3, "relation"]) // "claims[3].relation"
 */
function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}
