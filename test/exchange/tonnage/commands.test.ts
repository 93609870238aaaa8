import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../../src/main.js';
import { clock, counter } from './scopes.js';

let directory = '';
const random = counter(0);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ton-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function ton(words: string[], database = 'ton.db') {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const env = { TON_DB: join(directory, database) };
  const status = await main(words, { env, stdin: Readable.from([]), stdout, stderr, clock, random });
  return { status, out: stdout.text, err: stderr.text };
}

beforeEach(async () => {
  await ton(['log', 'squat', '100x5', 'd 80x8', '--note', 'deep']);
  await ton(['log', 'plank', '90s', '--no-session']);
});

test('export history is CSV unless told otherwise', async () => {
  const { out } = await ton(['export', 'history']);
  expect(out.split('\n')).toHaveLength(5);
  expect(out).toMatch(/^session_uid,session_title,/);
  expect((await ton(['export', 'history', '--format', 'csv'])).out).toBe(out);
  const rows = JSON.parse(
    (await ton(['export', 'history', '--json', '--exercise', 'squat'])).out,
  ) as object[];
  expect(rows).toMatchObject([
    { set_index: 1, weight: 100 },
    { set_index: 2, set_type: 'drop' },
  ]);
  expect((await ton(['export', 'history', '--format', 'ndjson', '--fields', 'reps'])).out).toBe(
    '{"reps":5}\n{"reps":8}\n{"reps":null}\n',
  );
  expect((await ton(['export', 'history', '--since', '2027'])).out.split('\n')).toHaveLength(2);
  expect(await ton(['export', 'history', '--format', 'markdown'])).toMatchObject({ status: 2, out: '' });
});

test('--output writes a file and says what is in it', async () => {
  const file = join(directory, 'h.csv');
  const { out } = await ton(['export', 'history']);
  const words = ['export', 'history', '--output', file];
  expect(await ton(words)).toEqual({ status: 0, out: `wrote 3 sets to ${file} as csv\n`, err: '' });
  expect(readFileSync(file, 'utf8')).toBe(out);
  expect(await ton(words)).toMatchObject({ status: 5, out: '' });
  expect(JSON.parse((await ton([...words, '--force', '--json'])).out)).toEqual({
    file,
    format: 'json',
    sets: 3,
  });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(3);
  expect(await ton([...words, '--force', '--fields', 'reps'])).toMatchObject({ status: 2 });
});

test('export all leaves as one document and comes back as the same user', async () => {
  const { out } = await ton(['export', 'all']);
  expect(JSON.parse(out)).toMatchObject({ format: 'tonnage', version: 1 });
  expect((await ton(['export', 'all', '--json'])).out).toBe(out);
  const file = join(directory, 'all.json');
  expect(JSON.parse((await ton(['export', 'all', '--output', file, '--json'])).out)).toMatchObject({
    file,
    bytes: Buffer.byteLength(out),
  });
  expect(readFileSync(file, 'utf8')).toBe(out);
  expect(await ton(['export', 'all', '--format', 'csv'])).toMatchObject({ status: 2, out: '' });
  expect(await ton(['export', 'all', '--fields', 'uid'])).toMatchObject({ status: 2, out: '' });

  const dry = await ton(['import', file, '--dry-run', '--json'], 'new.db');
  expect(JSON.parse(dry.out)).toMatchObject({
    format: 'tonnage',
    sessions: 1,
    sets: 3,
    exercises: 2,
    dry_run: true,
  });
  expect(JSON.parse((await ton(['export', 'all'], 'new.db')).out)).toMatchObject({ sessions: [], sets: [] });
  const { out: told } = await ton(['import', file], 'new.db');
  expect(told).toMatch(
    /^imported everything of ".+": 3 sets in 1 session\n {2}note: this is not in the journal/,
  );
  expect((await ton(['export', 'all'], 'new.db')).out).toBe(out);
  expect((await ton(['export', 'history'], 'new.db')).out).toBe((await ton(['export', 'history'])).out);
  expect(await ton(['import', file], 'new.db')).toMatchObject({ status: 5 });
  expect(await ton(['undo'], 'new.db')).toMatchObject({ status: 3 });
});

test('a database that is not there is said so, and not made', async () => {
  expect(await ton(['export', 'all'], 'none.db')).toMatchObject({ status: 3, out: '' });
  expect(await ton(['export', 'history'], 'none.db')).toMatchObject({ status: 3, out: '' });
});
