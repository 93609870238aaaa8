import { expect, test } from 'vitest';
import { Spill } from '../../src/exchange/spill.js';

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
