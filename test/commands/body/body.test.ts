import { beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../../../src/output/view.js';
import { dump, newTon, type Ton } from '../../run-ton.js';

interface Answer {
  readonly measurements: readonly Row[];
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text('user add rival --units imperial');
});

/** Three weights of a fortnight and a girth. */
async function measured(): Promise<void> {
  await ton.text('body log 88 --at 2026-11-06');
  await ton.text('body log 87.5kg --at "2026-11-13 6:30" --note "before breakfast"');
  await ton.text('body log weight 192lb waist 84');
  await ton.text('body log 150 --user rival');
}

describe('body log', () => {
  test('stores what was typed, says the change, and is undone whole', async () => {
    await measured();
    const before = dump(ton.database, { without: 'journal' });
    expect(await ton.text('body log weight 87.25 fat 18,5%, waist 83.5')).toBe(
      'weight 87.25 kg, +0.16 kg  (id 6)\nfat 18.5%  (id 7)\nwaist 83.5 cm, -0.5 cm  (id 8)\n',
    );
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    const { measurements } = await ton.json<Answer>('body log 192lb --at 2026-11-19 --note morning');
    expect(measurements).toEqual([
      {
        ...{ id: 9, uid: expect.any(String) as string, date: '2026-11-19' },
        ...{ measured_at: '2026-11-19T07:00:00+01:00', kind: 'weight', value: 192, unit: 'lb' },
        ...{ value_kg: 87.089735, value_cm: null, change: -0.904479, notes: 'morning' },
      },
    ]);
  });

  test('a number alone is in the unit of the user', async () => {
    const { measurements } = await ton.json<Answer>('body log 190 waist 33 --user rival');
    expect(measurements).toMatchObject([
      { unit: 'lb', value_kg: 86.18255 },
      { unit: 'in', value_cm: 83.82, value_kg: null },
    ]);
  });

  test.each([
    ['body log', 4, 'missing: MEASURED'],
    ['body log heavy', 2, 'cannot read "heavy"'],
    ['body log 87 --at tomorrow', 2, '"tomorrow" is in the future'],
    ['body log 87 --at someday', 2, '"someday" is not a date'],
    ['body log shoe 44', 2, '"shoe 44" has no unit'],
  ])('%s is refused', async (line, status, message) => {
    const before = dump(ton.database);
    const result = await ton(line);
    expect([result.status, result.stdout, result.stderr]).toEqual([
      status,
      '',
      expect.stringContaining(message) as string,
    ]);
    expect(dump(ton.database)).toBe(before);
  });

  test('asks what was measured, and again for what is none', async () => {
    await ton.text('body log', {
      answers: [
        { asks: 'Measured', answer: 'much', refused: 'cannot read "much"' },
        { asks: 'Measured', answer: 'waist 84' },
      ],
    });
    expect(await ton.json('body list')).toMatchObject([{ kind: 'waist' }]);
  });

  test('a value ten times off is warned of, or asked about, as loads are', async () => {
    await measured();
    const warned = await ton('body log 8.72');
    expect([warned.status, warned.stderr]).toEqual([
      0,
      'warning: weight 8.72 kg is far from the last one (87.09 kg); take it back with: ton undo\n',
    ]);
    await ton.text('undo');
    const asks = 'weight 8.72 kg is far from the last one';
    expect((await ton('body log 8.72', { answers: [{ asks, answer: false }] })).status).toBe(130);
    expect((await ton('body edit 1 8.8', { answers: [{ asks: 'far from', answer: false }] })).status).toBe(
      130,
    );
    expect(await ton.json('body list weight')).toHaveLength(3);
    await ton.text('body log 8.72', { answers: [{ asks, answer: true }] });
    expect((await ton('body log 8.7 --yes')).stderr).toBe('');
  });

  test('a new name is said to be new, once, and what it may have been', async () => {
    expect((await ton('body log wiast 84cm')).stderr).toBe(
      '"wiast" is new; if waist was meant, take it back with: ton undo\n',
    );
    expect((await ton('body log wiast 84cm muscle mass 40kg')).stderr).toBe('"muscle mass" is new\n');
  });
});

