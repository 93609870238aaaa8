import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../run-ton.js';
import { preparedTon, readingLines } from './prepared.js';

let ton: Ton;
let prepared: string;
beforeAll(async () => {
  ton = await preparedTon();
  prepared = dump(ton.database);
});

/** What a command answers as rows: the array itself, or the one record. */
async function rowsOf(line: string): Promise<Record<string, unknown>[]> {
  const answer = await ton.json<Record<string, unknown> | Record<string, unknown>[]>(line);
  return Array.isArray(answer) ? answer : [answer];
}

describe.each(readingLines)('ton %s', (line) => {
  let rows: Record<string, unknown>[];
  beforeAll(async () => {
    rows = await rowsOf(line);
  });

  test('--json is one value, snake_case, and changes nothing', async () => {
    const { status, stdout, stderr } = await ton(`${line} --json`);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(Array.isArray(JSON.parse(stdout)) ? rows : rows[0]);
    expect(rows.length).toBeGreaterThan(0);
    for (const key of rows.flatMap(keysWithin)) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(stdout.endsWith('\n')).toBe(true);
    expect((await ton(`${line} --format json`)).stdout).toBe(stdout);
    expect(dump(ton.database)).toBe(prepared);
  });

  test('ndjson is the same, a line each', async () => {
    const lines = (await ton.text(`${line} --format ndjson`)).trimEnd().split('\n');
    expect(lines.map((text) => JSON.parse(text) as unknown)).toEqual(rows);
  });

  test('csv has the same keys and as many rows', async () => {
    const records = parse(await ton.text(`${line} --format csv`), { columns: true, skip_empty_lines: false });
    expect(records).toHaveLength(rows.length);
    expect(new Set(Object.keys(records[0] as object))).toEqual(new Set(Object.keys(rows[0] ?? {})));
  });

  test('markdown is a table, or the text', async () => {
    const text = await ton.text(`${line} --format markdown`);
    const isText = Object.keys(rows[0] ?? {}).length === 1;
    expect(text).toMatch(isText ? /\S/ : /^\| .* \|$/m);
    expect(text).not.toContain('\x1b');
  });

  test('--fields picks and orders, in every format; an unknown one lists the others', async () => {
    const [first] = rows;
    const [one = '', two = one] = Object.keys(first ?? {}).reverse();
    const picked = await rowsOf(`${line} --fields ${one},${two}`);
    expect(Object.keys(picked[0] ?? {})).toEqual([...new Set([one, two])]);
    const header = (await ton.text(`${line} --fields ${one} --format csv`)).split('\n')[0];
    expect(header).toBe(one);
    expect(await ton.text(`${line} --fields ${one}`)).toMatch(/\S/);
    const { status, stdout, stderr } = await ton(`${line} --fields ${one},nonsense`);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error: unknown field "nonsense"\nhint: fields: ');
    expect(stderr).toContain(one);
  });

  test('--quiet and --no-input change nothing of the answer, and in a pipe nothing is coloured', async () => {
    const plain = await ton(line);
    expect(plain.stdout).not.toContain('\x1b');
    const { stdout, stderr, status } = await ton(`${line} --quiet --no-input`, { answers: [] });
    expect([status, stdout, stderr]).toEqual([0, plain.stdout, '']);
  });
});

function keysWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysWithin(inner)]);
}

describe('the contract’s keys', () => {
  test('of sets logged', async () => {
    const own = newTon();
    const answer = await own.json('log squat 100x5');
    expect(Object.keys(answer)).toEqual(['session_id', 'sets', 'records']);
    const [set] = (answer as { sets: object[] }).sets;
    for (const key of [
      'id',
      'exercise',
      'set_index',
      'set_type',
      'load_kind',
      'weight',
      'unit',
      'weight_kg',
      'reps',
      'rpe',
    ])
      expect(set).toHaveProperty(key);
    own.clock.advance(86_400);
    const { records } = await own.json<{ records: object[] }>('log squat 105x5');
    for (const record of records)
      for (const key of ['record_type', 'reps', 'value', 'unit', 'previous'])
        expect(record).toHaveProperty(key);
  });

  test.each([
    'log list',
    'session list',
    'import list',
    'undo --list',
    'redo --list',
    'log list --exercise squat',
    'session list --since 2020 --until 2021',
  ])('an empty list is [], exit 0: ton %s', async (line) => {
    const own = newTon();
    expect(await own(`${line} --json`)).toMatchObject({ status: 0, stdout: '[]\n', stderr: '' });
    expect((await own(`${line} --format ndjson`)).stdout).toBe('');
    expect((await own(`${line} --format csv`)).stdout.split('\n')).toHaveLength(2);
    expect((await own(line)).stdout).toMatch(/^\S.*\n$/);
  });

  test.each([
    'log squat 100x5',
    'log batch -',
    'log edit 1 --reps 6',
    'log delete 1 --yes',
    'undo',
    'redo',
    'log undo',
  ])('a write answers in every format too: ton %s', async (line) => {
    const answers = async (flags: string) => {
      const own = newTon();
      await own.text('log squat 100x5');
      if (line === 'redo') await own.text('undo');
      return own.text(`${line} ${flags}`, { stdin: 'squat | 90x5' });
    };
    const json = JSON.parse(await answers('--json')) as object;
    expect(JSON.parse(await answers('--format ndjson'))).toEqual(json);
    const header = (await answers('--format csv')).split('\n')[0]?.split(',');
    expect(header).toEqual(Object.keys(json));
    expect(await answers('--format markdown')).toMatch(/^\| /);
    expect(await answers('')).toMatch(/^\S/);
  });
});
