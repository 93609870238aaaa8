import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.js';
import { expectFile } from '../../exchange/bytes.js';
import { isForeignExport } from '../../exchange/read.js';

/** The files an import reads. */
export interface Sources {
  readonly isFolder: boolean;
  readonly files: readonly string[];
  /** Names of files of a folder that are no exports. */
  readonly others: readonly string[];
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
    return { isFolder: false, files: [path], others: [], size: statSync(path).size };
  }
  const files: string[] = [];
  const others: string[] = [];
  let size = 0;
  for (const name of readdirSync(path).sort()) {
    const file = join(path, name);
    if (name.startsWith('.') || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    if (await isForeignExport(file)) {
      files.push(file);
      size += lstatSync(file).size;
    } else others.push(name);
  }
  if (files.length === 0) {
    throw new Failure(
      'usage',
      `there is no export of a known app in the folder "${path}"`,
      'name the folder that holds the exported CSV files, or one of the files',
    );
  }
  return { isFolder: true, files, others, size };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
