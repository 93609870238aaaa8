import type { App } from '../../app/app.js';
import type { View } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { listView, reverseView, type Options } from '../reversal.js';

/** Brings back what undo took, or lists the last ones. */
export async function run(app: App, { options }: Invocation<Options>): Promise<View> {
  return options.list === true || options.limit !== undefined
    ? await listView(app, options)
    : await reverseView(app, 'redo');
}
