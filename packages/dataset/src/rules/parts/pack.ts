import { isObject } from '@inclusion-kit/sdk/internal';
import type { LookedRecord } from '../look-at-record.ts';

/** Records that were looked at, in few lists, which go from thread to thread quickly. */
export interface PackedRecords {
  readonly flags: Uint8Array;
  readonly bins: Int8Array;
  readonly lines: Int32Array;
  /** The ids of all records and of their structures, one behind the other, and their lengths. */
  readonly ids: string;
  readonly lengths: Int32Array;
  /** The records with a fault of their own, and those of no known commune, with the values at fault. */
  readonly faulty: readonly FaultyRecord[];
}

type FaultyRecord = Pick<LookedRecord, 'record' | 'complaints' | 'isLost'>;

const SERVICE = 1;
const WITH_ID = 2;
const WITH_STRUCTURE = 4;
const FAULTY = 8;

/** Creates a pack of records. */
export function createPack() {
  const flags: number[] = [];
  const bins: number[] = [];
  const lines: number[] = [];
  const lengths: number[] = [];
  const faulty: FaultyRecord[] = [];
  let ids = '';
  const addId = (id: string | null, flag: number): number => {
    if (id === null) return 0;
    ids += id;
    lengths.push(id.length);
    return flag;
  };
  return {
    /** Adds a record that was read on a line. */
    add: ({ model, record, id, structureId, complaints, isLost, bin }: LookedRecord, line: number): void => {
      const isFaulty = isLost || complaints.length > 0;
      if (isFaulty) faulty.push({ record: atFault(record, complaints), complaints, isLost });
      const flag = (model === 'service' ? SERVICE : 0) | (isFaulty ? FAULTY : 0);
      flags.push(flag | addId(id, WITH_ID) | addId(structureId, WITH_STRUCTURE));
      bins.push(bin);
      lines.push(line);
    },
    /** Returns the pack. */
    end: (): PackedRecords => ({
      ...{ flags: Uint8Array.from(flags), bins: Int8Array.from(bins), lines: Int32Array.from(lines) },
      ...{ ids, lengths: Int32Array.from(lengths), faulty },
    }),
  };
}

/** Fields that the faults which other records show are about. */
const TOLD = ['id', 'structure_id', 'code_insee'];

function atFault(record: unknown, complaints: LookedRecord['complaints']): unknown {
  if (!isObject(record)) return null;
  const fields = [...TOLD, ...complaints.map(({ field }) => field.split('.')[0] ?? '')];
  return Object.fromEntries(fields.filter((field) => field in record).map((field) => [field, record[field]]));
}

const none: LookedRecord['complaints'] = [];

/** Goes through the records of a pack in their order, each with its line. */
export function forEachPacked(pack: PackedRecords, take: (looked: LookedRecord, line: number) => void): void {
  const { flags, bins, lines, ids, lengths, faulty } = pack;
  let id = 0;
  let end = 0;
  let fault = 0;
  const next = (): string => ids.slice(end, (end += lengths[id++] ?? 0));
  for (const [at, flag] of flags.entries()) {
    const own = (flag & WITH_ID) === 0 ? null : next();
    const structureId = (flag & WITH_STRUCTURE) === 0 ? null : next();
    const model = (flag & SERVICE) === 0 ? 'structure' : 'service';
    const told =
      (flag & FAULTY) === 0
        ? { record: { id: own, structure_id: structureId }, complaints: none, isLost: false }
        : faulty[fault++];
    if (told !== undefined) take({ model, id: own, structureId, bin: bins[at] ?? -1, ...told }, lines[at] ?? 0);
  }
}
