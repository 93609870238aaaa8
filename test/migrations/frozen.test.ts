import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * What has once been on somebody's disk is never edited: a change of the schema is a new migration. A file stands here
 * with its digest from the day it is released.
 */
const released: Readonly<Record<string, string>> = {
  '0001-people-and-programs.ts': '9e79c1402682ca762ab9aedd3bb46250e978d9e07834cb4b7fc8606f2e972b14',
  '0002-exercises.ts': 'b301fef64c59378592074f0ccdeffe393ced7eda56d0f38513490ca6ce18933d',
  '0003-workouts.ts': '5ae41428521b8f630e20da8e38f11ddd832709c30bd2b27400af56f0aab33f61',
  '0004-sessions.ts': 'e5efce5e49669bf7ba0333941fe4044fadb9722a18197dc9e4e89b4ef58e38f5',
  '0005-records-and-commands.ts': 'e1ea5928870e314300d302b8b60b83c06ac62e98389fc9e2f41d23fe83bc490a',
  '0006-views.ts': 'a024c0efc32ce2c7887bf4073cc197c27d6530681c4e0bccd80731b96749344f',
  '0007-sets-by-date.ts': 'ec06497a45d722e1e2bad64d02a26b103f7c0ff4a5a71d00c2a91a97c8116e5f',
  '0008-acting-user.ts': 'd94d8628862c23657829fed61c2474c9f53837fb4247356cafa8cc32f5785659',
  '0009-coach-notes.ts': '55110b21798420b0835c4d1912315925886b46ddb0e55e3762dbf5f0009e41b1',
  '0010-lean-sets.ts': '09f303ee82f7a6445a9c5063233c76b07501885099bdaeca555bd64b047dd30c',
  'asked-set.ts': 'ca1aa9cc40952754e6c8510b0b066cb3adaccabff3546ce8bc5ae13cecdc0d3c',
};

it.each(Object.entries(released))('%s is as it was released', (file, digest) => {
  const text = readFileSync(new URL(`../../migrations/${file}`, import.meta.url), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
});
