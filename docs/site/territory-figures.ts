// The figures that the playground shows of a territory: those of the demonstration, since a relay tells its own only to people signed in.
import { createDemonstration, createDemonstrationNeeds } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import {
  describeTerritory,
  readTerritoryOffer,
  toTerritoryCommunes,
  type TerritoryReport,
} from '@inclusion-kit/sdk/territory';

/** The file of the site that holds them. */
export const FIGURES_FILE = 'territory-figures.json';

/** Tells the Bouches-du-Rhône of the demonstration, of the first of a month: the same month writes the same file. */
export function describeDemonstration(today = new Date()): TerritoryReport {
  const day = `${today.toISOString().slice(0, 7)}-01`;
  const now = new Date(day);
  const { communes, ...raw } = createDemonstration({ now });
  const { structures, services } = prepareDataset(raw, { now: day, communes });
  const { people, committees, freins } = createDemonstrationNeeds(communes, { now });
  const offer = readTerritoryOffer({
    offer: { day, structures, services },
    communes: toTerritoryCommunes(communes).map((commune) => ({ ...commune, ...people.get(commune.code) })),
    freins,
    noms: new Map([...committees, ...communes.map(({ code, nom }) => [code, nom] as const)]),
  });
  return describeTerritory(offer, 'departement', '13');
}
