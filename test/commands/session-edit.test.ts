import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newTon, temporaryDirectory, type RunResult, type Ton } from '../run-ton.js';

/** Where temporary files go, so that a test sees what is left. */
let scratch = '';
beforeEach(() => {
  scratch = temporaryDirectory();
  vi.stubEnv('TMPDIR', scratch);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
});

/** The texts that were left behind. */
function kept(): { path: string; text: string }[] {
  const left = readdirSync(scratch, { recursive: true, encoding: 'utf8' });
  return left
    .filter((name) => /session-\d+\.md$/.test(name))
    .map((name) => ({ path: join(scratch, name), text: readFileSync(join(scratch, name), 'utf8') }));
}

/**
 * An editor that runs one line of shell a visit, with the file as `$f`; what it saw each time is kept.
 *
 * @returns its command, and the text of each visit with the words it was called by
 */
function editor(name: string, ...visits: readonly string[]) {
  const directory = join(temporaryDirectory(), 'with blanks');
  mkdirSync(directory);
  const cases = visits.map((line, at) => `${at + 1}) ${line} ;;`).join('\n');
  const script = `#!/bin/sh
cd '${directory}'
n=$(($(cat count 2>/dev/null || echo 0) + 1)); echo $n > count
for f; do :; done
echo "$*" > words.$n; cp "$f" seen.$n
case $n in
${cases}
*) echo "opened too often" >&2; exit 3 ;;
esac`;
  writeFileSync(join(directory, name), script, { mode: 0o755 });
  const seen = (visit: number) => readFileSync(join(directory, `seen.${visit}`), 'utf8');
  const words = (visit: number) => readFileSync(join(directory, `words.${visit}`), 'utf8').trim();
  const visitsMade = () => Number(readFileSync(join(directory, 'count'), 'utf8'));
  return { command: `'${join(directory, name)}'`, seen, words, visitsMade };
}

/** `ton session edit` on a terminal. */
async function edit(ton: Ton, command: string, words = 'session edit'): Promise<RunResult> {
  return await ton(words, { env: { EDITOR: command }, answers: [] });
}

async function logged(): Promise<Ton> {
  const ton = newTon();
  await ton.text('log bench press 100x5x2 --note belt');
  await ton.text('log squat 225lbx5');
  return ton;
}

const setTexts = async (ton: Ton) =>
  (await ton.json<{ set: string }[]>('log list --sort oldest')).map(({ set }) => set);

