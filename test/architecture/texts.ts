import ts from 'typescript';
import { importsOf, parse, reachedFrom, walk } from './sources.js';

/** A text as far as its source tells: its fixed parts, and null for what is put in between. */
export type Text = readonly (string | null)[];

/** What the program runs: what no command leads to yet says nothing. */
export const sources = reachedFrom('src/main.ts').map(parse);

/** Calls and constructions by the name of what is called, found once. */
export const callsByName = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
const functionsByName = new Map<string, ts.FunctionLikeDeclaration[]>();
for (const file of sources)
  walk(file, (node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      callsByName.set(name, [...(callsByName.get(name) ?? []), node]);
    }
    if (ts.isFunctionDeclaration(node) && node.name !== undefined)
      functionsByName.set(node.name.text, [...(functionsByName.get(node.name.text) ?? []), node]);
  });

/** What an expression can say; where it says nothing by itself, where it is taken from. */
export interface Said {
  readonly node: ts.Node;
  readonly text: Text;
  /** The call that handed it over, when it is a parameter. */
  readonly call: ts.Node | null;
}

const deepest = 6;

/** Every text that an expression can be: both sides of a condition, and what callers hand over as a parameter. */
export function textsOf(node: ts.Expression | undefined, depth = 0): Said[] {
  const one = (text: Text): Said[] => (node === undefined ? [] : [{ node, text, call: null }]);
  if (node === undefined || depth > deepest) return one([null]);
  if (ts.isStringLiteralLike(node)) return one([node.text]);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression, depth);
  if (ts.isTemplateExpression(node)) return templateTexts(node, depth);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, depth), ...textsOf(node.whenFalse, depth)];
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      return [...textsOf(node.left, depth), ...textsOf(node.right, depth)];
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return textsOf(node.left, depth).flatMap((left) =>
        textsOf(node.right, depth).map((right) => ({ ...left, text: [...left.text, ...right.text] })),
      );
  }
  if (ts.isIdentifier(node)) {
    if (node.text === 'undefined') return [];
    return named(node, depth) ?? one([null]);
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [made, ...others] = functionsByName.get(node.expression.text) ?? [];
    if (made !== undefined && others.length === 0) {
      const calls: readonly ts.Node[] = callsByName.get(node.expression.text) ?? [];
      // Of its parameters it says what this very call hands over.
      return returned(made, depth)
        .filter(({ call }) => call === null || call === node || !calls.includes(call))
        .map((one) => (one.call === node ? { ...one, call: null } : one));
    }
  }
  return one([null]);
}

function templateTexts(node: ts.TemplateExpression, depth: number): Said[] {
  let said: Said[] = [{ node, text: [node.head.text], call: null }];
  const own = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
  // A template that says next to nothing is told apart by what is put in.
  const isFrame = own.replace(/[^a-z]/gi, '').length < 4;
  for (const { expression, literal } of node.templateSpans) {
    const inner = isFrame ? textsOf(expression, depth + 1) : [{ node, text: [null], call: null }];
    said = said.flatMap((before) =>
      inner.map(({ text, call }) => ({
        node,
        text: [...before.text, ...text, literal.text],
        call: call ?? before.call,
      })),
    );
  }
  return said;
}

/** What a name stands for: a constant of the file, or a parameter, which is what its callers hand over. */
function named(name: ts.Identifier, depth: number): Said[] | null {
  for (
    let scope: ts.Node | undefined = name.parent;
    scope !== undefined;
    scope = scope.parent as ts.Node | undefined
  ) {
    if (ts.isFunctionLike(scope)) {
      const index = scope.parameters.findIndex((parameter) => parameter.name.getText() === name.text);
      if (index >= 0) return handedOver(scope, index, depth);
    }
    if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseClause(scope)) {
      const found = scope.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => [...declarationList.declarations])
        .find((declaration) => declaration.name.getText() === name.text);
      if (found?.initializer !== undefined) return textsOf(found.initializer, depth + 1);
    }
  }
  return null;
}

function handedOver(made: ts.SignatureDeclaration, index: number, depth: number): Said[] | null {
  const own =
    ts.isConstructorDeclaration(made) && ts.isClassDeclaration(made.parent)
      ? made.parent.name
      : ts.isVariableDeclaration(made.parent)
        ? made.parent.name
        : made.name;
  const file = made.getSourceFile();
  const calls = (own === undefined ? [] : (callsByName.get(own.getText()) ?? [])).filter((call) =>
    sees(call.getSourceFile(), file),
  );
  if (calls.length === 0) return null;
  const { initializer } = made.parameters[index] ?? {};
  return calls.flatMap((call) => {
    const argument = call.arguments?.[index];
    const said = textsOf(argument ?? initializer, depth + 1);
    return said.map((one) => ({ ...one, call: one.call ?? call }));
  });
}

/** Whether a file can mean what another declares: it is that file, or imports it. */
function sees(file: ts.SourceFile, declaring: ts.SourceFile): boolean {
  if (file === declaring) return true;
  let imported = importsByFile.get(file.fileName);
  if (imported === undefined) {
    imported = new Set(importsOf(file.fileName).map(({ to }) => to));
    importsByFile.set(file.fileName, imported);
  }
  return imported.has(declaring.fileName);
}

const importsByFile = new Map<string, Set<string>>();

function returned(made: ts.FunctionLikeDeclaration, depth: number): Said[] {
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression?.kind !== ts.SyntaxKind.NullKeyword)
      said.push(...textsOf(node.expression, depth + 1));
    else node.forEachChild(visit);
  };
  if (made.body !== undefined) visit(made.body);
  return said;
}

/** A text with at least a word of its own; others pass on what somebody else said. */
export function saysSomething(text: Text): boolean {
  return /[a-z]{3}/i.test(text.join(''));
}

/**
 * Looks for a text as printed: the fixed parts in their order, whatever stands in between and however it is folded.
 *
 * @returns where it ends in what was printed, evenly; -1 when it is not there
 */
export function endOf(text: Text, printed: string, from = 0): number {
  let at = from;
  for (const part of text.filter((part) => part !== null).map(evenly)) {
    const found = printed.indexOf(part, at);
    if (found < 0) return -1;
    at = found + part.length;
  }
  return at;
}

/** A text with every stretch of blanks and line breaks as one blank. */
export function evenly(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function told(text: Text): string {
  return text.map((part) => part ?? '…').join('');
}

export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}`;
}
