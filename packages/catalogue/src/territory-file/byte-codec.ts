/** Writes numbers as few bytes as they take. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Writes a whole number from 0 to 2⁵³ − 1: seven bits a byte, low ones first. */
  uint(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.#byte((left % 0x80) | 0x80);
      left = Math.floor(left / 0x80);
    }
    this.#byte(left);
  }

  /** Writes a whole number of any sign, small ones in one byte. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Writes numbers below 2^width side by side, without regard to bytes. */
  packed(values: ArrayLike<number>, width: number): void {
    let held = 0;
    let heldBits = 0;
    for (const value of Array.from(values)) {
      for (let bit = 0; bit < width; bit += 1) {
        held |= (Math.floor(value / 2 ** bit) % 2) << heldBits;
        heldBits += 1;
        if (heldBits < 8) continue;
        this.#byte(held);
        held = 0;
        heldBits = 0;
      }
    }
    if (heldBits > 0) this.#byte(held);
  }

  /** Writes bytes, their number first. */
  block(bytes: Uint8Array): void {
    this.uint(bytes.length);
    for (const byte of bytes) this.#byte(byte);
  }

  /** Writes a value as JSON. */
  json(value: unknown): void {
    this.block(new TextEncoder().encode(JSON.stringify(value)));
  }

  /** Returns what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. @throws RangeError when the bytes end before */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  uint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** Reads how many items follow; refuses more than the bytes can hold, before memory is taken for them. */
  count(): number {
    const count = this.uint();
    if (count > this.#bytes.length * 8) throw new RangeError('The bytes hold fewer items than they say.');
    return count;
  }

  packed(count: number, width: number): Uint32Array<ArrayBuffer> {
    const values = new Uint32Array(count);
    let held = 0;
    let heldBits = 0;
    for (let index = 0; index < count; index += 1) {
      let value = 0;
      for (let bit = 0; bit < width; bit += 1) {
        if (heldBits === 0) {
          held = this.#byte();
          heldBits = 8;
        }
        value += (held & 1) * 2 ** bit;
        held >>= 1;
        heldBits -= 1;
      }
      values[index] = value;
    }
    return values;
  }

  block(): Uint8Array {
    const length = this.uint();
    if (this.#at + length > this.#bytes.length) throw new RangeError('The bytes end before their own length.');
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  json(): unknown {
    return JSON.parse(new TextDecoder().decode(this.block()));
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    this.#at += 1;
    return byte;
  }
}
