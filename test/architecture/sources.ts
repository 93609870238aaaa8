import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import, export from or import() of a file. */
export interface Import {
  /** The importing file, by path below the project's folder. */
  readonly from: string;
  /** A file of ours by path below the project's folder, or the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
}

/** Files below some folders whose name ends in one of the endings, by path below the project's folder. */
export function filesIn(folders: readonly string[], ...endings: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** A file as the TypeScript compiler reads it, comments and strings told from code. */
export function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Everything a file imports, types included. */
export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  walk(parse(path), (node) => {
    const name = specifierOf(node);
    if (name === undefined) return;
    const isOurs = name.startsWith('.');
    const to = isOurs ? pathFrom(path, name) : name;
    found.push({ from: path, to, isOurs });
  });
  return found;
}

/** A file and everything that is loaded with it or may be later, by path below the project's folder. */
export function reachedFrom(path: string): string[] {
  const reached = new Set([path]);
  for (const file of reached) {
    walk(parse(file), (node) => {
      if (ts.isImportDeclaration(node) && isOfTypes(node)) return;
      const name = specifierOf(node);
      if (name?.startsWith('.') === true && name.endsWith('.js') && !ts.isImportTypeNode(node))
        reached.add(pathFrom(file, name));
    });
  }
  return [...reached].filter((file) => file.startsWith('src/')).sort();
}

function isOfTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** The file of ours that an import names. */
function pathFrom(file: string, name: string): string {
  return relative(root, resolve(root, dirname(file), name))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}
