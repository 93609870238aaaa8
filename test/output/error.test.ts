import { describe, expect, it } from 'vitest';
import { renderFailure } from '../../src/output/error.js';

const plain = { json: false, colour: false };

describe('renderFailure', () => {
  it('says what happened and what to do', () => {
    expect(
      renderFailure({ code: 'not-found', message: 'no exercise "sqat"', hint: 'did you mean Squat?' }, plain),
    ).toBe('error: no exercise "sqat"\nhint: did you mean Squat?\n');
  });
  it('leaves out a hint that is not there', () => {
    expect(renderFailure({ code: 'failure', message: 'oh' }, plain)).toBe('error: oh\n');
  });
  it('indents later lines under the first', () => {
    expect(
      renderFailure(
        { code: 'usage', message: 'cannot read "5y"\n5y\n ^', hint: 'one of\n  a\n\n  b\n' },
        plain,
      ),
    ).toBe('error: cannot read "5y"\n       5y\n        ^\nhint: one of\n        a\n\n        b\n');
  });
  it('colours only the heads', () => {
    expect(
      renderFailure({ code: 'usage', message: 'm\x1b[31m', hint: 'h' }, { json: false, colour: true }),
    ).toBe('\x1b[31merror:\x1b[39m m\n\x1b[36mhint:\x1b[39m h\n');
  });
  it('is one line of JSON with the data whole and harmless, never coloured', () => {
    expect(
      renderFailure({ code: 'usage', message: 'a\n"b"\x9b\u202e', hint: 'h' }, { json: true, colour: true }),
    ).toBe('{"error":{"code":"usage","message":"a\\n\\"b\\"\\u009b\\u202e","hint":"h"}}\n');
    expect(renderFailure({ code: 'failure', message: 'm' }, { json: true, colour: false })).toBe(
      '{"error":{"code":"failure","message":"m","hint":null}}\n',
    );
  });
});
