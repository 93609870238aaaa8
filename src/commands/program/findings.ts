import type { App } from '../../app/app.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { Finding } from '../../domain/program/check/finding.js';

/** The most findings one message tells. */
const mostTold = 20;

/** `1 error and 2 warnings`. */
export function findingsCount(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  return [
    ...(errors > 0 || warnings === 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(' and ');
}

/** Where a finding is in the program: `week 1 day 2, squat`; empty for what is about all of it. */
export function placeText({ week, day, slot }: Finding): string {
  const parts = [week === null ? '' : `week ${week}`, day === null ? '' : `day ${day}`];
  const place = parts.filter((part) => part !== '').join(' ');
  return [place, slot ?? ''].filter((part) => part !== '').join(', ');
}

/**
 * Says on standard error what a program that is to be used may not mean, and refuses one that cannot work.
 *
 * @param name what a message calls the program
 * @throws Failure check-failed with every error
 */
export function expectSound(app: App, name: string, findings: readonly Finding[]): void {
  const errors = findings.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first !== undefined && errors.length === 1)
    throw new Failure('check-failed', `"${name}", ${lineText(first)}`, first.hint);
  if (first !== undefined) {
    const lines = told(errors, (finding) => `${lineText(finding)} (${finding.hint})`);
    throw new Failure(
      'check-failed',
      `"${name}" has ${counted(errors.length, 'error')}\n${lines.join('\n')}`,
      'nothing was changed; mend them and try again',
    );
  }
  for (const line of told(findings, (finding) => `${lineText(finding)} (${finding.hint})`))
    app.say(`warning: ${line}`);
}

function told(findings: readonly Finding[], text: (finding: Finding) => string): string[] {
  const more = findings.length - mostTold;
  return [...findings.slice(0, mostTold).map(text), ...(more > 0 ? [`and ${more} more`] : [])];
}

function lineText(finding: Finding): string {
  const place = finding.line === null ? placeText(finding) : `line ${finding.line}`;
  return place === '' ? finding.message : `${place}: ${finding.message}`;
}
