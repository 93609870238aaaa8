import { expect, test } from 'vitest';
import { documentVersion } from '../../../src/exchange/tonnage/document.js';
import { publishedDocumentSchema } from '../../../src/exchange/tonnage/published.js';
import { documentSchema } from '../../../src/exchange/tonnage/schema.js';
import { plantEverything } from './everything.js';
import { exported, freshScope } from './scopes.js';

test('the schema knows its version and takes a document that holds everything', async () => {
  expect(JSON.parse(publishedDocumentSchema())).toMatchObject({
    title: `Everything of one user of Tonnage, version ${documentVersion}`,
    properties: { version: { maximum: documentVersion } },
  });
  const scope = await freshScope();
  await plantEverything(scope);
  const document = JSON.parse(await exported(scope)) as object;
  expect(documentSchema().safeParse(document).success).toBe(true);
  expect(documentSchema().safeParse({ ...document, more: [] }).success).toBe(false);
});
