import type { App } from '../../app/app.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { applyFile } from './apply.js';
import type { FileOptions } from './read-file.js';

/** Says what a program file would change. */
export function run(app: App, invocation: Invocation<FileOptions>): Promise<SavedView> {
  return applyFile(app, invocation, 'planned');
}
