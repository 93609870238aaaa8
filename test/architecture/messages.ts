import ts from 'typescript';
import { filesIn, parse, walk } from './sources.js';

/** A text as far as its source tells: its fixed parts, and null for what is put in between. */
type Text = readonly (string | null)[];

/** One hint of a message. */
interface Hint {
  readonly text: string;
  readonly isIn: (printed: string) => boolean;
}

/** One message that the program can print. */
export interface Message {
  /** `src/db/tags.ts:52` */
  readonly where: string;
  /** As read in the source, `…` for what is put in. */
  readonly text: string;
  /** Whether it stands in what was printed, evenly. */
  readonly isIn: (printed: string) => boolean;
  /** One for each hint it can have, as read in the source; empty when the source does not tell. */
  readonly hints: readonly Hint[];
}

/** The classes that carry a message to the user: which argument is the message, and which the hint. */
export const carriers: Readonly<Record<string, readonly [message: number, hint: number | null]>> = {
  Failure: [1, 2],
  NotationFailure: [2, 3],
  TextMistake: [1, 2],
  CellError: [2, null],
};

const sources = filesIn(['src'], '.ts').map(parse);

/** Calls and constructions by the name of what is called, found once. */
const callsByName = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
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
interface Said {
  readonly node: ts.Node;
  readonly text: Text;
  /** The call that handed it over, when it is a parameter. */
  readonly call: ts.CallExpression | ts.NewExpression | null;
}

const deepest = 6;

/** Every text that an expression can be: both sides of a condition, and what callers hand over as a parameter. */
function textsOf(node: ts.Expression | undefined, depth = 0): Said[] {
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
    if (made !== undefined && others.length === 0) return returned(made, depth);
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
  const calls = own === undefined ? [] : (callsByName.get(own.getText()) ?? []);
  if (calls.length === 0) return null;
  const { initializer } = made.parameters[index] ?? {};
  return calls.flatMap((call) => {
    const argument = call.arguments?.[index];
    const said = textsOf(argument ?? initializer, depth + 1);
    return said.map((one) => ({ ...one, call: one.call ?? call }));
  });
}

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
function saysSomething(text: Text): boolean {
  return /[a-z]{3}/i.test(text.join(''));
}

/** A test for a text as printed: the fixed parts in their order, whatever stands in between and however it is folded. */
function matcher(text: Text): (printed: string) => boolean {
  const parts = text.filter((part) => part !== null).map(evenly);
  return (printed) => {
    let at = 0;
    for (const part of parts) {
      const found = printed.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return true;
  };
}

/** A text with every stretch of blanks and line breaks as one blank. */
export function evenly(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function told(text: Text): string {
  return text.map((part) => part ?? '…').join('');
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}`;
}

/** What a call or construction with a message in it can print. */
function messagesOf(
  { arguments: given = ts.factory.createNodeArray() }: { arguments?: ts.NodeArray<ts.Expression> },
  [messageAt, hintAt]: readonly [number, number | null],
): Message[] {
  const hints = hintAt === null ? [] : textsOf(given[hintAt]).filter(({ text }) => saysSomething(text));
  return textsOf(given[messageAt])
    .filter(({ text }) => saysSomething(text))
    .map(({ node, text, call }) => ({
      where: placeOf(node),
      text: told(text),
      isIn: matcher(text),
      hints: hints
        .filter((hint) => call === null || hint.call === null || hint.call === call)
        .map((hint) => ({ text: told(hint.text), isIn: matcher(hint.text) })),
    }));
}

/** Every message that the sources of the program write out, in the order of the files. */
export function messagesInSources(): Message[] {
  const found = Object.entries(carriers).flatMap(([name, places]) =>
    (callsByName.get(name) ?? []).flatMap((made) => messagesOf(made, places)),
  );
  const once = new Map(found.map((message) => [`${message.where} ${message.text}`, message]));
  return [...once.values()].sort((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }));
}

/** What takes a message from somebody who wrote it out. */
const passingOn = /(?:\b(?:message|problem|words|named)|zodProblem\(.*|^`\$\{found\[1\]\}.*)[)}`]*$/;

/** Failures whose message does not stand in the sources as text, by place. */
export function unreadableMessages(): string[] {
  return Object.entries(carriers).flatMap(([name, [at]]) =>
    (callsByName.get(name) ?? [])
      .filter((made) => {
        const argument = made.arguments?.[at];
        if (argument === undefined || passingOn.test(argument.getText())) return false;
        return !textsOf(argument).some(({ text }) => saysSomething(text));
      })
      .map(placeOf),
  );
}

/** The classes of errors that the sources declare. */
export function errorClasses(): string[] {
  const names: string[] = [];
  for (const file of sources)
    walk(file, (node) => {
      if (!ts.isClassDeclaration(node)) return;
      const parent = node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '';
      if (/Error$|Failure$|Mistake$/.test(parent)) names.push(node.name?.text ?? '');
    });
  return names.sort();
}
