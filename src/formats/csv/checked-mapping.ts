/** A mapping file against its shape and against the table that it is for: all that is wrong with it at once. */
import { InvalidDataError } from "../../domain/errors";
import { formatPath } from "../../domain/check/problem-at";
import type { Path, RawFile } from "../../domain/record";
import { butGot, type Problem } from "../../domain/problems";
import type { Source } from "../../domain/record";
import { shapeProblems } from "../../domain/shape-problem";
import { csvMappingShape, type TableMapping } from "./mapping";
import { didYouMean } from "./nearest";
import type { Table } from "./table";
import { columnsOf } from "./template";

/** Sections of a mapping file that other formats read. */
const OF_OTHERS = ["nodes", "edges"];
/** Where an entity may be named. */
const REFERENCES = ["subject", "object", "addressee", "place", "event", "attributedTo", "document", "publisher"];

/**
 * What a mapping file says of a table: what stands under its file's name, else what is said of all.
 * @returns undefined where it says nothing of it.
 * @throws {InvalidDataError} with all faults of the file, and columns that the table hasn't.
 */
export function mappingOf(raw: RawFile, source: Source, table: Table): TableMapping | undefined {
  const content = withoutOthers(raw.content);
  const checked = csvMappingShape.safeParse(content);
  if (!checked.success) {
    const found = checked.error.issues.flatMap((issue) => shapeProblems(issue, content));
    throw new InvalidDataError(found.map(({ path, message }) => problem(raw, path, message)));
  }
  const { files = {}, ...forAll } = checked.data;
  const name = source.file.split(/[/\\]/).at(-1) as string;
  const path = Object.hasOwn(files, name) ? ["files", name] : [];
  const mapping = { ...forAll, ...(path.length > 0 && { entities: {}, claims: [] }), ...files[name] };
  if (Object.keys(mapping.entities ?? {}).length + (mapping.claims ?? []).length === 0) return undefined;
  const own = path.length > 0 ? files[name] : forAll;
  const problems = [...walk(own, path)].flatMap((found) => against(found, table, mapping).map(told(raw, found.path)));
  if (problems.length > 0) throw new InvalidDataError(problems);
  return mapping;
}

function withoutOthers(content: unknown): unknown {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  return Object.fromEntries(Object.entries(content).filter(([key]) => !OF_OTHERS.includes(key)));
}

/** A name in the mapping of something outside it. */
interface Named {
  path: Path;
  columns?: readonly string[];
  entity?: string;
}

/** All columns and entities that a part of a mapping names. */
function* walk(value: unknown, path: Path): Generator<Named> {
  if (typeof value === "string") yield named(value, path);
  if (typeof value !== "object" || value === null) return;
  if ("column" in value && typeof value.column === "string") {
    yield { path: [...path, "column"], columns: [value.column] };
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "when" || key === "unless")
      for (const column of Object.keys(part as object)) yield { path: [...at, column], columns: [column] };
    else if (key !== "nothing") yield* walk(part, at);
  }
}

function named(text: string, path: Path): Named {
  const columns = columnsOf(text);
  const isName = REFERENCES.includes(String(path.at(-1))) && columns.length === 0 && !text.includes(":");
  return isName ? { path, entity: text } : { path, columns };
}

function against({ columns = [], entity }: Named, table: Table, { entities = {} }: TableMapping): string[] {
  const missing = columns.filter((name) => !table.columns.includes(name));
  const messages = missing.map(
    (name) => `needs a column of the table, ${butGot(name)}${didYouMean(name, table.columns)}`,
  );
  if (entity === undefined || Object.hasOwn(entities, entity)) return messages;
  const names = Object.keys(entities);
  return [
    ...messages,
    `needs the name of an entity of this mapping, or an id such as organisation:home-office, ${butGot(entity)}${didYouMean(entity, names)}`,
  ];
}

function told(raw: RawFile, path: Path): (message: string) => Problem {
  return (message) => problem(raw, path, message);
}

function problem(raw: RawFile, path: Path, message: string): Problem {
  return { file: raw.file, line: raw.line(path), field: formatPath(path), message };
}
