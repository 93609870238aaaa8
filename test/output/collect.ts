import { render, type RenderOptions } from '../../src/output/render.js';
import type { View } from '../../src/output/view.js';

/** Everything `render` writes, as a person at an 80-column terminal without colour unless told otherwise. */
export async function written(view: View, options: Partial<RenderOptions> = {}): Promise<string> {
  const all: RenderOptions = {
    format: 'table',
    width: 80,
    colour: false,
    ascii: false,
    person: true,
    ...options,
  };
  let text = '';
  for await (const chunk of render(view, all)) text += chunk;
  return text;
}
