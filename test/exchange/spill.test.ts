import { afterEach, expect, test, vi } from 'vitest';
import { join } from 'node:path';
import { Spill } from '../../src/exchange/spill.js';
import { temporaryDirectory } from '../run-ton.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('bytes are read back from memory and from the file, forwards, backwards and apart', () => {
  const spill = new Spill(`spill-test-${process.pid}`);
  const pieces = Array.from({ length: 60 }, (_, at) => Buffer.alloc(70_001 + at, at + 1));
  pieces.splice(30, 0, Buffer.alloc(3 * 1024 * 1024, 99));
  const places: number[] = [];
  for (const piece of pieces) {
    places.push(spill.length);
    spill.append(piece);
  }
  const order = [...pieces.keys()];
  for (const sequence of [order, order.toReversed(), order.map((at) => (at * 7) % order.length)]) {
    for (const at of sequence) {
      const piece = pieces[at] ?? Buffer.alloc(0);
      expect(spill.read(places[at] ?? 0, piece.length).equals(piece)).toBe(true);
    }
  }
  spill.close();
});

test('a folder for working copies that cannot be written is named', () => {
  const folder = join(temporaryDirectory(), 'gone');
  vi.stubEnv(process.platform === 'win32' ? 'TEMP' : 'TMPDIR', folder);
  const spill = new Spill('spill-nowhere');
  const fill = () => {
    for (let at = 0; at < 64; at += 1) spill.append(Buffer.alloc(1024 * 1024, at));
  };
  expect(fill).toThrow(`the import cannot write its working copy in "${folder}": ENOENT`);
  spill.close();
});
