import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../domain/failure.js';

/** Beyond this the bytes go to a file, so that memory does not grow with what is read. */
const heldBytes = 2 * 1024 * 1024;
/** Read at once: what lies beside is asked for next. */
const windowBytes = 256 * 1024;

/** Bytes that are appended and read back by their place; the few last are in memory, the rest in a file nobody else sees. */
export class Spill {
  readonly #tail = Buffer.allocUnsafeSlow(heldBytes);
  #tailStart = 0;
  #tailLength = 0;
  #file: number | null = null;
  #path: string | null = null;
  #window: Buffer | null = null;
  #windowStart = 0;
  #windowLength = 0;

  /** @param name tells its file from those of other runs */
  constructor(private readonly name: string) {}

  /** How many bytes there are: where the next ones go. */
  get length(): number {
    return this.#tailStart + this.#tailLength;
  }

  /** @throws Failure usage when the folder for temporary files has no room */
  append(bytes: Uint8Array): void {
    if (this.#tailLength + bytes.length > heldBytes) this.#write(this.#tail.subarray(0, this.#tailLength));
    if (bytes.length > heldBytes) {
      this.#write(bytes);
      return;
    }
    this.#tail.set(bytes, this.#tailLength);
    this.#tailLength += bytes.length;
  }

  /** The bytes at a place; good until the next read. */
  read(start: number, length: number): Buffer {
    if (start >= this.#tailStart)
      return this.#tail.subarray(start - this.#tailStart, start - this.#tailStart + length);
    if (start < this.#windowStart || start + length > this.#windowStart + this.#windowLength)
      this.#move(start, length);
    return (this.#window ?? this.#tail).subarray(
      start - this.#windowStart,
      start - this.#windowStart + length,
    );
  }

  /** Gives memory and disk back. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    if (this.#path !== null) unlinkSync(this.#path);
    this.#file = this.#path = null;
  }

  /** Goes on from here, or ends here when what is read runs backwards, as in files with the newest first. */
  #move(start: number, length: number): void {
    const isBackwards = this.#windowLength > 0 && start < this.#windowStart;
    const size = Math.max(length, windowBytes);
    if ((this.#window?.length ?? 0) < size) this.#window = Buffer.allocUnsafeSlow(size);
    const from = isBackwards ? Math.max(0, start + length - size) : start;
    const until = Math.min(this.#tailStart, from + size);
    const window = this.#window ?? this.#tail;
    for (let at = from; at < until;) at += readSync(this.#file ?? -1, window, at - from, until - at, at);
    this.#windowStart = from;
    this.#windowLength = until - from;
  }

  #write(bytes: Uint8Array): void {
    try {
      this.#file ??= this.#open();
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at);
    } catch (error) {
      throw new Failure(
        'usage',
        `the import cannot write its working copy in "${tmpdir()}": ${(error as Error).message}`,
        'free some space there, or name another folder with TMPDIR; nothing was imported',
        { cause: error },
      );
    }
    if (bytes.buffer === this.#tail.buffer) {
      this.#tailStart += this.#tailLength;
      this.#tailLength = 0;
    } else this.#tailStart += bytes.length;
  }

  /** Taken out of its folder at once where the system allows it, so that nothing is left whatever happens. */
  #open(): number {
    const path = join(tmpdir(), `ton-${this.name}`);
    const file = openSync(path, 'wx+', 0o600);
    try {
      unlinkSync(path);
    } catch {
      this.#path = path;
    }
    return file;
  }
}
