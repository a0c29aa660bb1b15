import type { OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import { RecordReading } from '../../shared/reading/record-reading.ts';

/** An element that shows one offer: by its id, by a record the page already has, or by both. */
export interface DetailHost extends LitElement {
  service_id: string | null;
  service: DetailedService | null;
}

interface Hooks {
  readonly source: () => OfferSource | null;
  readonly onAnswer: (service: DetailedService) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Reads the offer that an element shows. */
export function readDetail(host: DetailHost, { source, ...hooks }: Hooks): RecordReading<DetailedService> {
  return new RecordReading(host, {
    from: source,
    key: () => host.service_id ?? host.service?.id ?? null,
    read: (from, id, signal) => from.service(id, { signal }),
    given: () => {
      const { service, service_id } = host;
      return service !== null && (service_id === null || service.id === service_id) ? service : null;
    },
    ...hooks,
  });
}
