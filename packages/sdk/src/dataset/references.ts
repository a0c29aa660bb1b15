import type { Commune } from '../geography/commune.ts';
import type { Model } from '../schemas/writing/index.ts';
import { messages } from './format/messages.ts';

/** What only the other records of a dataset, or the list of communes, show to be wrong. */
export type ReferenceCode = 'repeated_id' | 'structure_absent' | 'unknown_commune';

/** One such fault. */
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

/**
 * Creates a check that remembers the ids it has seen: all structures have to pass before the first service.
 * @param communes without any, INSEE codes are not looked up.
 */
export function createReferenceCheck(
  communes: Iterable<string | Pick<Commune, 'code'>>,
  areStructuresKnown: boolean,
): (model: Model, record: Readonly<Record<string, unknown>>) => readonly ReferenceFault[] {
  const codes = new Set<unknown>();
  for (const commune of communes) codes.add(typeof commune === 'string' ? commune : commune.code);
  const structureIds = new Set<string>();
  const addServiceId = createRepeatFinder();

  // The services of a structure mostly follow each other: the last one found saves a look-up.
  let lastStructure: unknown;
  const isOrphan = (structure_id: unknown): boolean => {
    if (typeof structure_id !== 'string' || structure_id === lastStructure) return false;
    if (!structureIds.has(structure_id)) return true;
    lastStructure = structure_id;
    return false;
  };

  return (model, { id, structure_id, code_insee }) => {
    const isRepeated =
      typeof id === 'string' &&
      (model === 'service' ? addServiceId(id) : structureIds.size === structureIds.add(id).size);
    const isAlone = areStructuresKnown && model === 'service' && isOrphan(structure_id);
    const isLost = codes.size > 0 && typeof code_insee === 'string' && !codes.has(code_insee);
    if (!isRepeated && !isAlone && !isLost) return none;
    return [...(isRepeated ? [repeated] : []), ...(isAlone ? [absent] : []), ...(isLost ? [unknown] : [])];
  };
}

/** Creates a function that takes ids and tells those it took before. In a list sorted by id, a look at the last one is enough. */
function createRepeatFinder(): (id: string) => boolean {
  let sorted: string[] = [];
  let seen: Set<string> | null = null;
  return (id) => {
    const last = sorted.at(-1);
    if (seen === null && (last === undefined || id > last)) {
      sorted.push(id);
      return false;
    }
    seen ??= new Set(sorted);
    sorted = [];
    return seen.size === seen.add(id).size;
  };
}

function toFault(field: string, code: ReferenceCode, message: string): ReferenceFault {
  return { field, code, severity: 'error', message };
}
