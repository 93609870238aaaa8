import { describe, expect, test } from 'vitest';
import { newTon } from '../../run-ton.js';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc calories', () => {
  test('is the formula of the ACSM', async () => {
    const words = 'calc calories --met 3.8 --bodyweight 70kg --duration 60m';
    expect(await json(words)).toEqual({ kcal: 279.3 });
    expect(await text(words)).toBe('estimate  279.3 kcal (3.8 MET × 3.5 × 70 kg / 200 × 60 min)\n');
    expect(await text(words, onTerminal)).toBe(await text(words));
    expect(await json('calc calories --met 10 --bodyweight 100lb --duration 1:00')).toEqual({
      kcal: 7.937866,
    });
  });

  test('knows the MET of an exercise', async () => {
    const ton = newTon();
    expect(await ton.json('calc calories --exercise "push up" --bodyweight 70 --duration 1h')).toEqual({
      kcal: 279.3,
    });
    ton.exec(`update exercises set met = null where slug = 'push-up'`);
    const { status, stderr } = await ton('calc calories --exercise push-up --bodyweight 70 --duration 1h');
    expect([status, stderr]).toEqual([2, expect.stringContaining('error: "Push Up" has no MET')]);
    expect((await ton('calc calories --exercise juggling --bodyweight 70 --duration 1h')).status).toBe(3);
  });

  test.each([
    ['--met 0', '"0" does not fit --met'],
    ['--met 31', '"31" does not fit --met'],
    ['--met much', '"much" does not fit --met'],
    ['--duration long', '"long" is not a duration'],
    ['--duration 0s', '"0s" does not fit --duration'],
    ['--bodyweight 7stacks', '"7stacks" does not fit --bodyweight'],
    ['--exercise squat', `option '--exercise <exercise>'`],
  ])('%s is refused', async (flags, message) => {
    const shown = await error(`calc calories --met 3.8 --bodyweight 70kg --duration 60m ${flags}`);
    expect(shown).toMatch(/^2 error/);
    expect(shown.replace('"--exercise <exercise>"', `'--exercise <exercise>'`)).toContain(message);
  });

  test('names all that is missing, or asks for it', async () => {
    expect(await error('calc calories')).toContain('4 error: missing: --met, --bodyweight, --duration');
    const answers = [
      { asks: 'MET', answer: '3.8' },
      { asks: 'Body weight', answer: '70' },
      { asks: 'How long', answer: '60m' },
    ];
    expect(await json('calc calories', { ...nowhere, answers })).toEqual({ kcal: 279.3 });
  });
});
