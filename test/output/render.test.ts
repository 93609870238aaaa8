import { describe, expect, it } from 'vitest';
import { noSets, saved, session, sets, text } from './sample.js';
import { written } from './collect.js';

describe('render: json', () => {
  it('writes an array with one object a line', async () => {
    expect(await written(sets, { format: 'json' })).toMatchInlineSnapshot(`
      "[
      {"id":1,"exercise":"Squat","weight":102.5,"unit":"kg","reps":5,"notes":null,"extra":{"belt":true}},
      {"id":2,"exercise":"ベンチプレス","weight":0.333333,"unit":"kg","reps":12,"notes":"felt \\"easy\\", a|b","extra":{}},
      {"id":3,"exercise":"Row 💪🏽","weight":60,"unit":"kg","reps":null,"notes":"seat 4\\npaused on the chest between the reps","extra":null}
      ]
      "
    `);
  });
  it('writes [] for no row', async () => {
    expect(await written(noSets, { format: 'json' })).toBe('[]\n');
  });
  it('writes records, writes and text as one object', async () => {
    expect(await written(session, { format: 'json' })).toMatchInlineSnapshot(`
      "{
        "id": 7,
        "started_at": "2026-03-01T18:00:00+01:00",
        "volume_kg": 1234.567891,
        "notes": "slept badly, so everything was slow\\nsecond line",
        "gym": null,
        "sets": [
          {
            "reps": 5
          }
        ]
      }
      "
    `);
    expect(await written(saved, { format: 'json' })).toMatchInlineSnapshot(`
      "{
        "session_id": 7,
        "sets": [
          {
            "id": 1,
            "reps": 5
          }
        ],
        "previous": null,
        "is_new": true
      }
      "
    `);
    expect(await written(text, { format: 'json' })).toMatchInlineSnapshot(`
      "{
        "sql": "CREATE TABLE a (\\n\\tb TEXT\\n);\\n"
      }
      "
    `);
  });
});

