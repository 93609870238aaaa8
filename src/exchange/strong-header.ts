import { bracketed, headerKey, makeHeader } from './header.js';
import type { Header } from './header.js';

/** What stands for no note where a file is made for Hevy, which wants a word in every row. */
export const noNote = '-';

/** The columns of the twelve-column shape in the app's other languages, in its order; only seen there. */
const translations = [
  'Datum|Workout-Name|Dauer|Name der Übung|Reihenfolge festlegen|Gewicht|Wiederh.|Entfernung|Sekunden|Notizen|Workout-Notizen|RPE',
  "Date|Nom de l'entraînement|Durée|Nom de l'exercice|Ordre de la série|Poids|Réps|Distance|Secondes|Notes|Notes d'entraînement|RPE",
  '日期|锻炼名称|时长|运动名称|设置顺序|重量|次|距离|秒|备注|锻炼备注|RPE',
].map((line) => line.split('|').map(headerKey));

const english = [
  'date',
  'workout name',
  'duration',
  'exercise name',
  'set order',
  'weight',
  'reps',
  'distance',
  'seconds',
  'notes',
  'workout notes',
  'rpe',
];

/** The header in English, each column still named as the file names it. */
export function inEnglish(header: Header): Header {
  const keys = header.columns.map(({ name }) => headerKey(name));
  const names = translations.find((words) => words.every((word) => keys.includes(word)));
  if (names === undefined) return header;
  const toEnglish = new Map(names.map((word, index) => [word, english[index] ?? word]));
  const cells = header.columns.map(({ name }) => name);
  return makeHeader(cells, header.delimiter, (name) => toEnglish.get(headerKey(name)) ?? headerKey(name));
}

/**
 * Which of Strong's shapes a header is, by the years it was in use.
 *
 * @returns S1 and S2 (2015–18, units as column names), S3 and S4 (2017–19), S5 and S5b (iOS since 2021), S6, S7 and S7c
 *   (Android to 2024), S8 (Android since 2023), or null
 */
export function strongVariant(written: Header): string | null {
  const header = inEnglish(written);
  if (!header.has('date', 'workout name', 'exercise name', 'set order', 'reps')) return null;
  if (bracketed(header, 'weight') !== null) return 'S8';
  if (header.has('kg')) return 'S1';
  if (header.has('lb')) return 'S2';
  if (!header.has('weight')) return null;
  if (header.has('weight unit')) {
    if (!header.has('workout duration')) return 'S6';
    return header.delimiter === ',' ? 'S7c' : 'S7';
  }
  if (header.has('duration')) return header.has('workout notes') ? 'S5' : 'S5b';
  return header.has('rpe') ? 'S4' : 'S3';
}
