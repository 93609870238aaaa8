import { open, stat } from 'node:fs/promises';

/** A document of ours says so at once; so far its first keys are looked for. */
const bytesRead = 200;

/**
 * Whether a file is one of our own documents, by its first bytes. A file that cannot be read is none; whoever reads
 * it next says why.
 */
export async function isTonnageDocument(file: string): Promise<boolean> {
  try {
    // A pipe would wait for a writer, and its bytes would be gone for whoever reads it next.
    if (!(await stat(file)).isFile()) return false;
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead: length } = await handle.read(Buffer.alloc(bytesRead), 0, bytesRead, 0);
      return isTonnageStart(buffer.toString('utf8', 0, length));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

function isTonnageStart(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) && /"format"\s*:\s*"tonnage"/.test(text);
}
