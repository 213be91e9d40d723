/** Every query that the project itself asks or tells others to ask, with the largest variables that it is given. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from "graphql";

/** A query by the file that it stands in and its name or number there. */
export interface KnownQuery {
  name: string;
  operation: OperationDefinitionNode;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

const EXPLORER = "src/ui/explorer/api";
const OPERATIONS = "schema/operations";

/** As many ids as a diagram can have. */
const IDS = Array.from({ length: 1_000 }, (_, number) => `person:somebody-number-${number}`);

/** The largest variables of the explorer, by name; those that size nothing are left out. */
const LARGEST: Record<string, Record<string, unknown>> = {
  Alignment: { on: IDS.slice(0, 100), first: 66 },
  PairClaims: { on: IDS.slice(0, 100) },
  Claims: { first: 100, filter: { subject: IDS, object: IDS } },
  Diagram: { ids: IDS, maxNodes: 1_000 },
  KnownEntities: { ids: IDS },
  MeasuresInDispute: { first: 6 },
  Surroundings: { around: IDS.slice(0, 6), maxNodes: 36 },
  Sources: { first: 100 },
  TimelineClaims: { buckets: 10, claims: 5 },
  BucketClaims: { claims: 100 },
  Stances: { on: "measure:a" },
  HolderClaims: { on: "measure:a" },
};

/** What a query's variables have to have, whatever they size. */
const NEEDED = {
  ...{ id: "person:a", from: "person:a", to: "person:b", text: "a", mode: "AGREEMENT", normalise: "NONE" },
  bucket: "DAY",
};

/** All of them: of the explorer, the playground, the recipes and the README. */
export function knownQueries(): KnownQuery[] {
  return [
    ...ofExplorer(),
    ...readdirSync(OPERATIONS).flatMap(ofOperation),
    ...["docs/recipes.md", "README.md"].flatMap(ofPage),
  ];
}

function ofExplorer(): KnownQuery[] {
  const files = readdirSync(EXPLORER).filter((file) => file.endsWith(".graphql"));
  const document = parse(files.map((file) => readFileSync(join(EXPLORER, file), "utf8")).join("\n"));
  return operationsOf(document).map((operation) => {
    const name = operation.name?.value ?? "";
    return known(`explorer ${name}`, operation, document, LARGEST[name]);
  });
}

function ofOperation(file: string): KnownQuery[] {
  return ofText(file, readFileSync(join(OPERATIONS, file), "utf8"));
}

function ofPage(file: string): KnownQuery[] {
  const blocks = readFileSync(file, "utf8").matchAll(/```graphql\n((?:(?!```)[^])*)```/g);
  return [...blocks].flatMap(([, text = ""], index) => ofText(`${file} ${index + 1}`, text));
}

function ofText(name: string, text: string): KnownQuery[] {
  const document = parse(text);
  return operationsOf(document).map((operation) => known(name, operation, document));
}

function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

/** The query by itself, with those of the needed variables that it has. */
function known(
  name: string,
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
  largest: Record<string, unknown> = {},
): KnownQuery {
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    name,
    operation,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    variables: { ...NEEDED, ...largest },
  };
}
