import type { App } from '../../app/app.js';
import { requireOwnCoach } from '../../db/coaches.js';
import { weeksOf } from '../../db/program-rows.js';
import { requireOwnProgram, visiblePrograms, type VisibleProgram } from '../../db/programs.js';
import type { Scope, WriteScope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';
import { localDate } from '../../domain/days.js';
import { Failure } from '../../domain/failure.js';
import type { Row, SavedView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { readTextFile } from '../text-file.js';
import { readSetting, type EnrollmentSettings } from '../enrollment-settings.js';
import { readEnrolList, type EnrolLine } from './enrol-list.js';
import { enrolOne, type Enrolled, type Enrolling } from './enrol-one.js';

interface Options {
  readonly program?: string;
  readonly file?: string;
  readonly create?: true;
  readonly trainingMax?: readonly string[];
  readonly swap?: readonly string[];
  readonly joined?: string;
  readonly dryRun?: true;
}

const errorsShown = 20;

/** Puts athletes into a program of the acting coach, all of them or none. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const coach = await requireOwnCoach(scope);
  const { program, lines } = await fillIn(app, {
    program: {
      name: '--program',
      given: options.program === undefined ? undefined : await requireOwnProgram(scope, options.program),
      ask: (prompter: Prompter) => askProgram(prompter, scope),
    },
    lines: {
      name: 'ATHLETE (or --file)',
      given: await givenLines(app, operands, options),
      ask: async (prompter: Prompter) =>
        typedLines(
          (await prompter.input('Usernames, with blanks between')).split(/[\s,]+/).filter(Boolean),
          options,
        ),
    },
  });
  const weeks = await weeksOf(scope, program);
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const enrolling = { coach, program, slots, create: options.create === true };
  const isDryRun = options.dryRun === true;
  const enrolled = await inTransactionOrDry(scope, app.note('coach enrol'), isDryRun, (scope) =>
    enrolAll(scope, lines, enrolling),
  );
  return answer(scope, program, enrolled, isDryRun);
}

async function askProgram(prompter: Prompter, scope: Scope): Promise<VisibleProgram> {
  const programs = (await visiblePrograms(scope, 'mine').execute()).filter(
    ({ standing }) => standing === 'own',
  );
  if (programs.length === 0)
    throw new Failure('not-found', 'you have no program yet', 'make one with: ton program create');
  return await prompter.select(
    'Program',
    programs.map((program) => ({ name: program.name, value: program })),
  );
}

/** Everybody who was named; what flags say holds for all, and a line of the file says it better. */
async function givenLines(
  app: App,
  operands: readonly string[],
  options: Options,
): Promise<EnrolLine[] | undefined> {
  const { file } = options;
  if (file === undefined) return operands.length === 0 ? undefined : typedLines(operands, options);
  if (operands.length > 0)
    throw new Failure(
      'usage',
      `"${operands.join(' ')}" and --file both name athletes`,
      'put all of them into the file',
    );
  const { trainingMaxes, swaps, joined } = settingsOf(options);
  return readEnrolList(await readTextFile(app, file), file).map((line) => ({
    ...line,
    joined: line.joined === '' ? joined : line.joined,
    trainingMaxes: [...trainingMaxes, ...line.trainingMaxes],
    swaps: [...swaps, ...line.swaps],
  }));
}

function typedLines(usernames: readonly string[], options: Options): EnrolLine[] {
  const settings = settingsOf(options);
  return [...new Set(usernames)].map((athlete) => ({ line: null, athlete, name: '', unit: '', ...settings }));
}

function settingsOf({
  trainingMax = [],
  swap = [],
  joined = '',
}: Options): EnrollmentSettings & { readonly joined: string } {
  return {
    trainingMaxes: trainingMax.map((text) => readSetting('--training-max', text)),
    swaps: swap.map((text) => readSetting('--swap', text)),
    joined,
  };
}

/** @throws Failure of the one line that cannot be, or usage naming each of several; nothing is kept then */
async function enrolAll(
  scope: WriteScope,
  lines: readonly EnrolLine[],
  enrolling: Enrolling,
): Promise<Enrolled[]> {
  const enrolled: Enrolled[] = [];
  const problems: { line: number | null; failure: Failure }[] = [];
  for (const line of lines) {
    try {
      enrolled.push(await enrolOne(scope, line, enrolling));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push({ line: line.line, failure: error });
    }
  }
  const placed = problems.map(
    ({ line, failure: { code, message, hint } }) =>
      new Failure(code, line === null ? message : `line ${line}: ${message}`, hint),
  );
  const [only, ...others] = placed;
  if (only === undefined) return enrolled;
  if (others.length === 0) throw only;
  const shown = placed.slice(0, errorsShown).map(({ message }) => message);
  const more = placed.length - shown.length;
  throw new Failure(
    others.every(({ code }) => code === only.code) ? only.code : 'usage',
    `${placed.length} of ${counted(lines.length, 'athlete')} cannot be enrolled; nothing was saved`,
    [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
  );
}

function answer(
  scope: Scope,
  program: VisibleProgram,
  enrolled: readonly Enrolled[],
  isDryRun: boolean,
): SavedView {
  const invited = enrolled.filter(({ enrollment }) => enrollment.status === 'invited');
  const created = enrolled.filter(({ isNew }) => isNew);
  const active = enrolled.length - invited.length;
  return {
    kind: 'saved',
    lines: [
      ...(isDryRun ? ['a dry run, nothing is written'] : []),
      ...(active > 0 ? [`${counted(active, 'athlete')} enrolled in "${program.name}"`] : []),
      ...(created.length > 0
        ? [
            `${created.length === 1 ? '1 of them is new' : `${created.length} of them are new`}; log for them with: --user NAME`,
          ]
        : []),
      ...(invited.length > 0
        ? [
            `${counted(invited.length, 'athlete')} invited to "${program.name}": ${invited.map(({ user }) => user.username).join(', ')}`,
          ]
        : []),
    ],
    record: {
      program: program.name,
      program_id: program.id,
      athletes: enrolled.map((one) => enrolledRow(scope, one)),
      dry_run: isDryRun,
    },
  };
}

function enrolledRow(scope: Scope, { user, isNew, enrollment }: Enrolled): Row {
  const { id, status, joined_at: at } = enrollment;
  return {
    athlete: user.username,
    enrollment_id: id,
    status,
    is_new: isNew,
    joined: at === null ? null : localDate(at, scope.clock.offsetMinutes(at)),
  };
}
