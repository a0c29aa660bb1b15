/** The sums of one byte, then of one byte followed by one, two and three zeros: four bytes are added at once. */
const tables = createTables();

/** Adds bytes to a CRC-32, which starts as 0. */
export function addToChecksum(checksum: number, bytes: Uint8Array): number {
  const [one, two, three, four] = tables;
  let sum = ~checksum;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    sum =
      (four[sum & 0xff] ?? 0) ^
      (three[(sum >>> 8) & 0xff] ?? 0) ^
      (two[(sum >>> 16) & 0xff] ?? 0) ^
      (one[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) sum = (one[(sum ^ byteAt(bytes, at)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

function createTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const one = new Int32Array(256).map((_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
    return sum;
  });
  const next = (table: Int32Array): Int32Array => table.map((sum) => (one[sum & 0xff] ?? 0) ^ (sum >>> 8));
  const two = next(one);
  const three = next(two);
  return [one, two, three, next(three)];
}
