import type { OfferLists, OfferSource } from '@inclusion-kit/sdk';
import type { AddressLookup, Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import type { ReadAsBytes } from './reading/read.ts';

/** The source of offers: the API client, a catalogue, or a source of the host, which may have no lists. */
export type RelaySource = OfferSource &
  Partial<OfferLists> & {
    /** Reads an answer as bytes, in the thread where the records are. Its version is the one of `version`. */
    readAsBytes?: ReadAsBytes;
    /** Reads a record without telling the API of an opening, which `service` and `structure` do. */
    peek?: (modele: 'service' | 'structure', id: string) => Promise<DetailedService | DetailedStructure>;
    /** Names the sources that are no part of an answer it gave, where it is made of several. `mergeSources` does. */
    absentFrom?: (answer: object) => readonly { name: string }[];
  };

/** The source of places. Addresses and positions are optional. */
export type RelayGeography = Geography & Partial<AddressLookup & PositionLookup>;
