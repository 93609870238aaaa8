import * as z from 'zod';
import { documentVersion } from './document.js';
import { documentSchema } from './schema.js';

/** The schema of the document that `ton export all` writes, for other programs, as JSON text. */
export function publishedDocumentSchema(): string {
  const title = `Everything of one user of Tonnage, version ${documentVersion}`;
  const { $schema, ...rest } = z.toJSONSchema(documentSchema(), { io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
