import { openDatabase } from '../../src/db/database.js';
import { schemaAsMermaid, schemaAsSql } from '../../src/db/schema-text.js';

/** The schema as a diagram and as SQL, each a fenced block, from a new database in memory. */
export async function schemaBlocks(): Promise<{ mermaid: string; sql: string }> {
  const clock = { now: () => 0, offsetMinutes: () => 0, fromLocal: () => 0, zone: null };
  const database = await openDatabase({ path: ':memory:', create: true, clock });
  try {
    const fenced = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
    return {
      mermaid: fenced('mermaid', schemaAsMermaid(database.raw)),
      sql: fenced('sql', schemaAsSql(database.raw)),
    };
  } finally {
    database.close();
  }
}
