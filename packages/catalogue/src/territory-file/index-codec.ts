import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Source } from '@inclusion-kit/sdk/schemas';
import type { Column, Columns, ServiceColumns } from '../columns/columns.ts';
import { ByteReader, ByteWriter } from './byte-codec.ts';
import { readColumn, readPoints, toFile, toNumbers, writeColumn, writePoints, type FileOrder } from './column-codec.ts';
import { readCommunes, writeCommunes } from './commune-codec.ts';
import type { BlockCounts } from './file-order.ts';
import { createPacer } from './pacer.ts';
import { readDecimals, readPositions, readSteps, writeDecimals, writePositions, writeSteps } from './number-lists.ts';

/** The columns whose texts are long and that few searches look at: they stand in a part of their own. */
export type TextColumns = Pick<ServiceColumns, 'publics_precisions' | 'horaires_accueil'>;

/** The columns that every search may look at. */
export interface IndexColumns {
  readonly services: Omit<ServiceColumns, keyof TextColumns>;
  readonly structures: Columns['structures'];
}

/** A block of records in the file. */
export interface Block extends BlockCounts {
  /** Bytes of its text in the file, without quotes. */
  readonly length: number;
}

/** What a reader knows of a file before it asks for any record. */
export interface FileIndex {
  readonly columns: IndexColumns;
  readonly serviceOrder: FileOrder;
  readonly structureOrder: FileOrder;
  readonly blocks: readonly Block[];
  readonly communes: readonly Commune[];
  readonly sources: Source[];
  /** What blocks are compressed after. */
  readonly dictionary: Uint8Array;
}

/** Writes an index. The order of what is written is the format: see docs/decisions/0013-territory-file.md. */
export function writeIndex(index: FileIndex): Uint8Array<ArrayBuffer> {
  const { columns, serviceOrder, structureOrder, blocks, communes, sources, dictionary } = index;
  const writer = new ByteWriter();
  writeOrder(writer, serviceOrder);
  writeOrder(writer, structureOrder);
  writer.uint(blocks.length);
  for (const key of ['services', 'structures', 'length'] as const) {
    writeSteps(
      writer,
      blocks.map((block) => block[key]),
    );
  }
  const { services, structures } = columns;
  const structurePositions = toPositions(structureOrder);
  const toPosition = (number: number): number => structurePositions[number] ?? 0;
  writePositions(writer, toFile(services.structures, serviceOrder).map(toPosition), 0);
  for (const column of indexedColumns(services)) writeColumn(writer, column, serviceOrder);
  writePoints(writer, services.points, serviceOrder);
  writeDecimals(writer, toFile(services.score_qualite, serviceOrder));
  writeSteps(writer, toFile(services.date_maj, serviceOrder));
  for (const column of [structures.source, structures.code_insee, structures.reseaux_porteurs]) {
    writeColumn(writer, column, structureOrder);
  }
  writeDecimals(writer, toFile(structures.score_qualite, structureOrder));
  writeSteps(writer, toFile(structures.date_maj, structureOrder));
  for (const [position, first] of toFile(structures.clusters, structureOrder).entries()) {
    writer.int(toPosition(first) - position);
  }
  writeCommunes(writer, communes);
  writer.json(sources);
  writer.block(dictionary);
  return writer.bytes();
}

/** Reads an index, in slices of time. @throws RangeError or SyntaxError when the bytes are none */
export async function readIndex(bytes: Uint8Array): Promise<FileIndex> {
  const reader = new ByteReader(bytes);
  const pace = createPacer();
  const serviceOrder = readOrder(reader);
  const structureOrder = readOrder(reader);
  const blocks = readBlocks(reader);
  const structuresInFile = readPositions(reader, serviceOrder.length, 0, structureOrder.length);
  const column = async (order = serviceOrder): Promise<Column> => {
    await pace();
    return readColumn(reader, order);
  };
  const services: IndexColumns['services'] = {
    count: serviceOrder.length,
    structures: toNumbers(
      structuresInFile.map((position) => structureOrder[position] ?? 0),
      serviceOrder,
    ),
    source: await column(),
    code_insee: await column(),
    thematiques: await column(),
    type: await column(),
    frais: await column(),
    publics: await column(),
    modes_accueil: await column(),
    zone_eligibilite: await column(),
    points: readPoints(reader, serviceOrder),
    score_qualite: toNumbers(readDecimals(reader, serviceOrder.length), serviceOrder),
    date_maj: toNumbers(readSteps(reader, new Uint16Array(serviceOrder.length)), serviceOrder),
  };
  const structures: Columns['structures'] = {
    count: structureOrder.length,
    source: await column(structureOrder),
    code_insee: await column(structureOrder),
    reseaux_porteurs: await column(structureOrder),
    score_qualite: toNumbers(readDecimals(reader, structureOrder.length), structureOrder),
    date_maj: toNumbers(readSteps(reader, new Uint16Array(structureOrder.length)), structureOrder),
    clusters: toNumbers(
      structureOrder.map((_, position) => structureOrder[position + reader.int()] ?? 0),
      structureOrder,
    ),
  };
  await pace();
  const communes = readCommunes(reader);
  const sources = reader.json() as Source[];
  return {
    columns: { services, structures },
    serviceOrder,
    structureOrder,
    blocks,
    communes,
    sources,
    dictionary: reader.block(),
  };
}

/** Writes the columns of long texts. */
export function writeTextColumns(columns: TextColumns, order: FileOrder): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writeColumn(writer, columns.publics_precisions, order);
  writeColumn(writer, columns.horaires_accueil, order);
  return writer.bytes();
}

/** Reads what `writeTextColumns` wrote. @throws RangeError or SyntaxError when the bytes are none */
export function readTextColumns(bytes: Uint8Array, order: FileOrder): TextColumns {
  const reader = new ByteReader(bytes);
  return { publics_precisions: readColumn(reader, order), horaires_accueil: readColumn(reader, order) };
}

/** Turns an order round: number → position in the file. */
export function toPositions(order: FileOrder): Uint32Array<ArrayBuffer> {
  const positions = new Uint32Array(order.length);
  for (const [position, number] of order.entries()) positions[number] = position;
  return positions;
}

function indexedColumns(services: IndexColumns['services']): Column[] {
  const { source, code_insee, thematiques, type, frais, publics, modes_accueil, zone_eligibilite } = services;
  return [source, code_insee, thematiques, type, frais, publics, modes_accueil, zone_eligibilite];
}

function writeOrder(writer: ByteWriter, order: FileOrder): void {
  writer.uint(order.length);
  writer.packed(order, widthOf(order.length));
}

/** @throws RangeError when a number is missing: all others stand on it */
function readOrder(reader: ByteReader): FileOrder {
  const count = reader.count();
  const order = reader.packed(count, widthOf(count));
  const seen = new Uint8Array(count);
  for (const number of order) {
    if (number >= count || seen[number] === 1) throw new RangeError('An order names a number twice, or one too large.');
    seen[number] = 1;
  }
  return order;
}

function readBlocks(reader: ByteReader): Block[] {
  const count = reader.count();
  const read = (): Uint32Array => readSteps(reader, new Uint32Array(count));
  const [services, structures, lengths] = [read(), read(), read()];
  return Array.from(lengths, (length, index) => ({
    services: services[index] ?? 0,
    structures: structures[index] ?? 0,
    length,
  }));
}

/** Bits that numbers below a count take. */
function widthOf(count: number): number {
  return count < 2 ? 0 : Math.ceil(Math.log2(count));
}
