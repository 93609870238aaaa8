import { beforeEach, describe, expect, test } from 'vitest';

import { examplesFor } from '../../src/commands/handler.js';
import { declareRoot } from '../../src/commands/root.js';
import { newTon, type Ton } from '../run-ton.js';
import { upper, type TemplateAnswer } from './templates.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

const show = (name: string) => ton.json<TemplateAnswer>(['template', 'show', name]);

describe('template list and show', () => {
  test('as tables', async () => {
    expect(await ton.text('template list')).toBe(
      'no templates yet; make one of your last session: ton template create push day --from-session\n',
    );
    await ton.text(upper);
    await ton.text('template create Arms --exercise "curl 3x8"');
    const asPeople = { terminal: { columns: 100 }, env: { NO_COLOR: '1' } };
    expect(await ton.text('template list', asPeople)).toMatch(
      / 2 {2}Arms .*\n 1 {2}Upper Body {2}Bench Press \(Barbell\), Pull Up, Plank +10 {2}early\n/,
    );
    expect(await ton.text('template show 1', asPeople)).toBe(
      [
        'template 1: Upper Body',
        'notes  early',
        '',
        ' #  exercise               sets                    notes',
        'A1  Bench Press (Barbell)  3-4x8-12 60kg rest 90s',
        'A2  Pull Up                3x5 +10kg',
        ' 3  Plank                  3x30s                   breathe',
        '',
      ].join('\n'),
    );
  });

  test('as JSON', async () => {
    await ton.text(upper);
    expect(await ton.json('template list')).toEqual([
      {
        id: 1,
        uid: expect.any(String) as string,
        name: 'Upper Body',
        exercises: ['Bench Press (Barbell)', 'Pull Up', 'Plank'],
        sets: 10,
        notes: 'early',
      },
    ]);
    expect(await ton.json('template list --deleted')).toEqual([]);
  });

  test('ask which template is meant, or say that there is none', async () => {
    const none = await ton('template show', { answers: [] });
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('there is no template yet')]);
    await ton.text(upper);
    expect(
      await ton.text('template show', { answers: [{ asks: 'Template', answer: 'Upper Body' }] }),
    ).toContain('Pull Up');
    const nobody = await ton('template show');
    expect([nobody.status, nobody.stderr]).toEqual([4, expect.stringContaining('missing: TEMPLATE')]);
    const near = await ton('template show uper');
    expect([near.status, near.stderr]).toEqual([3, expect.stringContaining('did you mean "Upper Body"?')]);
  });

  test('show nothing of another user', async () => {
    await ton.text(upper);
    ton.exec(
      `insert into users (username, username_key, uid, created_at, updated_at) values ('bob', 'bob', 'b', 0, 0)`,
    );
    expect(await ton.json('template list --user bob')).toEqual([]);
    for (const verb of ['show', 'delete'])
      expect((await ton(`template ${verb} 1 --user bob`)).status).toBe(3);
    await ton.text('template delete 1');
    expect((await ton('template restore 1 --user bob')).status).toBe(3);
  });
});

describe('template delete and restore', () => {
  test('say the way back', async () => {
    await ton.text(upper);
    expect(await ton.text('template delete upper')).toBe(
      'template "Upper Body" deleted; bring it back with: ton template restore Upper Body\n',
    );
    expect((await ton('template show upper body')).status).toBe(3);
    expect(await ton.text('template restore Upper Body')).toMatch(
      /^template "Upper Body" is back\nA1 {2}Bench/,
    );
    expect(await ton.json('template delete 1')).toMatchObject({ id: 1, name: 'Upper Body', deleted: true });
    expect(
      (await ton('template restore', { answers: [{ asks: 'Template', answer: 'Upper Body' }] })).status,
    ).toBe(0);
    const none = await ton('template restore', { answers: [] });
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('no template is deleted')]);
  });

  test('meet a name that was taken since', async () => {
    await ton.text(upper);
    await ton.text('template delete upper');
    await ton.text('template create upper body --exercise "squat 5x5"');
    const { status, stderr } = await ton('template restore upper');
    expect([status, stderr]).toEqual([5, expect.stringContaining('another template is called "upper body"')]);
  });

  test('can be undone', async () => {
    await ton.text(upper);
    await ton.text('template delete upper');
    await ton.text('undo');
    expect((await show('upper')).exercises).toHaveLength(3);
  });
});

test('help plan shows the notation on one screen', async () => {
  expect(await ton.text('help plan')).toMatch(/^Sets planned: sets x reps/);
  expect((await ton('help plan sets')).status).toBe(3);
});

describe('the examples run', async () => {
  const root = await declareRoot('template', (command) => command);
  const noun = root.commands.find((command) => command.name() === 'template');
  const examples = noun?.commands.flatMap(examplesFor) ?? [];

  test.each(examples)('$ %s', async (example) => {
    const [, stdin = '', line = ''] = /^(?:echo "([^"]*)" \| )?ton (.*)$/.exec(example) ?? [];
    await ton.text('log squat 100x5');
    await ton.text(upper);
    await ton.text('template create old routine --exercise "squat 5x5"');
    await ton.text('template delete old routine');
    expect(await ton.text(line, { stdin })).not.toBe('');
  });
});
