import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../scripted-prompter.js';
import { newTon, type Ton } from '../../run-ton.js';

const terminal = { columns: 80 };
/** Seconds. */
const minute = 60;
let ton: Ton;

beforeEach(async () => {
  ton = newTon();
  await ton('log "bench press" 60x8x2 --at "2026-11-18 18:00"');
  await ton([
    'template',
    'create',
    'Push',
    '--exercise',
    'bench press 2x8 @60kg rest 90s',
    '--exercise',
    'overhead press 2x8-12 @40kg',
  ]);
});

/** A workout at the keyboard. */
async function loop(words: string, answers: readonly Answer[]) {
  return await ton(words, { terminal, answers });
}

const sets = () =>
  ton
    .sql<{ text: string }>(
      `select e.name || ' ' || ifnull(weight || '×', '') || ifnull(reps, l.duration_seconds || ' s') as text from set_logs l join exercises e on e.id = l.exercise_id
       where l.local_date = '2026-11-20' order by l.id`,
    )
    .map(({ text }) => text);

const leave: Answer = { asks: '', answer: 'q' };

describe('the loop', () => {
  it('shows what is asked, what was done last time and a record within reach', async () => {
    await loop('session start push', [
      { asks: 'Push · 0s · 0 of 2 exercises\nBench Press (Barbell)  set 1 of 2', answer: '' },
      { asks: 'target  60 kg × 8 rest 1:30\nlast    60 kg × 8\nrecord', answer: '' },
      { asks: 'Overhead Press (Barbell)  set 1 of 2', answer: 'q' },
    ]).then(({ status, stdout }) => {
      expect(status).toBe(0);
      expect(stdout).toContain('runs on; come back with: ton session resume');
    });
    expect(sets()).toEqual(['Bench Press (Barbell) 60.0×8', 'Bench Press (Barbell) 60.0×8']);
  });

  it('takes reps alone as reps at the weight that is proposed', async () => {
    await loop('session start push', [{ asks: '60 kg × 8', answer: '7' }, leave]);
    expect(sets()).toEqual(['Bench Press (Barbell) 60.0×7']);
  });

  it('does not log a set twice that another terminal logged a moment ago', async () => {
    const { stderr } = await loop('session start push', [
      { asks: 'set 1 of 2', answer: '', meanwhile: () => ton('log bench press 62.5x8'), hasty: true },
      { asks: 'set 2 of 2', answer: 'q' },
    ]);
    expect(stderr).toContain('Bench Press (Barbell) changed elsewhere meanwhile');
    expect(stderr).toContain('62.5 kg × 8 was logged elsewhere');
    expect(sets()).toEqual(['Bench Press (Barbell) 62.5×8']);
  });

  it('keeps what was typed when another terminal logs meanwhile', async () => {
    await loop('session start push', [
      { asks: 'set 1 of 2', types: '65x', answer: '', meanwhile: () => ton('log bench press 62.5x8') },
      { asks: 'set 2 of 2', finds: '65x', answer: '65x5' },
      { asks: 'Overhead Press (Barbell)  set 1 of 2', finds: '', answer: 'q' },
    ]);
    expect(sets()).toEqual(['Bench Press (Barbell) 62.5×8', 'Bench Press (Barbell) 65.0×5']);
  });

  it('says so when the session was ended elsewhere', async () => {
    const { stderr, stdout } = await loop('session start push', [
      { asks: 'set 1 of 2', answer: '', meanwhile: () => ton('session finish'), hasty: true },
    ]);
    expect(stderr).toContain('session "2" was ended elsewhere');
    expect(stdout).toContain('was ended elsewhere');
    expect(sets()).toEqual([]);
  });

  it('does not end again a session that was finished elsewhere', async () => {
    await ton('session start push', { terminal, answers: [{ asks: 'set 1 of 2', answer: '' }, leave] });
    const finishElsewhere = async () => {
      await ton('session finish');
      ton.clock.advance(10 * minute);
    };
    const { stdout } = await loop('session resume', [
      { asks: 'set 2 of 2', answer: 'finish' },
      { asks: '3 sets are left', answer: true },
      { asks: 'Note for the session', answer: 'late', meanwhile: finishElsewhere },
    ]);
    expect(stdout).toContain('was ended elsewhere');
    expect(await ton.json('session show last')).toMatchObject({ notes: null, duration_seconds: 0 });
  });

  it('keeps planned and actual rest', async () => {
    await loop('session start push', [
      { asks: 'set 1 of 2', answer: '' },
      {
        asks: 'set 2 of 2',
        answer: '',
        meanwhile: () => {
          ton.clock.advance(2 * minute);
          return Promise.resolve();
        },
      },
      leave,
    ]);
    const { sets } = await ton.json<{ sets: Record<string, unknown>[] }>('session show');
    expect(sets[0]).toMatchObject({ rest_planned_seconds: 90, rest_actual_seconds: 120 });
    expect(sets[1]).toMatchObject({ rest_planned_seconds: 90, rest_actual_seconds: null });
  });

  it('asks about a load ten times off, and logs nothing on a no', async () => {
    await loop('session start push', [
      { asks: 'set 1 of 2', answer: '600x8' },
      { asks: '600 kg × 8 is far from what you usually lift', answer: false },
      { asks: 'set 1 of 2', answer: 'q' },
    ]);
    expect(sets()).toEqual([]);
  });

  it('refuses what it cannot follow and keeps the line', async () => {
    await loop('session start push', [
      { asks: 'set 1 of 2', answer: '100 x', refused: 'cannot read "100 x"' },
      { asks: 'set 1 of 2', answer: 'finihs', refused: 'did you mean finish' },
      { asks: 'set 1 of 2', answer: 'go 9', refused: '"9" is not in the session' },
      leave,
    ]);
  });

  it('goes on after a name that fits nothing, and asks between several', async () => {
    const { stderr } = await loop('session start push', [
      { asks: 'set 1 of 2', answer: 'add zercher moonwalk' },
      { asks: 'set 1 of 2', answer: 'add hammer' },
      { asks: 'which one', answer: 'Hammer Curl (Dumbbell)', types: 'dumbbell' },
      { asks: 'set 1 of 2', answer: 'plan' },
      leave,
    ]);
    expect(stderr).toContain('there is no exercise "zercher moonwalk"');
    expect(stderr).toMatch(/3 {2}Hammer Curl \(Dumbbell\) {2}0/);
  });

  it('swaps, warns without a common muscle, skips and comes back', async () => {
    const { stderr } = await loop('session start push', [
      { asks: 'Bench Press (Barbell)  set 1', answer: 'swap plank' },
      { asks: 'Plank', answer: 'k' },
      { asks: 'Overhead Press (Barbell)  set 1', answer: 'go 1' },
      { asks: 'Plank', answer: '45s' },
      leave,
    ]);
    expect(stderr).toContain('Plank instead of Bench Press (Barbell)');
    expect(stderr).toContain('it works no primary muscle of Bench Press (Barbell)');
    expect(ton.sql('select is_skipped from session_exercises where position = 1 and session_id = 2')).toEqual(
      [{ is_skipped: 0 }],
    );
  });

  it('tells the plates on the bar the lifter set', async () => {
    await ton('exercise settings "bench press" --bar 15kg');
    const { stderr } = await loop('session start push', [
      { asks: 'set 1 of 2', answer: 'p' },
      { asks: 'set 1 of 2', answer: 'p 61' },
      { asks: 'set 1 of 2', answer: 'p 10' },
      leave,
    ]);
    expect(stderr).toContain('60 kg: 20 + 2.5 a side on the 15 kg bar');
    expect(stderr).toContain('60 kg: 20 + 2.5 a side on the 15 kg bar, 1 kg short');
    expect(stderr).toContain('10 kg is less than the 15 kg bar');
  });

  it('pauses, and goes on with Enter or with the next set', async () => {
    const pass = () => {
      ton.clock.advance(10 * minute);
      return Promise.resolve();
    };
    await loop('session start push', [
      { asks: 'set 1 of 2', answer: 'pause' },
      { asks: 'paused', answer: '', meanwhile: pass },
      { asks: 'set 1 of 2', answer: 'pause' },
      { asks: 'paused', answer: '60x8', meanwhile: pass },
      { asks: 'set 2 of 2', answer: 'f' },
      { asks: '3 sets are left', answer: true },
      { asks: 'Note for the session', answer: 'short' },
    ]);
    const session = await ton.json('session show');
    expect(session).toMatchObject({ duration_seconds: 0, notes: 'short', status: 'completed' });
  });

  it('notes for the exercise and for the session', async () => {
    await loop('session start push', [
      { asks: 'set 1 of 2', answer: 'n elbows in' },
      { asks: 'elbows in', answer: 'n session late' },
      { asks: 'set 1 of 2', answer: 'n' },
      { asks: 'Note for Bench Press (Barbell)', answer: '' },
      { asks: 'set 1 of 2', answer: '' },
      leave,
    ]);
    const session = await ton.json<{ notes: string; sets: Record<string, unknown>[] }>('session show');
    expect(session.notes).toBe('late');
    expect(session.sets[0]).toMatchObject({ exercise_notes: 'elbows in' });
  });

  it('keeps an unplanned workout as a template when it is given a name', async () => {
    const { stdout } = await loop('session start --empty', [
      { asks: 'Nothing planned', answer: 'add squat barbell' },
      { asks: 'Squat (Barbell)  set 1', answer: '100x5' },
      { asks: 'set 2', answer: 'f' },
      { asks: 'Note for the session', answer: '' },
      { asks: 'Keep it as a template', answer: 'push', refused: 'there is a template "Push" already' },
      { asks: 'Keep it as a template', answer: 'legs' },
    ]);
    expect(stdout).toContain('is done');
    expect(await ton.text('template show legs')).toContain('1x5 100kg');
  });

  it('takes exercises as they come, alone or with their sets', async () => {
    const { stderr } = await loop('session start --empty', [
      { asks: 'Nothing planned', answer: '', refused: 'the session has no exercise yet' },
      { asks: 'Nothing planned', answer: 'bench press 60x', refused: 'cannot read "60x"' },
      { asks: 'Nothing planned', answer: 'bnech press 60x8' },
      { asks: 'Nothing planned', answer: 'bench press' },
      { asks: 'Bench Press (Barbell)  set 1 of 2', answer: '' },
      { asks: 'set 2 of 2', answer: 'face pull 20x15,15' },
      { asks: 'Bench Press (Barbell)  set 2 of 2', answer: 'plank', refused: 'neither a set nor a command' },
      { asks: 'Bench Press (Barbell)  set 2 of 2', answer: 'add plank 45s' },
      leave,
    ]);
    expect(stderr).toContain('there is no exercise "bnech press"');
    expect(sets()).toEqual([
      'Bench Press (Barbell) 60.0×8',
      'Face Pull (Cable) 20.0×15',
      'Face Pull (Cable) 20.0×15',
      'Plank 45.0 s',
    ]);
  });

  it('announces a record once, and says when it is taken back', async () => {
    const { stderr } = await loop('session start push', [
      { asks: 'set 1 of 2', answer: '65x8' },
      { asks: 'set 2 of 2', answer: 'u' },
      { asks: 'set 1 of 2', answer: 'q' },
    ]);
    expect(stderr.match(/is the heaviest/g)).toHaveLength(1);
    expect(stderr).toContain('the heaviest is now 60 kg (was 65 kg)');
    expect(sets()).toEqual([]);
    expect((await ton('db check')).status).toBe(0);
  });

  it('keeps an exercise whose only set is taken back, planned or not', async () => {
    await loop('session start --like last', [
      { asks: 'Bench Press (Barbell)  set 1 of 2', answer: '' },
      { asks: 'set 2 of 2', answer: 'u' },
      { asks: 'Bench Press (Barbell)  set 1 of 2', answer: 'add squat barbell' },
      { asks: 'set 1 of 2', answer: 'squat 100x5' },
      { asks: 'Bench Press (Barbell)  set 1', answer: 'u' },
      { asks: '', answer: 'q' },
    ]);
    const status = await ton.json<{ exercises: { exercise: string }[] }>('session status');
    expect(status.exercises.map(({ exercise }) => exercise)).toEqual([
      'Bench Press (Barbell)',
      'Squat (Barbell)',
    ]);
  });

  it('is written to the journal in words that can be typed', async () => {
    await loop('session start push', [{ asks: 'set 1', answer: '' }, leave]);
    expect(await ton.text('undo --list')).toContain('ton log set Bench Press (Barbell) 60kgx8');
    await ton('undo');
    expect(sets()).toEqual([]);
  });

  it('is not entered where nobody can be asked, nor for JSON', async () => {
    const { stdout } = await ton('session start push');
    expect(stdout).toContain('next: Bench Press (Barbell): 60 kg × 8');
    const { status } = await ton('session resume --json', { terminal, answers: [] });
    expect(status).toBe(0);
  });
});
