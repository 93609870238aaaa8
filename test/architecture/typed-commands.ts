import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import ts from 'typescript';
import { declareRoot } from '../../src/commands/root.js';
import { findNoun, shieldDashes } from '../../src/commands/words.js';
import { splitLine } from '../run-ton.js';
import { readDocument } from '../transcripts/markdown.js';
import { readCommandLine } from '../transcripts/shell.js';
import { filesIn, parse, root, walk } from './sources.js';

/**
 * The command that words choose, as the parser of the program chooses it.
 *
 * @param words behind `ton`
 * @returns its path, such as `ton log set` for `log squat 100x5`; null when the words make no command
 */
export async function chosenBy(words: readonly string[]): Promise<string | null> {
  let chosen: string | null = null;
  const declared = await declareRoot(findNoun(words), (command) =>
    command.action(() => {
      chosen = pathOf(command);
    }),
  );
  const silence = (command: Command): void => {
    command.exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
    command.commands.forEach(silence);
  };
  silence(declared);
  await declared.parseAsync(shieldDashes(words), { from: 'user' }).catch(() => undefined);
  return chosen;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** The words of every command that a session of a Markdown document runs; what it prints is compared there. */
export function typedInTranscripts(): string[][] {
  const documents = ['README.md', ...filesIn(['docs', 'test/transcripts'], '.md')];
  return documents
    .flatMap((path) => readDocument(readFileSync(join(root, path), 'utf8')))
    .flatMap((part) => (part.kind === 'session' ? part.commands : []))
    .flatMap((line) => readCommandLine(line).programs)
    .flatMap(([name, ...words]) => (name === 'ton' ? [words] : []));
}

/** What a test calls to run a command: `ton(…)`, `ton.json(…)`, `ton.text(…)`, `runTon(…)`. */
const running = /^(?:ton(?:\.(?:json|text))?|runTon)$/;

/** The words of every command that a test runs, as far as they stand in its source. */
export function typedInTests(): string[][] {
  const typed: string[][] = [];
  // The examples of the help are run there, and they are a set of their own.
  const tests = filesIn(['test'], '.test.ts').filter((path) => path !== 'test/commands/examples.test.ts');
  for (const path of tests)
    walk(parse(path), (node) => {
      if (!ts.isCallExpression(node) || !running.test(node.expression.getText())) return;
      const words = wordsOf(node.arguments[0]);
      if (words !== null) typed.push(words);
    });
  return typed;
}

function wordsOf(argument: ts.Expression | undefined): string[] | null {
  if (argument === undefined) return null;
  if (ts.isStringLiteralLike(argument)) return splitLine(argument.text);
  // What is put into a template is one word, whatever it is.
  if (ts.isTemplateExpression(argument))
    return splitLine(
      argument.head.text + argument.templateSpans.map(({ literal }) => `it${literal.text}`).join(''),
    );
  if (!ts.isArrayLiteralExpression(argument)) return null;
  return argument.elements.map((element) => (ts.isStringLiteralLike(element) ? element.text : 'it'));
}
