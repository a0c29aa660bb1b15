import type { OfferSource } from '@inclusion-kit/sdk';
import { createRecordReading } from '../../shared/reading/record-reading.ts';
import type { ContributionProperties } from '../form/contribution-properties.ts';
import { fromService, fromStructure, type Subject } from '../draft/contribution-subject.ts';

/** Reads the record that a form is about: a service or a structure, by its id, by a record the page has, or by both. */
export function readRecord(
  host: ContributionProperties,
  source: () => OfferSource | null,
  onFailure: (error: unknown) => void,
) {
  const serviceId = (): string | null => host.service_id ?? host.service?.id ?? null;
  const structureId = (): string | null => host.structure_id ?? host.structure?.id ?? null;
  return createRecordReading<Subject>(host, {
    from: source,
    key: () => {
      const [ofService, ofStructure] = [serviceId(), structureId()];
      if (ofService !== null) return `service ${ofService}`;
      return ofStructure === null ? null : `structure ${ofStructure}`;
    },
    read: async (from, key, signal) => {
      const id = key.slice(key.indexOf(' ') + 1);
      return key.startsWith('service ')
        ? fromService(await from.service(id, { signal }))
        : fromStructure(await from.structure(id, { signal }));
    },
    given: () => {
      const { service_id, structure_id, service, structure } = host;
      if (serviceId() !== null) {
        return service !== null && (service_id === null || service.id === service_id) ? fromService(service) : null;
      }
      if (structure === null || (structure_id !== null && structure.id !== structure_id)) return null;
      return fromStructure(structure);
    },
    onFailure,
  });
}
