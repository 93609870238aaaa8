import type { App } from '../app/app.js';
import { expectWritable, writeTextFile } from '../exchange/tonnage/write-file.js';

/** Where an export goes. */
export interface OutputFlags {
  /** Standard output when left out. */
  readonly output?: string;
  readonly force?: true;
}

/**
 * Writes an export to a file.
 *
 * @returns how many bytes it holds
 * @throws Failure conflict when the file exists and `--force` was not given; usage when it cannot be written; cancelled on
 * Ctrl-C
 */
export async function saveTo(
  app: App,
  path: string,
  { force }: OutputFlags,
  chunks: AsyncIterable<string>,
): Promise<number> {
  let bytes = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
  }
  let isCancelled = false;
  const forget = app.onInterrupt(() => {
    isCancelled = true;
  });
  try {
    await writeTextFile(path, counted(), {
      force: force === true,
      database: app.location.path,
      token: Buffer.from(app.random(6)).toString('hex'),
      isCancelled: () => isCancelled,
    });
  } finally {
    forget();
  }
  return bytes;
}

/**
 * Refuses a file that `saveTo` would refuse after long work.
 *
 * @throws Failure conflict when the file exists and `--force` was not given; usage when it is no file
 */
export async function expectSavable(app: App, path: string, { force }: OutputFlags): Promise<void> {
  await expectWritable(path, { force: force === true, database: app.location.path });
}
