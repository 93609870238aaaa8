import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Scalar } from 'yaml';
import type { ProgramDocumentError } from './mistake.js';
import { syntaxErrors } from './syntax.js';

/** Where something stands in the text; both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset in a text. */
export function placeIn(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

export type TreePath = readonly PropertyKey[];

/** A text as lists, mappings and texts; every scalar is the text that was typed, an empty one or `null` is empty. */
export interface Tree {
  readonly value: unknown;
  /** Of what stands at a path, or the nearest thing around it; `offset` counts characters into what is a text of one line. */
  readonly placeOf: (path: TreePath, offset?: number) => Place;
  /** Of the key that a path ends with. */
  readonly placeOfKey: (path: TreePath) => Place;
}

/** More than any program needs; a few aliases of aliases would grow to more than a machine has. */
const mostNodes = 200_000;

interface Built {
  readonly value: unknown;
  /** Nodes that it stands for, aliases followed. */
  readonly size: number;
}

/** Without types every value is a text already. */
function sourceText({ value }: Scalar): string {
  return typeof value === 'string' ? value : '';
}

/** `key: ` and `key: ~` say nothing; YAML and JSON write it differently. */
function textOfScalar(scalar: Scalar): string {
  const text = sourceText(scalar);
  const isPlain = scalar.type === undefined || scalar.type === 'PLAIN';
  return isPlain && /^(?:~|null)$/i.test(text) ? '' : text.replace(/\r\n?/g, '\n');
}

class Builder {
  readonly errors: ProgramDocumentError[] = [];
  readonly #anchors = new Map<string, { node: Node; built: Built | null }>();

  constructor(readonly placeAt: (offset: number) => Place) {}

  /** The node an alias stands for; aliases are told apart by their names, of equal ones the last before it counts. */
  readonly #targets = new Map<Node, Node>();

  target(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node;
  }

  fail(offset: number, message: string, hint: string | null): Built {
    this.errors.push({ ...this.placeAt(offset), message, hint });
    return { value: '', size: 1 };
  }

  build(node: Node | null): Built {
    if (node === null) return { value: '', size: 1 };
    const at = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      const anchored = this.#anchors.get(node.source);
      if (anchored === undefined)
        return this.fail(
          at,
          `"*${node.source}" stands for nothing`,
          `mark what it repeats with &${node.source}, above`,
        );
      if (anchored.built === null)
        return this.fail(
          at,
          `"*${node.source}" repeats itself`,
          'an alias cannot stand inside what it repeats',
        );
      this.#targets.set(node, anchored.node);
      return anchored.built;
    }
    const anchor = 'anchor' in node ? node.anchor : undefined;
    const open = { node, built: null as Built | null };
    if (anchor !== undefined) this.#anchors.set(anchor, open);
    const built = this.#buildContent(node);
    open.built = built;
    return built;
  }

  #buildContent(node: Node): Built {
    if (isScalar(node)) return { value: textOfScalar(node), size: 1 };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node | null));
      return { value: items.map(({ value }) => value), size: sizeOf(items) };
    }
    const value = Object.create(null) as Record<string, unknown>;
    const parts: Built[] = [];
    for (const { key, value: content } of isMap(node) ? node.items : []) {
      const at = (key as Node | null)?.range?.[0] ?? node.range?.[0] ?? 0;
      if (!isScalar(key)) {
        this.fail(at, 'a key has to be a text', 'write key: value');
        continue;
      }
      const name = textOfScalar(key);
      if (name in value) this.fail(at, `"${name}" stands twice`, 'keep one of the two');
      // A schema would pass over it in silence.
      if (name === '__proto__') this.fail(at, `"${name}" cannot be a key`, 'give it another name');
      const built = this.build(content as Node | null);
      parts.push(built);
      value[name] = built.value;
    }
    return { value, size: sizeOf(parts) };
  }
}

function sizeOf(parts: readonly Built[]): number {
  return parts.reduce((sum, { size }) => sum + size, 1);
}

/** How far into the source the text of a scalar begins, where every character of it stands for itself. */
function innerOffset(scalar: Scalar, source: string, offset: number): number {
  const start = scalar.range?.[0] ?? 0;
  const text = sourceText(scalar);
  const quote = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0;
  return source.startsWith(text, start + quote) ? start + quote + offset : start;
}

/**
 * Reads YAML or JSON, which is YAML as well, without giving any scalar a type: `1e3`, `yes` and `2026-11-20` stay texts.
 *
 * @returns the tree, or what is wrong with the syntax
 */
export function readTree(source: string): Tree | readonly ProgramDocumentError[] {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parsed(source, lines);
  if (document === null)
    return [{ line: 1, column: 1, message: 'it is nested too deeply', hint: 'a program has a few levels' }];
  const wrong = syntaxErrors(document, source, placeAt);
  if (wrong.length > 0) return wrong;
  const builder = new Builder(placeAt);
  const { value, size } = builder.build(document.contents);
  if (builder.errors.length > 0) return builder.errors;
  if (size > mostNodes) {
    const message = `its aliases repeat it to ${size} entries`;
    return [{ line: 1, column: 1, message, hint: `a program has at most ${mostNodes}` }];
  }
  const nodesOn = (path: TreePath) => walk(document.contents, path, (node) => builder.target(node));
  return {
    value,
    placeOf: (path, offset) => {
      const node = nodesOn(path).at(-1)?.node;
      if (isScalar(node) && offset !== undefined) return placeAt(innerOffset(node, source, offset));
      return placeAt((node as Node | null | undefined)?.range?.[0] ?? 0);
    },
    placeOfKey: (path) => {
      const steps = nodesOn(path);
      const key = steps.length === path.length + 1 ? steps.at(-1)?.key : null;
      return placeAt((key ?? (steps.at(-1)?.node as Node | null | undefined))?.range?.[0] ?? 0);
    },
  };
}

function parsed(source: string, lineCounter: LineCounter) {
  try {
    return parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    // The parser goes down one call for each level of nesting.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Step {
  readonly node: unknown;
  readonly key: Node | null;
}

/** The nodes from the root along a path, as far as it goes. */
function walk(root: unknown, path: TreePath, target: (node: unknown) => unknown): Step[] {
  const steps: Step[] = [{ node: root, key: null }];
  for (const part of path) {
    const node = target(steps.at(-1)?.node);
    if (isSeq(node) && typeof part === 'number') steps.push({ node: node.items[part], key: null });
    else {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && textOfScalar(key) === part)
        : undefined;
      if (pair === undefined) return steps;
      steps.push({ node: pair.value ?? pair.key, key: pair.key as Node });
    }
  }
  return steps;
}
