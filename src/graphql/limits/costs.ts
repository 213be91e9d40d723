/**
 * What each field costs, as one table: about how many things (entities, claims, pieces of evidence, groups) the answer
 * may hold by its page sizes, and what the database has to look at to find them. Descriptions tell it.
 */
import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
} from "graphql";
import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { MAX_CITED, MAX_STEPS } from "../../store";
import { DEFAULT_PAGE, MAX_IDS, MAX_PAGE } from "../types/filters";
import { MAX_NODES } from "../types/network";
import { MAX_PATHS } from "../types/path";
import { saturated } from "./measure";

/** A field costs `work + sizes × about × (own + what is asked of it)`. */
interface Cost {
  /** The work that it is however little comes of it. */
  work?: number;
  /** The arguments that say how many come of it. */
  sizes?: readonly Size[];
  /** How many are reckoned with where no argument says it. */
  about?: number;
  /** 1 for a thing of the answer; 0 for what only holds others, such as a connection, or is part of its parent. */
  own: 0 | 1;
}

type Size = keyof typeof SIZES;

/** How many things arguments let come, at most `most`: what is beyond is refused where the argument is read. */
const SIZES = {
  page: {
    words: "`first` or `last`",
    most: MAX_PAGE,
    of: ({ first, last }: Arguments) => last ?? first ?? DEFAULT_PAGE,
  },
  first: { words: "`first`", most: MAX_PAGE, of: ({ first }: Arguments) => first ?? DEFAULT_PAGE },
  paths: { words: "`first`", most: MAX_PATHS, of: ({ first }: Arguments) => first },
  maxLength: { words: "`maxLength`", most: MAX_STEPS, of: ({ maxLength }: Arguments) => maxLength },
  maxNodes: { words: "`maxNodes`", most: MAX_NODES, of: ({ maxNodes }: Arguments) => maxNodes },
  ids: { words: "the `ids`", most: MAX_IDS, of: ({ ids }: Arguments) => (ids as unknown[]).length },
} as const;

type Arguments = Record<string, unknown>;

/** Fields whose cost doesn't follow from their type, by name, where need be with their parent's. */
const COSTS: Record<string, Cost> = {
  "Query.alignment": { work: 2_000, sizes: ["first"], own: 0 },
  "Query.changes": { work: 100, sizes: ["page"], own: 0 },
  "Query.claimCounts": { work: 1_000, sizes: ["first"], own: 1 },
  "Query.disagreements": { work: 1_000, sizes: ["page"], own: 0 },
  "Query.network": { work: 500, sizes: ["maxNodes"], own: 0 },
  "Query.nodes": { sizes: ["ids"], own: 1 },
  "Query.paths": { work: 1_000, sizes: ["paths", "maxLength"], own: 0 },
  "Query.search": { work: 100, sizes: ["first"], own: 1 },
  "Query.stances": { work: 500, sizes: ["first"], own: 0 },
  "Query.timeline": { work: 2_000, sizes: ["page"], own: 0 },
  // The arguments that bound what is below these stand on them, so they count all of it so often.
  neighbours: { work: 50, sizes: ["first"], about: 10, own: 0 },
  timeline: { work: 50, sizes: ["page"], own: 0 },
  links: { about: 2, own: 1 },
  groups: { about: 3, own: 1 },
  keys: { about: 2, own: 0 },
  "AlignedPosition.claims": { about: MAX_CITED, own: 1 },
  contradicts: { own: 1 },
  "Disagreement.claims": { about: 3, own: 1 },
  "DisputedClaim.documents": { about: 2, own: 1 },
  evidence: { about: 2, own: 1 },
  "Query.node": { own: 1 },
  // Parts of what they stand on.
  node: { own: 0 },
  pageInfo: { own: 0 },
  value: { own: 0 },
  identifiers: { own: 0 },
  formerIds: { own: 0 },
  counterparts: { own: 0 },
  leftOut: { own: 0 },
  "LeftOut.around": { own: 0 },
};

/** The cost of a field by the table, or by its type: a connection, a page of things, or a thing. */
function costOf(parent: string, field: GraphQLField<unknown, unknown>): Cost | undefined {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return undefined;
  const told = COSTS[`${parent}.${field.name}`] ?? COSTS[field.name];
  if (told) return told;
  if (type.name.endsWith("Connection")) return { work: 1, sizes: ["page"], own: 0 };
  return { sizes: field.args.some(({ name }) => name === "first") ? ["first"] : [], own: 1 };
}

/** What a field costs with its arguments, whatever these are. */
function reckon({ work = 0, sizes = [], about = 1, own }: Cost, args: Arguments, below: number): number {
  const times = sizes.reduce((product, name) => product * within(SIZES[name].of(args), SIZES[name].most), about);
  return saturated(work + times * (own + below));
}

function within(size: unknown, most: number): number {
  return Math.min(Math.max(Number(size) || 0, 1), most);
}

/** The cost in words; none where a field costs no more than what is asked of it. */
function words({ work, sizes = [], about = 1, own }: Cost): string | undefined {
  if (!work && sizes.length === 0 && about === 1 && own === 0) return undefined;
  const times = [...sizes.map((size) => SIZES[size].words), ...(about > 1 ? [`${about} reckoned with`] : [])];
  const each = own ? "1 with what is asked of it" : "what is asked of it";
  const parts = [work?.toLocaleString("en-GB"), times.length > 0 ? `${each} for each of ${times.join(" × ")}` : each];
  return `Costs ${parts.filter(Boolean).join(", and ")}.`;
}

/**
 * Gives every field of a schema its cost, for the reckoning as its extension `complexity`, and for readers as the last
 * sentence of its description.
 */
export function declareCosts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const cost = costOf(type.name, field);
      if (!cost || field.extensions.complexity) continue;
      const complexity = ({ args, childComplexity }: ComplexityEstimatorArgs) => reckon(cost, args, childComplexity);
      field.extensions = { ...field.extensions, complexity };
      field.description = [field.description, words(cost)].filter(Boolean).join(" ");
    }
  }
}
