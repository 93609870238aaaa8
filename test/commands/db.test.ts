import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { schemaVersion } from '../../migrations/version.js';
import { newTon, runTon, temporaryDirectory } from '../run-ton.js';

describe('db status', () => {
  test('tells the file, its schema and what is in it, and changes nothing', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5x3');
    expect(await ton.json('db status')).toEqual({
      path: ton.database,
      size_bytes: expect.any(Number) as number,
      schema_version: schemaVersion,
      newest_version: schemaVersion,
      is_current: true,
      sqlite_version: expect.stringMatching(/^3\./) as string,
      journal_mode: 'wal',
      users: 1,
      sessions: 1,
      sets: 3,
    });
  });

  test('of an empty file', async () => {
    const database = join(temporaryDirectory(), 'empty.db');
    writeFileSync(database, '');
    expect((await runTon('db status --json', { database })).json()).toMatchObject({
      schema_version: 0,
      is_current: false,
      users: null,
      sessions: null,
      sets: null,
    });
    expect((await runTon('db history --json', { database })).stdout).toBe('[]\n');
    expect((await runTon('db rollback --yes', { database })).stderr).toBe(
      'error: the file has seen no migration\nhint: log a first set to fill it\n',
    );
    expect((await runTon('log list', { database })).status).toBe(3);
  });
});

describe('db migrate and rollback', () => {
  test('go down and up again, each after a copy, and keep what was logged', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const target = schemaVersion - 1;
    const down = await ton.json<{ ran: string[]; copy: string; schema_version: number }>(
      `db rollback --to ${target} --yes`,
    );
    expect(down).toMatchObject({ ran: [expect.any(String)], schema_version: target });
    expect(existsSync(down.copy)).toBe(true);
    expect(await ton.json('db status')).toMatchObject({ schema_version: target, is_current: false });
    expect(await ton.text('db status')).toContain('no; run: ton db migrate');
    const pending = await ton.json<{ ran: string[]; pending: string[] }>('db migrate --dry-run');
    expect(pending).toMatchObject({ ran: [], pending: down.ran });
    expect(await ton.json('db status')).toMatchObject({ schema_version: target });
    const up = await ton.json<{ ran: string[]; copy: string }>('db migrate');
    expect(up).toMatchObject({ ran: down.ran, pending: [], schema_version: schemaVersion });
    expect(existsSync(up.copy)).toBe(true);
    expect(await ton.json('log list')).toMatchObject([{ weight: 100, reps: 5 }]);
    expect(await ton.json('db history')).toHaveLength(schemaVersion);
  });

  test('any command brings an older file forward, and says so', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    await ton.text(`db rollback --yes`);
    const { status, stderr } = await ton('log list --json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^updated the database; a copy from before is at .*\.bak\n$/);
  });

  test('a rollback asks, and no keeps everything', async () => {
    const ton = newTon();
    const { status, stdout } = await ton('db rollback', {
      answers: [{ asks: 'Go back from schema', answer: false }],
    });
    expect([status, stdout]).toEqual([130, '']);
    expect(await ton.json('db status')).toMatchObject({ is_current: true });
  });
});

describe('db schema', () => {
  test('as SQL makes the same schema again', async () => {
    const ton = newTon();
    const sql = await ton.text('db schema');
    const copy = new SqliteDatabase(':memory:');
    copy.exec(sql);
    const count = (file: SqliteDatabase.Database) =>
      file.prepare(`select count(*) from sqlite_master where name not like 'sqlite_%'`).pluck().get();
    const [original] = ton.sql<{ n: number }>(
      `select count(*) as n from sqlite_master where name not like 'sqlite_%'`,
    );
    expect(count(copy)).toBe(original?.n);
    copy.close();
  });

  test('as a diagram names every table', async () => {
    const ton = newTon();
    const diagram = await ton.text('db schema --as mermaid');
    expect(diagram).toMatch(/^erDiagram\n/);
    for (const { name } of ton.sql<{ name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    ))
      expect(diagram).toContain(name);
    expect(await ton.json<{ mermaid: string }>('db schema --as mermaid')).toEqual({ mermaid: diagram });
  });
});

test('the documented views answer other tools', async () => {
  const ton = newTon();
  await ton.text('log squat 100x5');
  for (const view of ['v_sets', 'v_sessions', 'v_records'])
    expect(ton.sql(`select * from ${view}`).length).toBeGreaterThan(0);
});
