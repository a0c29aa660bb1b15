import type { ByteReader, ByteWriter } from './byte-codec.ts';

/** Writes whole numbers as steps from one to the next: lists whose neighbours are alike. */
export function writeSteps(writer: ByteWriter, values: ArrayLike<number>): void {
  let previous = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    writer.int(value - previous);
    previous = value;
  }
}

/** Reads what `writeSteps` wrote into a list of the right length. */
export function readSteps<T extends Uint32Array | Uint16Array>(reader: ByteReader, values: T): T {
  let previous = 0;
  for (let index = 0; index < values.length; index += 1) {
    previous += reader.int();
    values[index] = previous;
  }
  return values;
}

/**
 * Writes positions in a list whose items are numbered about as they are met: 0 for the next new one, else how far from it.
 * What was met last, and what is new, are small numbers.
 * @param known how many items count as met from the start.
 */
export function writePositions(writer: ByteWriter, positions: ArrayLike<number>, known: number): void {
  let next = known;
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0;
    writer.int(position - next);
    if (position >= next) next = position + 1;
  }
}

/** Reads what `writePositions` wrote. @throws RangeError when a position is that of no item */
export function readPositions(
  reader: ByteReader,
  count: number,
  known: number,
  itemCount: number,
): Uint32Array<ArrayBuffer> {
  const positions = new Uint32Array(count);
  let next = known;
  for (let index = 0; index < count; index += 1) {
    const position = next + reader.int();
    if (position < 0 || position >= itemCount) throw new RangeError('A position is out of its list.');
    positions[index] = position;
    if (position >= next) next = position + 1;
  }
  return positions;
}

/** Decimals after the point that numbers are tried with, before they are written one by one. */
const SCALES = [0, 1, 2, 4, 5, 6, 7];

/**
 * Writes numbers that have few decimals as whole numbers of that unit, in steps; those that have more, or are none (NaN,
 * written null), apart as they are.
 */
export function writeDecimals(writer: ByteWriter, values: ArrayLike<number>): void {
  const isExact = (value: number, scale: number): boolean =>
    Math.abs(value) < 2 ** 40 && Object.is(Math.round(value * 10 ** scale) / 10 ** scale, value);
  const all = Array.from(values);
  const apartAt = (scale: number): number => all.reduce((sum, value) => sum + (isExact(value, scale) ? 0 : 1), 0);
  const enough = Math.ceil(all.length / 50);
  const scale = SCALES.find((one) => apartAt(one) <= enough) ?? 6;
  const apart: [number, number | null][] = [];
  let previous = 0;
  const steps = all.map((value, index) => {
    if (!isExact(value, scale)) {
      apart.push([index, Number.isNaN(value) ? null : value]);
      return 0;
    }
    const whole = Math.round(value * 10 ** scale);
    const step = whole - previous;
    previous = whole;
    return step;
  });
  writer.uint(scale);
  writer.json(apart);
  for (const step of steps) writer.int(step);
}

/** Reads what `writeDecimals` wrote. */
export function readDecimals(reader: ByteReader, count: number): Float64Array<ArrayBuffer> {
  const unit = 10 ** reader.uint();
  const apart = reader.json() as [number, number | null][];
  const values = new Float64Array(count);
  let whole = 0;
  for (let index = 0; index < count; index += 1) {
    whole += reader.int();
    values[index] = whole / unit;
  }
  for (const [index, value] of apart) values[index] = value ?? Number.NaN;
  return values;
}
