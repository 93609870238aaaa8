import { openDatabase } from '../src/db/database.js';
import { createUser } from '../src/db/users.js';
import { inTransaction } from '../src/db/scope.js';
import { documentText } from '../src/exchange/tonnage/write.js';
import { historyRows, historyColumns } from '../src/exchange/tonnage/history.js';
import { readDocument } from '../src/exchange/tonnage/read.js';
import { adoptDocument } from '../src/exchange/tonnage/adopt.js';
import { writeTextFile } from '../src/exchange/tonnage/write-file.js';
import { render } from '../src/output/render.js';
import { fixedClock } from './fixed-clock.js';
import { rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
if (process.argv[4]) { const i = await import('node:inspector'); const s = new i.Session(); s.connect(); s.post('Profiler.enable'); s.post('Profiler.start'); process.on('exit', () => s.post('Profiler.stop', (e, {profile}) => { const self = new Map<string, number>(); const dt = profile.timeDeltas!; profile.samples!.forEach((id, k) => { const nd = profile.nodes.find(x=>x.id===id)!; const key = nd.callFrame.functionName+' '+nd.callFrame.url.split('/').slice(-2).join('/')+':'+nd.callFrame.lineNumber; self.set(key, (self.get(key)??0)+dt[k]!); }); console.log([...self].sort((a,b)=>b[1]-a[1]).slice(0,18).map(([k,v])=>Math.round(v/1000)+' ms '+k).join('\n')); })); }
const n = Number(process.argv[2]);
const what = process.argv[3];
const clock = fixedClock('2026-11-20T18:00:00Z');
const path = `/tmp/x/bench${n}.db`;
const t0 = Date.now();
const mem = () =>
  `${Math.round(process.memoryUsage().rss / 1e6)} MB, ${((Date.now() - t0) / 1000).toFixed(1)} s`;
if (what === 'make') {
  rmSync(path, { force: true });
}
const random = (c: number) => randomBytes(c);
const d = await openDatabase({ path: what === 'import' ? ':memory:' : path, create: true, clock });
if (what === 'make') {
  await createUser(d.db, clock, random, { username: 'bench' });
  d.raw.exec(`begin;
  with recursive s(i) as (select 0 union all select i+1 from s where i < ${n / 20}-1)
  insert into sessions (uid,user_id,status,started_at,ended_at,local_date,utc_offset_minutes,created_at,updated_at) select printf('%08x-0000-7000-8000-%012x', i, (i*7919)%99991), 1, 'completed', 1000000000000+i*3600000*8, 1000000000000+i*3600000*8+3600000, '2020-01-01', 60, 1,1 from s;
  insert into session_exercises (user_id, session_id, position, exercise_id, created_at, updated_at) select 1, id, p, p, 1, 1 from sessions, (select 1 p union all select 2 union all select 3 union all select 4 union all select 5);
  insert into set_logs (user_id, exercise_id, session_exercise_id, set_index, set_type, load_kind, weight, unit, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at) select 1, exercise_id, x.id, k, 'working','external', 50 + (s.id % 300)*0.25,'kg', 5 + k, s.started_at + k*60000, '2020-01-01',60,1,1 from session_exercises x join sessions s on s.id=x.session_id, (select 1 k union all select 2 union all select 3 union all select 4);
  commit;`);
  console.log('made', mem());
}
const user =
  (await d.db.selectFrom('users').selectAll().executeTakeFirst()) ??
  (await createUser(d.db, clock, random, { username: 'bench' }));
const scope = { db: d.db, user, clock, random };
const opt = { force: true, database: path, token: 'x' };
if (what === 'all') {
  await writeTextFile(`/tmp/x/all${n}.json`, documentText(scope), opt);
  console.log('all', mem());
}
if (what === 'history') {
  await writeTextFile(
    `/tmp/x/h${n}.csv`,
    render(
      {
        kind: 'rows',
        columns: historyColumns.map((key) => ({ key })),
        rows: historyRows(scope, {}),
        empty: '',
      },
      { format: 'csv', width: 80, colour: false, ascii: false, person: false },
    ),
    opt,
  );
  console.log('history', mem());
}
if (what === 'import') {
  const doc = await readDocument(`/tmp/x/all${n}.json`);
  console.log('read', mem());
  await inTransaction(scope, { name: 'import', words: '' }, (s) => adoptDocument(s, doc));
  console.log('import', mem());
}
