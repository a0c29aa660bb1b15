import { toSound } from '@inclusion-kit/sdk/internal';
import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { wordKinds } from '@inclusion-kit/sdk/words';
import { describe, expect, test } from 'vitest';
import {
  aDocument,
  allWords,
  createTextIndexSync,
  understanding,
  understandingFor,
} from '../../testing-internal/text-documents.ts';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';
import { areTwoEditsApart } from './two-edits.ts';
import { othersIn } from './languages.ts';
import { spellOut } from './short-messages.ts';
import { readTerms } from './word-keys.ts';

const understand = understanding();
const meaningsOf = (query: string): string[] => understand(readTerms(query)).map(({ value }) => value);

describe('what words mean', () => {
  test.each([
    ['permis', ['mobilite--preparer-un-permis']],
    ['garde', ['famille--garde-denfants']],
    ['bilan', ['choisir-un-metier--identifier-ses-points-forts-et-ses-competences']],
    ['médecin', ['sante--acces-aux-soins']],
    ['sport', ['remobilisation--activites-sportives-et-culturelles']],
    [
      'foyer',
      [
        'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
        'logement-hebergement--louer-un-logement',
      ],
    ],
    ['dormir mieux', ['sante--sante-mentale']],
    [
      'carte grise',
      [
        'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
        'numerique--acceder-a-des-services-en-ligne',
      ],
    ],
  ])('%s alone means what most people say by it, and no need that turns it', (query, thematiques) => {
    expect(meaningsOf(query)).toEqual(thematiques);
  });

  test.each([
    ['je cherche quelqu’un pour garder mon fils', 'famille--garde-denfants'],
    ['une tata pour le petit', 'famille--garde-denfants'],
    // The trouble that an offer fights is asked for, and no sport.
    ['lutte contre les expulsions', 'logement-hebergement--reduire-les-impayes-de-loyer'],
    ['lutte contre l’isolement', 'remobilisation--lien-social'],
    ['plongée', 'remobilisation--activites-sportives-et-culturelles'],
    ['psy', 'sante--sante-mentale'],
    ['mon mec me tape', 'famille--surmonter-conflits-separation-violence'],
    ['HLM', 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement'],
    ['CPF', 'se-former--monter-son-dossier-de-formation'],
    ['divorcer', 'famille--surmonter-conflits-separation-violence'],
    ['auto-entrepreneuse', 'creer-une-entreprise--definir-son-projet-de-creation-dentreprise'],
    ['crée une entrprise', 'creer-une-entreprise--definir-son-projet-de-creation-dentreprise'],
    ['sikologue', 'sante--sante-mentale'],
    ['coman fer 1 sévé', 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'],
    ['je peux pas payé les factur', 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere'],
    ['mes deux fils de 12 et 14 ans veulent faire du judo', 'remobilisation--activites-sportives-et-culturelles'],
    ['mantô pr mon fis', 'equipement-et-alimentation--habillement'],
    ['vélo cassé', 'mobilite--entretenir-reparer-son-vehicule'],
    ['je dors dans ma voiture', 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
    ['bleu de travaille', 'equipement-et-alimentation--habillement'],
    ['on m’a licenciée', 'trouver-un-emploi--maintien-dans-lemploi'],
    ['je sors de taule', 'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire'],
    ['my husband beats me', 'famille--surmonter-conflits-separation-violence'],
    ['bus pass', 'mobilite--financer-ma-mobilite'],
    ['cuidando a mi madre', 'famille--soutien-aidants'],
    ['I need a babysitter for my son', 'famille--garde-denfants'],
    ['busco un abogado gratis', 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'],
    ['cours de couture le mercredi', 'remobilisation--activites-sportives-et-culturelles'],
    ['وبمحامينا', 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'],
    ['أبحث عن محامي', 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'],
    ['для дитини дитячий садок', 'famille--garde-denfants'],
  ])('%s: %s', (query, thematique) => {
    expect(meaningsOf(query)).toContain(thematique);
  });

  test.each([
    ['psikologue', 'psychologue'],
    ['jinéco', 'gynéco'],
    ['farmassie', 'pharmacie'],
    ['otoécole', 'auto-école'],
    ['kovoiturage', 'covoiturage'],
    ['éberjement', 'hébergement'],
    ['surendetemment', 'surendettement'],
    ['apartemant', 'appartement'],
    ['curiculum vitai', 'curriculum vitae'],
    ['sigaret', 'cigarette'],
    ['qurateur', 'curateur'],
    ['dantis', 'dentiste'],
    ['ordynatteurr', 'ordinateur'],
    ['parinaj', 'parrainage'],
    ['travayé', 'travailler'],
    ['fauteuille', 'fauteuil'],
  ])('%s is heard as %s', (written, meant) => {
    expect(meaningsOf(written)).toEqual(meaningsOf(meant));
  });

  test('what seems a form of one word is another where it is heard so, and no form of that one is', () => {
    expect(meaningsOf('proprietere')).toEqual(meaningsOf('propriétaire'));
    expect(meaningsOf('alimentère')).toEqual(meaningsOf('alimentaire'));
    expect(understand.respell('alimentere')).toContain('alimentaire');
    expect(meaningsOf('code de la rout')).toEqual(meaningsOf('code de la route'));
    expect(meaningsOf('voisine')).toEqual(meaningsOf('voisin'));
  });

  test('a word of French is no form of a word of another language, but beside one of that alone', () => {
    const elbow = 'sante--acces-aux-soins';
    expect(meaningsOf('code')).not.toContain(elbow);
    expect(meaningsOf('code zorglub')).not.toContain(elbow);
    expect(meaningsOf('duele code')).toContain(elbow);
  });

  test.each([
    ['handicap', 'sante--constituer-un-dossier-mdph-invalidite'],
    ['dettes', 'difficultes-financieres--situation-dendettement-surendettement'],
    ['isolement', 'remobilisation--lien-social'],
    ['illettrisme', 'lecture-ecriture-calcul--maitriser-le-francais'],
    ['HLM', 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement'],
    ['travail', 'trouver-un-emploi--repondre-a-des-offres-demploi'],
    ['cours', 'lecture-ecriture-calcul--maitriser-le-francais'],
    ['numérique', 'numerique--maitriser-les-fondamentaux-du-numerique'],
    ['aliments', 'equipement-et-alimentation--alimentation'],
  ])('of the needs that %s means as well, the one that is said by it in most ways comes first', (query, thematique) => {
    expect(meaningsOf(query)[0]).toBe(thematique);
  });

  test('a word that is a part of phrases means no need that few of them say', () => {
    expect(meaningsOf('argent')).not.toContain('trouver-un-emploi--repondre-a-des-offres-demploi');
    expect(meaningsOf('gagner de l’argent')).toContain('trouver-un-emploi--repondre-a-des-offres-demploi');
  });

  test('an acronym of three letters that few say is the beginning of a word while it is typed, and one that many say is not', () => {
    const begun = (typed: string): string[] => understand(readTerms(typed), true).map(({ value }) => value);
    expect(begun('crè')).toContain('famille--garde-denfants');
    expect(begun('pap')[0]).toMatch(/^difficultes-administratives-ou-juridiques--/);
    for (const acronym of ['CAF', 'RSA', 'psy']) expect(begun(acronym), acronym).toEqual(meaningsOf(acronym));
  });

  test('a word that French has too is of the language that another word tells', () => {
    const [home, chores] = ['logement-hebergement--louer-un-logement', 'equipement-et-alimentation--aide-menagere'];
    expect(meaningsOf('my home')[0]).toBe(home);
    expect(meaningsOf('help at home')[0]).toBe(chores);
    expect(meaningsOf('home')).not.toContain(chores);
  });

  test('a short word is no misspelling of one of another language, and a longer one is', () => {
    expect(understand.keysOf('drauma')).toEqual([]);
    expect(understand.keysOf('sheltr')).toEqual(understand.keysOf('shelter'));
  });

  test('nothing is read into words that mean none of it', () => {
    for (const query of ['', 'zanzibar', 'xk', '😀', 'الله', 'de la du', '12345'])
      expect(meaningsOf(query), query).toEqual([]);
  });

  test('a letter over and over is not heard as an acronym', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(meaningsOf(letter.repeat(6)), letter).toEqual([]);
  });

  test('an acronym that nobody knows is not heard as another one', () => {
    for (const query of ['xzqk', 'kzqx', 'rkst']) expect(meaningsOf(query), query).toEqual([]);
    expect(meaningsOf('cssct')).not.toEqual([]);
  });

  test('a query is answered in bounded time, whatever it holds', () => {
    const long = Array.from({ length: 3000 }, (_, place) => `mot${place.toString(36)}`).join(' ');
    expect(() => meaningsOf(long.slice(0, 10_000))).not.toThrow();
  });
});

describe('money that lacks', () => {
  const needsOf = (query: string): string[] => meaningsOf(spellOut(query).query);

  test.each([
    'g plu de thune pr manger',
    'j ai plus d argent pour manger',
    'plus de sous pour manger',
    'pas d’argent pour faire les courses',
    "j'ai pas d'argent pour payer mes courses",
    'plus un rond pour bouffer',
    'j’ai pas les moyens de manger',
    'pas assez d’argent pour nourrir mes enfants',
    'plus de thunes en fin de mois pour manger',
    'plus d’argent, rien à manger',
    'j’ai plus d’argent et plus rien à manger',
    'comment manger sans argent',
    'peu d’argent pour bien manger',
  ])('to eat is a need of food first: « %s »', (query) => {
    expect(needsOf(query)[0]).toBe('equipement-et-alimentation--alimentation');
  });

  test.each([
    'plus d’argent pour le loyer',
    'plus d’argent pour le pain et le loyer',
    'pas d’argent pour acheter un frigo',
    'plus de fric pour payer l’essence',
    'pas d’argent pour payer la cantine',
    'plus de fric',
  ])('for something else stays as it is said: « %s »', (query) => {
    expect(spellOut(query).query).toBe(query);
  });
});

describe('the name of a town beside a need', () => {
  test.each(['Dijon', 'Reims', 'Nîmes', 'Amiens', 'Pessac', 'Brive', 'Orange', 'Orgon', 'Tulle', 'Rennes', 'Lens'])(
    '%s is heard as no other need',
    (town) => {
      expect(meaningsOf(`permis ${town}`)).toEqual(['mobilite--preparer-un-permis']);
    },
  );
});

describe('a phrase that a query is as it is said', () => {
  test.each([
    ['je suis sans papiers', 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete'],
    ['bonjour, je sais pas quoi faire de ma vie svp', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'],
    ['gé fin', 'equipement-et-alimentation--alimentation'],
    ['À quoi je suis bon ?', 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences'],
  ])('« %s » means %s', (query, thematique) => {
    expect(understand.whole(query)).toContain(thematique);
  });

  test.each([
    // A word of it is a form of an English one, and the plural of another is heard as the singular.
    ['Banke de franse', 'difficultes-financieres--situation-dendettement-surendettement'],
    ['dyplom étranjé', 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
    ['gardavue', 'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire'],
    ['punèses de li', 'logement-hebergement--se-maintenir-dans-le-logement'],
    ['co voitturaj', 'mobilite--mobilite-douce-partagee-collective'],
  ])('« %s » is heard as one that means %s', (query, thematique) => {
    expect(understand.hear(query)).toContain(thematique);
  });

  test('a query of known words alone is not heard as another, nor is a long one', () => {
    expect(understand.hear('papiers pour le logement')).toEqual([]);
    expect(understand.hear('zanzibar')).toEqual([]);
    expect(understand.hear('gardavue '.repeat(1000))).toEqual([]);
  });

  test('the letter of an elision may be written as one with a word', () => {
    expect(meaningsOf('lexpatriation')).toEqual(meaningsOf('expatriation'));
  });

  test('one word is none, nor is a phrase beside a word that says something else', () => {
    expect(understand.whole('papiers')).toEqual([]);
    expect(understand.whole('sans papiers zanzibar')).toEqual([]);
    expect(understand.whole('')).toEqual([]);
    expect(understand.whole('sans papiers '.repeat(1000))).toEqual([]);
  });
});

test('a word of a longer phrase says less than all of it, though the others only frame a need', () => {
  const shareOf = (query: string) =>
    understand(readTerms(query)).find(({ value }) => value === 'sante--acces-aux-soins')?.share ?? 0;
  expect(shareOf('mal aux dents')).toBeGreaterThan(shareOf('mal zanzibar'));
  expect(understand(readTerms('cinq crédits sur le dos'))[0]?.value).toBe(
    'difficultes-financieres--situation-dendettement-surendettement',
  );
});

test('the last word may be one that is still being typed, when that is told', () => {
  expect(meaningsOf('nourric')).toContain('famille--garde-denfants');
  expect(understand(['noun'])).toEqual([]);
  expect(understand(['nouno'], true)[0]?.value).toBe('famille--garde-denfants');
});

test('the words of another language are asked for by their script, or when French understands little', () => {
  const french = understandingFor('garde d’enfants');
  const others = ['je cherche une nounou', 'rent', 'أبحث عن محامي', 'садок', 'CPF', 'bus pass'].map((query) =>
    othersIn(query, french),
  );
  expect(others).toEqual(['', 'en,es', 'ar', 'uk', '', 'en,es']);
});

test('a lost carte Vitale is a matter of rights and of health insurance, not of an address', () => {
  for (const query of ['carte vitale perdue', 'j’ai perdu ma carte vitale', 'carte vitale'])
    expect(meaningsOf(query).toSorted(), query).toEqual([
      'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
      'sante--acces-aux-soins',
    ]);
});

test('a spoken word for a thing means all that its other name does', () => {
  expect(meaningsOf('je pionce dans ma bagnole')).toEqual(meaningsOf('je dors dans ma voiture'));
  expect(meaningsOf('changer de toubib')).toEqual(meaningsOf('changer de médecin'));
});

test('clothes for sale are of clothes and of a trade', () => {
  expect(meaningsOf('vendre mes fringues')).toEqual(
    expect.arrayContaining([
      'equipement-et-alimentation--habillement',
      'creer-une-entreprise--definir-son-projet-de-creation-dentreprise',
    ]),
  );
});

test.each(['sage-femme', 'opticien', 'podologue', 'ergothérapeute', 'diététicienne'])(
  '%s is a profession of care, no trade to discover',
  (trade) => {
    expect(meaningsOf(trade)).not.toContain('choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite');
  },
);

test('« publique » means a need, though it stands in phrases of many', () => {
  expect(meaningsOf('publique')).not.toEqual([]);
});

test('« we » frames a need in Spanish as « I » does', () => {
  const meant = understandingFor('no tenemos seguro')(readTerms('no tenemos seguro'));
  expect(meant[0]?.value).toBe('sante--acces-aux-soins');
});

test('the longest phrase of a query that says more is found with its words', () => {
  expect(understand.within('apprendre à tenir mes comptes au foyer')).toMatchObject({
    terms: ['tenir', 'mes', 'comptes'],
  });
  expect(understand.within('tenir mes comptes')).toBeNull();
  expect(understand.within(`${'de la '.repeat(20)}tenir mes comptes`)).toBeNull();
});

describe('the tables of words', () => {
  test.each([...allWords])('%s has twenty ways and more to say each thématique', (_, { table }) => {
    for (const [thematique, kinds] of Object.entries(table))
      expect(Object.values(kinds).flatMap((list) => list.split(',')).length, thematique).toBeGreaterThanOrEqual(20);
  });

  test.each([...allWords])(
    '%s tells words for each thématique, each for a reason that is known',
    (_, { table, toKey }) => {
      expect(Object.keys(table).sort()).toEqual(thematiques.map(({ value }) => value as string).sort());
      for (const [thematique, kinds] of Object.entries(table)) {
        for (const [kind, list] of Object.entries(kinds)) {
          expect(wordKinds, thematique).toContain(kind);
          const phrases = list.split(',').map((phrase) => phrase.trim());
          expect(
            phrases.filter((phrase) => phrase === ''),
            thematique,
          ).toEqual([]);
          expect(new Set(phrases).size, `${thematique}, ${kind}`).toBe(phrases.length);
          for (const phrase of phrases) expect(readTerms(phrase).map(toKey), phrase).not.toEqual([]);
        }
      }
    },
  );
});

test('words written as they are said sound alike, others do not', () => {
  expect(toSound('kongelateur')).toBe(toSound('congelateur'));
  expect(toSound('pourssentage')).toBe(toSound('pourcentage'));
  expect(toSound('garage')).not.toBe(toSound('garde'));
  expect(toSound('peigne')).not.toBe(toSound('penis'));
  expect(areTwoEditsApart('konjelateur', 'konselator')).toBe(false);
  expect(areTwoEditsApart('asuranse', 'asuramce')).toBe(true);
  expect(areTwoEditsApart('garage', 'barage')).toBe(false);
});

describe('an index that understands', () => {
  const index = createTextIndexSync(
    4,
    (number) =>
      [
        aDocument({ nom: 'Accueil du matin', meanings: ['famille--garde-denfants'] }),
        aDocument({ nom: 'Nounou du quartier', meanings: ['famille--garde-denfants'] }),
        aDocument({ nom: 'Écoute et violences', meanings: ['famille--surmonter-conflits-separation-violence'] }),
        aDocument({ nom: 'Atelier vélo', meanings: [] }),
      ][number] ?? aDocument(),
    understanding(),
  );
  const found = (query: string): number[] => {
    const matches = index.search(query);
    return Array.from(matches?.numbers ?? [], (number, place) => [number, matches?.scoreOf(place) ?? 0] as const)
      .sort((a, b) => b[1] - a[1])
      .map(([number]) => number);
  };

  test('finds what words mean, after what holds them', () => {
    expect(found('nounou')).toEqual([1, 0]);
    expect(found('je voudrais faire garder mon fils')).toEqual([0, 1]);
  });

  test('says by which words a service is near, where it does not hold them', () => {
    const matches = index.search('nourrice');
    expect(matches?.explain(aDocument({ meanings: ['famille--garde-denfants'] }), 0)).toEqual([
      {
        champ: 'thematiques',
        mots: ['Garde d’enfants'],
        pour: ['nourrice'],
        valeurs: ['famille--garde-denfants'],
      },
    ]);
  });

  test('names whole a word in which an apostrophe is a letter', async () => {
    const computers = aService({ thematiques: ['numerique--acquerir-un-equipement'] });
    const catalogue = createCatalogue({ structures: [aStructure({})], services: [computers] });
    for (const q of ['комп’ютер', "комп'ютер", 'компʼютер']) {
      const { items } = await catalogue.searchServices({ q });
      expect(items[0]?.correspondances?.[0]?.pour, q).toEqual([q]);
    }
  });

  test('takes an acronym for no typo: neither one that is known, nor one in capitals', () => {
    const towns = createTextIndexSync(
      2,
      (number) =>
        [
          aDocument({ nom: 'Accès aux droits' }),
          aDocument({ nom: 'Cariste', meanings: ['se-former--trouver-sa-formation'] }),
        ][number] ?? aDocument(),
      understanding(),
    );
    const numbersOf = (query: string) => [...(towns.search(query)?.numbers ?? [])];
    expect(numbersOf('CACES')).toEqual([1]);
    expect(numbersOf('caces')).toEqual([1]);
    expect(numbersOf('ACCEZ')).toEqual([]);
    expect(numbersOf('ACC')).toEqual([]);
    expect(numbersOf('accez')).toEqual([0]);
    expect(numbersOf('ACCEZ AUX DROITS')).toEqual([0]);
  });

  test('reads a phrase that stands among other words as one', () => {
    const trades = createTextIndexSync(
      3,
      (number) =>
        [
          aDocument({ nom: 'Chantier', meanings: ['trouver-un-emploi--repondre-a-des-offres-demploi'] }),
          aDocument({ nom: 'Visite', meanings: ['choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'] }),
          aDocument({ nom: 'Permanence', meanings: ['difficultes-financieres--ameliorer-sa-gestion-budgetaire'] }),
        ][number] ?? aDocument(),
      understanding(),
    );
    expect([...(trades.search('chauffeur routier, c’est quoi comme boulot')?.numbers ?? [])]).toContain(1);
    expect([...(trades.search('apprendre à bien tenir mes comptes')?.numbers ?? [])]).toEqual([2]);
  });

  test('finds the needs of the words beside a phrase, which says those of its own alone', () => {
    const own = 'famille--garde-denfants';
    const others = {
      loyer: 'logement-hebergement--reduire-les-impayes-de-loyer',
      droits: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
      logement: 'logement-hebergement--louer-un-logement',
      metier: 'choisir-un-metier--confirmer-son-choix-de-metier',
      aidants: 'famille--soutien-aidants',
      emploi: 'trouver-un-emploi--repondre-a-des-offres-demploi',
    };
    const needs = [own, ...Object.values(others)];
    const needy = createTextIndexSync(
      needs.length,
      (number) => aDocument({ nom: `Offre ${number}`, meanings: [needs[number] ?? own] }),
      understanding(),
    );
    const foundBy = (query: string): (string | undefined)[] =>
      [...(needy.search(query)?.numbers ?? [])].map((number) => needs[number]);
    expect(foundBy('aide pour le loyer garde d’enfants')[0]).toBe(own);
    expect(foundBy('on me doit mon salaire je cherche un logement')).toContain(others.logement);
    expect(foundBy('mon mari n’en peut plus il veut changer de métier')).toEqual([others.metier]);
    expect(foundBy('ma sœur n’en peut plus de ses voisins')).not.toContain(others.aidants);
    expect(foundBy('mon mari n’en peut plus de chercher du travail')[0]).toBe(others.emploi);
  });

  test('keeps the beginnings of a word of the tables to which nothing else answers', () => {
    const towns = createTextIndexSync(
      1,
      (number) => [aDocument({ nom: 'Toujours à Bagnolet' })][number] ?? aDocument(),
      understanding(),
    );
    expect([...(towns.search('bagnole')?.numbers ?? [])]).toEqual([0]);
  });

  test('takes a word of the tables for no beginning of a name', () => {
    const towns = createTextIndexSync(
      2,
      (number) =>
        [
          aDocument({ nom: 'S’engager à Bagnolet' }),
          aDocument({ nom: 'Prêt de véhicule', meanings: ['mobilite--acceder-a-un-vehicule'] }),
        ][number] ?? aDocument(),
      understanding(),
    );
    expect([...(towns.search('une bagnole')?.numbers ?? [])]).toEqual([1]);
    expect([...(towns.search('bagnol')?.numbers ?? [])]).toContain(0);
  });

  test('lets the words go that nothing holds, and names them as they were typed', () => {
    expect(index.search('violences Zinzolines')).toMatchObject({ left: ['Zinzolines'] });
    expect(found('violences Zinzolines')).toEqual([2]);
    expect(index.search('vélo')?.left).toEqual([]);
  });
});
