const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * A UUID of version 7 (RFC 9562, section 5.7): the time first, so that later ones sort behind earlier ones.
 *
 * @param at UTC milliseconds, 0 or more and below 2⁴⁸
 * @param random ten random bytes, of which 74 bits are used
 * @returns lower case with hyphens
 * @throws RangeError when the time or the number of bytes does not fit
 */
export function uuidV7(at: number, random: Uint8Array): string {
  if (!Number.isInteger(at) || at < 0 || at >= 2 ** 48) {
    throw new RangeError(`a UUID cannot hold the time ${at}`);
  }
  if (random.length !== 10) throw new RangeError(`a UUID takes 10 random bytes, not ${random.length}`);
  const bytes = Array.from(random, (byte, index) => {
    if (index === 0) return 0x70 | (byte & 0x0f);
    return index === 2 ? 0x80 | (byte & 0x3f) : byte;
  });
  const tail = bytes.map((byte) => hex(byte, 2)).join('');
  const time = hex(at, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
