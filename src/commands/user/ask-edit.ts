import type { ProfilePatch } from '../../db/profile.js';
import type { Prompter } from '../../prompts/prompter.js';
import { adviceOf } from '../problem-of.js';
import { readEdit, type EditFlags } from '../profile-flags.js';

/** What can be changed by an answer in words, and how it is asked for. */
const questions: readonly { flag: Exclude<keyof EditFlags, 'leaderboard'>; name: string; asks: string }[] = [
  { flag: 'name', name: 'name', asks: 'Name' },
  { flag: 'username', name: 'username', asks: 'Username' },
  { flag: 'email', name: 'e-mail address', asks: 'E-mail address, or none' },
  { flag: 'units', name: 'units', asks: 'Units, metric or imperial' },
  { flag: 'formula', name: '1RM formula', asks: '1RM formula' },
  { flag: 'rest', name: 'rest between sets', asks: 'Rest between sets (90s, 2:30), or none' },
  { flag: 'weekStarts', name: 'first day of the week', asks: 'First day of the week' },
  { flag: 'sex', name: 'sex', asks: 'Sex: m, f or none' },
  { flag: 'birthDate', name: 'birth date', asks: 'Birth date, or none' },
  { flag: 'height', name: 'height', asks: 'Height (180cm, 5\'11"), or none' },
];

/** Asks what to change and to what; an answer that does not fit is asked for again. */
export async function askEdit(prompter: Prompter, today: string): Promise<ProfilePatch> {
  const chosen = await prompter.select(
    'What to change',
    questions.map((question) => ({ name: question.name, value: question })),
  );
  const read = (text: string) => readEdit({ [chosen.flag]: text }, today);
  const text = await prompter.input(chosen.asks, { check: (text) => adviceOf(() => read(text)) });
  return read(text);
}
