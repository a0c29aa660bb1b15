import type { OfferSource } from '@inclusion-kit/sdk';
import type { BaseStructure, DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import { RecordReading } from '../../shared/reading/record-reading.ts';
import { fromService, fromStructure, type Subject } from '../draft/contribution-subject.ts';

/** An element whose record is a service or a structure: by its id, by a record the page already has, or by both. */
export interface RecordHost extends LitElement {
  service_id: string | null;
  structure_id: string | null;
  service: DetailedService | null;
  structure: BaseStructure | null;
}

interface Hooks {
  readonly source: () => OfferSource | null;
  readonly onFailure: (error: unknown) => void;
}

export function readRecord(host: RecordHost, { source, onFailure }: Hooks): RecordReading<Subject> {
  const serviceId = (): string | null => host.service_id ?? host.service?.id ?? null;
  const structureId = (): string | null => host.structure_id ?? host.structure?.id ?? null;
  return new RecordReading(host, {
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
