import { spawnSync, type StdioOptions } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../domain/failure.js';

/** Editors that go to a line when `+12` stands before the file. */
const goingToLine = new Set([
  'vi',
  'vim',
  'nvim',
  'view',
  'gvim',
  'nano',
  'pico',
  'emacs',
  'emacsclient',
  'micro',
  'kak',
  'joe',
  'ne',
  'mg',
]);

/** In front of the mistake, above the line it is in; such lines are taken out again. */
const mistakeMark = '# ! ';

/** Something wrong in an edited text. */
export interface EditMistake {
  /** Counted from 1. */
  readonly line: number;
  /** One sentence. */
  readonly problem: string;
  /** What to write instead. */
  readonly hint?: string | undefined;
}

/** A text to be edited by a person, and what it has to be. */
export interface EditedText {
  /** Where EDITOR and VISUAL stand. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** Of the file, which tells an editor how to show it: `session-42.md`. Lines with `#` in front have to be comments. */
  readonly fileName: string;
  /** What is wrong with an edited text, or null when it can be used. */
  readonly check: (text: string) => Promise<EditMistake | null>;
  /** The command that takes the text from a file. */
  readonly goOnWith: (path: string) => string;
  /** Tells where the text is when something fails that cannot say so itself. */
  readonly say: (text: string) => void;
}

/**
 * Lets a person change a text in their editor, over and over until `check` finds nothing, and uses it. The file is removed
 * once the text was used; whenever it was not, it stays, and the failure names it.
 *
 * @returns what `use` returned; null when the text came back as it was, or empty
 * @throws Failure not-found when there is no such editor; failure when it fails; usage when a mistake was left as it is;
 *   whatever `use` throws
 */
export async function editText<T>(edited: EditedText, use: (text: string) => Promise<T>): Promise<T | null> {
  const directory = await mkdtemp(join(tmpdir(), 'ton-'));
  const path = join(directory, edited.fileName);
  const discard = () => rm(directory, { recursive: true, force: true });
  try {
    const text = await editUntilRight(edited, path);
    const result = text === null ? null : await use(text);
    await discard();
    return result;
  } catch (error) {
    const text = await readEdited(path);
    if (isEmpty(text) || text === edited.text) await discard();
    else throw kept(path, edited, error);
    throw error;
  }
}

/** The text as it is once nothing is wrong with it; null when it is empty or as it was. */
async function editUntilRight({ env, text, check }: EditedText, path: string): Promise<string | null> {
  const { editor } = chooseEditor(env);
  let last = text;
  let mistake: EditMistake | null = null;
  for (;;) {
    await writeFile(path, withMistake(last, mistake), { mode: 0o600 });
    openEditor(editor, path, mistake?.line ?? null);
    const typed = await readEdited(path);
    const isSame = typed === last;
    if (isEmpty(typed) || (isSame && mistake === null)) return null;
    await writeFile(path, typed);
    if (isSame && mistake !== null)
      throw new Failure('usage', `line ${mistake.line}: ${mistake.problem}`, mistake.hint);
    last = typed;
    mistake = await check(typed);
    if (mistake === null) return typed;
  }
}

/** What is in the file, without the marks; nothing when the file is gone. */
async function readEdited(path: string): Promise<string> {
  try {
    return withoutMistakes(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** The failure with the place where the text is kept; after a conflict that text is not the way to go on. */
function kept(path: string, { goOnWith, say }: EditedText, error: unknown): unknown {
  const toGoOn = `your text is kept, go on with: ${goOnWith(path)}`;
  if (!(error instanceof Failure)) {
    say(toGoOn);
    return error;
  }
  const hint = error.code === 'conflict' ? `your text is kept in ${path}` : toGoOn;
  const hints = error.hint === undefined ? hint : `${hint}\n${error.hint}`;
  return new Failure(error.code, error.message, hints, { cause: error });
}

function withMistake(text: string, mistake: EditMistake | null): string {
  if (mistake === null) return text;
  const lines = text.split('\n');
  const { line, problem, hint } = mistake;
  const told = [`line ${line}: ${problem}`, ...(hint?.split('\n') ?? [])];
  lines.splice(line - 1, 0, ...told.map((words) => `${mistakeMark}${words}`));
  return lines.join('\n');
}

function withoutMistakes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines.filter((line) => !line.startsWith(mistakeMark)).join('\n');
}

function isEmpty(text: string): boolean {
  return text.split('\n').every((line) => line.trim() === '' || line.startsWith('#'));
}

/** VISUAL, else EDITOR, else what every machine has; with the name of the variable, or null. */
export function chooseEditor(env: EditedText['env']): { editor: string; by: string | null } {
  const by = ['VISUAL', 'EDITOR'].find((name) => (env[name] ?? '').trim() !== '') ?? null;
  return { editor: (by === null ? undefined : env[by]) ?? (platform() === 'win32' ? 'notepad' : 'vi'), by };
}

/**
 * Runs an editor on a file, on the terminal, until it ends.
 *
 * @param editor as a shell takes it: `code -w`
 * @param line to go to, where the editor can
 */
function openEditor(editor: string, path: string, line: number | null): void {
  const program = /^["']?(?:[^"']*[/\\])?([\w-]+)/.exec(editor.trim())?.[1] ?? '';
  const words = line !== null && goingToLine.has(program) ? [`+${line}`, path] : [path];
  // Questions are drawn on standard error, and so is the editor: standard output may be a pipe.
  const onTerminal = { stdio: ['inherit', 2, 2] satisfies StdioOptions as StdioOptions };
  const { status, error } =
    platform() === 'win32'
      ? spawnSync(`${editor} ${words.map((word) => `"${word}"`).join(' ')}`, { ...onTerminal, shell: true })
      : spawnSync('/bin/sh', ['-c', `${editor} "$@"`, editor, ...words], onTerminal);
  if (status === 0) return;
  const hint = 'name another in VISUAL or EDITOR';
  // What a shell says of a program that is not there, or may not be run.
  if (error !== undefined || status === 127 || status === 126)
    throw new Failure('not-found', `there is no editor "${editor}"`, hint, { cause: error });
  const how = status === null ? 'was ended' : `ended with status ${status}`;
  throw new Failure('failure', `the editor "${editor}" ${how}`, hint);
}
