/** The types of values in the compact form of Thrift. @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md */
const [STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12];
/** A footer holds a dozen levels. */
const MAX_DEPTH = 32;
/** A number of 64 bits takes no more. */
const LONGEST_NUMBER = 10;
/** Where the least and the greatest value of a column stand in a footer. */
const STATISTICS = '4.1.3.12';

/**
 * Looks through a structure in the compact form of Thrift, before a reader that believes its sizes: a list of five bytes may announce
 * room for billions. In a footer, the statistics of columns are made zeros: nothing needs them, and the reader would take time that
 * grows with the square of their length.
 * @returns whether it is sound
 */
export function isSoundThrift(bytes: Uint8Array<ArrayBuffer>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  // Every item of every list takes a byte of its own.
  let items = bytes.length;

  function readNumber(): number {
    let value = 0;
    for (let length = 1; ; length += 1) {
      const byte = view.getUint8(at);
      at += 1;
      value |= (byte & 0x7f) << (7 * (length - 1));
      if (byte < 0x80) return value;
      if (length === LONGEST_NUMBER) throw new RangeError('a number without end');
    }
  }

  function skip(length: number): void {
    if (!(length >= 0 && at + length <= bytes.length)) throw new RangeError('beyond the end');
    at += length;
  }

  function readValue(type: number, path: string, depth: number): void {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    if (type === TRUE || type === FALSE) return;
    if (type === BYTE) skip(1);
    else if (type === I16 || type === I32 || type === I64) readNumber();
    else if (type === DOUBLE) skip(8);
    else if (type === BINARY) {
      const length = readNumber();
      skip(length);
      if (path.startsWith(`${STATISTICS}.`)) bytes.fill(0, at - length, at);
    } else if (type === LIST) {
      const head = view.getUint8(at);
      at += 1;
      const count = head >> 4 === 15 ? readNumber() : head >> 4;
      const inner = head & 0x0f;
      if (!(count >= 0 && (items -= count) >= 0)) throw new RangeError('more items than bytes');
      for (let left = count; left > 0; left -= 1) {
        readValue(inner === TRUE || inner === FALSE ? BYTE : inner, path, depth + 1);
      }
    } else if (type === STRUCT) readStructure(path, depth);
    else throw new RangeError('an unknown type');
  }

  function readStructure(path: string, depth: number): void {
    for (let field = 0; ;) {
      const head = view.getUint8(at);
      at += 1;
      const type = head & 0x0f;
      if (type === STOP) return;
      const delta = head >> 4;
      if (delta === 0) {
        const zigzag = readNumber();
        field = (zigzag >>> 1) ^ -(zigzag & 1);
      } else field += delta;
      readValue(type, path === '' ? String(field) : `${path}.${field}`, depth + 1);
    }
  }

  try {
    readStructure('', 0);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
