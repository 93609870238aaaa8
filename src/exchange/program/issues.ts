import type * as z from 'zod';
import { nearest, type Problem } from './fields.js';

type Issue = z.core.$ZodIssue;

/** Of the ways to write something the one that was meant: where not already its outermost kind is wrong. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every(
      ({ code, path }) => path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value'),
    ),
  );
}

function problemsIn(issue: Issue, base: readonly PropertyKey[]): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = meant(issue.errors);
    if (branch !== undefined && branch.length > 0) return branch.flatMap((inner) => problemsIn(inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `unknown key "${key}"`,
      hint: nearest(key, known),
      isKey: true,
    }));
  }
  const [problem = '', hint = null] = issue.message.split('\n');
  // What `tell` put there.
  const more = issue.code === 'custom' ? (issue.params as Pick<Problem, 'offset' | 'isKey'>) : {};
  return [{ path, problem, hint, ...more }];
}

/** The issues of a schema as problems in the words of people who write programs. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsIn(issue, []));
}
