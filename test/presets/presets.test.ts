import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.js';
import { placedSlots } from '../../src/domain/program/appearances.js';
import { checkProgram } from '../../src/domain/program/check/check.js';
import { runProgramTests } from '../../src/domain/program/run-tests.js';
import { writeProgramDocument } from '../../src/exchange/program/write.js';
import { readProgramDocument } from '../../src/exchange/program/read.js';
import { presetsFolder } from '../../src/presets/folder.js';
import { presets } from '../../src/presets/list.js';
import { presetText, readPreset, requirePreset } from '../../src/presets/read.js';

function unknown(typed: string): never {
  throw new Error(`"${typed}" is not in the catalog`);
}

/** A slot that is trained so often in a week has as many sessions in twelve. */
const testedWeeks = 12;

describe('the list of presets', () => {
  it('names every file once', () => {
    const files = readdirSync(presetsFolder).map((file) => file.replace(/\.yaml$/, ''));
    expect(presets.map(({ name }) => name).sort()).toEqual(files.sort());
    expect(presets.length).toBeGreaterThanOrEqual(13);
  });

  it.each(presets)('says of $name what is in its file', ({ name, title, weeks, daysPerWeek, equipment }) => {
    const program = readPreset(name);
    expect(program).toMatchObject({ name: title, visibility: 'private' });
    expect(program.description).toMatch(/^[A-Z][^]*\.$/);
    expect(program.weeks).toHaveLength(weeks);
    const days = program.weeks[0]?.days.length;
    // Two workouts in turn are held three times a week.
    expect(days === 2 ? 3 : days).toBe(daysPerWeek);
    const exercises = new Set(placedSlots(program).map(({ slot }) => slot.exercise));
    const things = catalog.flatMap((one) => (exercises.has(one.name) ? one.equipment : []));
    expect(equipment).toEqual([...new Set(things)].filter((thing) => thing !== 'Bodyweight').sort());
  });
});

describe.each(presets)('the preset $name', ({ name, daysPerWeek }) => {
  const program = readPreset(name);

  it('passes its tests, one of them of twelve weeks or more', () => {
    const results = runProgramTests(program);
    expect(results.filter(({ isPassed }) => !isPassed)).toEqual([]);
    const days = program.weeks.reduce((sum, week) => sum + week.days.length, 0);
    const placed = placedSlots(program);
    const isLong = results.some(({ slot, sessions }) => {
      const times = placed.filter((one) => one.slot.key === slot).length;
      return sessions >= (times / days) * daysPerWeek * testedWeeks;
    });
    expect(isLong).toBe(true);
  });

  it('has nothing to find fault with', () => {
    expect(checkProgram(program)).toEqual([]);
  });

  it('is the same program once it was exported', () => {
    const find = (typed: string) => catalog.find((one) => one.name === typed) ?? unknown(typed);
    const again = readProgramDocument(writeProgramDocument(program), 'yaml', { find });
    expect(again).toEqual(program);
  });
});

describe('a preset', () => {
  it('is found by its name or title, however it is spelled', () => {
    expect(requirePreset('Novice 5X5').name).toBe('novice-5x5');
    expect(requirePreset('four-week wave, big volume').name).toBe('four-week-wave-big-volume');
    expect(presetText('novice-5x5')).toMatch(/^tonnage: program\/1\n/);
  });

  it.each([
    ['novice-5x', 'there is no preset "novice-5x"', 'did you mean "novice-5x5"'],
    ['ketlebell', 'there is no preset "ketlebell"', 'did you mean "kettlebell"?'],
    ['zumba', 'there is no preset "zumba"', 'there are novice-5x5, novice-3x5,'],
  ])('%s is not found', (typed, message, hint) => {
    expect(() => readPreset(typed)).toThrow(
      expect.objectContaining({ code: 'not-found', message, hint: expect.stringContaining(hint) as string }),
    );
  });

  it('names exercises of the catalog, and whoever reads it may look them up elsewhere', () => {
    const asked: string[] = [];
    const program = readPreset('kettlebell', {
      find: (typed) => {
        asked.push(typed);
        return { name: typed.toUpperCase(), measurement: 'weight_reps' };
      },
    });
    expect(program.weeks[0]?.days[0]?.slots[0]?.exercise).toBe('KETTLEBELL SWING');
    expect(asked).toContain('Turkish Get Up');
  });
});
