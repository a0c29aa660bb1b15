import type { ListedStructure, Service } from '../../schemas/index.ts';
import type { OfferRecords } from '../build-columns.ts';
import { deflate, inflate } from './deflate.ts';
import { fromRecordTable, toRecordTable, type RecordTable } from './record-table.ts';
import { fromText, toText } from './text-code.ts';

type BlockContent = [stamp: string, services: RecordTable, structures: RecordTable];

/** Writes the records of one block. */
export function writeBlock({ services, structures }: OfferRecords, stamp: string): Promise<Uint8Array<ArrayBuffer>> {
  const content: BlockContent = [stamp, toRecordTable(services), toRecordTable(structures)];
  return writePart(new TextEncoder().encode(JSON.stringify(content)));
}

/** Reads the records of one block; null when it belongs to another file. Rejects when the text is no block. */
export async function readBlock(text: Uint8Array, stamp: string): Promise<OfferRecords | null> {
  const bytes = await readPart(text);
  const [stampRead, services, structures] = JSON.parse(new TextDecoder().decode(bytes)) as BlockContent;
  if (stampRead !== stamp) return null;
  return {
    services: fromRecordTable(services) as Service[],
    structures: fromRecordTable(structures) as ListedStructure[],
  };
}

/** Writes bytes as the text of a part: compressed, then as ASCII. */
export async function writePart(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return toText(await deflate(bytes));
}

/** Reads the bytes of a part. Rejects when the text is none. */
export async function readPart(text: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const compressed = fromText(text);
  if (compressed === null) throw new SyntaxError('The text of a part holds characters that none has.');
  return inflate(compressed);
}
