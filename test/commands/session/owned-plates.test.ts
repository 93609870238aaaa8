import { expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';

const terminal = { columns: 80 };

test('the workout loop loads the bar and the plates the lifter has, those of the exercise first', async () => {
  const ton = newTon();
  await ton.text('equipment own barbell --bar 15kg --plates 20x4,2.5x2');
  await ton.text(
    'template create push --exercise "bench press 2x8 @60kg" --exercise "ez bar curl 2x8 @30kg"',
  );
  const plates = async (answer: string) => {
    const { stderr } = await ton('session resume', {
      terminal,
      answers: [
        { asks: 'set 1 of 2', answer },
        { asks: '', answer: 'q' },
      ],
    });
    return stderr;
  };
  await ton.text('session start push');
  expect(await plates('p')).toContain('60 kg: 20 + 2.5 a side on the 15 kg bar');
  await ton.text('equipment own ez bar --bar 8kg');
  expect(await plates('p')).toContain('60 kg: 20 + 2.5 a side on the 15 kg bar');
  await ton.text('session skip bench press');
  expect(await plates('p')).toContain('13 kg: 2.5 a side on the 8 kg bar, 17 kg short');
  await ton.text('exercise settings ez bar curl --bar 10kg');
  expect(await plates('p')).toContain('15 kg: 2.5 a side on the 10 kg bar, 15 kg short');
});
