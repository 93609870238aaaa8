/** The words an exercise and a thing to train with are described by, as the catalog and the database know them. */
export { categories, movementPatterns, muscles } from '../catalog/exercise.js';
export type { Category, MovementPattern, Muscle } from '../catalog/exercise.js';
export { equipmentKinds, type EquipmentKind } from '../catalog/equipment.js';

/** Over several joints or one. */
export const mechanics = ['compound', 'isolation'] as const;

/** Which way the load is moved. */
export const forces = ['push', 'pull', 'static', 'none'] as const;

/** Both sides at once, one, or in turn. */
export const lateralities = ['bilateral', 'unilateral', 'alternating'] as const;
