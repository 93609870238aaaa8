import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, parse, walk } from './sources.js';

/** Where a file uses something of the outside, as `src/db/x.ts:12 process`. */
function uses(paths: readonly string[], find: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = [];
  for (const path of paths) {
    const file = parse(path);
    walk(file, (node) => {
      const name = find(node);
      if (name === undefined) return;
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}:${line + 1} ${name}`);
    });
  }
  return found;
}

/** A global by its name, not a property that happens to be called so. */
function isGlobal(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isDeclared = 'name' in parent && parent.name === node;
  return !isProperty && !isDeclared;
}

function readsClock(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isGlobal(node.expression, 'Date') && (node.arguments ?? []).length === 0)
    return 'new Date()';
  if (!ts.isCallExpression(node)) return undefined;
  if (isGlobal(node.expression, 'Date')) return 'Date()';
  return ts.isPropertyAccessExpression(node.expression) &&
    isGlobal(node.expression.expression, 'Date') &&
    node.expression.name.text === 'now'
    ? 'Date.now()'
    : undefined;
}

function touchesMachine(node: ts.Node): string | undefined {
  return ['process', 'console'].find((name) => isGlobal(node, name)) ?? readsClock(node);
}

function asksLocale(node: ts.Node): string | undefined {
  if (isGlobal(node, 'Intl')) return 'Intl';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = node.name.text;
  return name.startsWith('toLocale') || name === 'localeCompare' ? name : undefined;
}

describe('what comes from outside', () => {
  const sources = filesIn(['src', 'migrations'], '.ts');

  it('is the process, the console and the clock, which only main and app touch', () => {
    const inside = sources.filter((path) => path !== 'src/main.ts' && !path.startsWith('src/app/'));
    expect(uses(inside, touchesMachine)).toEqual([]);
    expect(uses(['src/main.ts', 'src/app/system-clock.ts'], touchesMachine).length).toBeGreaterThan(3);
  });

  it('has no locale, since the first use of Intl takes longer than a command', () => {
    const zone = 'src/app/zone-clock.ts';
    expect(
      uses(
        sources.filter((path) => path !== zone),
        asksLocale,
      ),
    ).toEqual([]);
    expect(uses([zone], asksLocale).length).toBeGreaterThan(0);
  });
});
