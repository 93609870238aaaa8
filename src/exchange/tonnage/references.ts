import type { Scope } from '../../db/scope.js';
import type { Json, Kind } from './shape.js';

/** Which row of this file a reference of the document means, and the other way round. */
export interface References {
  learn(kind: Kind, id: number, reference: Json): void;
  /** What stands in the document for a row; undefined when the row is none of it. */
  referenceTo(kind: Kind, id: number): Json | undefined;
  /** The row a reference means; undefined when nothing of that name is known. */
  idOf(kind: Kind, reference: Json): number | undefined;
}

/** References that know the user and what every file has: the catalog's exercises by slug, its equipment by name. */
export async function catalogReferences(scope: Scope): Promise<References> {
  const references = emptyReferences();
  references.learn('user', scope.user.id, scope.user.uid);
  // A slug or a name that was removed and came back means the row that stands.
  const exercises = await scope.db
    .selectFrom('exercises')
    .select(['id', 'slug'])
    .where('owner_id', 'is', null)
    .orderBy((order) => order.case().when('deleted_at', 'is', null).then(1).else(0).end())
    .execute();
  for (const { id, slug } of exercises) references.learn('exercise', id, { slug });
  const equipment = await scope.db
    .selectFrom('equipment')
    .select(['id', 'name'])
    .where('owner_id', 'is', null)
    .orderBy((order) => order.case().when('deleted_at', 'is', null).then(1).else(0).end())
    .execute();
  for (const { id, name } of equipment) references.learn('equipment', id, { name });
  return references;
}

function emptyReferences(): References {
  const references = new Map<string, Json>();
  const ids = new Map<string, number>();
  return {
    learn(kind, id, reference) {
      references.set(`${kind} ${id}`, reference);
      ids.set(keyOf(kind, reference), id);
    },
    referenceTo: (kind, id) => references.get(`${kind} ${id}`),
    idOf: (kind, reference) => ids.get(keyOf(kind, reference)),
  };
}

/** The same for the same reference, whatever the order of its keys. */
function keyOf(kind: Kind, reference: Json): string {
  const isObject = typeof reference === 'object' && reference !== null;
  const parts = isObject ? Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1)) : reference;
  return `${kind} ${JSON.stringify(parts)}`;
}
