import type { RecordEvent, RecordSet, RecordType, RecordUnit } from '../../../src/domain/records/record.js';
import type { Measurement } from '../../../src/domain/set.js';

/**
 * Records straight from the sentences, one record kind after another, with every question answered by walking the whole
 * log again. Slow and plain on purpose; it shares no code with the engine, only the names of things.
 */
export function oracle(measurement: Measurement, log: readonly RecordSet[], formula: Formula): RecordEvent[] {
  const sets = inOrder(log);
  const events: RecordEvent[] = [];
  for (const kind of kindsIn(sets)) {
    if (kind.recordType !== 'total_volume') events.push(...historyOf(kind, measurement, sets, formula));
  }
  events.push(...volumeHistory('kg', measurement, sets), ...volumeHistory('stacks', measurement, sets));
  return events;
}

export type Formula = 'epley' | 'brzycki';

interface Kind {
  recordType: RecordType;
  reps: number;
  load: number;
  unit: RecordUnit;
}

/** What a set is worth for one kind of record: the figure, and the figure with its load in whole grams. */
interface Worth {
  value: number;
  score: number;
}

function inOrder(log: readonly RecordSet[]): RecordSet[] {
  const session = (set: RecordSet) => set.sessionId ?? 0;
  const keys = (set: RecordSet) => [set.performedAt, session(set), set.position, set.setIndex, set.id];
  const sets = [...log];
  for (const slot of sets.keys()) {
    for (let at = slot; at > 0; at--) {
      const one = sets[at - 1];
      const two = sets[at];
      if (one === undefined || two === undefined) break;
      const twoKeys = keys(two);
      const differing = keys(one).findIndex((key, index) => key !== twoKeys[index]);
      if (differing === -1 || (keys(one)[differing] ?? 0) < (twoKeys[differing] ?? 0)) break;
      sets[at - 1] = two;
      sets[at] = one;
    }
  }
  return sets;
}

/** Every kind any set of the log could ever be a record of. */
function kindsIn(sets: readonly RecordSet[]): Kind[] {
  const plain = (recordType: RecordType, unit: RecordUnit): Kind => ({ recordType, reps: 0, load: 0, unit });
  const kinds = [plain('1rm', 'kg'), plain('reps', 'reps'), plain('distance', 'm'), plain('pace', 's/km')];
  for (const unit of ['kg', 'stacks'] as const) {
    kinds.push(plain('weight', unit), plain('set_volume', unit));
    for (let reps = 1; reps <= 12; reps++) {
      kinds.push({ ...plain('rep_max', unit), reps }, { ...plain('assistance', unit), reps });
    }
  }
  for (const load of new Set([0, ...sets.map(gramsOrThousandths)])) {
    kinds.push({ ...plain('duration', 's'), load }, { ...plain('duration', 's@stacks'), load });
  }
  return kinds;
}

function gramsOrThousandths(set: RecordSet): number {
  if (set.weight === null || set.loadKind === 'none') return 0;
  return Math.round((set.unit === 'lb' ? set.weight * 0.45359237 : set.weight) * 1000);
}

function isCountedInReps(measurement: Measurement): boolean {
  return ['weight_reps', 'bodyweight_reps', 'assisted_reps'].includes(measurement);
}

/** Null when the set is not eligible for that kind. */
function worth(kind: Kind, measurement: Measurement, set: RecordSet, formula: Formula): Worth | null {
  const isFirstPart = set.setType !== 'drop' && set.dropOf === null;
  if (!set.isCompleted || set.setType === 'warmup' || !isFirstPart) return null;
  const grams = gramsOrThousandths(set);
  const weight = set.unit === 'lb' ? (set.weight ?? 0) * 0.45359237 : (set.weight ?? 0);
  const family = set.unit === 'stacks' ? 'stacks' : 'kg';
  const hasWeight = grams > 0 && (set.loadKind === 'external' || set.loadKind === 'added');
  const hasHelp = grams > 0 && set.loadKind === 'assisted';
  const allReps = set.reps ?? 0;
  const sides = [set.repsLeft ?? 0, set.repsRight ?? 0].filter((side) => side > 0);
  const reps = sides.length === 0 ? allReps : Math.min(...sides);
  const seconds = set.durationSeconds ?? 0;
  const metres = set.distanceM ?? 0;
  const weighs =
    hasWeight && reps > 0 && (measurement === 'weight_reps' || measurement === 'bodyweight_reps');
  switch (kind.recordType) {
    case 'weight':
      return weighs && kind.unit === family ? { value: weight, score: grams } : null;
    case 'rep_max':
      return weighs && kind.unit === family && reps >= kind.reps ? { value: weight, score: grams } : null;
    case '1rm': {
      if (!weighs || family === 'stacks' || reps > 12) return null;
      const epley = 1 + reps / 30;
      const factor = reps === 1 ? 1 : formula === 'epley' ? epley : 36 / (37 - reps);
      return { value: weight * factor, score: (grams / 1000) * factor };
    }
    case 'set_volume':
      return weighs && kind.unit === family ? { value: weight * allReps, score: grams * allReps } : null;
    case 'reps':
      return measurement === 'bodyweight_reps' && grams === 0 && reps > 0
        ? { value: reps, score: reps }
        : null;
    case 'assistance': {
      const helps = isCountedInReps(measurement) && hasHelp && kind.unit === family;
      return helps && reps >= kind.reps ? { value: weight, score: grams } : null;
    }
    case 'duration': {
      if (seconds <= 0) return null;
      const same = { value: seconds, score: seconds };
      if (measurement === 'distance_duration' || measurement === 'weight_distance')
        return kind.load === 0 && kind.unit === 's' ? same : null;
      if (measurement !== 'duration' && measurement !== 'weight_duration') return null;
      if (hasHelp || kind.load !== grams) return null;
      return (kind.unit === 's@stacks') === (hasWeight && family === 'stacks') ? same : null;
    }
    case 'distance':
    case 'pace': {
      if (measurement !== 'distance_duration' && measurement !== 'weight_distance') return null;
      if (kind.recordType === 'distance') return metres > 0 ? { value: metres, score: metres } : null;
      const pace = seconds / (metres / 1000);
      return metres > 0 && seconds > 0 ? { value: pace, score: pace } : null;
    }
    case 'total_volume':
      return null;
  }
}

