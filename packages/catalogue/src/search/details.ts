import type {
  BareStructure,
  BaseStructure,
  DetailedService,
  ListedStructure,
  Service,
} from '@inclusion-kit/sdk/schemas';
import type { CatalogueParts } from './catalogue-parts.ts';

/** Reads services with their structures, in the order asked. */
export async function readDetails(
  { columns, records }: Pick<CatalogueParts, 'columns' | 'records'>,
  numbers: readonly number[],
  signal: AbortSignal | undefined,
): Promise<DetailedService[]> {
  const ofServices = columns.services.structures;
  const [services, structures] = await Promise.all([
    records.services(numbers, signal),
    records.structures(
      numbers.map((number) => ofServices[number] ?? 0),
      signal,
    ),
  ]);
  return numbers.map((_, index) => toDetailedService(services[index], structures[index]));
}

/** Returns a service with its structure, both fresh. @throws RangeError when the records behind a catalogue lack one */
function toDetailedService(service: Service | undefined, structure: ListedStructure | undefined): DetailedService {
  if (service === undefined || structure === undefined) throw new RangeError('A record of the catalogue is missing.');
  return { ...service, structure: toBaseStructure(structure) };
}

/** Returns a structure as it stands inside a service's detail: with `adresse_certifiee`, without score or duplicates. */
function toBaseStructure({ score_qualite, doublons, ...structure }: ListedStructure): BaseStructure {
  return structure;
}

/** Returns a structure as it stands in `doublons` of a detail: without any of the figures the API adds. */
export function toBareStructure({
  adresse_certifiee,
  score_qualite,
  doublons,
  ...structure
}: ListedStructure): BareStructure {
  return structure;
}
