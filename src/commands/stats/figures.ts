import { showSpan } from '../../domain/durations.js';
import { showNumber } from '../../output/numbers.js';
import type { Column, Row } from '../../output/view.js';
import { showWeight } from '../user-unit.js';

/** A whole number, or one to so many decimals; nothing for null. */
export function numberColumn(key: string, label: string, decimals = 0): Column {
  return {
    key,
    label,
    align: 'right',
    show: (row) => (typeof row[key] === 'number' ? showNumber(row[key], decimals) : ''),
  };
}

/** Kilograms in the user's unit, which is named. */
export function weightColumn(key: string, label: string, unit: 'kg' | 'lb'): Column {
  return {
    key,
    label,
    align: 'right',
    show: (row) => (typeof row[key] === 'number' ? `${showWeight(row[key], unit)} ${unit}` : ''),
  };
}

/** Seconds as people say them. */
export function timeColumn(key: string, label: string): Column {
  return {
    key,
    label,
    align: 'right',
    show: (row) => (typeof row[key] === 'number' ? showSpan(row[key]) : ''),
  };
}

/** Kilocalories, and how many of `calories_estimated` are among them. */
export function caloriesColumn(): Column {
  return {
    key: 'calories',
    label: 'calories',
    align: 'right',
    show: (row) => showCalories(Number(row.calories), Number(row.calories_estimated)),
  };
}

/** A figure that most people never have is shown only when there is one. */
export function optional(column: Column): Column {
  const show = (row: Row) => (Number(row[column.key]) === 0 ? '' : (column.show?.(row) ?? ''));
  return { ...column, show };
}

/** Calories for people, what is only estimated said to be. */
export function showCalories(all: number, estimated: number): string {
  if (estimated === 0) return `${showNumber(all, 0)} kcal`;
  return `${showNumber(all, 0)} kcal (${estimated === all ? 'estimated' : `${showNumber(estimated, 0)} of them estimated`})`;
}
