import type { App } from '../../app/app.js';
import { expectFreeProgramName, requireProgram } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { requireTemplate } from '../../db/templates.js';
import { Failure } from '../../domain/failure.js';
import { programLimits } from '../../domain/program/limits.js';
import type { SavedView } from '../../output/view.js';
import { requirePreset } from '../../presets/read.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { wholeNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { problemOf } from '../problem-of.js';
import { askDays, askWeeks } from './ask-days.js';
import {
  contentLike,
  contentOfDays,
  contentOfPreset,
  contentOfTemplates,
  type ContentSource,
} from './content.js';
import { readDays, type TypedDay } from './read-day.js';
import { saveNew, savedNew } from './save-new.js';

interface Options {
  readonly description?: string;
  readonly zip?: string;
  readonly public?: true;
  readonly weeks?: string;
  readonly days?: string;
  readonly workout?: readonly string[];
  readonly fromTemplate?: readonly string[];
  readonly like?: string;
  readonly preset?: string;
}

/** Makes a program of flags, of templates, of another program, or of what a person answers. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  expectOneSource(options);
  const scope = await app.writing();
  const preset = options.preset === undefined ? null : requirePreset(options.preset);
  const typed = operands.length === 0 ? preset?.title : operands.join(' ');
  if (typed !== undefined) await expectFreeProgramName(scope, typed);
  const given = countOf('--weeks', options.weeks, programLimits.weeks);
  const source = await givenContent(app, scope, options);
  const { name } = await fillIn(app, {
    name: { name: 'NAME', given: typed, ask: (prompter: Prompter) => askName(prompter, scope) },
  });
  const prompter = source === null ? await app.prompter() : null;
  const weeks = given ?? (prompter === null ? undefined : await askWeeks(prompter));
  const stored = await saveNew(app, scope, 'program create', {
    name,
    description: options.description,
    zipCode: options.zip ?? null,
    visibility: options.public === true ? 'public' : 'private',
    weeks,
    content:
      source ?? contentOfDays(prompter === null ? [] : await askDays(app, prompter, scope, { name, weeks })),
  });
  return await savedNew(scope, stored, `program "${stored.program.name}" saved`);
}

function expectOneSource({ workout, days, fromTemplate, like, preset }: Options): void {
  const flags = [
    ...(workout === undefined && days === undefined ? [] : [workout === undefined ? '--days' : '--workout']),
    ...(fromTemplate === undefined ? [] : ['--from-template']),
    ...(like === undefined ? [] : ['--like']),
    ...(preset === undefined ? [] : ['--preset']),
  ];
  if (flags.length > 1)
    throw new Failure('usage', `"${flags.join('" and "')}" each say all of it`, 'give one of them');
}

function countOf(flag: string, text: string | undefined, max: number): number | undefined {
  return text === undefined ? undefined : wholeNumber(flag, text, { min: 1, max });
}

/** What the flags say is in it; null when they say nothing. */
async function givenContent(app: App, scope: Scope, options: Options): Promise<ContentSource | null> {
  const { workout, fromTemplate, like, preset } = options;
  if (preset !== undefined) return contentOfPreset(preset);
  if (like !== undefined) return contentLike(await requireProgram(scope, like));
  if (fromTemplate !== undefined) {
    const templates = [];
    for (const name of fromTemplate) templates.push(await requireTemplate(scope, name));
    return contentOfTemplates(templates);
  }
  const days = countOf('--days', options.days, programLimits.days);
  if (workout === undefined && days === undefined) return null;
  const typed = await readDays(app, scope, workout ?? []);
  const missing = (days ?? typed.length) - typed.length;
  if (missing < 0) {
    throw new Failure(
      'usage',
      `"--days ${options.days}" is fewer than the workouts given`,
      `there are ${typed.length}; leave --days out`,
    );
  }
  const empty = Array.from({ length: missing }, (): TypedDay => ({ title: null, isRest: false, slots: [] }));
  return contentOfDays([...typed, ...empty]);
}

async function askName(prompter: Prompter, scope: Scope): Promise<string> {
  return await prompter.input('Name of the program', {
    check: (text) => problemOf(() => expectFreeProgramName(scope, text)),
  });
}
