import type { App } from '../../app/app.js';
import {
  dots,
  goodlift2020,
  leastGoodliftBodyweight,
  scoredEvents,
  wilks,
  wilks2020,
  type Sex,
} from '../../domain/strength-score.js';
import type { Column, RecordView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { oneOfWords } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';
import { inKilograms, readWeight } from './typed-weight.js';

interface Options {
  readonly sex?: string;
  readonly bodyweight?: string;
  readonly total?: string;
  readonly equipped?: true;
  readonly event?: string;
}

/** A total beside those of people of other weights. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RecordView> {
  const event = oneOfWords('--event', options.event ?? 'full', scoredEvents);
  const typed = await fillIn(app, {
    sex: {
      name: '--sex',
      given: options.sex === undefined ? undefined : readSex(options.sex),
      ask: (prompter: Prompter): Promise<Sex> =>
        prompter.select('Sex', [
          { name: 'male', value: 'm' },
          { name: 'female', value: 'f' },
        ]),
    },
    bodyweight: asked('--bodyweight', 'Body weight', options.bodyweight, (text) =>
      readWeight('--bodyweight', text),
    ),
    total: asked('--total', event === 'bench' ? 'Bench press' : 'Total', options.total, (text) =>
      readWeight('--total', text),
    ),
  });
  const lift = {
    sex: typed.sex,
    bodyweightKg: await inKilograms(app, typed.bodyweight),
    totalKg: await inKilograms(app, typed.total),
  };
  return {
    kind: 'record',
    columns: [
      points('wilks', 'Wilks'),
      points('wilks_2020', 'Wilks 2020'),
      points('dots', 'DOTS'),
      points('ipf_gl_2020', 'IPF GL 2020'),
    ],
    record: {
      wilks: wilks(lift),
      wilks_2020: wilks2020(lift),
      dots: dots(lift),
      ipf_gl_2020: goodlift2020(lift, event, options.equipped === true),
    },
  };
}

function readSex(text: string): Sex {
  return oneOfWords('--sex', text, ['m', 'f', 'male', 'female']).startsWith('m') ? 'm' : 'f';
}

function points(key: string, label: string): Column {
  return {
    key,
    label,
    show: (row) =>
      row[key] === null
        ? `not defined below ${leastGoodliftBodyweight} kg of body weight`
        : Number(row[key]).toFixed(2),
  };
}
