import type { App } from '../../app/app.js';
import { schemaAsMermaid, schemaAsSql } from '../../db/schema-text.js';
import type { TextView } from '../../output/view.js';
import type { Invocation } from '../handler.js';

/** The schema of the file, as SQL that makes it or as an entity-relationship diagram. */
export async function run(app: App, { options }: Invocation<{ as: 'sql' | 'mermaid' }>): Promise<TextView> {
  await app.reading();
  const { raw } = await app.openAsFound();
  const text = options.as === 'sql' ? schemaAsSql(raw) : schemaAsMermaid(raw);
  return { kind: 'text', key: options.as, text, exact: true };
}
