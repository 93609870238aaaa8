import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, type Import } from './sources.js';

/**
 * What each part may import of ours. It runs one way: bin → main → app, commands → prompts, schema, presets, exchange, output,
 * db → catalog → domain; within a line only from left to right.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'commands', 'prompts', 'output', 'db', 'domain'],
  app: ['prompts', 'output', 'db', 'domain'],
  commands: [
    'app',
    'prompts',
    'schema',
    'presets',
    'exchange',
    'output',
    'db',
    'domain',
    'migrations',
    'package.json',
  ],
  prompts: ['db', 'output', 'domain'],
  schema: ['db', 'domain'],
  presets: ['exchange', 'catalog', 'domain'],
  exchange: ['db', 'output', 'catalog', 'domain'],
  output: ['domain'],
  db: ['catalog', 'domain', 'migrations'],
  catalog: ['domain'],
  domain: [],
  migrations: [],
};

/** Packages a part may import besides Node's own modules. */
const packages: Readonly<Record<string, readonly string[]>> = {
  app: ['env-paths'],
  commands: ['commander'],
  prompts: ['@inquirer/core', '@inquirer/prompts'],
  schema: ['zod'],
  exchange: ['kysely', 'yaml', 'zod'],
  output: ['chalk', 'csv-stringify', 'string-width'],
  db: ['better-sqlite3', 'kysely'],
  migrations: ['kysely'],
};

const imports = filesIn(['src', 'migrations'], '.ts').flatMap(importsOf);

/** `db` for src/db/users.ts, `main` for src/main.ts, `migrations` for what is in there. */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** `csv-stringify` for csv-stringify/sync. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('imports', () => {
  it('are found in every part', () => {
    expect(new Set(imports.map(({ from }) => partOf(from)))).toEqual(new Set(Object.keys(allowed)));
  });

  it.each(Object.keys(allowed))('of %s run one way', (part) => {
    const wrong = imports.filter(
      ({ from, to, isOurs }) =>
        isOurs &&
        partOf(from) === part &&
        partOf(to) !== part &&
        allowed[part]?.includes(partOf(to)) !== true,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it.each(Object.keys(allowed))('of %s are of the packages it is there for', (part) => {
    const wrong = imports.filter(
      ({ from, to, isOurs }) =>
        !isOurs &&
        partOf(from) === part &&
        !to.startsWith('node:') &&
        packages[part]?.includes(packageOf(to)) !== true,
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('of the domain and of migrations are none of Node', () => {
    const wrong = imports.filter(
      ({ from, to }) => ['domain', 'migrations'].includes(partOf(from)) && to.startsWith('node:'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('of bin are of the bundle alone', () => {
    const found = filesIn(['bin'], '.cjs', '.js', '.ts').flatMap(importsOf);
    expect(found.map(show)).toEqual(['bin/ton.cjs → dist/main.cjs']);
  });

  it('never go from one noun to another', () => {
    const nounOf = (path: string) => /^src\/commands\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports.filter(({ from, to }) => {
      const [one, other] = [nounOf(from), nounOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });
    expect(wrong.map(show)).toEqual([]);
  });
});
