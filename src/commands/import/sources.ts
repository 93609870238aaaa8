import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.js';
import { expectFile, fileFailure } from '../../exchange/bytes.js';
import { isForeignExport } from '../../exchange/read.js';

/** The files an import reads. */
export interface Sources {
  readonly isFolder: boolean;
  readonly files: readonly string[];
  /** Names of files of a folder that are no exports. */
  readonly others: readonly string[];
  /** Names of folders inside it, which are not looked into. */
  readonly folders: readonly string[];
  /** Bytes of all files. */
  readonly size: number;
}

/**
 * The file that is named, or the exports in the folder that is, by name. Its own folders are left alone.
 *
 * @throws Failure not-found, or usage when there is nothing that can be read
 */
export async function findSources(path: string): Promise<Sources> {
  if (!isFolder(path)) {
    expectFile(path);
    return { isFolder: false, files: [path], others: [], folders: [], size: statSync(path).size };
  }
  const files: string[] = [];
  const others: string[] = [];
  const folders: string[] = [];
  let size = 0;
  for (const name of namesIn(path)) {
    const file = join(path, name);
    const stats = name.startsWith('.') ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) folders.push(name);
    if (stats?.isFile() !== true) continue;
    if (await isForeignExport(file)) {
      files.push(file);
      size += stats.size;
    } else others.push(name);
  }
  if (files.length === 0) {
    throw new Failure(
      'usage',
      `there is no export of a known app in the folder "${path}"`,
      'name the folder that holds the exported CSV files; a table for --columns and a file of Tonnage are imported one by one',
    );
  }
  return { isFolder: true, files, others, folders, size };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    throw fileFailure(path, error);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw fileFailure(folder, error);
  }
}
