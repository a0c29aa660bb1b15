import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import type { OfferRecords } from '../columns/build-columns.ts';
import { deflate, inflate } from './deflate.ts';
import { deflateAfter, inflateAfter } from './dictionary.ts';
import { fromRecordTable, toRecordTable, type RecordTable } from './record-table.ts';
import { fromText, toText } from './text-code.ts';
import type { ToldOfBlock } from './told-fields.ts';

type BlockContent = [stamp: string, services: RecordTable, structures: RecordTable];

/** Tells the records of one block as JSON. */
export function toBlockJson(
  { services, structures }: OfferRecords,
  stamp: string,
  told: ToldOfBlock,
): Uint8Array<ArrayBuffer> {
  const content: BlockContent = [
    stamp,
    toRecordTable(services, told.services),
    toRecordTable(structures, told.structures),
  ];
  return new TextEncoder().encode(JSON.stringify(content));
}

/** Writes one block. @param dictionary what most blocks say. */
export function writeBlock(json: Uint8Array, dictionary: Uint8Array): Uint8Array<ArrayBuffer> {
  return toText(deflateAfter(dictionary, json));
}

/** Reads the records of one block; null when it belongs to another file. Rejects when the text is no block. */
export async function readBlock(
  text: Uint8Array,
  dictionary: Uint8Array,
  stamp: string,
  told: ToldOfBlock,
): Promise<OfferRecords | null> {
  const bytes = await inflateAfter(dictionary, checked(fromText(text)));
  const [stampRead, services, structures] = JSON.parse(new TextDecoder().decode(bytes)) as BlockContent;
  if (stampRead !== stamp) return null;
  return {
    services: fromRecordTable(services, told.services) as Service[],
    structures: fromRecordTable(structures, told.structures) as ListedStructure[],
  };
}

/** Writes bytes as the text of a part: compressed, then as ASCII. */
export async function writePart(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return toText(await deflate(bytes));
}

/** Reads the bytes of a part. Rejects when the text is none. */
export async function readPart(text: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return inflate(checked(fromText(text)));
}

function checked(bytes: Uint8Array<ArrayBuffer> | null): Uint8Array<ArrayBuffer> {
  if (bytes === null) throw new SyntaxError('The text of a part holds characters that none has.');
  return bytes;
}
