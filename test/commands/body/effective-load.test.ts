import { beforeEach, expect, test } from 'vitest';
import type { Row } from '../../../src/output/view.js';
import { newTon, type Ton } from '../../run-ton.js';

interface Sets {
  readonly sets: readonly Row[];
}

let ton: Ton;
let share: number;
beforeEach(() => {
  ton = newTon();
  [{ share = NaN } = {}] = ton.sql<{ share: number }>(
    `select bodyweight_share as share from exercises where name = 'Pull Up'`,
  );
});

const loads = ({ sets }: Sets) => sets.map((set) => set.effective_kg);
const near = (kg: number) => expect.closeTo(kg, 5) as number;

test('is the body’s share with what is added, and without what is taken off', async () => {
  await ton.text('body log 80kg --at 2026-11-01');
  const logged = await ton.json<Sets>('log set pull up +20x8 bw-15x8 10');
  expect(share).toBeGreaterThan(0);
  expect(loads(logged)).toEqual([near(80 * share + 20), near(80 * share - 15), near(80 * share)]);
  expect(loads(await ton.json<Sets>('log bench press 100x5'))).toEqual([100]);
  expect(loads(await ton.json<Sets>('log leg press 7stacks x 12'))).toEqual([null]);
});

test('is unknown without a weight, and with one of another user or of later', async () => {
  await ton.text('user add rival');
  await ton.text('body log 80kg --user rival');
  expect(loads(await ton.json<Sets>('log pull up +20x8 --at 2026-11-10'))).toEqual([null]);
  await ton.text('body log 80kg --at 2026-11-11');
  expect(await ton.json('stats exercise pull up')).toMatchObject({
    heaviest: 20,
    heaviest_effective_kg: null,
  });
});

test('takes the weight known on that day, whatever the hour', async () => {
  await ton.text('body log 100kg --at 2026-11-01');
  await ton.text('body log 80kg --at "2026-11-10 21:00"');
  await ton.text('body log 200lb --at "2026-11-12 7:00"');
  for (const day of ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'])
    await ton.text(`log pull up +20x8 --at "${day} 9:00"`);
  const history = await ton.json<(Sets & { top_set: Row })[]>('history pull up');
  const expected = [100, 80, 80, 200 * 0.45359237].map((body) => near(body * share + 20));
  expect(history.flatMap(loads)).toEqual(expected);
  expect(history.map((entry) => entry.top_set.effective_kg)).toEqual(expected);
  expect(await ton.json('stats exercise pull up')).toMatchObject({
    heaviest_effective_kg: near(100 * share + 20),
  });
  expect(await ton.text('stats exercise pull up')).toContain('heaviest, body included');
  expect(await ton.json('stats exercise bench press')).toMatchObject({ heaviest_effective_kg: null });
});

test('follows a correction of the weight', async () => {
  await ton.text('body log 80kg --at 2026-11-01');
  await ton.text('log pull up 10');
  await ton.text('body edit 1 90kg');
  expect((await ton.json<Sets[]>('history pull up')).flatMap(loads)).toEqual([near(90 * share)]);
  await ton.text('body delete 1 --yes');
  expect((await ton.json<Sets[]>('history pull up')).flatMap(loads)).toEqual([null]);
});

test('a batch says it too, and a retry says the same again', async () => {
  await ton.text('body log 80kg --at 2026-11-01');
  const options = { stdin: 'pull up | +20x8\nbench press | 100x5\n' };
  const first = await ton.json<Sets>('log batch - --key monday', options);
  expect(loads(first)).toEqual([near(80 * share + 20), 100]);
  expect(loads(await ton.json<Sets>('log batch - --key monday', options))).toEqual(loads(first));
});
