import * as z from 'zod';
import { asTyped } from './context.js';
import { programSchema } from './schema.js';

type Shape = z.core.JSONSchema.BaseSchema;

/** A list may be empty in a file, which no editor needs to offer. */
function withoutEmpty(schema: Shape): void {
  const rest = schema.anyOf?.filter((branch) => branch.const !== '');
  if (rest === undefined || rest.length === schema.anyOf?.length) return;
  delete schema.anyOf;
  const [only] = rest;
  Object.assign(schema, rest.length === 1 ? only : { anyOf: rest });
}

/** The document's schema for editors and other programs, as JSON text. */
export function publishedSchema(): string {
  const title = 'A training program of Tonnage';
  const schema = z.toJSONSchema(programSchema(asTyped), {
    io: 'input',
    override: ({ jsonSchema }) => {
      withoutEmpty(jsonSchema);
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
