import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dump, newTon, type Ton } from '../run-ton.js';
import { runs } from '../full.js';

const numRuns = runs(300, 12);

/** A session of two exercises twice, with warm-ups, drops and a missed set, all logged in one moment, and one before it. */
async function logged(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log batch - --at "2026-11-16 18:00"', {
    stdin: 'squat | 100x5x2 90x8\nbench press | 70x5',
  });
  const stdin =
    'squat | w 60x5 100x5x2 @8 d 80x8 d 60x10 | belt\nbench press | 80x5 miss 85 80x4\nplank | 90s';
  await ton.text('log batch - --at "2026-11-18 18:00"', { stdin });
  // The second places of an exercise, as another app may have them.
  ton.exec(`insert into session_exercises (user_id, session_id, position, exercise_id, superset_group, created_at, updated_at)
      select user_id, session_id, position + 10, exercise_id, 'A', 0, 0 from session_exercises where session_id = 2;
    update set_logs set session_exercise_id = (select id from session_exercises x where x.session_id = 2
      and x.exercise_id = set_logs.exercise_id and x.position > 10) where set_index > 3;`);
  return ton;
}

/** One thing a person does to the lines of a text, or to its paragraphs; `at` and `to` choose them. */
interface Step {
  readonly kind: 'remove' | 'copy' | 'move' | 'replace' | 'insert' | 'turn';
  readonly at: number;
  readonly to: number;
  readonly line: string;
}

const line = fc.constantFrom(
  ...[
    '  100x5',
    '  w 60x5',
    '  d 70x8',
    '  miss 120',
    '  102.5kgx3 @9 | heavy',
    '  225lbx5,4',
    '  last x6',
    '  bw',
  ],
  ...[
    'Squat (Barbell)',
    'Deadlift (Barbell)',
    '[B] Bench Press (Barbell)',
    'nothing like it',
    '  > a note',
    '  skipped',
    '',
  ],
  ...['date: 2026-11-17', 'start: 17:30', 'end: 19:30', 'title: Legs', '  60s at 18:00'],
);

const step = fc.record<Step>({
  kind: fc.constantFrom('remove', 'copy', 'move', 'replace', 'insert', 'turn'),
  at: fc.nat(40),
  to: fc.nat(40),
  line,
});

function take(lines: string[], { kind, at, to, line }: Step): void {
  const from = at % lines.length;
  if (kind === 'replace') {
    const number = /\s+#\d+$/.exec(lines[from] ?? '')?.[0] ?? '';
    lines[from] = line + number;
  } else if (kind === 'turn') {
    const [top = '', ...places] = lines.join('\n').split('\n\n');
    places.push(...places.splice(0, at % places.length));
    lines.splice(0, lines.length, ...[top, ...places].join('\n\n').split('\n'));
  } else if (kind === 'insert') lines.splice(from, 0, line);
  else {
    const [one = ''] = lines.slice(from, from + 1);
    if (kind !== 'copy') lines.splice(from, 1);
    if (kind !== 'remove') lines.splice(to % (lines.length + 1), 0, one);
  }
}

/** A text without its first line, which names the state it was written in, and without the numbers of new sets. */
const told = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/\s+#\d+$/, ''))
    .join('\n');

test('any edit is stored whole or not at all, is what was typed, and is taken back and brought back to the letter', async () => {
  let stored = 0;
  const ton = await logged();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const before = dump(ton.database, { without: 'journal' });
      const text = await ton.text('session edit 2 --print');
      const [head = '', ...lines] = (text.split('\n\n#')[0] ?? '').split('\n');
      for (const one of steps) take(lines, one);
      const result = await ton('session edit 2 --file -', { stdin: [head, ...lines].join('\n') });
      if (result.status !== 0 || result.stdout === 'nothing changed\n') {
        expect([0, 2, 3], result.stderr).toContain(result.status);
        expect(dump(ton.database, { without: 'journal' })).toBe(before);
        return;
      }
      stored += 1;
      expect(await ton.text('db check')).toBe('everything is in order\n');
      const after = await ton.text('session edit 2 --print');
      expect(await ton.text('session edit 2 --file -', { stdin: after })).toBe('nothing changed\n');
      const edited = dump(ton.database, { without: 'journal' });

      await ton.text('undo');
      expect(dump(ton.database, { without: 'journal' })).toBe(before);
      expect(await ton.text('session edit 2 --print')).toBe(text);
      await ton.text('redo');
      expect(dump(ton.database, { without: 'journal' })).toBe(edited);
      expect(told(await ton.text('session edit 2 --print'))).toBe(told(after));
      await ton.text('undo');
    }),
    { numRuns },
  );
  expect(stored).toBeGreaterThan(0);
}, 300_000);