describe('render: ndjson', () => {
  it('writes one object a line for each kind of view', async () => {
    expect(await written(sets, { format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"id":1,"exercise":"Squat","weight":102.5,"unit":"kg","reps":5,"notes":null,"extra":{"belt":true}}
      {"id":2,"exercise":"ベンチプレス","weight":0.333333,"unit":"kg","reps":12,"notes":"felt \\"easy\\", a|b","extra":{}}
      {"id":3,"exercise":"Row 💪🏽","weight":60,"unit":"kg","reps":null,"notes":"seat 4\\npaused on the chest between the reps","extra":null}
      "
    `);
    expect(await written(noSets, { format: 'ndjson' })).toBe('');
    expect(await written(session, { format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"id":7,"started_at":"2026-03-01T18:00:00+01:00","volume_kg":1234.567891,"notes":"slept badly, so everything was slow\\nsecond line","gym":null,"sets":[{"reps":5}]}
      "
    `);
    expect(await written(saved, { format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"session_id":7,"sets":[{"id":1,"reps":5}],"previous":null,"is_new":true}
      "
    `);
    expect(await written(text, { format: 'ndjson' })).toMatchInlineSnapshot(`
      "{"sql":"CREATE TABLE a (\\n\\tb TEXT\\n);\\n"}
      "
    `);
  });
});

describe('render: csv', () => {
  it('writes every column of rows, labelled or not', async () => {
    expect(await written(sets, { format: 'csv' })).toMatchInlineSnapshot(`
      "id,exercise,weight,unit,reps,notes,extra
      1,Squat,102.5,kg,5,,"{""belt"":true}"
      2,ベンチプレス,0.333333,kg,12,"felt ""easy"", a|b",{}
      3,Row 💪🏽,60,kg,,"seat 4
      paused on the chest between the reps",
      "
    `);
  });
  it('writes the header alone for no row', async () => {
    expect(await written(noSets, { format: 'csv' })).toBe('id,exercise,weight,unit,reps,notes,extra\n');
  });
  it('writes records, writes and text as one row', async () => {
    expect(await written(session, { format: 'csv' })).toMatchInlineSnapshot(`
      "id,started_at,volume_kg,notes,gym,sets
      7,2026-03-01T18:00:00+01:00,1234.567891,"slept badly, so everything was slow
      second line",,"[{""reps"":5}]"
      "
    `);
    expect(await written(saved, { format: 'csv' })).toMatchInlineSnapshot(`
      "session_id,sets,previous,is_new
      7,"[{""id"":1,""reps"":5}]",,true
      "
    `);
    expect(await written(text, { format: 'csv', person: false })).toMatchInlineSnapshot(`
      "sql
      "CREATE TABLE a (
      	b TEXT
      );
      "
      "
    `);
  });
});

describe('render: markdown', () => {
  it('writes a table with pipes, line breaks and markup escaped', async () => {
    expect(await written(sets, { format: 'markdown' })).toMatchInlineSnapshot(`
      "| Exercise | Weight | Reps | Notes |
      | --- | --: | --: | --- |
      | Squat | 102.5 kg | 5 |  |
      | ベンチプレス | 0.33 kg | 12 | felt "easy", a\\|b |
      | Row 💪🏽 | 60 kg |  | seat 4<br>paused on the chest between the reps |

      3 sets · 1 note
      "
    `);
    const hostile = { kind: 'rows' as const, columns: [{ key: 'a', label: 'A' }], empty: '' };
    expect(await written({ ...hostile, rows: [{ a: '\\| <b>x</b>' }] }, { format: 'markdown' }))
      .toMatchInlineSnapshot(`
      "| A |
      | --- |
      | \\\\\\| \\<b>x\\</b> |
      "
    `);
  });
  it('writes records with their sections, writes and text', async () => {
    expect(await written(noSets, { format: 'markdown' })).toBe('No sets yet.\n');
    expect(await written(session, { format: 'markdown' })).toMatchInlineSnapshot(`
      "## Push day

      | Started | Volume | Notes | Gym |
      | --- | --: | --- | --- |
      | 2026-03-01T18:00:00+01:00 | 1234.6 kg | slept badly, so everything was slow<br>second line |  |

      ### Sets

      | Set | Reps |
      | --- | --: |
      | 1 | 5 |

      No records.
      "
    `);
    expect(await written(saved, { format: 'markdown' })).toMatchInlineSnapshot(`
      "| session_id | sets | previous | is_new |
      | --: | --- | --- | --- |
      | 7 | [{"id":1,"reps":5}] |  | true |
      "
    `);
    expect(await written(text, { format: 'markdown' })).toMatchInlineSnapshot(`
      "CREATE TABLE a (
       b TEXT
      );
      "
    `);
  });
});

describe('render: --fields', () => {
  const fields = ['reps', 'id', 'reps'];
  it('picks and orders the columns of rows in every format', async () => {
    expect(await written(sets, { fields })).toBe(
      'Reps  id\n   5   1\n  12   2\n       3\n\n3 sets · 1 note\n',
    );
    expect(await written(sets, { fields, format: 'csv' })).toBe('reps,id\n5,1\n12,2\n,3\n');
    expect(await written(sets, { fields, format: 'ndjson' })).toBe(
      '{"reps":5,"id":1}\n{"reps":12,"id":2}\n{"reps":null,"id":3}\n',
    );
    expect(await written(sets, { fields, format: 'json' })).toBe(
      '[\n{"reps":5,"id":1},\n{"reps":12,"id":2},\n{"reps":null,"id":3}\n]\n',
    );
    expect(await written(sets, { fields, format: 'markdown' })).toMatch(/^\| Reps \| id \|\n/);
  });
  it('picks from records and writes, data of machines included', async () => {
    expect(await written(session, { fields: ['sets', 'gym'] })).toBe('sets  [{"reps":5}]\nGym\n');
    expect(await written(session, { fields: ['id'], format: 'json' })).toBe('{\n  "id": 7\n}\n');
    expect(await written(saved, { fields: ['session_id'] })).toBe('session_id  7\n');
    expect(await written(saved, { fields: ['is_new'], format: 'csv' })).toBe('is_new\ntrue\n');
  });
  it.each([
    [sets, 'fields: id, exercise, weight, unit, reps, notes, extra'],
    [session, 'fields: id, started_at, volume_kg, notes, gym, sets'],
    [saved, 'fields: session_id, sets, previous, is_new'],
    [text, 'fields: sql'],
  ])('names an unknown field of a $kind view and lists the valid ones', async (view, hint) => {
    for (const format of ['table', 'json', 'csv', 'ndjson', 'markdown'] as const) {
      await expect(written(view, { format, fields: ['colour', 'size'] })).rejects.toMatchObject({
        code: 'usage',
        message: 'unknown fields "colour", "size"',
        hint,
      });
    }
  });
});
