import type { Command } from 'commander';
import type { Act } from './handler.js';

/** One noun: its line in the root's help, and where its verbs are declared. */
export interface Noun {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ declare: (noun: Command, act: Act) => void }>;
}

/** Every noun, in the order of the root's help. */
export const nouns: readonly Noun[] = [
  { name: 'log', summary: 'log sets, see and correct them', load: () => import('./log/index.js') },
  {
    name: 'session',
    summary: 'workouts: do one set by set, see and correct those done',
    load: () => import('./session/index.js'),
  },
  {
    name: 'template',
    summary: 'workouts to do again: make, see, delete, restore them',
    load: () => import('./template/index.js'),
  },
  {
    name: 'program',
    summary: 'training programs: make, find, share and follow them, as files too',
    load: () => import('./program/index.js'),
  },
  {
    name: 'workout',
    summary: 'the days of a program and their exercises, one by one',
    load: () => import('./workout/index.js'),
  },
  {
    name: 'coach',
    summary: 'coach others: put them into programs, see how they do',
    load: () => import('./coach/index.js'),
  },
  {
    name: 'record',
    summary: 'personal records: what stands, since when, and why',
    load: () => import('./record/index.js'),
  },
  { name: 'next', summary: 'what to lift next, and why', load: () => import('./next/index.js') },
  {
    name: 'history',
    summary: 'one exercise session by session, and what changed',
    load: () => import('./history/index.js'),
  },
  {
    name: 'stats',
    summary: 'totals of everything logged, of one exercise, of a week',
    load: () => import('./stats/index.js'),
  },
  {
    name: 'calc',
    summary: 'calculators: one-rep max, plates, warm-up, scores, units',
    load: () => import('./calc/index.js'),
  },
  {
    name: 'exercise',
    summary: 'exercises: find, add, change, merge and name them, and what stands in',
    load: () => import('./exercise/index.js'),
  },
  {
    name: 'equipment',
    summary: 'what you train with: bars, plates, dumbbells, machines, by gym',
    load: () => import('./equipment/index.js'),
  },
  {
    name: 'user',
    summary: 'your profile and preferences; who is in this file and who acts',
    load: () => import('./user/index.js'),
  },
  {
    name: 'body',
    summary: 'body weight, fat and girths: log them, see where they go',
    load: () => import('./body/index.js'),
  },
  { name: 'timer', summary: 'count down a rest or intervals', load: () => import('./timer/index.js') },
  {
    name: 'import',
    summary:
      'bring history from Strong, Hevy, FitNotes, Fitbod, StrongLifts, Liftosaur, GymBook, any table or a Tonnage file',
    load: () => import('./import/index.js'),
  },
  {
    name: 'export',
    summary: 'hand everything out again, as CSV or JSON',
    load: () => import('./export/index.js'),
  },
  {
    name: 'undo',
    summary: 'take the last command back, whatever it was',
    load: () => import('./undo/undo-index.js'),
  },
  { name: 'redo', summary: 'bring back what undo took', load: () => import('./undo/redo-index.js') },
  {
    name: 'db',
    summary: 'the database file: where it is, its state, its schema',
    load: () => import('./db/index.js'),
  },
  {
    name: 'config',
    summary: 'settings: what holds, where it comes from, change it',
    load: () => import('./config/index.js'),
  },
  {
    name: 'init',
    summary: 'a guided first run, for those who prefer to be asked',
    load: () => import('./init/index.js'),
  },
  {
    name: 'completion',
    summary: 'let bash, zsh or fish complete what you type',
    load: () => import('./completion/index.js'),
  },
  {
    name: 'help',
    summary: 'help on a command, on how things are written, on words',
    load: () => import('./help/index.js'),
  },
];
