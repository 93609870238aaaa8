import { spawn } from 'node:child_process';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../src/output/write.js';

interface Source {
  chunks: Iterable<string>;
  made: number;
  stopped: boolean;
}

function source(count: number, size = 1): Source {
  const state: Source = { chunks: [], made: 0, stopped: false };
  state.chunks = (function* () {
    try {
      for (; state.made < count;) {
        state.made++;
        yield 'x'.repeat(size);
      }
    } finally {
      state.stopped = true;
    }
  })();
  return state;
}

const failing = (code: string): Error => Object.assign(new Error(`write ${code}`), { code });

describe('writeAll', () => {
  it('writes everything in order and leaves no listener behind', async () => {
    const stream = new PassThrough({ encoding: 'utf8' });
    await writeAll(['a', '', 'b', '日本'], stream);
    stream.end();
    expect(stream.read()).toBe('ab日本');
    expect(stream.listenerCount('error')).toBe(0);
  });

  it('waits for a slow reader with one piece in hand', async () => {
    const taken: (() => void)[] = [];
    const stream = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        taken.push(done);
      },
    });
    const from = source(5);
    const written = writeAll(from.chunks, stream);
    for (let piece = 1; piece <= 5; piece++) {
      await turn();
      await turn();
      expect(from.made).toBe(piece);
      taken.pop()?.();
    }
    await written;
    expect(from.stopped).toBe(true);
  });

  it.each(['EPIPE', 'ERR_STREAM_DESTROYED'])('takes %s for a reader that has had enough', async (code) => {
    let writes = 0;
    const stream = new Writable({
      write(_chunk, _encoding, done) {
        writes++;
        done(writes === 3 ? failing(code) : null);
      },
    });
    const from = source(1000);
    await writeAll(from.chunks, stream);
    await turn();
    expect(writes).toBe(3);
    expect(from).toMatchObject({ made: 3, stopped: true });
  });

  it('stops when the stream is closed under it, and does not start on a closed one', async () => {
    const stream = new Writable({ write: () => undefined });
    const from = source(10);
    const written = writeAll(from.chunks, stream);
    await turn();
    stream.destroy();
    await written;
    expect(from).toMatchObject({ made: 1, stopped: true });
    const late = source(10);
    await writeAll(late.chunks, stream);
    expect(late.made).toBe(0);
  });

  it('passes on other errors of the stream and of the source', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(failing('ENOSPC')) });
    await expect(writeAll(['a'], full)).rejects.toMatchObject({
      code: 'failure',
      message: 'the disk is full: the answer was cut short',
      cause: { code: 'ENOSPC' },
    });
    await turn();
    const broken = (function* () {
      yield 'a';
      throw new Error('query failed');
    })();
    await expect(writeAll(broken, new PassThrough())).rejects.toThrow('query failed');
  });

  it('survives the end of a real pipe', async () => {
    const reader = spawn(process.execPath, ['-e', 'process.stdin.once("data", () => process.exit(0))']);
    const from = source(100_000, 10_000);
    await writeAll(from.chunks, reader.stdin);
    expect(from.stopped).toBe(true);
    expect(from.made).toBeLessThan(100_000);
  });
});
