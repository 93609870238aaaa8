import type { App } from '../../app/app.js';
import { checkFile, checkRecords, checkValues, type Finding } from '../../db/check.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';

const findingsShown = 20;

/** Checks the file and every figure derived from the user's sets; fails with a list when something is wrong. */
export async function run(app: App): Promise<SavedView> {
  const scope = await app.reading();
  const { raw } = await app.openAsFound();
  const findings: Finding[] = [
    ...checkFile(raw),
    ...(await checkRecords(scope)),
    ...(await checkValues(scope)),
  ];
  if (findings.length > 0) {
    const shown = findings.slice(0, findingsShown).map(({ check, message }) => `${check}: ${message}`);
    const more = findings.length > shown.length ? [`and ${findings.length - shown.length} more`] : [];
    throw new Failure(
      'check-failed',
      `${counted(findings.length, 'thing is', 'things are')} wrong in "${app.location.path}"`,
      [...shown, ...more, 'records are derived anew by: ton db rebuild'].join('\n'),
    );
  }
  return { kind: 'saved', lines: ['everything is in order'], record: { findings: [] } };
}
