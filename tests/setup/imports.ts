/** What source files import and use, read with the TypeScript compiler, for the tests of the architecture. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** A file as text, by its path from the top of the project. */
export interface SourceFile {
  path: string;
  text: string;
}

/** All TypeScript files of a folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** What a file imports, type-only imports included: modules as they are written. */
export function importsOf({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  visit(parse({ path, text }), (node) => {
    const from = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier;
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0];
    const typed = ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && node.argument.literal;
    for (const specifier of [from, called, typed]) {
      if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    }
  });
  return found;
}

/** Of the properties of `process`, those that a file uses, such as `env`. */
export function processUses(file: SourceFile): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "process")
      found.push(node.name.text);
  });
  return found;
}

/** Whether nothing in a file says what it is for: no comment before any of its statements, no decorator. */
export function isSilent(file: SourceFile): boolean {
  return !parse(file).statements.some(
    (node) =>
      ts.getLeadingCommentRanges(file.text, node.getFullStart()) ??
      (ts.canHaveDecorators(node) && ts.getDecorators(node)?.length),
  );
}

/** The file that a relative import means: with its ending, or the index of a folder; undefined for packages. */
export function resolveImport(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = normalize(join(dirname(from), specifier));
  return [base, `${base}.ts`, `${base}.tsx`, `${base}.d.ts`, `${base}/index.ts`].find((path) => paths.has(path));
}

/** Files that import each other in a circle, as one circle each; imports of types alone don't count. */
export function cycles(files: readonly SourceFile[]): string[][] {
  const paths = new Set(files.map(({ path }) => path));
  const edges = new Map(files.map((file) => [file.path, valueImports(file, paths)]));
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) return void found.push(trail.slice(seen));
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of paths) walk(path, []);
  return found;
}

function valueImports(file: SourceFile, paths: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const node of parse(file).statements) {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) continue;
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier) || isOfTypes(node)) continue;
    const path = resolveImport(file.path, node.moduleSpecifier.text, paths);
    if (path) found.push(path);
  }
  return found;
}

function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const names = clause.namedBindings;
  const onlyTypes =
    !clause.name && names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
  return clause.isTypeOnly || onlyTypes === true;
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

function visit(node: ts.Node, call: (node: ts.Node) => void): void {
  call(node);
  node.forEachChild((child) => visit(child, call));
}
