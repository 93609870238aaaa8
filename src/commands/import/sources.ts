import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.js';
import { expectFile, fileFailure } from '../../exchange/bytes.js';
import { parseColumnMapping } from '../../exchange/column-mapping.js';
import { canBeOpened } from '../../exchange/read.js';
import type { SourceFormat } from '../../exchange/row.js';

/** A file an import reads. */
export interface SourceFile {
  readonly path: string;
  /** Whether its columns are those that the user names, and not those of a known app. */
  readonly isTable: boolean;
}

/** What the user says of the files. */
export interface SaidOfFiles {
  readonly from?: SourceFormat | undefined;
  /** Which column is which, in tables of no known app. */
  readonly columns?: string | undefined;
}

/** The files an import reads. */
export interface Sources {
  readonly isFolder: boolean;
  readonly files: readonly SourceFile[];
  /** Names of files of a folder that are no exports. */
  readonly others: readonly string[];
  /** Names of folders inside it, which are not looked into. */
  readonly folders: readonly string[];
  /** Bytes of all files. */
  readonly size: number;
}

/**
 * The file that is named, or the exports in the folder that is, by name, and the tables that have the columns the user
 * names. Its own folders are left alone.
 *
 * @throws Failure not-found, or usage when there is nothing that can be read, or the columns are no such list
 */
export async function findSources(path: string, said: SaidOfFiles = {}): Promise<Sources> {
  const { columns } = said;
  if (!isFolder(path)) {
    expectFile(path);
    const files = [{ path, isTable: columns !== undefined }];
    return { isFolder: false, files, others: [], folders: [], size: statSync(path).size };
  }
  if (columns !== undefined) parseColumnMapping(columns);
  const files: SourceFile[] = [];
  const others: string[] = [];
  const folders: string[] = [];
  let size = 0;
  for (const name of namesIn(path)) {
    const file = join(path, name);
    const stats = name.startsWith('.') ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) folders.push(name);
    if (stats?.isFile() !== true) continue;
    const isExport = await isKnownExport(file, said);
    const isTable = !isExport && columns !== undefined && (await canBeOpened(file, { columns }));
    if (isExport || isTable) {
      files.push({ path: file, isTable });
      size += stats.size;
    } else others.push(name);
  }
  if (files.length === 0) {
    throw new Failure(
      'usage',
      `there is no export of a known app in the folder "${path}"`,
      'name the folder that holds the exported CSV files; other tables in it need --columns with the names of their columns; a file of Tonnage is imported by itself',
    );
  }
  return { isFolder: true, files, others, folders, size };
}

/** Whether a known app wrote a file, as its header tells, or the user does of one that has lost it. */
async function isKnownExport(file: string, { from }: SaidOfFiles): Promise<boolean> {
  if (from === 'csv') return false;
  return (await canBeOpened(file)) || (from !== undefined && (await canBeOpened(file, { from })));
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