describe('in an editor', () => {
  test('the text is changed, and what changed is told, records too', async () => {
    const ton = await logged();
    const { command, words, seen } = editor('ed1', `sed -i 's/^  100x5 | belt   *#1/  110x5 @9/' "$f"`);
    const { status, stdout } = await edit(ton, `${command} --wait`);
    expect(stdout).toContain(
      'session 1 of 2026-11-20: 1 set added, 1 set removed  (take it back with: ton undo)\nBench Press (Barbell): the heaviest is now 110 kg (was 100 kg)\n',
    );
    expect(status).toBe(0);
    expect(await setTexts(ton)).toEqual(['100 kg × 5', '225 lb × 5', '110 kg × 5 @9']);
    expect(words(1)).toMatch(/^--wait .*session-1\.md$/);
    expect(seen(1)).toBe(await newTextOf(ton, 'undo'));
    expect(kept()).toEqual([]);
  });

  test('VISUAL wins over EDITOR; the file is for its owner alone', async () => {
    const ton = await logged();
    const { command } = editor(
      'ed1',
      `stat -c %a "$f" > mode; sed -i "s/^title:/title: mode $(cat mode)/" "$f"`,
    );
    const { status } = await ton('session edit', { env: { EDITOR: 'false', VISUAL: command }, answers: [] });
    expect([status, await ton.json('session show')]).toEqual([
      0,
      expect.objectContaining({ title: 'mode 600' }),
    ]);
  });

  test.each([
    ['as it was', 'true'],
    ['without anything', ': > "$f"'],
    ['with comments alone', `sed -i '/^#/!d' "$f"`],
    ['and the file is gone', 'rm "$f"'],
  ])('%s nothing changes', async (_, line) => {
    const ton = await logged();
    const { status, stdout } = await edit(ton, editor('ed1', line).command);
    expect([status, stdout, kept()]).toEqual([0, 'nothing changed\n', []]);
    expect(await ton.json('undo --list')).toHaveLength(2);
  });

  test('a mistake opens it again at its line, with what is wrong above; that goes when it is right', async () => {
    const ton = await logged();
    const ed = editor(
      'vim',
      `sed -i 's/^title:/titel:/' "$f"`,
      `sed -i 's/^titel:/title: Push/; s/100x5/100y5/' "$f"`,
      `sed -i 's/100y5/105x5/' "$f"`,
    );
    const { status, stderr } = await edit(ton, ed.command);
    expect([status, stderr]).toEqual([0, '']);
    expect(ed.words(2)).toMatch(/^\+5 .*session-1\.md$/);
    expect(ed.seen(2)).toContain('\n# ! line 5: "titel" is not a line of the head\n# ! it has session, date');
    expect(ed.seen(3)).toContain('\n# ! line 11: cannot read "100y5"');
    expect(ed.seen(3)).not.toContain('titel');
    expect(await ton.json('session show')).toMatchObject({ title: 'Push', notes: null });
    expect(await setTexts(ton)).toEqual(['105 kg × 5', '105 kg × 5', '225 lb × 5']);
  });

  test('an editor that is not known to go to a line gets the file alone; exercises are looked up', async () => {
    const ton = await logged();
    const ed = editor(
      'ed1',
      `sed -i 's/^Squat (Barbell)/Skwat/' "$f"`,
      `sed -i 's/^Skwat/front squat/' "$f"`,
    );
    expect((await edit(ton, ed.command)).status).toBe(0);
    expect(ed.words(2)).toMatch(/^\S+session-1\.md$/);
    expect(ed.seen(2)).toMatch(/# ! line \d+: there is no exercise "Skwat"\n# ! did you mean/);
    expect(await ton.json('log list --exercise "front squat"')).toHaveLength(1);
  });

  test('a mistake left as it is ends it, and the text is kept to go on with', async () => {
    const ton = await logged();
    const { command } = editor('ed1', `sed -i 's/225lbx5/225lbx/' "$f"`, 'true');
    const { status, stderr } = await edit(ton, command);
    const [file] = kept();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: line \d+: cannot read "225lbx"/);
    expect(stderr).toContain(
      `your text is kept, go on with: ton session edit 1 --file ${file?.path ?? ''}\n`,
    );
    expect(file?.text).toContain('225lbx ');
    expect(file?.text).not.toContain('# !');
    writeFileSync(file?.path ?? '', (file?.text ?? '').replace('225lbx', '225lbx6'));
    await ton.text(['session', 'edit', '1', '--file', file?.path ?? '']);
    expect(await setTexts(ton)).toContain('225 lb × 6');
  });

  test('emptied after a mistake changes nothing', async () => {
    const ton = await logged();
    const { status, stdout } = await edit(ton, editor('ed1', `sed -i 's/x5/y5/' "$f"`, ': > "$f"').command);
    expect([status, stdout, kept()]).toEqual([0, 'nothing changed\n', []]);
  });

  test('a session changed elsewhere meanwhile is a conflict, and the text is kept', async () => {
    const ton = await logged();
    const { command } = editor('ed1', `node '${otherTerminal(ton)}'; sed -i 's/^title:/title: Mine/' "$f"`);
    const { status, stderr } = await edit(ton, command);
    const [file] = kept();
    expect(status).toBe(5);
    expect(stderr).toContain('error: session "1" was changed elsewhere in the meantime\n');
    expect(stderr).toContain(`hint: your text is kept in ${file?.path ?? ''}\n`);
    expect(file?.text).toContain('title: Mine');
    expect(await ton.json('session show')).toMatchObject({ title: 'Theirs' });
  });

  test.each([
    ['nonsense-editor -w', 3, 'there is no editor "nonsense-editor -w"'],
    ['/dev/null', 3, 'there is no editor "/dev/null"'],
    ['false', 1, 'the editor "false" ended with status 1'],
    ['kill -9 $$; true', 1, 'the editor "kill -9 $$; true" was ended'],
  ])('EDITOR=%s is an error, and nothing is left', async (command, expected, message) => {
    const ton = await logged();
    const { status, stderr } = await edit(ton, command);
    expect([status, stderr]).toEqual([
      expected,
      expect.stringContaining(`error: ${message}\nhint: name another`),
    ]);
    expect(kept()).toEqual([]);
  });

  test('an editor that fails after saving loses nothing', async () => {
    const ton = await logged();
    const { command } = editor('ed1', `sed -i 's/^title:/title: Mine/' "$f"; exit 1`);
    const { status, stderr } = await edit(ton, command);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('your text is kept, go on with: ton session edit 1'),
    ]);
    expect(kept()[0]?.text).toContain('title: Mine');
    expect(await ton.json('session show')).toMatchObject({ title: null });
  });
});

/** A script that gives the session another title past the program. */
function otherTerminal(ton: Ton): string {
  const path = join(temporaryDirectory(), 'other.cjs');
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  writeFileSync(
    path,
    `const D = require('${driver}'); new D('${ton.database}').exec("update sessions set title = 'Theirs'")`,
  );
  return path;
}

async function newTextOf(ton: Ton, words: string): Promise<string> {
  await ton.text(words);
  return await ton.text('session edit --print');
}
