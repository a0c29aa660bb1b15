import type { Column, Points } from '../columns/columns.ts';
import type { ByteReader, ByteWriter } from './byte-codec.ts';
import { readDecimals, readPositions, writeDecimals, writePositions } from './number-lists.ts';

/** The numbers of records in the order of the file. */
export type FileOrder = Uint32Array;

/** Writes a column in the order of the file; its values and sets are numbered anew, as they are met. */
export function writeColumn(writer: ByteWriter, column: Column, order: FileOrder): void {
  const { positions, met } = renumber(column.codes, order, 1);
  const values = new Map<number, number>();
  const sets = met.slice(1).map((code) => (column.sets[code] ?? []).map((value) => numberOf(values, value)));
  const areSingle = sets.every((set, index) => set.length === 1 && set[0] === index);
  writer.json({ values: [...values.keys()].map((value) => column.values[value]), sets: areSingle ? null : sets });
  writePositions(writer, positions, 1);
}

/** Reads what `writeColumn` wrote. */
export function readColumn(reader: ByteReader, order: FileOrder): Column {
  const { values, sets } = reader.json() as { values: string[]; sets: number[][] | null };
  const allSets = [null, ...(sets ?? values.map((_, index) => [index]))];
  return { values, sets: allSets, codes: toNumbers(readPositions(reader, order.length, 1, allSets.length), order) };
}

/** Writes points in the order of the file, each once. */
export function writePoints(writer: ByteWriter, points: Points, order: FileOrder): void {
  const { positions, met } = renumber(points.codes, order, 1);
  writer.uint(met.length - 1);
  for (const axis of [points.latitudes, points.longitudes]) {
    writeDecimals(
      writer,
      met.slice(1).map((code) => axis[code] ?? Number.NaN),
    );
  }
  writePositions(writer, positions, 1);
}

/** Reads what `writePoints` wrote, and puts the points in the order of their latitude. */
export function readPoints(reader: ByteReader, order: FileOrder): Points {
  const count = reader.count();
  const north = readDecimals(reader, count);
  const east = readDecimals(reader, count);
  const inFile = readPositions(reader, order.length, 1, count + 1);

  const byLatitude = Uint32Array.from(north.keys()).sort((a, b) => (north[a] ?? 0) - (north[b] ?? 0));
  const latitudes = new Float64Array(count + 1).fill(Number.NaN);
  const longitudes = new Float64Array(count + 1).fill(Number.NaN);
  const ranks = new Uint32Array(count + 1);
  for (const [index, place] of byLatitude.entries()) {
    latitudes[index + 1] = north[place] ?? Number.NaN;
    longitudes[index + 1] = east[place] ?? Number.NaN;
    ranks[place + 1] = index + 1;
  }
  const codes = toNumbers(
    inFile.map((position) => ranks[position] ?? 0),
    order,
  );
  return { latitudes, longitudes, codes };
}

/** Puts what is listed in the order of the file back by number. */
export function toNumbers<T extends Uint32Array | Uint16Array | Float64Array>(inFile: T, order: FileOrder): T {
  const byNumber = inFile.slice() as T;
  for (const [position, number] of order.entries()) byNumber[number] = inFile[position] ?? 0;
  return byNumber;
}

/** Lists what stands by number in the order of the file. */
export function toFile(byNumber: ArrayLike<number>, order: FileOrder): number[] {
  return Array.from(order, (number) => byNumber[number] ?? 0);
}

/** Numbers codes anew in the order they are met; the first `known` keep their number. */
function renumber(codes: ArrayLike<number>, order: FileOrder, known: number): { positions: number[]; met: number[] } {
  const numbers = new Map<number, number>();
  for (let code = 0; code < known; code += 1) numbers.set(code, code);
  const positions = Array.from(order, (number) => numberOf(numbers, codes[number] ?? 0));
  return { positions, met: [...numbers.keys()] };
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  return number;
}
