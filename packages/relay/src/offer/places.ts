import { createNationalGeography, type Geography, type PositionLookup } from '@inclusion-kit/sdk/geography';
import { isDataInclusionError, UsageError } from '@inclusion-kit/sdk';
import type { RelayGeography } from './relay-source.ts';

/** A person is waiting with a finger on the screen. */
const NATIONAL_MS = 3000;

/** Adds to communes the addresses and outlines of the State's public services. Without these, the nearest centre is told. */
export function withNationalPlaces(communes: Geography & PositionLookup): RelayGeography {
  const national = createNationalGeography({ timeoutMs: NATIONAL_MS, totalTimeoutMs: NATIONAL_MS, retries: 1 });
  return {
    communes: (q, options) => communes.communes(q, options),
    commune: (code, options) => communes.commune(code, options),
    communeAt: async (position, options) => {
      try {
        return await national.communeAt(position, options);
      } catch (error) {
        if (!isDataInclusionError(error) || error instanceof UsageError) throw error;
        return communes.communeAt(position, options);
      }
    },
    addresses: (q, options) => national.addresses(q, options),
    addressAt: (position, options) => national.addressAt(position, options),
  };
}
