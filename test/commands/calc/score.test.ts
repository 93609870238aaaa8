import { describe, expect, test } from 'vitest';
import { error, json, nowhere, onTerminal, text } from './run.js';

describe('calc score', () => {
  const him = '--sex m --bodyweight 87.2kg --total 1013kg';

  test('is the four scores', async () => {
    const classic = { wilks: 657.512105, wilks_2020: 790.04458, dots: 665.748513, ipf_gl_2020: 136.796524 };
    expect(await json(`calc score ${him}`)).toEqual(classic);
    expect(await json(`calc score ${him} --event full`)).toEqual(classic);
    expect(await text(`calc score ${him}`)).toBe(
      'Wilks        657.51\nWilks 2020   790.04\nDOTS         665.75\nIPF GL 2020  136.80\n',
    );
  });

  test('of equipped lifts and of the bench press alone differs in IPF GL', async () => {
    expect(await json('calc score --sex M --bodyweight 92.04 --total 1035 --equipped')).toMatchObject({
      ipf_gl_2020: expect.closeTo(112.85, 2) as number,
    });
    expect(await json('calc score --sex female --bodyweight 70.5 --total 122.5 --event bench')).toMatchObject(
      { ipf_gl_2020: expect.closeTo(96.78, 2) as number },
    );
  });

  test('takes pounds by the exact factor', async () => {
    const pounds = await json(
      'calc score --sex m --bodyweight 220.46226218487757lb --total 2204.6226218487757lb',
    );
    expect(pounds).toMatchObject({ wilks: 608.589072 });
  });

  test('below 35 kg has no IPF GL', async () => {
    const child = 'calc score --sex f --bodyweight 34kg --total 100kg';
    expect(await json(child)).toMatchObject({ ipf_gl_2020: null, dots: expect.any(Number) as number });
    expect(await text(child, onTerminal)).toContain('not defined below 35 kg of body weight');
  });

  test.each([
    ['--sex x', '"x" does not fit --sex'],
    ['--bodyweight fat', '"fat" does not fit --bodyweight'],
    ['--total 0', '"0" does not fit --total'],
    ['--event squat', '"squat" does not fit --event'],
  ])('%s is refused', async (flags, message) => {
    expect(await error(`calc score ${him} ${flags}`)).toContain(`2 error: ${message}`);
  });

  test('names all that is missing, or asks for it', async () => {
    expect(await error('calc score')).toContain('4 error: missing: --sex, --bodyweight, --total');
    expect(await error('calc score --total 500')).toContain('missing: --sex, --bodyweight\n');
    const answers = [
      { asks: 'Sex', answer: 'male' },
      { asks: 'Body weight', answer: '87.2' },
      { asks: 'Total', answer: 'much', refused: '"much" does not fit --total' },
      { asks: 'Total', answer: '1013' },
    ];
    expect(await json('calc score', { ...nowhere, answers })).toMatchObject({ wilks: 657.512105 });
  });
});
