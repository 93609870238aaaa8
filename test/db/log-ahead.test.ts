import SqliteDatabase from 'better-sqlite3';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { logAhead } from '../../src/db/engines/sqlite.js';
import { temporaryDirectory } from '../run-ton.js';

/** Another program that makes the file and keeps it to itself for a moment. */
const neighbour = `
  const { parentPort, workerData } = require('node:worker_threads');
  const database = new (require('better-sqlite3'))(workerData);
  database.exec('create table t (a); begin exclusive');
  parentPort.postMessage('held');
  setTimeout(() => { database.exec('commit'); database.close(); }, 300);
`;

test('write-ahead logging is waited for while another program holds the file', async () => {
  const path = join(temporaryDirectory(), 'held.db');
  const worker = new Worker(neighbour, { eval: true, workerData: path });
  await once(worker, 'message');
  const database = new SqliteDatabase(path, { timeout: 0 });
  expect(() => database.pragma('journal_mode = wal')).toThrow('locked');
  logAhead(database);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
  await worker.terminate();
});
