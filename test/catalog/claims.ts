import { catalog } from '../../src/catalog/index.js';
import { foldName } from '../../src/domain/fold.js';

/** Folded name, slug or alias → slugs that claim it. */
export const claims: ReadonlyMap<string, ReadonlySet<string>> = collect();

function collect(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { slug, name, aliases } of catalog) {
    const texts = [name, slug, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.alias))];
    for (const text of texts) {
      const key = foldName(text);
      found.set(key, (found.get(key) ?? new Set()).add(slug));
    }
  }
  return found;
}

/** The slugs that exactly that name, alias or slug stands for. */
export function resolve(text: string): string[] {
  return [...(claims.get(foldName(text)) ?? [])];
}
