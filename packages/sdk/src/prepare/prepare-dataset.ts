import { toOptions } from '../arguments.ts';
import { createReading, type PreparedDataset, type PrepareOptions } from './create-preparation.ts';
import { checkDataset, checkList, type RawRecord } from './raw-record.ts';

/** The records of a dataset as they were read. */
export interface RawDataset {
  /** The structures as read, from any iterable, which is read once. */
  structures: Iterable<RawRecord>;
  /** The services as read, from any iterable, which is read once. */
  services: Iterable<RawRecord>;
}

/**
 * Prepares records for `createCatalogue`: keeps every record that it can, computes the figures that files do not carry, and
 * counts the refusals, the emptied fields and the points to check, with their places.
 * The given records are not changed. A record that needs no change is kept itself, not copied. A record is refused for a
 * wrong required field, a repeated id, or a service without its structure, unless `lenient` says which of these are admitted.
 * @throws UsageError when a list cannot be read one by one, or `now` is no day
 * @example const { structures, services, report } = prepareDataset(JSON.parse(text)); console.info(formatReport(report));
 */
export function prepareDataset(raw: RawDataset, given: PrepareOptions = {}): PreparedDataset {
  const { now, communes, lenient } = toOptions(given);
  checkDataset(raw);
  const reading = createReading({ now, communes, lenient }, true);
  for (const structure of checkList('structure', raw.structures)) reading.addStructure(structure);
  for (const service of checkList('service', raw.services)) reading.addService(service);
  return reading.finish();
}
