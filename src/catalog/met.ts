import type { CatalogExercise } from './exercise.js';

type Met = CatalogExercise['met'];

/**
 * Metabolic equivalents used by the catalog, each with its row in the 2024 Adult Compendium of Physical Activities
 * (Herrmann et al., Journal of Sport and Health Science 2024;13:6-12). The Compendium knows activities, not single
 * exercises: what has no row of its own takes the one that describes it most closely.
 */
export const met = {
  /** Resistance training, several exercises, 8–15 repetitions. */
  resistance: { value: 3.5, code: '02054' },
  /** Resistance training, vigorous effort. */
  vigorous: { value: 6, code: '02050' },
  /** Resistance training, squats and deadlifts. */
  squatDeadlift: { value: 5, code: '02052' },
  /** Body weight resistance exercises, general. */
  bodyweight: { value: 3, code: '02056' },
  /** Calisthenics, light effort: crunches, plank. */
  light: { value: 2.8, code: '02024' },
  /** Calisthenics, moderate effort: push-ups, pull-ups, sit-ups, lunges. */
  calisthenics: { value: 3.8, code: '02022' },
  /** Calisthenics, vigorous effort. */
  calisthenicsVigorous: { value: 7.5, code: '02020' },
  /** Circuit training, vigorous, hardly any rest. */
  circuit: { value: 7.5, code: '02040' },
  kettlebellSwings: { value: 9.8, code: '02058' },
  /** High-intensity intervals, burpees. */
  burpees: { value: 11, code: '02214' },
  /** 100–120 skips a minute. */
  ropeJumping: { value: 11.8, code: '15551' },
  doubleUnders: { value: 10, code: '15554' },
  /** Jogging at a pace of one's own. */
  running: { value: 7.5, code: '12020' },
  /** Running at 10 miles an hour. */
  sprinting: { value: 14.8, code: '12120' },
  /** 2.8–3.4 miles an hour on firm ground. */
  walking: { value: 3.8, code: '17190' },
  hiking: { value: 6, code: '17080' },
  cycling: { value: 7, code: '01014' },
  stationaryCycling: { value: 6.8, code: '01200' },
  spinning: { value: 9, code: '01270' },
  /** Ergometer, 100–149 watts. */
  rowing: { value: 7.5, code: '02072' },
  /** Moderate effort. */
  elliptical: { value: 5, code: '02048' },
  stairClimbing: { value: 9.3, code: '02065' },
  /** Laps, freestyle, slow or for recreation. */
  swimming: { value: 5.8, code: '18240' },
  /** Punching bag. */
  boxing: { value: 5.8, code: '15110' },
  /** Rock or mountain. */
  climbing: { value: 8, code: '15533' },
  /** On ice, general. */
  skating: { value: 7, code: '19030' },
  /** Downhill, on skis or a snowboard, moderate effort. */
  skiing: { value: 6.3, code: '19160' },
  /** Mild. */
  stretching: { value: 2.3, code: '02101' },
  /** Hatha, general. */
  yoga: { value: 2.3, code: '02175' },
  pilates: { value: 2.8, code: '02105' },
} as const satisfies Readonly<Record<string, Met>>;
