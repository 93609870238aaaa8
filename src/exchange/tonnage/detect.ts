import { open, stat } from 'node:fs/promises';

/** A document of ours says so at once; so far its first keys are looked for. */
const bytesRead = 200;

/**
 * Whether a file is one of our own documents, by its first bytes. A file that cannot be read is none; whoever reads
 * it next says why.
 */
export async function isTonnageDocument(file: string): Promise<boolean> {
  return isTonnageStart(await startOf(file));
}

/** Whether a file is a history of ours as CSV, by the first names of its header, quoted or not. */
export async function isTonnageHistory(file: string): Promise<boolean> {
  return /^\ufeff?"?session_uid"?[,;\t]"?session_title"?[,;\t]/.test(await startOf(file));
}

/** What a file without a history is, by its first letters: a program of ours, other JSON, or neither. */
export async function kindWithoutHistory(file: string): Promise<'program' | 'json' | null> {
  const text = await startOf(file);
  if (/^\ufeff?\s*(?:# A program of Tonnage|tonnage: *program|\{\s*"tonnage": *"program)/.test(text))
    return 'program';
  return /^\ufeff?\s*[[{]/.test(text) ? 'json' : null;
}

/** The first letters of a file; none of one that cannot be read. */
async function startOf(file: string): Promise<string> {
  try {
    // A pipe would wait for a writer, and its bytes would be gone for whoever reads it next.
    if (!(await stat(file)).isFile()) return '';
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead: length } = await handle.read(Buffer.alloc(bytesRead), 0, bytesRead, 0);
      return buffer.toString('utf8', 0, length);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}

function isTonnageStart(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) && /"format"\s*:\s*"tonnage"/.test(text);
}
