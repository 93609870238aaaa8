import { lstat, open, rename, stat, unlink } from 'node:fs/promises';
import { Failure } from '../../domain/failure.js';

/** How to write a file. */
export interface FileOptions {
  /** Take the place of a file that is there. */
  readonly force: boolean;
  /** The open database, which never is written over. */
  readonly database: string;
  /** A word for the name it has until it is whole. */
  readonly token: string;
}

/**
 * Writes text to a file only its owner may read, piece by piece; under its name it is whole or not there.
 *
 * @throws Failure conflict when the file exists and may not be replaced; usage when it cannot be made or is no file; whatever
 * `chunks` throws
 */
export async function writeTextFile(
  path: string,
  chunks: AsyncIterable<string>,
  options: FileOptions,
): Promise<void> {
  if (path === '-')
    throw new Failure(
      'usage',
      '"-" names no file',
      'name one, such as out.csv; for a file of that name: ./-',
    );
  await expectFree(path, options);
  const temporary = `${path}.${options.token}.tmp`;
  const file = await open(temporary, 'wx', 0o600).catch((cause: unknown) => {
    throw cannotWrite(path, cause);
  });
  try {
    try {
      for await (const chunk of chunks) await file.appendFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await expectFree(path, options);
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    throw cannotWrite(path, cause);
  }
}

async function expectFree(path: string, { force, database }: FileOptions): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  const own = await stat(database).catch(() => undefined);
  if (found.ino === own?.ino && found.dev === own.dev) {
    throw new Failure('conflict', `"${path}" is the database itself`, 'choose another name');
  }
  if (found.isDirectory()) throw new Failure('usage', `"${path}" is a directory`, 'name a file in it');
  // To take its place would not write to it but remove it.
  if (!found.isFile() && !found.isSymbolicLink()) {
    throw new Failure(
      'usage',
      `"${path}" is a pipe or a device, not a file`,
      'name a file, or send what the command prints there',
    );
  }
  if (!force)
    throw new Failure(
      'conflict',
      `"${path}" exists already`,
      'choose another name, or add --force to replace it',
    );
}

/** A path that cannot be written, or a disk that is full, in the user's words; anything else as it is. */
function cannotWrite(path: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(
        'usage',
        `cannot write "${path}": there is no such directory`,
        'make it first, or name another file',
        { cause },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure('usage', `"${path}" may not be written`, 'check the permissions of its directory', {
        cause,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(
        'failure',
        `the disk is full: "${path}"`,
        'free some space and run the command again; nothing was left behind',
        { cause },
      );
    default:
      return cause;
  }
}
