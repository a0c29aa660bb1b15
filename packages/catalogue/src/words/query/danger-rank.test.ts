import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../../testing-internal/records.ts';

const code_commune = '59350';
const thematiques = ['famille--surmonter-conflits-separation-violence'];
const offer = (id: string, nom: string, latitude: number, description = 'Un accueil.') =>
  aService({ id, nom, description, thematiques, code_insee: code_commune, latitude, longitude: 3.047 });
const services = [
  offer('rencontre', 'Espace de rencontre parents-enfants', 50.631, 'Il est utile après des violences.'),
  offer('mediation', 'Médiation familiale', 50.632),
  offer('violences', 'Sortir des violences', 50.72),
];
const catalogue = createCatalogue({ structures: [aStructure({})], services, communes: someCommunes });

describe('words that tell a danger', () => {
  it.each(['mon mari me frappe', 'my husband hits me', 'mi marido me pega', 'زوجي يضربني', 'чоловік мене б’є'])(
    '« %s » finds the offers against it before those that share their thématique, and all of them',
    async (q) => {
      const { items } = await catalogue.searchServices({ q, code_commune });
      expect(items.map(({ service }) => service.id)).toEqual(['violences', 'rencontre', 'mediation']);
    },
  );

  it.each([
    'mon mari me frappe',
    'mon ex me menace de mort',
    'my husband hits me',
    'mi marido me pega',
    'زوجي يضربني',
    'чоловік мене б’є',
  ])('« %s » finds a mediation and a meeting place of parents last, however near they are', async (q) => {
    const after = 'Il est utile après des violences.';
    const services = [
      offer('rencontre', 'Espace de rencontre parents-enfants', 50.631, after),
      offer('accord', 'Parents séparés : trouver un accord', 50.631, after),
      offer('mediation', 'Médiation familiale', 50.631, after),
      offer('femmes', 'Accueil de jour pour les femmes', 50.9, after),
      offer('violences', 'Sortir des violences', 50.99),
    ];
    const place = createCatalogue({ structures: [aStructure({})], services, communes: someCommunes });
    const { items } = await place.searchServices({ q, code_commune });
    expect(items.slice(0, 2).map(({ service }) => service.id)).toEqual(['violences', 'femmes']);
  });

  it('keeps a place for women and a shelter before offers that say nothing of violence, whatever else their names say', async () => {
    const told = 'Pour les femmes victimes de violences conjugales : écoute, hébergement.';
    const services = [
      offer('accueil', 'Accueil de jour', 50.631, 'Un accueil.'),
      offer('rencontre', 'Lieu de rencontre pour femmes', 50.65, told),
      offer('abri', 'Hébergement en cas de séparation', 50.66, told),
      offer('mediation', 'Médiation familiale', 50.631, 'Il est utile après des violences.'),
    ];
    const place = createCatalogue({ structures: [aStructure({})], services, communes: someCommunes });
    const { items } = await place.searchServices({ q: 'mon mari me frappe', code_commune });
    expect(items.map(({ service }) => service.id)).toEqual(['abri', 'rencontre', 'accueil', 'mediation']);
  });

  it.each([
    ['mon chef me menace', 'travail'],
    ['ma patronne m’a menacée', 'travail'],
    ['menaces au travail', 'travail'],
    ['mi jefe me amenaza', 'travail'],
    ['mon copain me menace', 'violences'],
    ['mon mari qui est mon patron me menace', 'violences'],
    ['mon chef me menace de mort', 'violences'],
  ])('« %s » finds help at work or against a violence: %s', async (q, id) => {
    const work = aService({
      id: 'travail',
      nom: 'Un accueil',
      thematiques: ['trouver-un-emploi--maintien-dans-lemploi'],
    });
    const against = aService({ id: 'violences', nom: 'Sortir des violences', thematiques });
    const place = createCatalogue({ structures: [aStructure({})], services: [against, work], communes: someCommunes });
    const { items } = await place.searchServices({ q });
    expect(items[0]?.service.id).toBe(id);
  });

  it('find nothing where no offer is about it, rather than offers that hold the other words', async () => {
    const other = aService({ id: 'papiers', nom: 'Aide au mari et à la femme', thematiques: ['numerique'] });
    const papers = createCatalogue({ structures: [aStructure({})], services: [other], communes: someCommunes });
    const find = async (q: string): Promise<number> => (await papers.searchServices({ q })).total;
    expect(await find('mon mari me frappe')).toBe(0);
    expect(await find('mon mari me conseille')).toBe(1);
  });

  it('are told no reason, least of all a word that an offer happens to hold', async () => {
    const marie = offer('marie', 'Sortir des violences, Sainte-Marie', 50.631);
    const place = createCatalogue({ structures: [aStructure({})], services: [marie], communes: someCommunes });
    const { items } = await place.searchServices({ q: 'mon mari me frappe' });
    expect(items.map(({ correspondances }) => correspondances)).toEqual([[]]);
  });

  it.each(['I don’t want to live', 'no quiero vivir', 'تعبت من الحياة', 'втомилася від життя', 'marre de vivre'])(
    '« %s » finds the psychological support, and no offer that holds its words or another meaning of them',
    async (q) => {
      const support = aService({ id: 'psy', nom: 'Point écoute', thematiques: ['sante--sante-mentale'] });
      const home = aService({
        id: 'home',
        nom: 'Vivre chez soi',
        description: 'Life to live, vivir, життя, الحياة : marre de la vie de bureau.',
        thematiques: ['logement-hebergement--louer-un-logement'],
      });
      const place = createCatalogue({
        structures: [aStructure({})],
        services: [home, support],
        communes: someCommunes,
      });
      const { items } = await place.searchServices({ q });
      expect(items.map(({ service }) => service.id)).toEqual(['psy']);
    },
  );

  it.each([
    'je me sens vide j’ai plus envie de rien',
    'j’ai plus envie de rien',
    'g envi de crevé',
    'je sers à rien',
    'jen peu plu',
    'nothing makes me happy anymore',
    'no tengo ganas de nada',
    'ليس لدي رغبة في أي شيء',
    'мені дуже сумно',
  ])('« %s », which tells despair, finds the psychological support first', async (q) => {
    const of = (id: string, nom: string, thematique: string) => aService({ id, nom, thematiques: [thematique] });
    const place = createCatalogue({
      structures: [aStructure({})],
      services: [
        of('business', 'Envie d’entreprendre ?', 'creation-activite--definir-son-projet-de-creation-dentreprise'),
        of('clothes', 'Vestiaire : rien à payer', 'equipement-et-alimentation--habillement'),
        of('rest', 'Sophrologie', 'remobilisation--bien-etre-confiance-en-soi'),
        of('psy', 'Point écoute', 'sante--sante-mentale'),
      ],
      communes: someCommunes,
    });
    const { items } = await place.searchServices({ q });
    expect(items[0]?.service.id).toBe('psy');
  });

  it.each([
    ['jai envi den finir', 'psy'],
    ['je me coupe', 'psy'],
    ['il respire plus', 'care'],
    ['jai pris trop de cachet', 'care'],
    ['mis a la porte ce soir', 'roof'],
  ])('« %s » finds no offer that only shares a word with it', async (q, id) => {
    const of = (id: string, nom: string, thematique: string) => aService({ id, nom, thematiques: [thematique] });
    const place = createCatalogue({
      structures: [aStructure({})],
      services: [
        of('business', 'Envie d’entreprendre ?', 'creation-activite--definir-son-projet-de-creation-dentreprise'),
        of('machines', 'Électroménager reconditionné', 'equipement-et-alimentation--electromenager'),
        of('looks', 'Prendre soin de son image', 'remobilisation--bien-etre-confiance-en-soi'),
        of('doors', 'Portes ouvertes de la formation', 'se-former--trouver-sa-formation'),
        of('rest', 'Halte répit', 'famille--soutien-aidants'),
        of('family', 'Médiation après une coupure', 'famille--surmonter-conflits-separation-violence'),
        of('psy', 'Point écoute', 'sante--sante-mentale'),
        of('care', 'Consultation', 'sante--acces-aux-soins'),
        of('roof', 'Mise à l’abri', 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'),
      ],
      communes: someCommunes,
    });
    const { items } = await place.searchServices({ q });
    const found = items.map(({ service }) => service.id);
    expect(found[0]).toBe(id);
    expect(['psy', 'care', 'roof']).toEqual(expect.arrayContaining(found));
  });

  it('find the offers of their thématique where they mean none themselves', async () => {
    const mind = aService({ id: 'psy', nom: 'Écoute psychologique', thematiques: ['sante--sante-mentale'] });
    const abroad = aService({
      id: 'visa',
      nom: 'Partir travailler',
      description: 'Je ne veux plus vivre ici : vivre ailleurs, pour ne plus attendre.',
      thematiques: ['souvrir-a-linternational'],
    });
    const place = createCatalogue({ structures: [aStructure({})], services: [abroad, mind], communes: someCommunes });
    for (const q of ['je ne veux plus vivre', 'j en peux plus de la vie', 'no quiero vivir, quiero morir']) {
      const { items } = await place.searchServices({ q });
      expect(
        items.map(({ service }) => service.id),
        q,
      ).toEqual(['psy']);
    }
  });

  it.each([
    'violences conjugales',
    'violences',
    'je suis battue par mon mari',
    'my husband beats me',
    'чоловік мене б’є',
  ])('« %s » without a place finds first what helps everywhere, then what is for everyone', async (q) => {
    const help = (id: string, fields: object) =>
      aService({ id, nom: 'Sortir des violences', description: 'Un accueil.', thematiques, ...fields });
    const onIsland = { zone_eligibilite: ['974'], code_insee: '97411', modes_accueil: ['en-presentiel'] };
    const remote = { modes_accueil: ['a-distance'] };
    const source = createCatalogue({
      structures: [aStructure({})],
      services: [
        help('a-island-women', { ...onIsland, publics: ['femmes'], score_qualite: 1 }),
        help('b-island', { ...onIsland, publics: ['tous-publics'], score_qualite: 1 }),
        help('c-island-remote', { ...onIsland, ...remote, publics: ['tous-publics'], score_qualite: 1 }),
        help('d-women', { ...remote, publics: ['femmes'], score_qualite: 0 }),
        help('e-everyone', { ...remote, zone_eligibilite: ['france'], publics: ['tous-publics'], score_qualite: 0 }),
      ],
      communes: someCommunes,
    });
    const idsOf = async (params: object): Promise<string[]> =>
      (await source.searchServices({ q, ...params })).items.map(({ service }) => service.id);
    const ids = await idsOf({});
    expect(ids.slice(0, 2)).toEqual(['e-everyone', 'd-women']);
    expect(ids.at(-1)).toBe('a-island-women');
  });

  it.each(['mon mari me frappe', 'violences', 'dormir dehors ce soir'])(
    '« %s » finds first what a person may ask for themselves, then what does not tell, with a place and without',
    async (q) => {
      const help = (id: string, fields: object) =>
        aService({
          id,
          nom: 'Violences, abri de nuit',
          thematiques: [...thematiques, 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
          zone_eligibilite: ['france'],
          code_insee: code_commune,
          latitude: 50.631,
          longitude: 3.047,
          ...fields,
        });
      const source = createCatalogue({
        structures: [aStructure({})],
        services: [
          help('a-by-adviser', { mobilisable_par: ['professionnels'], score_qualite: 1, publics: ['tous-publics'] }),
          help('b-by-oneself', { mobilisable_par: ['professionnels', 'usagers'], score_qualite: 0.2 }),
          help('c-not-told', { mobilisable_par: null, score_qualite: 0.1 }),
        ],
        communes: someCommunes,
      });
      for (const params of [{}, { code_commune }]) {
        const { items } = await source.searchServices({ q, ...params });
        expect(items.map(({ service }) => service.id)).toEqual(['b-by-oneself', 'c-not-told', 'a-by-adviser']);
      }
    },
  );

  it.each(['mon mari me frappe', 'my husband hits me'])(
    '« %s » finds first a door that a person can take now: one to call, kept up to date, whatever stands nearer',
    async (q) => {
      const near = 50.631;
      const byCall = { telephone: '0123456789', mobilisable_par: ['usagers'] };
      const source = createCatalogue({
        structures: [aStructure({ telephone: null }), aStructure({ id: 'called', telephone: '0123456780' })],
        services: [
          { ...offer('a-letter', 'Sortir des violences', near), telephone: null },
          { ...offer('b-old', 'Sortir des violences', near), ...byCall },
          { ...offer('c-call', 'Sortir des violences', 50.66), ...byCall },
          { ...offer('d-house', 'Sortir des violences', 50.66), telephone: null, structure_id: 'called' },
        ].map((one) => ({ ...one, date_maj: one.id === 'b-old' ? '2021-06-01' : '2026-06-01' })),
        communes: someCommunes,
      });
      const { items } = await source.searchServices({ q, code_commune });
      expect(items.map(({ service }) => service.id).slice(0, 2)).toEqual(['c-call', 'd-house']);
      const other = await source.searchServices({ q: 'séparation', code_commune });
      expect(other.items[0]?.service.id, 'other words are answered by the nearest').toBe('a-letter');
    },
  );

  it('other words for the same thématique leave the nearest first', async () => {
    const { items } = await catalogue.searchServices({ q: 'séparation', code_commune });
    expect(items.map(({ service }) => service.id).at(-1)).toBe('violences');
  });
});
