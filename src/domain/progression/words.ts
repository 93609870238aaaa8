import { counted } from '../counted.js';
import { numberText } from '../notation/numbers.js';
import type { Ask } from './ask.js';
import type { JudgedSet, Verdict } from './judge.js';
import { repsOf, totalOf } from './reps.js';
import type { Share, Step, SumRule } from './rule.js';
import type { SlotLoad } from './slot-load.js';

/** `2.5 kg`, `1 stack`, to two decimals. */
export function weightText({ weight, unit }: Step): string {
  const amount = numberText(Number(weight.toFixed(2)));
  return `${amount} ${unit === 'stacks' && weight === 1 ? 'stack' : unit}`;
}

/** `100 kg`, `20 kg added`, `15 kg of help`, `body weight`. */
export function loadText({ loadKind, weight, unit }: SlotLoad): string {
  if (weight === null || unit === null) return 'body weight';
  const text = weightText({ weight, unit });
  if (loadKind === 'assisted') return weight === 0 ? 'no help' : `${text} of help`;
  return loadKind === 'added' ? `${text} added` : text;
}

/** The heaviest of several loads speaks for all: `100 kg`, `up to 100 kg`. */
export function loadsText(loads: readonly (SlotLoad | null)[]): string {
  const known = loads.filter((load) => load !== null);
  const [first] = known;
  if (first === undefined) return 'the same weight';
  const top = known.reduce((best, load) => ((load.weight ?? 0) > (best.weight ?? 0) ? load : best), first);
  const isSame = known.every(({ weight, unit }) => weight === top.weight && unit === top.unit);
  return isSame ? loadText(top) : `up to ${loadText(top)}`;
}

/** `10 %` or `5 lb`. */
export function lessWords(by: Share | Step): string {
  return 'percent' in by ? `${numberText(by.percent)} %` : weightText(by);
}

function askedText({ planned, repsMin }: Ask): string {
  if (repsMin !== null) return counted(repsMin, 'rep');
  if (planned.durationSeconds !== null) return `${numberText(planned.durationSeconds)} seconds`;
  return planned.distanceM === null ? 'a rep' : `${numberText(planned.distanceM)} m`;
}

/** What was wrong with a set, a clause without a full stop. */
function faultText(set: JudgedSet, number: number): string {
  const { ask, done, fault } = set;
  if (fault === 'lighter' && done !== null) {
    const { loadKind, weight, unit } = done.set;
    const asked = ask.load === null ? 'asked' : loadText(ask.load);
    return `set ${number} was lighter than asked, ${loadText({ loadKind, weight, unit })} instead of ${asked}`;
  }
  if (fault === 'effort') return `set ${number} took more effort than asked`;
  if (ask.repsMin === null) return `set ${number} fell short of ${askedText(ask)}`;
  return done?.set.isCompleted === false
    ? `set ${number} was a missed attempt`
    : `set ${number} had ${repsOf(set)} of ${askedText(ask)}`;
}

/** What a session was, a clause without a full stop: `every set was done`, `set 3 had 4 of 5 reps`. */
export function verdictText({ outcome, sets }: Verdict, rule: Pick<SumRule, 'reps'> | null): string {
  if (rule !== null && (outcome === 'success' || sets.every(({ fault }) => fault === null))) {
    return `${totalOf(sets)} reps in all, of ${rule.reps} asked`;
  }
  if (outcome === 'success') return 'every set was done';
  const wanted = outcome === 'failure' ? ['reps', 'missing'] : ['lighter', 'effort'];
  const at = sets.findIndex(({ fault }) => fault !== null && wanted.includes(fault));
  const set = sets[at];
  if (set === undefined) return 'not every set was done';
  if (set.fault !== 'missing') return faultText(set, at + 1);
  const required = sets.filter(({ ask }) => !ask.planned.isOptional).length;
  const missing = sets.filter(({ fault }) => fault === 'missing').length;
  return `only ${required - missing} of ${counted(required, 'set')} ${required - missing === 1 ? 'was' : 'were'} done`;
}

/** A clause as a sentence. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
