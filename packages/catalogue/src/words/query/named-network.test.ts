import { networkNames } from '@inclusion-kit/sdk/words';
import { describe, expect, it, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../../testing-internal/records.ts';

const code_commune = '59350';
const papers = ['difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'];
const structures = [
  aStructure({ id: 'maison', nom: 'Espace du Parc', reseaux_porteurs: ['france-service'] }),
  aStructure({ id: 'bus', nom: 'Bus France services de la Lys', reseaux_porteurs: null }),
  aStructure({ id: 'ecole', nom: 'École du français', reseaux_porteurs: null }),
  aStructure({ id: 'locale', nom: 'Mission locale de Lille', reseaux_porteurs: null }),
];
const service = (id: string, structure_id: string, fields: object = {}) =>
  aService({
    id,
    structure_id,
    nom: 'Un accueil',
    thematiques: null,
    code_insee: code_commune,
    latitude: 50.631,
    longitude: 3.047,
    ...fields,
  });
const near = [
  service('fle', 'ecole', { nom: 'Cours de français', description: 'Des services pour parler français en France.' }),
  service('papiers', 'ecole', { nom: 'Écrivain public', thematiques: papers }),
];
const catalogue = createCatalogue({
  structures,
  services: [
    ...near,
    service('declare', 'maison'),
    service('nomme', 'bus', { latitude: 50.7 }),
    service('emploi', 'locale', { description: 'Aide à l’emploi.' }),
  ],
  communes: someCommunes,
});

const idsOf = async (q: string, source = catalogue): Promise<string[]> =>
  (await source.searchServices({ q, code_commune })).items.map((found) => found.service.id);

describe('the name of a network', () => {
  it.each([
    'france services',
    'France Service',
    'FRANCE SERVICES',
    'maison france services',
    'je cherche une France services',
    'frence services',
  ])('« %s » is one name: it finds the offers of the network, declared or named, and no others', async (q) => {
    expect((await idsOf(q)).sort()).toEqual(['declare', 'nomme']);
  });

  it('is told by the structure, and never by another word that holds a part of it', async () => {
    const { items } = await catalogue.searchServices({ q: 'france services', code_commune });
    const told = items.map(({ service: { id }, correspondances = [] }) => [
      id,
      ...correspondances.map(({ champ }) => champ),
    ]);
    expect(told.sort()).toEqual([
      ['declare', 'reseaux_porteurs'],
      ['nomme', 'structure.nom'],
    ]);
  });

  it('finds first the offers of a need that it means', async () => {
    const source = createCatalogue({
      structures,
      services: [
        service('cours', 'maison', { score_qualite: 1, thematiques: ['remobilisation--lien-social'] }),
        service('demarches', 'maison', { score_qualite: 0.5, thematiques: papers }),
      ],
      communes: someCommunes,
    });
    expect(await idsOf('france services', source)).toEqual(['demarches', 'cours']);
  });

  it('counts as it finds', async () => {
    const { total, facets } = await catalogue.facets({ q: 'france services', code_commune });
    expect(total).toBe(2);
    expect(facets.thematiques ?? {}).toEqual({});
  });

  it('without an offer here leads to the offers of its need, and says so', async () => {
    const away = createCatalogue({
      structures,
      services: [...near, service('loin', 'maison', { code_insee: '13055', latitude: 43.29, longitude: 5.37 })],
      communes: someCommunes,
    });
    const page = await away.searchServices({ q: 'France services', code_commune });
    expect(page.items.map((found) => found.service.id)).toEqual(['papiers']);
    expect(page.mots_laisses).toEqual(['France', 'services']);
    expect(page.reseau_absent).toEqual({ valeur: 'france-service', un: 'une France services' });
    expect(page.items[0]?.correspondances).toMatchObject([{ champ: 'thematiques', pour: ['France', 'services'] }]);
    expect((await away.searchServices({ q: 'France services' })).items.map((found) => found.service.id)).toEqual([
      'loin',
    ]);
  });

  it('of one that no offer is of leads to its need as well, and to nothing where it means none', async () => {
    const none = createCatalogue({ structures, services: near, communes: someCommunes });
    expect(await idsOf('France services', none)).toEqual(['papiers']);
    const page = await none.searchServices({ q: 'fabrique de territoire', code_commune });
    expect(page).toMatchObject({ total: 0, reseau_absent: { un: 'une Fabrique de territoire' } });
  });

  it('is told to be absent where filters leave none of its offers, and not beside other words', async () => {
    const absentOf = async (params: object) =>
      (await catalogue.searchServices({ code_commune, ...params })).reseau_absent;
    expect(await absentOf({ q: 'france services' })).toBeUndefined();
    expect(await absentOf({ q: 'france services', page: 9 })).toBeUndefined();
    expect(await absentOf({ q: 'france services', frais: ['payant'] })).toMatchObject({ valeur: 'france-service' });
    const away = createCatalogue({ structures, services: near, communes: someCommunes });
    const page = await away.searchServices({ q: 'écrivain public France services', code_commune });
    expect(page.reseau_absent).toBeUndefined();
  });

  it('is parted by a word that links nothing, in a query and in the name of a structure', async () => {
    const parted = aStructure({ id: 'cap', nom: 'Association Cap sur l’emploi', reseaux_porteurs: ['ea'] });
    const source = createCatalogue({
      structures: [...structures, parted],
      services: [...near, service('cap', 'cap', { description: 'Un atelier.' })],
      communes: someCommunes,
    });
    expect(await idsOf('cap emploi', source)).not.toContain('cap');
    expect(await idsOf('cap sur l’emploi', source)).toEqual(['cap']);
  });

  it('with other words holds both, and does not leave out who only helps with it', async () => {
    expect(await idsOf('mission locale emploi')).toEqual(['emploi']);
    expect((await idsOf('écrivain public france services')).slice(0, 1)).toEqual(['papiers']);
  });
});

test.each(
  Object.entries(networkNames).flatMap(([network, { dit }]) => dit.split(', ').map((name) => [name, network] as const)),
)('« %s » finds the offers of %s first', async (q, network) => {
  const of = aStructure({ id: 'of', nom: 'Un lieu', reseaux_porteurs: [network] });
  const source = createCatalogue({
    structures: [of, ...structures],
    services: [...near, service('of', 'of')],
    communes: someCommunes,
  });
  expect((await idsOf(q, source))[0]).toBe('of');
});
