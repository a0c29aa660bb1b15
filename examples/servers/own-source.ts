// The offers of a software editor, read from its own back end: here a list in memory.
import { ApiError, type OfferSource } from '@inclusion-kit/sdk';
import { createGeography, type Commune } from '@inclusion-kit/sdk/geography';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';

const lille: Commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000', '59800'],
  code_departement: '59',
  code_epci: '200093201',
  population: 238_246,
  latitude: 50.6319,
  longitude: 3.0469,
};

const structure = buildStructure({ id: 'editeur--maison', source: 'editeur', nom: 'Maison de l’emploi' });
const services = ['Atelier CV', 'Permis solidaire'].map((nom, index) =>
  buildService({
    id: `editeur--${index + 1}`,
    source: 'editeur',
    structure_id: structure.id,
    nom,
    code_insee: lille.code,
    commune: lille.nom,
    contact_nom_prenom: 'Prénom Nom',
    courriel: 'prenom.nom@exemple.fr',
  }),
);

/** The communes that the relay finds. */
export const geography = createGeography([lille]);

/** The offers that the relay reads. It says nothing of facets or lists: pages then offer none. */
export const source: OfferSource = {
  searchServices: ({ code_commune, page = 1, size = 20 }) => {
    const found = services.filter((service) => code_commune === undefined || service.code_insee === code_commune);
    const items = found
      .slice((page - 1) * size, page * size)
      .map((service) => ({ service: { ...service, structure }, distance: code_commune === undefined ? null : 0 }));
    return Promise.resolve({
      items,
      total: found.length,
      page,
      size: items.length,
      pages: Math.ceil(found.length / size),
    });
  },
  service: (id) => {
    const service = services.find((one) => one.id === id);
    return service === undefined
      ? Promise.reject(new ApiError(404, 'Not found'))
      : Promise.resolve({ ...service, structure });
  },
  structure: (id) =>
    id === structure.id
      ? Promise.resolve({ ...structure, doublons: [], services })
      : Promise.reject(new ApiError(404, 'Not found')),
  sources: () => Promise.resolve([{ slug: 'editeur', nom: 'Éditeur', description: null }]),
  referentiel: (name) => Promise.resolve([...referentiels[name]]),
};
