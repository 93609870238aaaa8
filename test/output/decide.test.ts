import { describe, expect, it } from 'vitest';
import { chooseAscii, chooseColour, choosePlain, chooseWidth } from '../../src/output/decide.js';

describe('chooseColour', () => {
  it.each([
    ['a terminal', undefined, {}, true, true],
    ['a pipe', undefined, {}, false, false],
    ['NO_COLOR', undefined, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', undefined, { NO_COLOR: '' }, true, true],
    ['NO_COLOR against FORCE_COLOR', undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '3' }, false, true],
    ['FORCE_COLOR=0', undefined, { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR=false', undefined, { FORCE_COLOR: 'false' }, true, false],
    ['an empty FORCE_COLOR', undefined, { FORCE_COLOR: '' }, false, false],
    ['TERM=dumb', undefined, { TERM: 'dumb' }, true, false],
    ['FORCE_COLOR against TERM=dumb', undefined, { TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
    ['--color against NO_COLOR', true, { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    ['--no-color against FORCE_COLOR', false, { FORCE_COLOR: '1' }, true, false],
  ])('%s', (_, flag, env, isTty, colour) => {
    expect(chooseColour({ flag, env, isTty })).toBe(colour);
  });
});

describe('chooseWidth', () => {
  it.each([
    [120, undefined, 120],
    [120, '40', 120],
    [undefined, '40', 40],
    [0, '40', 40],
    [undefined, undefined, 80],
    [undefined, '', 80],
    [undefined, '0', 80],
    [undefined, '-5', 80],
    [undefined, 'wide', 80],
    [undefined, '1e9', 80],
  ])('of %s and COLUMNS=%s is %i', (columns, env, width) => {
    expect(chooseWidth(columns, env)).toBe(width);
  });
});

describe('chooseAscii', () => {
  it.each([
    [undefined, {}, false],
    [undefined, { LANG: 'en_US.UTF-8' }, false],
    [undefined, { LANG: 'de_DE.utf8@euro' }, false],
    [undefined, { LANG: 'de_DE.ISO-8859-1' }, true],
    [undefined, { LANG: 'de_DE' }, false],
    [undefined, { LANG: 'C' }, true],
    [undefined, { LANG: 'C.UTF-8' }, false],
    [undefined, { LC_ALL: 'POSIX', LANG: 'C.UTF-8' }, true],
    [undefined, { LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, false],
    [true, { LANG: 'en_US.UTF-8' }, true],
    [false, { LANG: 'C' }, false],
  ])('flag %s in %j is %s', (flag, env, ascii) => {
    expect(chooseAscii(flag, env)).toBe(ascii);
  });
});

describe('choosePlain', () => {
  it.each([
    [undefined, {}, false],
    [undefined, { TERM: 'xterm-256color' }, false],
    [undefined, { TERM: 'dumb' }, true],
    [undefined, { TON_PLAIN: '1' }, true],
    [undefined, { TON_PLAIN: '' }, false],
    [undefined, { TON_PLAIN: '0', TERM: 'dumb' }, false],
    [undefined, { TON_PLAIN: 'false' }, false],
    [true, { TON_PLAIN: '0' }, true],
    [false, { TON_PLAIN: '1' }, false],
  ])('flag %s in %j is %s', (flag, env, plain) => {
    expect(choosePlain(flag, env)).toBe(plain);
  });
});
