import { describe, expect, test } from 'vitest';
import { newTon } from '../../run-ton.js';
import { names, people, type Row } from './people.js';

describe('search', () => {
  test.each([
    ['anfanger FUR', ['Strength']],
    ['lifter strength', ['Strength']],
    ['carla', ['Strength']],
    ['nothing', []],
    ['--zip 01234', ['Strength']],
    ['--zip 99999', []],
    ['--coach carla', ['Strength']],
    ['--coach bruno', []],
    ['--since 2026-11-20', ['Secret', 'Strength']],
    ['--until 2026-11-19', []],
    ['--sort oldest', ['Strength', 'Secret']],
    ['--sort name', ['Secret', 'Strength']],
    ['--sort name --limit 1 --offset 1', ['Strength']],
    ['strength --limit 1 --offset 1', []],
  ])('ton program search %s', async (words, found) => {
    const ton = await people();
    ton.exec(`insert into coaches (uid, user_id, name, created_at, updated_at) values ('c', 1, 'Coach Carla', 0, 0);
      update programs set coach_id = 1 where name = 'Strength'; update programs set created_at = created_at + 1 where name = 'Secret'`);
    expect(names(await ton.json(`program search ${words}`))).toEqual(found);
  });

  test.each([['newest'], ['oldest'], ['name']])(
    'its pages by %s are stable while programs are added',
    async (order) => {
      const ton = newTon();
      for (const name of ['Delta', 'Alpha', 'Charlie', 'Bravo']) await ton.text(`program create ${name}`);
      const whole = await ton.json<Row[]>(`program search --sort ${order}`);
      const seen: Row[] = [];
      for (let after = ''; ;) {
        const page = await ton.json<Row[]>(`program search --sort ${order} --limit 2 ${after}`);
        seen.push(...page);
        const last = page.at(-1);
        if (last === undefined) break;
        after = `--after ${last.id}`;
        // Before the first one, whatever the order.
        if (seen.length === 2) {
          await ton.text('program create Aaa');
          ton.exec(
            `update programs set created_at = created_at ${order === 'newest' ? '+' : '-'} 99 where name = 'Aaa'`,
          );
          ton.exec(`update programs set deleted_at = 1 where id = ${last.id}`);
        }
      }
      expect(seen).toEqual(whole);
    },
  );

  test('says how it goes on, and refuses a cursor that is nothing', async () => {
    const ton = await people();
    expect(await ton.text('program search --limit 1')).toMatch(/there may be more: --after \d/);
    expect(await ton('program search --after 77')).toMatchObject({ status: 3 });
    expect(await ton('program search --after 2 --user anna')).toMatchObject({ status: 3 });
    expect(await ton('program search --sort size')).toMatchObject({ status: 2 });
  });

  test('words are looked for beyond what is read at once', async () => {
    const ton = newTon();
    await ton.text('program create Needle');
    ton.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
      insert into programs (uid, owner_id, name, name_key, created_at, updated_at)
      select 'u' || i, 1, 'Hay ' || i, 'hay ' || i, 9999999999999 + i, 0 from n`);
    expect(names(await ton.json('program search needle'))).toEqual(['Needle']);
    expect(names(await ton.json('program search hay --limit 1 --offset 700'))).toEqual(['Hay 500']);
  });
});