describe('body list', () => {
  test('newest first in the unit of the user, with the change and a trend', async () => {
    await measured();
    expect(await ton.text('body list')).toBe(
      [
        'id  date        kind      value   change  notes',
        ' 4  2026-11-20  waist     84 cm',
        ' 3  2026-11-20  weight  87.1 kg  -0.4 kg',
        ' 2  2026-11-13  weight  87.5 kg  -0.5 kg  before breakfast',
        ' 1  2026-11-06  weight    88 kg',
        '',
        'trend of weight: 88 kg █▄▁ 87.1 kg',
        '',
      ].join('\n'),
    );
    expect(await ton.text('body list --ascii')).toContain('trend of weight: 88 kg #');
    await ton.text('user edit --units imperial');
    expect(await ton.text('body list weight --limit 1')).toContain('192 lb  -0.9 lb');
    expect(await ton.text('body list waist')).toContain('33.1 in');
  });

  test('is ready for a chart: the same unit for every row, the change also where a page begins', async () => {
    await measured();
    expect(
      await ton.text(
        'body list weight --sort oldest --format csv --fields date,kind,value,unit,value_kg,change',
      ),
    ).toBe(
      'date,kind,value,unit,value_kg,change\n' +
        '2026-11-06,weight,88,kg,88,\n2026-11-13,weight,87.5,kg,87.5,-0.5\n2026-11-20,weight,192,lb,87.089735,-0.904479\n',
    );
    expect(await ton.json('body list --since 2026-11-10 --until 2026-11-15')).toMatchObject([
      { id: 2, change: -0.5 },
    ]);
    const page = await ton('body list --limit 2');
    expect(page.stdout).toContain('there may be more: --after 3');
    expect(await ton.json('body list --limit 2 --after 3')).toMatchObject([{ id: 2 }, { id: 1 }]);
    expect(await ton.json('body list --limit 1 --offset 1 --sort oldest --after 1')).toMatchObject([
      { id: 3 },
    ]);
  });

  test('is of the kind asked for, by any of its names', async () => {
    await measured();
    expect(await ton.json('body list body weight')).toHaveLength(3);
    expect(await ton.json('body list fat')).toEqual([]);
    expect(await ton.text('body list fat')).toBe('no fat was measured yet\n');
    const { status, stderr } = await ton('body list shoe');
    expect([status, stderr]).toEqual([
      3,
      'error: nothing was measured as "shoe"\nhint: what was: waist, weight\n',
    ]);
  });

  test('an empty one is [] and a hint', async () => {
    expect(await ton.json('body list')).toEqual([]);
    expect(await ton.text('body list')).toContain('ton body log 87.2kg');
    expect((await ton('body list shoe')).stderr).toContain('log something first');
  });
});

describe('body edit and delete', () => {
  test('correct the value, the kind, the moment and the note; undone whole', async () => {
    await measured();
    const before = dump(ton.database, { without: 'journal' });
    expect(await ton.text('body edit 3 191')).toBe(
      'corrected: weight 86.6 kg, 2026-11-20 18:30  (was weight 87.1 kg, 2026-11-20 18:30)\n',
    );
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    const answer = await ton.json('body edit 2 fat 18 --at "2026-11-12 8:00" --note ""');
    expect(answer).toMatchObject({
      measurement: { kind: 'fat', value: 18, unit: '%', date: '2026-11-12', notes: null },
      before: { kind: 'weight', value: 87.5, notes: 'before breakfast' },
    });
    expect(await ton.text('body edit 2 18')).toBe('nothing to change\n');
    await ton.text('body edit', {
      answers: [
        { asks: 'Measurement', answer: '2026-11-06  weight 88 kg' },
        { asks: 'weight', answer: '87.9' },
      ],
    });
    expect(await ton.json('body list weight')).toMatchObject([{}, { value: 87.9 }]);
  });

  test('delete asks, and undo brings it back', async () => {
    await measured();
    await ton.text('body delete 3', {
      answers: [{ asks: 'Remove weight 87.1 kg of 2026-11-20?', answer: true }],
    });
    expect(await ton.json('body list weight')).toHaveLength(2);
    expect((await ton('body edit 3 190')).status).toBe(3);
    await ton.text('undo');
    expect(await ton.json('body delete 3 --yes')).toMatchObject({ deleted: { id: 3 } });
    expect((await ton('body delete 2')).status).toBe(4);
    expect((await ton('body delete', { answers: [{ asks: 'Measurement', answer: 'ctrl-c' }] })).status).toBe(
      130,
    );
  });

  test.each([
    ['body edit 3', 4, 'what to change'],
    ['body edit', 4, 'missing: ID'],
    ['body edit x 3', 2, '"x" does not fit'],
    ['body edit 3 87 waist 84', 2, 'more than one measurement'],
    ['body edit 99 87', 3, 'there is no measurement "99"'],
    ['body edit 5 87', 3, 'there is no measurement "5"'],
    ['body delete 5 --yes', 3, 'there is no measurement "5"'],
    ['body list --after 5', 3, 'there is no measurement "5"'],
    ['body edit 3 --at tomorrow', 2, '"tomorrow" is in the future'],
  ])('%s is refused', async (line, status, message) => {
    await measured();
    const before = dump(ton.database);
    const result = await ton(line);
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(message) as string]);
    expect(dump(ton.database)).toBe(before);
  });

  test('nothing to choose from is said', async () => {
    expect((await ton('body edit', { answers: [] })).stderr).toContain('nothing was measured yet');
  });
});

test('two users never see each other’s body', async () => {
  await measured();
  expect(await ton.json('body list --user rival')).toMatchObject([{ id: 5, value: 150, change: null }]);
  expect((await ton('body log waist 33in --user rival')).stderr).toBe('');
});
