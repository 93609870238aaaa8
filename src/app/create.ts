import { userInfo } from 'node:os';
import { openDatabase, type Database } from '../db/database.js';
import { readOnly, type CommandNote, type Scope } from '../db/scope.js';
import type { User } from '../db/tables.js';
import { createUser, expectActive, findUser, usernameFrom, usualUser } from '../db/users.js';
import type { Clock } from '../domain/clock.js';
import type { Stopwatch } from '../domain/stopwatch.js';
import { peopleText } from '../output/cells.js';
import type { Prompter } from '../prompts/prompter.js';
import type { App } from './app.js';
import { locateDatabase, type Location } from './location.js';
import type { Environment, RootOptions, Streamed } from './options.js';
import { systemRandom } from './random.js';
import { noProgress, progressOn, type DrawnOn } from './progress.js';

/** What the outside hands in; a test hands in its own. */
export interface Outside {
  readonly env: Environment;
  readonly streamed: Streamed;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  readonly words: string;
  readonly random?: (count: number) => Uint8Array;
  writeError(text: string): void;
  /** Standard error where it is a terminal. */
  readonly drawnOn?: DrawnOn | undefined;
  /** Makes Ctrl-C wait until the run is over. */
  finish(): void;
  /** Hears of Ctrl-C until the function it returns is called. */
  onInterrupt(listener: () => void): () => void;
  readInput(): AsyncIterable<Uint8Array>;
  /** Null when nobody can be asked. */
  prompter(): Promise<Prompter | null>;
}

/** An app and the end of it. */
export interface RunningApp extends App {
  close(): void;
}

/**
 * Makes the app of one run; nothing is opened before it is needed.
 *
 * @throws Failure usage when the place of the database makes no sense
 */
export async function createApp(options: RootOptions, outside: Outside): Promise<RunningApp> {
  let location: Location = await locateDatabase(options.db, outside.env);
  const random = outside.random ?? systemRandom();
  let database: Database | undefined;
  let scope: Scope | undefined;
  let viewed: Scope | undefined;

  async function open(create: boolean, asFound = false): Promise<Database> {
    database ??= await openDatabase({ path: location.path, create, clock: outside.clock, asFound });
    if (database.copy !== null) app.say(`updated the database; a copy from before is at ${database.copy}`);
    return database;
  }

  /** Who acts, deactivated or not, and what that user sees. */
  async function actor(create: boolean): Promise<Scope> {
    if (scope !== undefined) return scope;
    const { db } = await open(create);
    const named = options.user ?? outside.env.TON_USER;
    const user =
      named === undefined || named === ''
        ? ((await usualUser(db)) ?? (await firstUserEver(db)))
        : await findUser(db, named);
    scope = { db, clock: outside.clock, random, user };
    return scope;
  }

  async function scoped(create: boolean): Promise<Scope> {
    const found = await actor(create);
    expectActive(found.user);
    return found;
  }

  /** What a command that only reads sees: the acting user's own, or what a coach may see of an athlete. */
  async function looking(): Promise<Scope> {
    const { athlete } = options;
    if (athlete === undefined) return await scoped(!location.isNamed);
    viewed ??= await lookAt(await scoped(false), athlete);
    return viewed;
  }

  /** For what is not about one athlete's log. */
  function expectNoAthlete<T>(open: () => T): T {
    if (options.athlete !== undefined) throw readOnly(options.athlete);
    return open();
  }

  /** Another first command may be doing the same: whoever gets the write lock makes the user. */
  async function firstUserEver(db: Database['db']): Promise<User> {
    const username = usernameFrom(accountName());
    return await db
      .transaction()
      .execute(
        async (db) => (await usualUser(db)) ?? (await createUser(db, outside.clock, random, { username })),
      );
  }

  const app: RunningApp = {
    options,
    env: outside.env,
    streamed: outside.streamed,
    clock: outside.clock,
    stopwatch: outside.stopwatch,
    get location() {
      return location;
    },
    keepAt: (path) => {
      if (database !== undefined) throw new Error('a database is open already');
      location = { path, isNamed: true, by: null };
    },
    random,
    words: outside.words,
    // A message may name what an import brought, so it is cleaned like every other text for people.
    say: (text) => {
      if (!options.quiet) outside.writeError(`${peopleText(text, options)}\n`);
    },
    progress: (task) => {
      const isWatched = outside.drawnOn !== undefined && !options.quiet && !options.plain;
      return isWatched
        ? progressOn(outside.drawnOn, task, { ...options, stopwatch: outside.stopwatch })
        : noProgress;
    },
    finish: () => {
      outside.finish();
    },
    onInterrupt: (listener) => outside.onInterrupt(listener),
    readInput: () => outside.readInput(),
    prompter: () => outside.prompter(),
    reading: looking,
    writing: async () => await expectNoAthlete(() => scoped(true)),
    household: async () => await expectNoAthlete(() => actor(!location.isNamed)),
    openAsFound: async () => await expectNoAthlete(() => open(false, true)),
    watch: () => {
      const version = () => database?.raw.pragma('data_version', { simple: true });
      let seen = version();
      return () => {
        const before = seen;
        seen = version();
        return seen !== before;
      };
    },
    note: (name, key): CommandNote => ({ name, words: outside.words, ...(key === undefined ? {} : { key }) }),
    close: () => database?.close(),
  };
  return app;
}

/** Loaded only here: few commands are about somebody else. */
async function lookAt(scope: Scope, athlete: string): Promise<Scope> {
  const [{ requireAthlete }, { athleteScope }] = await Promise.all([
    import('../db/athletes.js'),
    import('../db/athlete-view.js'),
  ]);
  return await athleteScope(scope, await requireAthlete(scope, athlete));
}

/** What the machine calls the person; an account without a name gets the fallback. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
