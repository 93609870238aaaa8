import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { preparedTon, strengthFile } from '../commands/prepared.js';
import { newTon, temporaryDirectory, testNow, type Ton } from '../run-ton.js';
import { readCommandLine } from '../transcripts/shell.js';
import { textOf } from './files.js';

/** A file with all that the demands speak of: programs, a coach, those in the program and those who are not. */
async function prepare(): Promise<Ton> {
  const ton = newTon(testNow, await preparedTon());
  await ton.text('coach add Cara --zip-code 10115');
  for (const name of ['bert', 'carl']) await ton.text(`user add ${name}`);
  await ton.text('coach enrol anna --program strength');
  await ton.text('coach enrol dora emil --program strength --create --joined 2026-11-16');
  await ton.text('session start --program strength --user dora');
  await ton.text('log squat 102.5x5x2 --user dora');
  await ton.text(['template', 'create', 'leg day', '--exercise', 'squat 5x5', '--user', 'emil']);
  return ton;
}

/** It takes a second to fill, so it is filled once and copied. */
let filled: Promise<Ton> | undefined;
async function preparedCopy(): Promise<Ton> {
  filled ??= prepare();
  return newTon(testNow, await filled);
}

const files = {
  'strength.yaml': strengthFile('105kg'),
  'athletes.csv': 'athlete,tm squat\nfritz,100kg\ngreta,\n',
  'plan.txt': 'Day 1\nSquat 5x5 100kg\nZercher carry 3x40m\n',
};

/** The path of a file that a command reads, written anew; any other word as it is. */
function fileOf(word: string): string {
  const text = Object.entries(files).find(([name]) => name === word)?.[1];
  if (text === undefined) return word;
  const path = join(temporaryDirectory(), word);
  writeFileSync(path, text);
  return path;
}

const document = textOf('docs/demands.md');
const demands = document.split('\n').filter((line) => line.startsWith('- '));
const commands = [...new Set(demands.flatMap((line) => line.match(/(?<=`)ton [^`]+(?=`)/g) ?? []))];

describe('docs/demands.md', () => {
  test('has a command for each demand, and no other code', () => {
    expect(demands.length).toBeGreaterThan(70);
    for (const line of demands) expect(line).toMatch(/^- \S[^`]*: (?:`ton [^`]+`(?:, )?)+$/);
    expect(document.match(/`/g)).toHaveLength(
      2 * demands.flatMap((line) => line.match(/`ton /g) ?? []).length,
    );
  });

  test.each(commands)('%s', async (line) => {
    const ton = await preparedCopy();
    const [[, ...words] = []] = readCommandLine(line).programs;
    const { status, stdout, stderr } = await ton(words.map(fileOf));
    expect(status, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });
});
