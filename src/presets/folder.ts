import { join } from 'node:path';

/** The package's presets: two folders up from this file, and from the chunk that it becomes part of. */
export const presetsFolder = join(import.meta.dirname, '../../presets');
