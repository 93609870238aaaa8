import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { runTon, temporaryDirectory } from '../../run-ton.js';

function has(shell: string): boolean {
  return spawnSync('which', [shell]).status === 0;
}

/** A folder with a `ton` that keeps the words it was asked about and offers what the test wants. */
function folderWithTon(offered: readonly string[]): string {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'offered'), offered.map((line) => `${line}\n`).join(''));
  writeFileSync(
    join(folder, 'ton'),
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/asked'\ncat '${folder}/offered'\n`,
    { mode: 0o755 },
  );
  return folder;
}

interface Typed {
  /** As bash parts it at COMP_WORDBREAKS. */
  readonly words: readonly string[];
  /** What is behind the cursor. */
  readonly behind?: string;
  readonly offered?: readonly string[];
  /** Leaves COMP_LINE out. */
  readonly withoutLine?: true;
}

/** Calls bash's completion function, its words joined by blanks unless they are breaks. */
async function completeInBash(line: string, { words, behind = '', offered = [], withoutLine }: Typed) {
  const { stdout: script } = await runTon('completion bash');
  const folder = folderWithTon(offered);
  writeFileSync(join(folder, 'ton.bash'), script);
  const given = words.map((_, at) => `"$W${at}"`).join(' ');
  const program = `set -u; source ./ton.bash; COMP_WORDS=(${given}); COMP_CWORD=${words.length - 1}
    ${withoutLine === true ? '' : 'COMP_LINE=$LINE COMP_POINT=$POINT'}
    _ton "\${COMP_WORDS[0]}"; printf '%s\\n' \${COMPREPLY[@]+"\${COMPREPLY[@]}"}`;
  const stdout = execFileSync('bash', ['--norc', '-c', program], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env.PATH ?? ''}`,
      LINE: line + behind,
      POINT: String(line.length),
      ...Object.fromEntries(words.map((word, at) => [`W${at}`, word])),
    },
  });
  const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n').slice(3, -1);
  return { replies: stdout.split('\n').slice(0, -1).filter(Boolean), asked };
}

describe.skipIf(!has('bash'))('bash', () => {
  test('the script is one bash can read, for both names', async () => {
    const { stdout } = await runTon('completion bash');
    const complete = execFileSync('bash', ['--norc', '-c', `${stdout}\ncomplete -p ton tonnage`], {
      encoding: 'utf8',
    });
    expect(complete).toBe('complete -F _ton ton\ncomplete -F _ton tonnage\n');
  });

  test('asks with the words typed and offers what comes, in its order', async () => {
    const { replies, asked } = await completeInBash('ton log li', {
      words: ['ton', 'log', 'li'],
      offered: ['list\tthe sets logged', 'lift\t'],
    });
    expect(asked).toEqual(['log', 'li']);
    expect(replies).toEqual(['list', 'lift']);
  });

  test('asks about the empty word behind a blank', async () => {
    expect((await completeInBash('ton log ', { words: ['ton', 'log', ''] })).asked).toEqual(['log', '']);
    expect((await completeInBash('ton ', { words: ['ton', ''] })).asked).toEqual(['']);
  });

  test('sees the words up to the cursor only', async () => {
    const { asked } = await completeInBash('ton lo', { words: ['ton', 'log'], behind: 'g list' });
    expect(asked).toEqual(['lo']);
  });

  test('takes the words as they are where there is no line', async () => {
    const { asked } = await completeInBash('', { words: ['ton', 'log', 'be'], withoutLine: true });
    expect(asked).toEqual(['log', 'be']);
  });

  const bench = ['Bench Press (Barbell)\tlogged'];
  test.each<[string, string, string[], string, string]>([
    ['nothing quoted', 'ton log be', ['ton', 'log', 'be'], 'be', String.raw`Bench\ Press\ \(Barbell\)`],
    [
      'blanks and parentheses escaped',
      String.raw`ton log bench\ press\ \(ba`,
      ['ton', 'log', String.raw`bench\ press\ \(ba`],
      'bench press (ba',
      String.raw`Bench\ Press\ \(Barbell\)`,
    ],
    [
      'double quotes open',
      'ton log "bench pr',
      ['ton', 'log', '"bench pr'],
      'bench pr',
      'Bench Press (Barbell)',
    ],
    [
      'single quotes open',
      "ton log 'bench pr",
      ['ton', 'log', "'bench pr"],
      'bench pr',
      'Bench Press (Barbell)',
    ],
  ])('an exercise with %s', async (_how, line, words, asked, reply) => {
    const result = await completeInBash(line, { words, offered: bench });
    expect(result).toEqual({ asked: ['log', asked], replies: [reply] });
  });

  test('a quoted name before the cursor is one word', async () => {
    const { asked } = await completeInBash('ton log "Bench Press (Barbell)" --', {
      words: ['ton', 'log', '"Bench Press (Barbell)"', '--'],
    });
    expect(asked).toEqual(['log', 'Bench Press (Barbell)', '--']);
  });

  test.each<[string, string, string]>([
    [`ton log `, '', String.raw`Jo\'s\ \$\(rm\)\ \"x\"\ \\`],
    [`ton log "`, '"', String.raw`Jo's \$(rm) \"x\" \\`],
    [`ton log '`, "'", String.raw`Jo'\''s $(rm) "x" ` + '\\'],
  ])('what a shell would read in a name is escaped behind %s', async (line, word, reply) => {
    const { replies } = await completeInBash(line, {
      words: ['ton', 'log', word],
      offered: [String.raw`Jo's $(rm) "x" ` + '\\\t'],
    });
    expect(replies).toEqual([reply]);
  });

  test('a value behind = is completed alone, since bash parts the word there', async () => {
    expect(
      await completeInBash('ton log list --format=nd', {
        words: ['ton', 'log', 'list', '--format', '=', 'nd'],
        offered: ['--format=ndjson\t'],
      }),
    ).toEqual({ asked: ['log', 'list', '--format=nd'], replies: ['ndjson'] });
    expect(
      await completeInBash('ton log list --format=', {
        words: ['ton', 'log', 'list', '--format', '='],
        offered: ['--format=json\t', '--format=csv\t'],
      }),
    ).toEqual({ asked: ['log', 'list', '--format='], replies: ['json', 'csv'] });
  });

  test('a time with a colon before the cursor is one word', async () => {
    const { asked } = await completeInBash('ton log squat --at 18:00 --y', {
      words: ['ton', 'log', 'squat', '--at', '18', ':', '00', '--y'],
    });
    expect(asked).toEqual(['log', 'squat', '--at', '18:00', '--y']);
  });

  test('files are left to bash', async () => {
    const { replies } = await completeInBash('ton import ', {
      words: ['ton', 'import', ''],
      offered: ['list\twhat was imported', '\tfiles'],
    });
    expect(replies).toEqual(['list']);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  test.each([
    ['after compinit', 'autoload -Uz compinit; compinit -D -u; '],
    ['in a shell that never started completion', ''],
  ])('the script is one zsh can read, for both names, %s', async (_, before) => {
    const { stdout } = await runTon('completion zsh');
    const cwd = folderWithTon([]);
    writeFileSync(join(cwd, 'ton.zsh'), stdout);
    const program = `${before}source ./ton.zsh; print $_comps[ton] $_comps[tonnage]`;
    const env = { PATH: process.env.PATH, HOME: cwd };
    const output = execFileSync('zsh', ['-f', '-c', program], { cwd, env, encoding: 'utf8' });
    expect(output).toBe('_ton _ton\n');
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each([
    ['ton log li', ['log', 'li']],
    ['ton log "Bench Pr', ['log', 'Bench Pr']],
    ['ton log ', ['log', '']],
  ])('%s', async (line, words) => {
    const { stdout } = await runTon('completion fish');
    const folder = folderWithTon(['list\tthe sets logged', 'Bench Press (Barbell)\tlogged']);
    writeFileSync(join(folder, 'ton.fish'), stdout);
    const output = execFileSync('fish', ['--no-config', '-c', 'source ./ton.fish; complete -C $LINE'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH ?? ''}`, HOME: folder, LINE: line },
    });
    expect(readFileSync(join(folder, 'asked'), 'utf8').split('\n').slice(3, -1)).toEqual(words);
    expect(output).not.toBe('');
  });
});

test.each(['bash', 'zsh', 'fish'])(
  'the script for %s is the answer in a pipe and under --json',
  async (shell) => {
    const { status, stdout, stderr } = await runTon(['completion', shell]);
    expect([status, stderr]).toEqual([0, '']);
    const wrapped = await runTon(['completion', shell, '--json']);
    expect(wrapped.json()).toEqual({ script: stdout });
    for (const name of ['ton', 'tonnage'])
      expect(stdout).toMatch(new RegExp(`^(?:#?comp.*)\\b${name}\\b`, 'm'));
  },
);
