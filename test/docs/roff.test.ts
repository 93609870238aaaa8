import { describe, expect, it } from 'vitest';
import { block, bold, heading, literal, prose, screen, usage } from '../../build/docs/roff.js';

describe('text in a page of the manual', () => {
  it.each([
    ['ton log list --limit 5', 'ton log list \\-\\-limit 5'],
    ['a\\nb', 'a\\(rsnb'],
    [".5 o'clock", '\\&.5 o\\(aqclock'],
    ["'tis", '\\(aqtis'],
    ['`^~"', '\\(ga\\(ha\\(ti\\(dq'],
    ['100×5', '100\\[u00D7]5'],
    ['100🏋5', '100\\[u1F3CB]5'],
  ])('%s is typed as it stands', (text, written) => {
    expect(literal(text)).toBe(written);
    expect(bold(text)).toBe(`\\fB${written}\\fR`);
  });

  it.each([
    ['one-rep max', 'one-rep max'],
    ['use --json or -V', 'use \\-\\-json or \\-V'],
    ['from -15 on', 'from \\-15 on'],
    ['`ton log list --json` lists', '\\fBton log list \\-\\-json\\fR lists'],
    ['a ` alone', 'a \\(ga alone'],
    ['.TH is text', '\\&.TH is text'],
  ])('%s is read', (text, written) => {
    expect(prose(text)).toBe(written);
  });

  it('is folded, and no line of it is an instruction', () => {
    const words = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? `.${at}` : 'word'));
    const lines = prose(words.join(' ')).split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^(?!\.).{1,80}$/);
    expect(lines.join(' ').replaceAll('\\&', '')).toBe(words.join(' '));
  });

  it('has what is typed in bold and what stands for something in italics', () => {
    expect(usage('-V, --version')).toBe('\\fB\\-V\\fR, \\fB\\-\\-version\\fR');
    expect(usage('ton log set [options] [exercise...]')).toBe(
      '\\fBton log set\\fR \\fI[options]\\fR \\fI[exercise...]\\fR',
    );
  });

  it('parts no word, so that a name can be copied', () => {
    expect(heading('ton-log', 1).split('\n')).toEqual(['.TH "TON\\-LOG" 1 "" "Tonnage" "Tonnage"', '.nh']);
  });

  it('shows lines as they are', () => {
    expect(block(['.a', 'b  -c'])).toBe('.RS 4\n.nf\n\\&.a\nb  \\-c\n.fi\n.RE');
    expect(screen(['x'])).toBe('.nf\n.in 0\nx\n.in\n.fi');
  });
});
