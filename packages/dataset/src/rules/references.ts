import { UsageError } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Model } from '@inclusion-kit/sdk/schemas';
import { messages } from '@inclusion-kit/sdk/internal';

/** The faults that only the other records of a dataset, or the list of communes, show. */
export type ReferenceCode = 'repeated_id' | 'structure_absent' | 'unknown_commune';

interface ReferenceFault {
  field: string;
  code: ReferenceCode;
  severity: 'error';
  message: string;
}

const none: readonly ReferenceFault[] = [];
const repeated = toFault('id', 'repeated_id', messages.already_used);
const absent = toFault('structure_id', 'structure_absent', messages.structure_absent);
const unknown = toFault('code_insee', 'unknown_commune', messages.unknown_commune);

/** Creates a check that remembers ids: all structures pass before the first service. Without communes, no code is looked up. */
export function createReferenceCheck(
  communes: Iterable<string | Pick<Commune, 'code'>>,
  areStructuresKnown: boolean,
): (model: Model, record: Readonly<Record<string, unknown>>) => readonly ReferenceFault[] {
  const codes = createCodeSet(communes);
  const structureIds = new Set<string>();
  const addServiceId = createRepeatFinder();

  return (model, { id, structure_id, code_insee }) => {
    const isRepeated =
      typeof id === 'string' &&
      (model === 'service' ? addServiceId(id) : structureIds.size === structureIds.add(id).size);
    const isAlone =
      areStructuresKnown && model === 'service' && typeof structure_id === 'string' && !structureIds.has(structure_id);
    const isLost = codes.size > 0 && typeof code_insee === 'string' && !codes.has(code_insee);
    if (!isRepeated && !isAlone && !isLost) return none;
    return [...(isRepeated ? [repeated] : []), ...(isAlone ? [absent] : []), ...(isLost ? [unknown] : [])];
  };
}

/** Creates a function that tells whether it took an id before. While ids rise, as in sorted lists, comparing with the last one is enough. */
function createRepeatFinder(): (id: string) => boolean {
  const rising: string[] = [];
  let last = '';
  let seen: Set<string> | undefined;
  return (id) => {
    if (seen === undefined && (id > last || rising.length === 0)) {
      rising.push(id);
      last = id;
      return false;
    }
    seen ??= new Set(rising);
    return seen.size === seen.add(id).size;
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
