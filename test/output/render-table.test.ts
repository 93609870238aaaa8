import { describe, expect, it } from 'vitest';
import { noSets, saved, session, sets, text } from './sample.js';
import { written } from './collect.js';

describe('render: table', () => {
  it('shows rows in columns for a person', async () => {
    expect(await written(sets)).toMatchInlineSnapshot(`
      "Exercise        Weight  Reps  Notes
      Squat         102.5 kg     5
      ベンチプレス   0.33 kg    12  felt "easy", a|b
      Row 💪🏽           60 kg        seat 4 paused on the chest between the reps

      3 sets · 1 note
      "
    `);
  });
  it('keeps one row one line in a pipe, however wide', async () => {
    expect(await written(sets, { person: false, width: 20 })).toMatchInlineSnapshot(`
      "Exercise        Weight  Reps  Notes
      Squat         102.5 kg     5
      ベンチプレス   0.33 kg    12  felt "easy", a|b
      Row 💪🏽           60 kg        seat 4 paused on the chest between the reps

      3 sets · 1 note
      "
    `);
  });
  it('folds at 40 columns', async () => {
    expect(await written(sets, { width: 40 })).toMatchInlineSnapshot(`
      "Exercise        Weight  Reps  Notes
      Squat         102.5 kg     5
      ベンチプレス   0.33 kg    12  felt
                                    "easy",
                                    a|b
      Row 💪🏽           60 kg        seat 4
                                    paused on
                                    the chest
                                    between
                                    the reps

      3 sets · 1 note
      "
    `);
  });
  it('becomes blocks of lines at 20 columns', async () => {
    expect(await written(sets, { width: 20 })).toMatchInlineSnapshot(`
      "Exercise: Squat
      Weight: 102.5 kg
      Reps: 5

      Exercise:
      ベンチプレス
      Weight: 0.33 kg
      Reps: 12
      Notes: felt "easy",
      a|b

      Exercise: Row 💪🏽
      Weight: 60 kg
      Notes: seat 4 paused
      on the chest between
      the reps

      3 sets · 1 note
      "
    `);
  });
  it('says so when there is no row', async () => {
    expect(await written(noSets)).toBe('No sets yet.\n');
  });
  it('shows a record with its sections', async () => {
    expect(await written(session)).toMatchInlineSnapshot(`
      "Push day
      Started  2026-03-01T18:00:00+01:00
      Volume   1234.6 kg
      Notes    slept badly, so everything was slow
               second line

      Sets
      Set  Reps
      1       5

      No records.
      "
    `);
  });
  it('folds a record at 40 and 20 columns', async () => {
    expect(await written(session, { width: 40 })).toMatchInlineSnapshot(`
      "Push day
      Started  2026-03-01T18:00:00+01:00
      Volume   1234.6 kg
      Notes    slept badly, so everything was
               slow
               second line

      Sets
      Set  Reps
      1       5

      No records.
      "
    `);
    expect(await written(session, { width: 12 })).toMatchInlineSnapshot(`
      "Push day
      Started:
      2026-03-01T1
      8:00:00+01:0
      0
      Volume:
      1234.6 kg
      Notes: slept
      badly, so
      everything
      was slow
      second line

      Sets
      Set  Reps
      1       5

      No records.
      "
    `);
  });
  it('writes one line a field of a record in a pipe', async () => {
    expect(await written(session, { person: false, width: 20 })).toMatchInlineSnapshot(`
      "Push day
      Started  2026-03-01T18:00:00+01:00
      Volume   1234.6 kg
      Notes    slept badly, so everything was slow second line

      Sets
      Set  Reps
      1       5

      No records.
      "
    `);
  });
  it('shows the sentences of a write', async () => {
    expect(await written(saved)).toBe('Squat 100 kg × 5 → e1RM 116.7 kg\n✓ new record\n');
  });
  it('shows text as it is, with blanks for tabs', async () => {
    expect(await written(text)).toBe('CREATE TABLE a (\n b TEXT\n);\n');
  });
  it('leaves a document whole in a pipe and nowhere else', async () => {
    const document = { ...text, text: 'a\tb\u202e', exact: true };
    expect(await written(document, { person: false })).toBe('a\tb\u202e');
    expect(await written(document)).toBe('a b\n');
    expect(await written({ ...document, exact: false }, { person: false })).toBe('a b\n');
  });
  it('colours heads and titles only', async () => {
    const coloured = await written(session, { colour: true });
    expect(coloured).toContain('\x1b[1mPush day\x1b[22m\n');
    expect(coloured).toContain('\x1b[2mNotes\x1b[22m    slept badly');
    expect(coloured).toContain('\x1b[4mSet\x1b[24m  \x1b[4mReps\x1b[24m\n1       5\n');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(await written(session));
  });
  it('spells its own glyphs in ASCII without losing the alignment', async () => {
    const columns = [
      { key: 'a', label: 'Set' },
      { key: 'b', label: 'Next' },
    ];
    const rows = [
      { a: '5×3', b: '→' },
      { a: 'rest…', b: 'ok' },
    ];
    expect(await written({ kind: 'rows', columns, rows, empty: '' }, { ascii: true })).toMatchInlineSnapshot(`
      "Set      Next
      5x3      ->
      rest...  ok
      "
    `);
  });
});
