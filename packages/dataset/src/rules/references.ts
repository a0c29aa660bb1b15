import { UsageError } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { messages } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { createIdSet, type IdSet } from './id-set.ts';

/** The faults that only the other records of a dataset, or the list of communes, show. */
export type ReferenceCode = 'repeated_id' | 'structure_absent' | 'unknown_commune';

/** A fault that a record does not show alone. */
export interface ReferenceFault {
  field: string;
  code: ReferenceCode;
  severity: 'error';
  message: string;
}

const none: readonly ReferenceFault[] = [];
const repeated = toFault('id', 'repeated_id', messages.already_used);
const unknown = toFault('code_insee', 'unknown_commune', messages.unknown_commune);

/** The fault of a service whose structure is in no file. */
export const absent = toFault('structure_id', 'structure_absent', messages.structure_absent);

/** The facts of a record by which other records are looked for. */
export interface ReferringRecord {
  readonly model: Model;
  /** Its id, null where that is no text. */
  readonly id: string | null;
  /** The id of its structure, null for a structure and where that is no text. */
  readonly structureId: string | null;
  /** Tells whether its INSEE code is that of no commune. */
  readonly isLost: boolean;
}

/** Creates what reads those facts. Without communes, no code is looked up. @throws UsageError when one has no code */
export function createToReferring(
  communes: Iterable<string | Pick<Commune, 'code'>>,
): (model: Model, record: Readonly<Record<string, unknown>>) => ReferringRecord {
  const codes = createCodeSet(communes);
  return (model, { id, structure_id, code_insee }) => ({
    model,
    id: typeof id === 'string' ? id : null,
    structureId: model === 'service' && typeof structure_id === 'string' ? structure_id : null,
    isLost: codes.size > 0 && typeof code_insee === 'string' && !codes.has(code_insee),
  });
}

/** Looks at records one by one, and remembers their ids. */
export interface ReferenceCheck {
  /** The ids of the structures that were looked at. */
  readonly structureIds: Pick<IdSet, 'has' | 'size'>;
  /** Returns the faults of the next record. */
  faultsOf(record: ReferringRecord): readonly ReferenceFault[];
}

/**
 * Creates a check that remembers ids.
 * @param areStructuresKnown all structures pass before the first service: one whose structure did not is a fault
 */
export function createReferenceCheck(areStructuresKnown: boolean): ReferenceCheck {
  const structureIds = createIdSet();
  const serviceIds = createIdSet();

  return {
    structureIds,
    faultsOf: ({ model, id, structureId, isLost }) => {
      const isRepeated = id !== null && !(model === 'service' ? serviceIds : structureIds).add(id);
      const isAlone = areStructuresKnown && structureId !== null && !structureIds.has(structureId);
      if (!isRepeated && !isAlone && !isLost) return none;
      return [...(isRepeated ? [repeated] : []), ...(isAlone ? [absent] : []), ...(isLost ? [unknown] : [])];
    },
  };
}

function createCodeSet(communes: Iterable<string | Pick<Commune, 'code'>>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const commune of communes) {
    const { code } = Object(typeof commune === 'string' ? { code: commune } : commune) as { code?: unknown };
    if (typeof code !== 'string') throw new UsageError(`communes[${all.size}] is no commune: it has no code.`);
    all.add(code);
  }
  return all;
}

function toFault(field: string, code: ReferenceCode, message: string): ReferenceFault {
  return { field, code, severity: 'error', message };
}
