import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedKey, RowPacker, unpackRows } from '../../src/exchange/packed-rows.js';
import type { SourceRow } from '../../src/exchange/row.js';

const text = fc.string({ unit: 'grapheme' });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const amount = maybe(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
const time = fc.record({
  date: fc.constantFrom('2026-03-02', '2026-03-03'),
  secondsOfDay: maybe(fc.nat(86_399)),
});
const row: fc.Arbitrary<SourceRow> = fc.record({
  line: fc.constant(0),
  sessionKey: fc.constantFrom('a', 'b', 'ü'),
  sessionTitle: maybe(fc.constantFrom('Push', 'Zug')),
  start: time,
  end: maybe(time),
  sessionSeconds: maybe(fc.nat()),
  sessionNotes: maybe(text),
  exercise: fc.constantFrom('Squat', 'Kniebeuge'),
  exerciseNotes: maybe(text),
  category: maybe(text),
  superset: maybe(text),
  setType: fc.constantFrom('working' as const, 'warmup' as const, 'drop' as const),
  isFailure: fc.boolean(),
  weight: amount,
  unit: fc.constantFrom('kg' as const, 'lb' as const, 'stacks' as const, null),
  loadKind: fc.constantFrom('external' as const, 'assisted' as const, null),
  reps: maybe(fc.nat()),
  rpe: amount,
  distanceM: amount,
  durationSeconds: amount,
  restSeconds: maybe(fc.nat()),
  setNotes: maybe(text),
  extra: fc.dictionary(text, text, { noNullPrototype: true }),
});

function pack(packer: RowPacker, rows: readonly SourceRow[]): Buffer {
  for (const one of rows) packer.add(one);
  return Buffer.from(packer.end());
}

test('rows come out of their bytes as they went in, and equal rows have equal bytes', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.array(row), (rows, others) => {
      const packer = new RowPacker();
      pack(packer, others);
      const bytes = pack(packer, rows);
      expect(unpackRows(bytes)).toEqual(rows);
      expect(packedKey(bytes)).toBe(rows[0]?.sessionKey);
      expect(bytes.equals(pack(new RowPacker(), structuredClone(rows)))).toBe(true);
      expect(bytes.equals(pack(new RowPacker(), others))).toBe(
        JSON.stringify(rows) === JSON.stringify(others),
      );
    }),
  );
});
