/** The words an exercise and a thing to train with are described by, as the catalog and the database know them. */
export {
  categories,
  forces,
  lateralities,
  mechanics,
  movementPatterns,
  muscles,
} from '../catalog/exercise.js';
export type { Category, MovementPattern, Muscle } from '../catalog/exercise.js';
export { equipmentKinds, type EquipmentKind } from '../catalog/equipment.js';
