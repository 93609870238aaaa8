import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../run-ton.js';
import { people } from './people.js';

describe('edit', () => {
  test('by flags, each a revision that undo takes back', async () => {
    const ton = await people();
    const lines = await ton.text(
      'program edit strength --name Power --description "" --zip 99999 --weeks 2 --visibility private',
    );
    expect(lines).toContain('program "Power" changed, revision 2');
    expect(lines).toContain(
      'name: Strength → Power\ndescription: Für Anfänger → none\nzip code: 01234 → 99999',
    );
    expect(lines).toContain('weeks 3–4, day 1: day "A" removed');
    expect(await ton.json('program show power')).toMatchObject({ weeks: 2, description: null, revision: 2 });
    await ton.text('undo');
    expect(await ton.json('program show strength')).toMatchObject({
      weeks: 4,
      zip_code: '01234',
      revision: 1,
    });
    expect(await ton.text('program edit strength --weeks 4')).toBe(
      '"Strength" is so already; nothing changed\n',
    );
  });

  test.each([
    ['program edit strength --name Secret', 5, 'there is a program "Secret" already'],
    ['program edit strength --name ""', 2, '"" is not a name'],
    ['program edit strength --weeks 1000', 2, '"1000" does not fit --weeks'],
    ['program edit strength --visibility all', 2, '"all" does not fit --visibility'],
    ['program edit strength --name X --file -', 2, '"--file" says all of it'],
    ['program edit strength', 4, 'missing: --file (or --name'],
    ['program edit strength --file nowhere.yaml', 3, 'there is no file'],
  ])('ton %s is refused', async (words, status, message) => {
    const ton = await people();
    const result = await ton(words);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(message);
    expect(await ton.json('program show strength')).toMatchObject({ revision: 1 });
  });

  test('from a file: slots keep their keys, the exercises of somebody else too', async () => {
    const ton = await people();
    const text =
      'tonnage: program/1\nname: Strength\ndays:\n  - title: A\n    exercises:\n      - Tire Flip Over [tire-flip-over]: 5x8\n';
    expect(await ton.text('program edit strength --file -', { stdin: text })).toContain(
      'day 1: Tire Flip Over 3x8 → 5x8',
    );
    const { stderr, status } = await ton('program edit strength --file -', {
      stdin: text.replace('Tire Flip Over', 'sqat'),
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('line 6, column 9: there is no exercise "sqat"'),
    ]);
  });

  /** An editor that runs a line of shell at each visit, with the file as `$f`. */
  function editor(...visits: readonly string[]): string {
    const directory = temporaryDirectory();
    const cases = visits.map((line, at) => `${at + 1}) ${line} ;;`).join('\n');
    const script = `#!/bin/sh\ncd '${directory}'\nf="$1"\nfor f; do :; done\nn=$(($(cat count 2>/dev/null || echo 0) + 1)); echo $n > count; cp "$f" seen.$n\ncase $n in\n${cases}\nesac`;
    writeFileSync(join(directory, 'ed'), script, { mode: 0o755 });
    return join(directory, 'ed');
  }

  test('in an editor; a mistake opens it again with the error on its line', async () => {
    const ton = await people();
    const command = editor(
      `sed -i 's/5x5 60kg/5x5 60kgx/' "$f"`,
      `grep -q '^# ! line .*60kgx' "$f" && sed -i 's/60kgx/62.5kg/' "$f"`,
    );
    const { stdout, stderr } = await ton('program edit strength', { env: { EDITOR: command }, answers: [] });
    expect(stderr).toBe('');
    expect(stdout).toContain('weeks 1–4, day 1: Squat (Barbell) 5x5 60 kg → 62.5 kg');
  });

  test('left as it was it changes nothing', async () => {
    const ton = await people();
    const { stdout } = await ton('program edit strength', { env: { EDITOR: 'true' }, answers: [] });
    expect(stdout).toBe('nothing changed\n');
  });

  test('a program that was changed meanwhile is a conflict, and the text is kept', async () => {
    const ton = await people();
    const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
    const statement = `insert into program_revisions (owner_id, program_id, number, document, created_at)
      select owner_id, program_id, 2, document, 1 from program_revisions where program_id = 1`;
    const change = join(temporaryDirectory(), 'change.cjs');
    const words = [sqlite, ton.database, statement].map((text) => JSON.stringify(text));
    writeFileSync(change, `require(${words[0]})(${words[1]}).exec(${words[2]})`);
    const command = editor(`sed -i 's/5x5 60kg/5x5 62.5kg/' "$f"; '${process.execPath}' '${change}'`);
    const { status, stderr } = await ton('program edit strength', { env: { EDITOR: command }, answers: [] });
    expect([status, stderr]).toEqual([5, expect.stringContaining('"Strength" was changed meanwhile')]);
    expect(stderr).toMatch(/your text is kept in .*program-1\.yaml/);
  });
});
