// The records that the snippets of the documentation meet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { departementOf, type Commune } from '@inclusion-kit/sdk/geography';
import { buildOffer, type BuildOfferOptions } from '@inclusion-kit/sdk/testing';

/** How the offer is built. */
export const offer: BuildOfferOptions = { structures: 30, services: 120, seed: 59 };

/** The communes that exist: those that the records are in. */
export const communes: Commune[] = [
  commune('59350', 'Lille', '59000', 50.6311, 3.0468, 238_695),
  commune('59512', 'Roubaix', '59100', 50.6897, 3.1746, 98_892),
  commune('62041', 'Arras', '62000', 50.2898, 2.7657, 42_600),
  commune('35238', 'Rennes', '35000', 48.1159, -1.6884, 227_830),
  commune('2A004', 'Ajaccio', '20000', 41.9347, 8.7018, 74_588),
  commune('97411', 'Saint-Denis', '97400', -20.9329, 55.4471, 156_149),
];

/** Writes these records in a folder, as files that the snippets read. */
export function writeOffer(folder: string): void {
  mkdirSync(join(folder, 'offre'));
  for (const [name, value] of Object.entries({ communes, ...buildOffer(offer) })) {
    for (const place of ['.', 'offre']) writeFileSync(join(folder, place, `${name}.json`), JSON.stringify(value));
  }
}

function commune(
  code: string,
  nom: string,
  code_postal: string,
  latitude: number,
  longitude: number,
  population: number,
): Commune {
  return {
    code,
    nom,
    codes_postaux: [code_postal],
    code_departement: departementOf(code),
    code_epci: null,
    population,
    latitude,
    longitude,
  };
}
