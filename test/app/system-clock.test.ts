import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/app/system-clock.js';

const directory = mkdtempSync(join(tmpdir(), 'ton-clock-'));
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('now', () => {
  it('runs, or stands still where it was told to', () => {
    const before = Date.now();
    const now = systemClock().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    expect(systemClock({ now: 0 }).now()).toBe(0);
    expect(systemClock({ now: 1_795_195_800_000 }).now()).toBe(1_795_195_800_000);
  });
});

describe('local time', () => {
  it.each([
    ['Europe/Berlin', '2026-11-20', '18:30', '2026-11-20T17:30:00Z', 60],
    ['Europe/Berlin', '2026-07-20', '00:00', '2026-07-19T22:00:00Z', 120],
    // Clocks go from 02:00 to 03:00: read with the offset before it.
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z', 120],
    // Clocks go from 03:00 back to 02:00: the first of two.
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z', 120],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z', -240],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z', -240],
    ['Asia/Kolkata', '2026-11-20', '18:30', '2026-11-20T13:00:00Z', 330],
    ['UTC', '2026-11-20', '18:30', '2026-11-20T18:30:00Z', 0],
  ])('in %s %s %s is %s', (zone, date, time, utc, offset) => {
    vi.stubEnv('TZ', zone);
    const clock = systemClock();
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const at = clock.fromLocal(date, hours * 3600 + minutes * 60);
    expect(new Date(at).toISOString()).toBe(utc.replace('Z', '.000Z'));
    expect(clock.offsetMinutes(at)).toBe(offset);
  });

  it('keeps fractions of a second to the millisecond', () => {
    vi.stubEnv('TZ', 'UTC');
    expect(systemClock().fromLocal('1970-01-01', 1.0004)).toBe(1000);
    expect(systemClock().fromLocal('1970-01-02', 0.25)).toBe(86_400_250);
  });
});

describe('zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [':Europe/Berlin', 'Europe/Berlin'],
    ['/usr/share/zoneinfo/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['UTC', 'UTC'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', null],
    ['../../etc/passwd', null],
    ['', null],
  ])('of TZ=%s is %s', (TZ, zone) => {
    expect(systemClock({ env: { TZ } }).zone).toBe(zone);
  });

  it.each([
    ['/usr/share/zoneinfo/Europe/Berlin', 'Europe/Berlin'],
    ['../usr/share/zoneinfo/posix/Asia/Tokyo', 'Asia/Tokyo'],
    ['/var/db/timezone/zoneinfo/America/New_York', 'America/New_York'],
    ['/usr/share/zoneinfo/UTC', 'UTC'],
    ['/somewhere/else', null],
  ])('of a link to %s is %s', (target, zone) => {
    const localtime = join(directory, target.replaceAll('/', '-'));
    symlinkSync(target, localtime);
    expect(systemClock({ env: {}, localtime }).zone).toBe(zone);
  });

  it('is unknown where the machine does not name it', () => {
    const file = join(directory, 'a-file');
    writeFileSync(file, 'TZif2');
    expect(systemClock({ env: {}, localtime: file }).zone).toBeNull();
    expect(systemClock({ env: {}, localtime: join(directory, 'none') }).zone).toBeNull();
  });
});