function isBetter(recordType: RecordType, now: number, record: number): boolean {
  const gain = recordType === 'assistance' || recordType === 'pace' ? record - now : now - record;
  if (recordType === 'weight' || recordType === 'rep_max' || recordType === 'assistance') return gain >= 1;
  return gain > record * 1e-6;
}

/** Which of the sets were records of one kind, in order. */
function recordsOf(kind: Kind, measurement: Measurement, sets: readonly RecordSet[], formula: Formula) {
  const records: { set: RecordSet; index: number; value: number; score: number }[] = [];
  for (const [index, set] of sets.entries()) {
    const now = worth(kind, measurement, set, formula);
    const record = records.at(-1);
    if (now !== null && (record === undefined || isBetter(kind.recordType, now.score, record.score)))
      records.push({ set, index, ...now });
  }
  return records;
}

function historyOf(
  kind: Kind,
  measurement: Measurement,
  sets: readonly RecordSet[],
  formula: Formula,
): RecordEvent[] {
  const sameType = kindsIn(sets).filter((k) => k.recordType === kind.recordType && k.unit === kind.unit);
  const first = sets.find((set) => sameType.some((k) => worth(k, measurement, set, formula) !== null));
  const records = recordsOf(kind, measurement, sets, formula);
  return records.map((record, nth) => {
    const { set, index, value, score } = record;
    const isFirst = set === first || (set.sessionId !== null && set.sessionId === first?.sessionId);
    const heavier = sameType.filter((k) => k.load > kind.load);
    const isHeldHeavier = heavier.some((k) => {
      const standing = recordsOf(k, measurement, sets.slice(0, index), formula).at(-1);
      return standing !== undefined && !isBetter(k.recordType, score, standing.score);
    });
    return {
      ...kind,
      value,
      score,
      setId: set.id,
      sessionId: set.sessionId,
      achievedAt: set.performedAt,
      isBaseline: isFirst || (nth === 0 && isHeldHeavier),
      beatenAt: records[nth + 1]?.set.performedAt ?? null,
      previous: records[nth - 1]?.value ?? null,
    };
  });
}

/** One row a session: its whole volume, at its last counted set, against the sessions that ended before. */
function volumeHistory(
  unit: 'kg' | 'stacks',
  measurement: Measurement,
  sets: readonly RecordSet[],
): RecordEvent[] {
  if (measurement !== 'weight_reps' && measurement !== 'bodyweight_reps') return [];
  const counted = sets.filter(
    (set) =>
      set.sessionId !== null &&
      set.isCompleted &&
      set.setType !== 'warmup' &&
      (set.loadKind === 'external' || set.loadKind === 'added') &&
      (set.unit === 'stacks') === (unit === 'stacks') &&
      gramsOrThousandths(set) > 0 &&
      (set.reps ?? 0) > 0,
  );
  const kilograms = (set: RecordSet) => (set.weight ?? 0) * (set.unit === 'lb' ? 0.45359237 : 1);
  const events: RecordEvent[] = [];
  for (const [index, last] of counted.entries()) {
    if (counted.slice(index + 1).some((set) => set.sessionId === last.sessionId)) continue;
    const session = counted.filter((set) => set.sessionId === last.sessionId);
    const volumes = session.map((set) => gramsOrThousandths(set) * (set.reps ?? 0));
    const upTo = (count: number) => volumes.slice(0, count).reduce((sum, volume) => sum + volume, 0);
    const record = events.at(-1);
    if (record !== undefined) {
      const crossing = session.find((_, nth) => isBetter('total_volume', upTo(nth + 1), record.score));
      if (crossing === undefined) continue;
      record.beatenAt = Math.max(crossing.performedAt, record.achievedAt);
    }
    events.push({
      recordType: 'total_volume',
      reps: 0,
      load: 0,
      unit,
      value: session.reduce((sum, set) => sum + kilograms(set) * (set.reps ?? 0), 0),
      score: upTo(volumes.length),
      setId: last.id,
      sessionId: last.sessionId,
      achievedAt: last.performedAt,
      isBaseline: record === undefined,
      beatenAt: null,
      previous: record?.value ?? null,
    });
  }
  return events;
}
