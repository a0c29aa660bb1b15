import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';
import { findPerson } from './person-words.ts';

describe('words that say who the person is', () => {
  it.each([
    ['logement femme seule 2 enfants', ['femme', 'seule', 'enfants'], 'logement'],
    ['aide alimentaire retraité, 70 ans', ['retraite'], 'aide alimentaire , 70 ans'],
    ['cours de français demandeur d’asile', ['demandeur', 'asile'], 'cours de français'],
    ['garde d’enfants', [], 'garde d’enfants'],
    ['wohnung', [], 'wohnung'],
    ['', [], ''],
  ] as const)('« %s » says %s', (query, said, rest) => {
    const found = findPerson(query);
    expect([[...found.said], found.rest.trim()]).toEqual([said, rest]);
  });

  const food = ['equipement-et-alimentation--alimentation'];
  const rights = ['difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'];
  const cars = ['mobilite--acceder-a-un-vehicule'];
  const homes = ['logement-hebergement--louer-un-logement'];
  const catalogue = createCatalogue({
    structures: [aStructure({})],
    services: [
      { id: 'food', nom: 'Colis', thematiques: food },
      { id: 'food-old', nom: 'Colis', description: 'Pour les retraités.', thematiques: food },
      { id: 'rights', nom: 'Dossier de retraite', thematiques: rights },
      { id: 'rights-young', nom: 'Vos droits, jeunes au RSA', thematiques: rights },
      { id: 'car', nom: 'Louer une voiture', thematiques: cars },
      { id: 'home', nom: 'Logement', thematiques: homes },
      { id: 'home-arabic', nom: 'Logement', description: 'Nous parlons arabe.', thematiques: homes },
    ].map((one) => aService(one)),
  });
  const find = async (q: string) => {
    const { items, mots_laisses } = await catalogue.searchServices({ q });
    return { ids: items.map(({ service }) => service.id), left: mots_laisses };
  };

  it('rank the offers of the need, and take the place of none', async () => {
    expect(await find('aide alimentaire retraité 70 ans')).toEqual({ ids: ['food-old', 'food'], left: undefined });
  });

  it('are told where no offer of the need says them', async () => {
    expect(await find('aide alimentaire jeune 19 ans RSA')).toEqual({
      ids: ['food', 'food-old'],
      left: ['jeune', 'RSA'],
    });
  });

  it('tell the need where nothing else does, and together with a word of it', async () => {
    expect((await find('retraité 70 ans')).ids).toContain('rights');
    expect((await find('dossier RSA')).ids).toContain('rights-young');
  });

  it('and those that ask how to reach it are no need beside one', async () => {
    const reached = createCatalogue({
      structures: [aStructure({})],
      services: [
        { id: 'home', nom: 'Logement', thematiques: homes },
        { id: 'mail', nom: 'Atelier', thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'] },
      ].map((one) => aService(one)),
    });
    const first = async (q: string) => (await reached.searchServices({ q })).items[0]?.service.id;
    for (const q of ['mail logement', 'logement mail', 'adresse mail logement', 'logement pdf', 'rdv logement'])
      expect(await first(q), q).toBe('home');
    for (const q of ['mail', 'envoyer un mail', 'lire mes mails', 'lire un pdf'])
      expect(await first(q), q).toBe('mail');
  });

  it('that name a language alone find who speaks it, and no other need', async () => {
    for (const q of ['العربية', 'arabe', 'je cherche العربية', 'عربي'])
      expect((await find(q)).ids, q).toEqual(['home-arabic']);
  });

  it('that name the language of the person stand for no other need, and are looked for in French', async () => {
    for (const q of ['العربية logement', 'logement العربية', 'سكن العربية'])
      expect((await find(q)).ids, q).toEqual(['home-arabic', 'home']);
  });
});
