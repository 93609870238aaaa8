import { readDocument } from './markdown.js';
import { startMachine } from './machine.js';

/** Runs the sessions of a document, one after another on one machine, and returns it with what they really show. */
export async function play(text: string): Promise<string> {
  const machine = startMachine();
  try {
    const lines: string[] = [];
    for (const part of readDocument(text)) {
      if (part.kind === 'text') {
        lines.push(...part.lines);
        continue;
      }
      if (part.now !== null) machine.setClock(part.now);
      for (const command of part.commands) {
        const shown = await machine.run(command);
        lines.push(`$ ${command}`, ...(shown === '' ? [] : shown.replace(/\n$/, '').split('\n')));
      }
    }
    return lines.join('\n');
  } finally {
    machine.remove();
  }
}
