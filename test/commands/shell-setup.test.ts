import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { shellSetups } from '../../src/commands/shell-setup.js';
import { runTon, temporaryDirectory } from '../run-ton.js';

const missing = (shell: string) => spawnSync(shell, ['-c', 'true']).status !== 0;

function sh(shell: string, home: string, lines: readonly string[]): string {
  const path = `${join(home, 'bin')}:${process.env.PATH ?? ''}`;
  const env = { HOME: home, PATH: path };
  const { status, stdout, stderr } = spawnSync(shell, ['-c', lines.join('\n')], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** A home of nothing but a `ton` that says one line. */
function newHome(): string {
  const home = temporaryDirectory();
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin', 'ton'), '#!/bin/sh\necho "# script"\n', { mode: 0o755 });
  return home;
}

const rcFiles = { bash: '.bashrc', zsh: '.zshrc', fish: '.config/fish/completions/ton.fish' };

describe.each(Object.entries(rcFiles))('%s', (shell, file) => {
  const setup = shellSetups[shell];
  const lines = setup?.completion ?? [];

  test('its lines are in the help, and short', async () => {
    const { stdout } = await runTon('completion --help');
    for (const line of lines) expect(stdout).toContain(`\n  ${line}\n`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(57);
  });

  test.skipIf(missing(shell))('typed twice they are in its file once', () => {
    const home = newHome();
    sh(shell, home, [...lines, ...lines]);
    const text = readFileSync(join(home, file), 'utf8');
    expect(text.split('\n').filter(Boolean)).toHaveLength(1);
    expect(existsSync(join(home, file))).toBe(true);
  });

  test.skipIf(missing(shell)).each(['/a b/log.db', '/a"b/$HOME/`x`/l.db', "/it's/\\n\\\\/!x.db"])(
    'a log at %s is found in a new shell',
    (path) => {
      const home = newHome();
      const line = setup?.variable(path) ?? '';
      const source = shell === 'fish' ? [] : [`. ~/${file}`];
      expect(sh(shell, home, [line, ...source, `printf '%s' "$TON_DB"`])).toBe(path);
    },
  );
});
