import { Failure } from '../../domain/failure.js';
import type { ProgramLines } from '../../domain/program/check/finding.js';
import type { ProgramDocument } from '../../domain/program/document.js';
import { assemble } from './assemble.js';
import { asTyped, type DocumentContext, type DocumentFormat } from './context.js';
import { tooDeepAt } from './depth.js';
import type { Problem } from './fields.js';
import { problemsOf } from './issues.js';
import { linesOf } from './lines.js';
import { ProgramDocumentFailure, type ProgramDocumentError } from './mistake.js';
import { programSchema } from './schema.js';
import { jsonError } from './syntax.js';
import { placeIn, readTree, type Tree } from './tree.js';

const mostBytes = 5 * 1024 * 1024;
/** Mistakes that are looked for in the text. */
const mostPlaced = 200;

export interface ReadingOptions extends Partial<DocumentContext> {
  /** What a message calls the document. */
  readonly name?: string;
}

/**
 * Reads a program that was written as YAML or JSON.
 *
 * @param text at most 5 MB
 * @param format JSON is read strictly when asked for; otherwise both are read alike
 * @returns the program whole; exercises are called as `find` answers, otherwise as typed
 * @throws ProgramDocumentFailure usage with every mistake and its place; Failure usage when it is too large
 */
export function readProgramDocument(
  text: string,
  format?: DocumentFormat,
  options: ReadingOptions = {},
): ProgramDocument {
  return readPlacedProgram(text, format, options).program;
}

/** A program, and where its parts stand in the text it was read from. */
export interface PlacedProgram {
  readonly program: ProgramDocument;
  readonly lines: ProgramLines;
}

/** As `readProgramDocument`, with the lines as well: for `checkProgram`. */
export function readPlacedProgram(
  text: string,
  format?: DocumentFormat,
  { name = 'the program', find = asTyped.find }: ReadingOptions = {},
): PlacedProgram {
  if (Buffer.byteLength(text) > mostBytes) {
    throw new Failure('usage', `"${name}" is larger than 5 MB`, 'a program is a few hundred lines of text');
  }
  const source = text.replace(/^\uFEFF/, '');
  const tree = expectTree(source, format, name);
  const schema = programSchema({ find: remembering(find) });
  const result = schema.safeParse(tree.value);
  if (!result.success) throw failureOf(problemsOf(result.error), tree, name);
  const problems: Problem[] = [];
  const program = assemble(result.data, { find }, (problem) => problems.push(problem));
  if (problems.length > 0) throw failureOf(problems, tree, name);
  return { program, lines: linesOf(result.data, tree, { find }) };
}

function expectTree(source: string, format: DocumentFormat | undefined, name: string): Tree {
  const deep = tooDeepAt(source);
  if (deep !== null) {
    const hint = 'a program is a few levels deep';
    throw new ProgramDocumentFailure(name, [
      { ...placeIn(source, deep), message: 'it is nested too deeply', hint },
    ]);
  }
  const broken = format === 'json' ? jsonError(source) : null;
  if (broken !== null) {
    const { offset, ...error } = broken;
    throw new ProgramDocumentFailure(name, [{ ...placeIn(source, offset), ...error }]);
  }
  const tree = readTree(source);
  if (!('value' in tree)) throw new ProgramDocumentFailure(name, tree);
  return tree;
}

/** The same name is looked up once, though it may stand in every week. */
function remembering(find: DocumentContext['find']): DocumentContext['find'] {
  const known = new Map<string, ReturnType<DocumentContext['find']>>();
  return (typed) => {
    const found = known.get(typed) ?? find(typed);
    known.set(typed, found);
    return found;
  };
}

function failureOf(problems: readonly Problem[], tree: Tree, name: string): ProgramDocumentFailure {
  // Finding a place takes a walk through the text, so of very many only the first are looked for.
  const first = problems.slice(0, mostPlaced);
  const told = first.filter((problem) => !first.some((other) => isMisspelt(problem, other)));
  const errors = told.map(({ path, problem, hint, offset, isKey }): ProgramDocumentError => {
    const place = isKey === true ? tree.placeOfKey(path) : tree.placeOf(path, offset);
    return { ...place, message: problem, hint };
  });
  return new ProgramDocumentFailure(name, errors, problems.length - first.length + told.length);
}

/** Whether what is missing stands there under a misspelt key, which is told once. */
function isMisspelt({ path, problem }: Problem, other: Problem): boolean {
  const key = String(path.at(-1));
  return problem.endsWith('is missing') && other.isKey === true && other.hint === `did you mean "${key}"?`;
}
