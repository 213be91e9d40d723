/** What an export is asked for, from the parameters of an address or the options of a command. */
import type { GraphQLSchema } from "graphql";
import { BadInputError } from "../../domain/errors";
import type { ExportFormat } from "../../formats";
import { checkNetworkBounds } from "../../graphql/network-bounds";
import { DEFAULT_DEPTH, DEFAULT_NODES, MAX_DEPTH, MAX_NODES } from "../../graphql/types/network";
import type { ClaimFilter } from "../../store";
import { filterFromJson, filterOf, filterParameters, type Parameter, TRUE_OR_FALSE } from "./filter-parameters";

/** What can be taken away: what lies around or among some entities, claims, or the whole graph. */
export const EXPORTS = ["network", "claims", "graph"] as const;
export type ExportName = (typeof EXPORTS)[number];

/** A checked wish for a file. */
export interface ExportRequest {
  what: ExportName;
  format: ExportFormat;
  filter: ClaimFilter;
  /** Of a network: entities in the middle, or exactly the entities of it. */
  around: string[];
  ids: string[];
  depth: number;
  maxNodes: number;
  bom: boolean;
  /** The parameters as they were given, for the file's description. */
  asked: string;
}

const number = (name: string, description: string): Parameter => ({
  ...{ name, description, isList: false, needed: "a whole number" },
  read: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
});

const ids = (name: string, description: string): Parameter => ({
  ...{ name, description, isList: true, needed: "an id" },
  read: (text) => text || undefined,
});

const NETWORK_PARAMETERS: readonly Parameter[] = [
  ids("around", "The ids of the entities in the middle of a network."),
  ids("ids", `The ids of exactly the entities of a network, at most ${MAX_NODES}; not together with \`around\`.`),
  number("depth", `How many steps to go from the middle, 0 to ${MAX_DEPTH}; ${DEFAULT_DEPTH} where left out.`),
  number("maxNodes", `The most entities of a network, 1 to ${MAX_NODES}; ${DEFAULT_NODES} where left out.`),
];

const FILTER: Parameter = {
  ...{ name: "filter", description: "A whole ClaimFilter as JSON, for `and`, `or` and `not`." },
  ...{ isList: false, needed: "a ClaimFilter as JSON", read: (text: string) => text || undefined },
};

const BOM: Parameter = {
  ...{ name: "bom", description: "Whether CSV begins with the mark by which Excel knows UTF-8." },
  ...{ isList: false, needed: TRUE_OR_FALSE.needed, read: TRUE_OR_FALSE.toValue },
};

/** All that an export can be told; the graph comes whole. */
export function exportParameters(schema: GraphQLSchema, what: ExportName): Parameter[] {
  if (what === "graph") return [BOM];
  return [...(what === "network" ? NETWORK_PARAMETERS : []), ...filterParameters(schema), FILTER, BOM];
}

/**
 * Reads and checks the parameters of an export.
 * @throws {BadInputError} that names the parameter, what it needs and what it got.
 * @example readExportRequest(schema, "claims", format, new URLSearchParams("relations=CRITICISED,OPPOSED&from=2025-01-01"))
 */
export function readExportRequest(
  schema: GraphQLSchema,
  what: ExportName,
  format: ExportFormat,
  given: URLSearchParams,
): ExportRequest {
  const values = readValues(exportParameters(schema, what), given);
  const own = filterOf(schema, values);
  const json = values.filter === undefined ? {} : filterFromJson(schema, values.filter as string);
  const twice = Object.keys(own).find((name) => name in json);
  if (twice) throw new BadInputError(twice, "to be given once", "it in `filter` and beside it");
  const request: ExportRequest = {
    ...{ what, format, filter: { ...json, ...own } },
    around: (values.around as string[] | undefined) ?? [],
    ids: (values.ids as string[] | undefined) ?? [],
    depth: (values.depth as number | undefined) ?? DEFAULT_DEPTH,
    maxNodes: (values.maxNodes as number | undefined) ?? DEFAULT_NODES,
    bom: (values.bom as boolean | undefined) ?? false,
    asked: [...new Set(given.keys())].map((name) => `${name}=${given.getAll(name).join(",")}`).join(", "),
  };
  if (what === "network") checkNetwork(request);
  return request;
}

function checkNetwork(request: ExportRequest): void {
  const { around, ids } = request;
  if (ids.length === 0) return checkNetworkBounds(request, (name) => name);
  if (around.length > 0) throw new BadInputError("ids", "to be given without `around`", "both");
  if (ids.length > MAX_NODES) throw new BadInputError("ids", `at most ${MAX_NODES} ids`, ids.length);
}

function readValues(parameters: readonly Parameter[], given: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(given.keys())) {
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter) throw new BadInputError(name, `one of ${parameters.map((one) => one.name).join(", ")}`, name);
    const texts = given.getAll(name).flatMap((text) => (parameter.isList ? text.split(",") : [text]));
    if (!parameter.isList && texts.length > 1) throw new BadInputError(name, "to be given once", texts.join(", "));
    const read = texts.map((text) => readOne(parameter, text.trim()));
    values[name] = parameter.isList ? [...new Set(read)] : read[0];
  }
  return values;
}

function readOne({ name, needed, read }: Parameter, text: string): unknown {
  const value = read(text);
  if (value === undefined) throw new BadInputError(name, needed, text);
  return value;
}
