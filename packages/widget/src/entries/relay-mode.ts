// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelaySource, type Capabilities } from '@inclusion-kit/sdk';
import { createRelaySink } from '@inclusion-kit/sdk/contributions';
import { createRelayGeography } from '@inclusion-kit/sdk/geography';
import { registerMode } from '../modes.ts';

// A relay of this version: the page is laid out for it at once, and does not move when the relay says so itself.
const capabilities: Capabilities = {
  params: ['q', 'rayon_km', 'bbox', 'ouvert', 'maj_depuis', 'code_departement', 'code_epci', 'reseaux_porteurs', 'tri'],
  tri: ['distance', 'pertinence', 'date'],
  facets: [
    'sources',
    'thematiques',
    'types',
    'frais',
    'publics',
    'modes_accueil',
    'reseaux_porteurs',
    'score_qualite_minimum',
    'ouvert',
  ],
};

registerMode((baseUrl) => ({
  capabilities,
  source: createRelaySource({ baseUrl }),
  geography: createRelayGeography({ baseUrl }),
  sink: createRelaySink({ baseUrl }),
}));
