import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/failure.js';
import type { Environment } from './options.js';

/** Where the data is, and whether the user named the place. */
export interface Location {
  readonly path: string;
  /** A named place is only created by commands that write; the default one by any. */
  readonly isNamed: boolean;
  /** The flag or the variable that named it; null for the default place. */
  readonly by: string | null;
}

/**
 * Where the data is: `--db`, else TON_DB, else DATABASE_URL, else the platform's data directory.
 *
 * @throws Failure usage for a server or a scheme that is not a file's, and when nothing is named and there is no home
 */
export async function locateDatabase(flag: string | undefined, env: Environment): Promise<Location> {
  const { TON_DB, DATABASE_URL } = env;
  for (const [by, named] of Object.entries({ '--db': flag, TON_DB, DATABASE_URL }))
    if (named !== undefined && named !== '') return { path: filePath(named), isNamed: true, by };
  try {
    const { default: envPaths } = await import('env-paths');
    return { path: join(envPaths('tonnage', { suffix: '' }).data, 'ton.db'), isNamed: false, by: null };
  } catch (error) {
    // Somebody without an account and without HOME, as in a container.
    throw new Failure(
      'usage',
      'there is no home directory to keep the data in',
      'name a file with --db or TON_DB',
      {
        cause: error,
      },
    );
  }
}

function filePath(named: string): string {
  if (named === ':memory:') return named;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(named)?.[1]?.toLowerCase();
  // A single letter is a Windows drive.
  if (scheme === undefined) return resolve(named);
  if (scheme === 'file' && named.startsWith('file:///')) return pathOfUrl(named);
  if (scheme === 'sqlite' || scheme === 'file')
    return resolve(named.slice(scheme.length + 1).replace(/^\/\/(?=\/)/, ''));
  // The rest of the URL may hold a password, so only the scheme is shown.
  throw new Failure(
    'usage',
    `"${scheme}:" is not a place this version can keep data in`,
    'name a file, as in --db ~/ton.db or --db sqlite:///home/me/ton.db',
  );
}

function pathOfUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new Failure(
      'usage',
      `"${url}" is not the URL of a file`,
      'write it as file:///home/me/ton.db, or as a plain path',
      {
        cause: error,
      },
    );
  }
}
