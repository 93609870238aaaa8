import { expect, test } from 'vitest';
import { progressOn } from '../../src/app/progress.js';
import { instantStopwatch } from '../instant-stopwatch.js';

test('the line is drawn once it takes long, now and then, and taken away', async () => {
  const written: string[] = [];
  const stopwatch = instantStopwatch();
  const terminal = { columns: 30, write: (text: string) => void written.push(text) };
  const progress = progressOn(terminal, 'reading', { stopwatch, ascii: true });
  progress.show(1, 4);
  expect(written).toEqual([]);
  await stopwatch.wait(600);
  progress.show(2, 4);
  progress.show(3, 4);
  expect(written).toEqual(['\rreading  50 %  #######.......\u001b[K']);
  await stopwatch.wait(100);
  progress.show(3, 4);
  progress.end();
  progress.end();
  expect(written.slice(1)).toEqual(['\rreading  75 %  ##########....\u001b[K', '\r\u001b[K']);
});
