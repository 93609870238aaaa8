import { lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../domain/failure.js';

/** How to write a file. */
export interface FileOptions {
  /** Take the place of a file that is there. */
  readonly force: boolean;
  /** The open database, which never is written over. */
  readonly database: string;
  /** A word for the name it has until it is whole. */
  readonly token: string;
  /** Whether to give up, asked between two pieces; never when left out. */
  isCancelled?(): boolean;
}

/**
 * Writes text to a file only its owner may read, piece by piece; under its name it is whole or not there. A link stays, and
 * the file is written where it leads.
 *
 * @throws Failure conflict when the file exists and may not be replaced; usage when it cannot be made or is no file;
 * cancelled when it is given up; whatever `chunks` throws
 */
export async function writeTextFile(
  path: string,
  chunks: AsyncIterable<string>,
  options: FileOptions,
): Promise<void> {
  const target = await expectWritable(path, options);
  const temporary = `${target}.${options.token}.tmp`;
  const file = await open(temporary, 'wx', 0o600).catch((cause: unknown) => {
    throw cannotWrite(path, cause);
  });
  try {
    try {
      for await (const chunk of chunks) {
        if (options.isCancelled?.() === true)
          throw new Failure('cancelled', 'cancelled', 'nothing was written, and nothing was left behind');
        await file.appendFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await expectFree(path, target, options);
    await rename(temporary, target);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    throw cannotWrite(path, cause);
  }
}

/**
 * Refuses what could not be written later, before long work is done for it.
 *
 * @returns where the file goes, through links
 * @throws Failure conflict when the file exists and may not be replaced; usage when it is no file
 */
export async function expectWritable(
  path: string,
  options: Pick<FileOptions, 'force' | 'database'>,
): Promise<string> {
  expectName(path);
  // One that leads to nothing yet is replaced itself.
  const target = await realpath(path).catch(() => path);
  await expectFree(path, target, options);
  return target;
}

function expectName(path: string): void {
  if (path === '') throw new Failure('usage', '"" names no file', 'name one, such as out.csv');
  if (path === '-')
    throw new Failure(
      'usage',
      '"-" names no file',
      'name one, such as out.csv; for a file of that name: ./-',
    );
}

async function expectFree(
  path: string,
  target: string,
  { force, database }: Pick<FileOptions, 'force' | 'database'>,
): Promise<void> {
  if (await isOfDatabase(target, database))
    throw new Failure('conflict', `"${path}" is the database itself`, 'choose another name');
  const isThere = (await lstat(path).catch(() => undefined)) !== undefined;
  if (!isThere) return;
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true)
    throw new Failure('usage', `"${path}" is a directory`, 'name a file in it');
  // To take its place would not write to it but remove it.
  if (found?.isFile() === false) {
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

/** What SQLite keeps beside a database while it is open: what was written last may be there alone. */
const besides = ['', '-wal', '-shm', '-journal'];

/** Whether a file is a part of the database, by its name, or by another one that it has. */
async function isOfDatabase(target: string, database: string): Promise<boolean> {
  const whole = await realpath(database).catch(() => database);
  const named = join(await realpath(dirname(target)).catch(() => dirname(target)), basename(target));
  if (besides.some((ending) => named === `${whole}${ending}`)) return true;
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) return false;
  const parts = await Promise.all(besides.map((ending) => stat(`${whole}${ending}`).catch(() => undefined)));
  return parts.some((part) => part?.ino === found.ino && part.dev === found.dev);
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
