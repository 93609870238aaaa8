import type { App } from '../../app/app.js';
import { planOfWorkout } from '../../db/planned-slots.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { shownSlot, slotTable } from '../slot-rows.js';
import { templateRow } from './answer.js';
import { whichTemplate } from './which-template.js';

/** One template with its exercises and sets. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const template = await whichTemplate(app, scope, operands, 'live');
  const slots = await planOfWorkout(scope, template.id);
  return {
    kind: 'record',
    title: `template ${template.id}: ${template.title}`,
    columns: [{ key: 'notes', label: 'notes' }],
    record: templateRow(template, slots),
    sections: [{ kind: 'rows', ...slotTable(slots.map(shownSlot)), empty: 'no exercises in this template' }],
  };
}
