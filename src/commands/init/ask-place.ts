import { statSync } from 'node:fs';
import type { App } from '../../app/app.js';
import { locateDatabase } from '../../app/location.js';
import { Failure } from '../../domain/failure.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * Asks where the log is kept, unless a flag or a variable names the file, and takes that file from here on.
 *
 * @returns the path where it is not the usual one, which the shell has to be told; null where nothing has to be done
 */
export async function askPlace(app: App, prompter: Prompter): Promise<string | null> {
  if (app.location.isNamed) return null;
  const usual = app.location.path;
  const answer = await prompter.input('Where the log is kept', {
    initial: usual,
    check: async (text) => await problemOf(text, app),
  });
  const path = await pathOf(answer, app);
  if (path === usual) return null;
  app.keepAt(path);
  return path;
}

/** No shell stands between, so the home directory is filled in here. */
async function pathOf(text: string, { env }: App): Promise<string> {
  const whole = text.trim().replace(/^~(?=[/\\]|$)/, env.HOME ?? '~');
  return (await locateDatabase(whole, {})).path;
}

async function problemOf(text: string, app: App): Promise<string | null> {
  if (text.trim() === '') return 'name a file, such as ~/ton.db';
  try {
    const path = await pathOf(text, app);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder ? `"${path}" is a folder: name a file in it, such as ${path}/ton.db` : null;
  } catch (error) {
    if (error instanceof Failure) return `${error.message}: ${error.hint ?? ''}`;
    return (error as Error).message;
  }
}
