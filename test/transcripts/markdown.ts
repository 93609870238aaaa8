import { hereDocumentEnd } from './shell.js';

/** A stretch of a document between two fences, or outside of any. */
export type Part =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | {
      readonly kind: 'session';
      /** The moment of its first command, ISO 8601 with offset; null to go on from the block before. */
      readonly now: string | null;
      /** As typed, without the prompt; a here-document is part of its command. */
      readonly commands: readonly string[];
    };

const fence = '```';
const opening = `${fence}console`;

/** Takes a document apart: text as it is, and the commands of every `console` block. */
export function readDocument(text: string): Part[] {
  const parts: Part[] = [];
  let outside: string[] = [];
  let inside: string[] | null = null;
  let now: string | null = null;
  for (const line of text.split('\n')) {
    if (inside === null) {
      outside.push(line);
      now = /^<!-- now: (\S+) -->$/.exec(line)?.[1] ?? now;
      if (line !== opening) continue;
      parts.push({ kind: 'text', lines: outside });
      outside = [];
      inside = [];
    } else if (line === fence) {
      parts.push({ kind: 'session', now, commands: commandsOf(inside) });
      now = null;
      inside = null;
      outside = [line];
    } else {
      inside.push(line);
    }
  }
  if (inside !== null) throw new Error('the last console block has no end');
  return [...parts, { kind: 'text', lines: outside }];
}

function commandsOf(lines: readonly string[]): string[] {
  const commands: string[] = [];
  let end: string | null = null;
  for (const line of lines) {
    if (end !== null) {
      commands.push(`${commands.pop() ?? ''}\n${line}`);
      if (line === end) end = null;
    } else if (line.startsWith('$ ')) {
      commands.push(line.slice(2));
      end = hereDocumentEnd(line);
    }
  }
  return commands;
}
