import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../catalog/index.js';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { ProgramDocument } from '../domain/program/document.js';
import type { DocumentContext } from '../exchange/program/context.js';
import { readProgramDocument } from '../exchange/program/read.js';
import { presetsFolder } from './folder.js';
import { presets, type PresetSummary } from './list.js';

/** The exercises that come along, by their names; any other is not found. */
export const fromCatalog: DocumentContext = {
  find: (typed) => {
    const key = foldName(typed);
    const found = catalog.find(({ name }) => foldName(name) === key);
    if (found !== undefined) return found;
    throw new Failure('not-found', `there is no exercise "${typed}"`, 'presets name those of the catalog');
  },
};

/**
 * A preset by its name or title.
 *
 * @throws Failure not-found with the nearest names
 */
export function requirePreset(typed: string): PresetSummary {
  const key = foldName(typed);
  const found = presets.find(({ name, title }) => [name, title].some((text) => foldName(text) === key));
  if (found !== undefined) return found;
  const words = presets.flatMap((preset) => [
    { preset, key: foldName(preset.name) },
    { preset, key: foldName(preset.title) },
  ]);
  const near = [...new Set(closest(typed, words, 3).map(({ preset }) => `"${preset.name}"`))];
  throw new Failure(
    'not-found',
    `there is no preset "${typed}"`,
    near.length === 0
      ? `there are ${presets.map(({ name }) => name).join(', ')}`
      : `did you mean ${near.join(' or ')}?`,
  );
}

/**
 * The file of a preset as it is, comments included.
 *
 * @param typed its name or title
 * @throws Failure not-found with the nearest names
 */
export function presetText(typed: string): string {
  return readFileSync(join(presetsFolder, `${requirePreset(typed).name}.yaml`), 'utf8');
}

/**
 * The program of a preset.
 *
 * @param typed its name or title
 * @param context where exercises are looked up; the catalog when left out
 * @throws Failure not-found with the nearest names
 */
export function readPreset(typed: string, context: DocumentContext = fromCatalog): ProgramDocument {
  return readProgramDocument(presetText(typed), 'yaml', { name: typed, ...context });
}
