import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTree } from '../../build/docs/tree.js';
import { readDocument } from '../transcripts/markdown.js';
import { carriers, errorClasses, messagesInSources, unreadableMessages } from './messages.js';
import { evenly } from './texts.js';
import { root } from './sources.js';
import { toldElsewhere } from './told-elsewhere.js';

const page = 'test/transcripts/errors.md';
const leaves = (await commandTree()).flatMap(({ leaves }) => leaves);
const messages = messagesInSources();
const elsewhere = new Set(toldElsewhere.map(({ message }) => message));

/** What each command of the page shows, evenly; test/transcripts/run.test.ts proves that it does. */
function casesOf(document: string): string[] {
  const blocks = document.match(/^```console\n[^]*?^```$/gm) ?? [];
  return blocks.flatMap((block) => block.split(/^(?=\$ )/m).slice(1)).map(evenly);
}

const text = readFileSync(join(root, page), 'utf8');
const cases = casesOf(text);

/** A part of a message long enough to look for. */
function longestPart(message: string): string {
  return message
    .split('…')
    .map((part) => part.replace(/^[\s"]+|[\s"]+$/g, ''))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

describe('every error message', () => {
  it('is found in the sources', () => {
    expect(messages.length).toBeGreaterThan(350);
    expect(cases.length).toBeGreaterThan(500);
  });

  it('stands in the sources as text', () => {
    expect(
      unreadableMessages(),
      'write the message as a text or a template where the failure is made, or in a constant beside it',
    ).toEqual([]);
  });

  it('is in a class that this test looks at', () => {
    const composing = ['DryRun', 'ProgramDocumentFailure'];
    expect(
      errorClasses().filter((name) => !composing.includes(name)),
      'say in `carriers` of test/architecture/messages.ts which argument is the message',
    ).toEqual(
      Object.keys(carriers)
        .filter((name) => /^[A-Z]/.test(name))
        .sort(),
    );
  });

  it('has a case in test/transcripts/errors.md', () => {
    const missing = messages
      .filter(({ text, isIn }) => !elsewhere.has(text) && !cases.some(isIn))
      .map(({ where, text }) => `${where}: ${text}`);
    expect(
      missing,
      `add a line such as "$ ton …" that brings it about to ${page}, below its noun, then run: ` +
        'TON_TRANSCRIPTS=write npx vitest run test/transcripts/run.test.ts',
    ).toEqual([]);
  });

  it('has a case for each of its hints', () => {
    const missing = messages
      .filter(({ text }) => !elsewhere.has(text))
      .flatMap(({ where, text, hints }) => hints.map((hint) => ({ where, text, hint })))
      .filter(({ hint }) => !elsewhere.has(hint.text) && !cases.some(hint.isIn))
      .map(({ where, text, hint }) => `${where}: ${text} → ${hint.text}`);
    expect([...new Set(missing)], `add a command that shows this hint to ${page}`).toEqual([]);
  });

  it('has a case for each mistake that the parser of words finds by itself', () => {
    const ofUnusedKinds = ['missing required argument', 'required option', 'cannot be used with'];
    const source = readFileSync(join(root, 'node_modules/commander/lib/command.js'), 'utf8');
    const clauses = [...source.matchAll(/const message = `error: (.*)`;/g)].map(([, text = '']) =>
      text.replace(/\$\{suggestion\}|\.$/g, '').split(/'?\$\{[^}]*\}'?/),
    );
    expect(clauses.length).toBeGreaterThan(5);
    const missing = clauses
      .filter((parts) => !ofUnusedKinds.some((words) => parts.join('').includes(words)))
      // Too many words and a missing value are told in words of our own.
      .filter((parts) => !/too many|argument missing/.test(parts.join('')))
      .filter((parts) => !cases.some((shown) => parts.every((part) => shown.includes(part.trim()))));
    expect(missing).toEqual([]);
    for (const { command } of leaves) {
      // Missing input is asked for, so no command declares what would bring about the others.
      expect(command.registeredArguments.filter(({ required }) => required)).toEqual([]);
      expect(command.options.filter(({ mandatory }) => mandatory)).toEqual([]);
    }
  });

  it.each(toldElsewhere)('$message has no case for a reason, and a test elsewhere', ({ message, test }) => {
    const found = messages.filter(
      ({ text, hints }) => text === message || hints.some((hint) => hint.text === message),
    );
    expect(found.length, 'no such message is left: take it out of told-elsewhere.ts').toBeGreaterThan(0);
    expect(
      found.filter(({ text, isIn }) => text === message && cases.some(isIn)),
      'it has a case by now: take it out of told-elsewhere.ts',
    ).toEqual([]);
    // A backslash in a pattern is no part of the words.
    expect(evenly(readFileSync(join(root, test), 'utf8').replaceAll('\\', ''))).toContain(
      evenly(longestPart(message)),
    );
  });

  it('speaks in one voice', () => {
    const lines = readDocument(text).length > 1 ? [...text.matchAll(/^(?:error|hint): (.*)$/gm)] : [];
    const spoken = lines.map(([, words = '']) => words);
    expect(spoken.length).toBeGreaterThan(900);
    // A sentence of its own begins with a small letter, unless it begins with a name, and has no full stop.
    expect(
      spoken.filter((words) => /^(?:Write|Add|Type|Name|Take|Check|Say|It|The|Give|See)\b/.test(words)),
    ).toEqual([]);
    expect(spoken.filter((words) => /[^.]\.$/.test(words) && !words.startsWith('this needs a yes'))).toEqual(
      [],
    );
  });
});
