import ts from 'typescript';
import { walk } from './sources.js';
import { callsByName, endOf, placeOf, saysSomething, sources, textsOf, told } from './texts.js';

/** One hint of a message. */
interface Hint {
  readonly text: string;
  /** Whether it stands in what was printed, evenly, behind its message. */
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
  expected: [0, 1],
  messageOf: [0, 1],
};

/** Names of functions among the carriers rather than of classes. */
const makers = ['expected', 'messageOf'];

/** What is printed for a message and one of the hints that can go with it. */
function messagesOf(message: ts.Expression | undefined, hint: ts.Expression | undefined): Message[] {
  const said = textsOf(message).filter(({ text }) => saysSomething(text));
  const hints = hint === undefined ? [] : textsOf(hint).filter(({ text }) => saysSomething(text));
  return said.map(({ node, text, call }) => ({
    where: placeOf(node),
    text: told(text),
    isIn: (printed) => endOf(text, printed) >= 0,
    hints: hints
      .filter((one) => call === null || one.call === null || one.call === call)
      .map((one) => ({
        text: told(one.text),
        // Which of several messages has which of several hints the source does not tell.
        isIn: (printed) =>
          said.some((other) => {
            const end = endOf(other.text, printed);
            return end >= 0 && endOf(one.text, printed, end) >= 0;
          }),
      })),
  }));
}

/** Records of a message and its hint, and the messages that a schema brings along. */
function messagesInRecords(): Message[] {
  const found: Message[] = [];
  for (const file of sources)
    walk(file, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const message = valueIn(node, 'problem') ?? valueIn(node, 'message');
      const hint = valueIn(node, 'hint');
      if (message !== undefined && hint !== undefined) found.push(...messagesOf(message, hint));
      const error = valueIn(node, 'error');
      if (error !== undefined && ts.isStringLiteralLike(error)) found.push(...messagesOf(error, undefined));
    });
  return found;
}

function valueIn(record: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of record.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** Every message that the sources of the program write out, in the order of the files. */
export function messagesInSources(): Message[] {
  const found = Object.entries(carriers).flatMap(([name, [messageAt, hintAt]]) =>
    (callsByName.get(name) ?? []).flatMap(({ arguments: given }) =>
      messagesOf(given?.[messageAt], hintAt === null ? undefined : given?.[hintAt]),
    ),
  );
  const once = new Map(
    [...found, ...messagesInRecords()].map((message) => [`${message.where} ${message.text}`, message]),
  );
  return [...once.values()].sort((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }));
}

/** What takes a message from somebody who wrote it out. */
const passingOn =
  /(?:\b(?:message|problem|words|named)|line(?:Problem|Text)\(.*|^`\$\{found\.message\}.*)[)}`]*$/;

/** Failures whose message does not stand in the sources as text, by place. */
export function unreadableMessages(): string[] {
  return Object.entries(carriers).flatMap(([name, [at]]) =>
    (makers.includes(name) ? [] : (callsByName.get(name) ?? []))
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
