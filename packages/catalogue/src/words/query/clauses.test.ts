import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';
import { understandingOf } from '../meanings/languages.ts';
import { findContext } from './clauses.ts';

const soins = 'sante--acces-aux-soins';
const bienEtre = 'remobilisation--bien-etre-confiance-en-soi';
const addictions = 'sante--addictions';
const separation = 'famille--surmonter-conflits-separation-violence';
const logement = 'logement-hebergement--se-maintenir-dans-le-logement';
const louer = 'logement-hebergement--louer-un-logement';
const travail = 'trouver-un-emploi--maintien-dans-lemploi';
const menage = 'equipement-et-alimentation--aide-menagere';
const loyer = 'logement-hebergement--reduire-les-impayes-de-loyer';
const ordinateur = 'numerique--acquerir-un-equipement';

const reparer = 'mobilite--entretenir-reparer-son-vehicule';
const repas = 'equipement-et-alimentation--alimentation';
const garde = 'famille--garde-denfants';
const permis = 'mobilite--preparer-un-permis';
const offres = 'trouver-un-emploi--repondre-a-des-offres-demploi';

const organiser = 'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi';

const calcul = 'lecture-ecriture-calcul--maitriser-le-calcul';
const electromenager = 'equipement-et-alimentation--electromenager';
const competences = 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences';
const parentalite = 'famille--soutien-a-la-parentalite-et-a-leducation';
const mobilite = 'mobilite--mobilite-douce-partagee-collective';
const aidants = 'famille--soutien-aidants';
const formation = 'se-former--trouver-sa-formation';
const retour = 'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france';
const demarches = 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives';
const demande = 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement';

const all = [
  calcul,
  electromenager,
  competences,
  parentalite,
  mobilite,
  aidants,
  formation,
  retour,
  demarches,
  demande,
  reparer,
  repas,
  garde,
  permis,
  offres,
  soins,
  bienEtre,
  addictions,
  separation,
  logement,
  louer,
  travail,
  menage,
  loyer,
  ordinateur,
  organiser,
];
const catalogue = createCatalogue({
  structures: [aStructure({})],
  services: all.map((value) => aService({ id: value, nom: 'Un accueil', thematiques: [value] })),
});
const find = async (q: string) => {
  const { items, mots_laisses } = await catalogue.searchServices({ q });
  return { ids: items.map(({ service }) => service.id), mots_laisses };
};

describe('the parts of a sentence', () => {
  test.each([
    ['je suis fatigué et je dois voir un médecin', soins],
    ['I am tired and I need to see a doctor', soins],
    ['estoy cansada y necesito un médico', soins],
    ['je cherche quelqu’un pour faire le ménage, j’ai mal au dos', menage],
    ['j’ai mal au dos, je cherche quelqu’un pour faire le ménage', menage],
    ['je bois trop depuis mon divorce', addictions],
    ['je cherche une garde de nuit pour mon fils pour travailler', garde],
    ['je dois passer mon permis pour travailler comme livreur', permis],
    ['mon scooter ne démarre plus et je livre des repas', reparer],
    ['je voudrais passer mon permis mais je suis fatigué', permis],
    ['mon mari boit et devient méchant', addictions],
  ])('« %s » finds what is asked for, and not how things are beside it', async (q, thematique) => {
    const { ids, mots_laisses } = await find(q);
    expect(ids[0]).toBe(thematique);
    for (const other of [bienEtre, separation, travail, offres, repas]) expect(ids).not.toContain(other);
    expect(mots_laisses).toBeUndefined();
  });

  test.each([
    'mon père est mort et je n’arrive plus à payer mon loyer',
    'je dois trois mois de loyer et je suis fatigué',
    'je cherche un ordinateur mais je n’ai pas de quoi payer mon loyer',
    'je ne veux plus de dettes de loyer et je suis fatigué',
  ])('« %s » asks for no other need: that of the rent is not left out', async (q) => {
    expect((await find(q)).ids).toContain(loyer);
  });

  test.each([
    // The part that asks refers to what the other tells.
    ['je fume du cannabis tous les jours et j’aimerais arrêter', addictions, mobilite],
    ['je n’ai jamais compris les divisions et j’en ai besoin pour mon concours', calcul, formation],
    ['ma machine à laver a rendu l’âme et je n’ai pas de quoi la remplacer', electromenager, aidants],
    // They ask for the thing that they do not know.
    [
      'j’ai élevé quatre enfants et je ne sais pas quelles compétences je peux mettre en avant',
      competences,
      parentalite,
    ],
    // « Rentrons » is a form of « rentrer », and who asks whom to turn to asks for no help with an address.
    ['nous rentrons du Portugal et nous ne savons plus à qui nous adresser', retour, demarches],
    // A sentence that the tables hold as it stands is cut in no parts.
    ['je suis handicapé et je cherche du travail', offres, organiser],
    // The need that the whole sentence says best, whatever else its words may say.
    ['qui va garder les petits quand je bosse la nuit', garde, offres],
    ['comment remplir une demande de logement social', demande, null],
    ['passer le permis sans se ruiner', permis, null],
  ])('« %s » finds what it is about first', async (q, thematique, other) => {
    const { ids } = await find(q);
    expect(ids[0]).toBe(thematique);
    expect(ids.indexOf(thematique)).toBeLessThan(ids.includes(other ?? '') ? ids.indexOf(other ?? '') : ids.length);
  });

  test('nothing is beside a need that is asked for in words of no table', async () => {
    const contextOf = async (q: string) => [...findContext(q, await understandingOf(q, undefined)).context];
    expect(await contextOf('je suis fatigué et je cherche du quidditch')).toEqual([]);
    expect(await contextOf('je suis fatigué et je cherche un médecin')).toContain('fatigue');
  });

  test('a noun with the ending of a verb refers to nothing before it', async () => {
    for (const noun of ['le foyer', 'la chambre', 'l’infirmière']) {
      const query = `je suis fatigué et je voudrais ${noun}`;
      expect([...findContext(query, await understandingOf(query, undefined)).context], query).toContain('fatigue');
    }
  });

  test('a short part may be about what a longer one tells', async () => {
    const { ids } = await find('mon ordinateur a dix ans et je ne peux pas en acheter un autre');
    expect(ids[0]).toBe(ordinateur);
  });

  test('a need that all parts mean is the need of the sentence', async () => {
    const { ids } = await find('il y a de la moisissure dans la chambre et le bailleur ne fait rien');
    expect(ids[0]).toBe(logement);
    expect(ids).not.toContain(louer);
  });
});

test('a verb that the person does names no offer', async () => {
  const source = createCatalogue({
    structures: [aStructure({})],
    services: [
      aService({ id: 'wood', nom: 'Atelier au Bois-Joli', thematiques: [bienEtre] }),
      aService({ id: 'drink', nom: 'Un accueil', thematiques: [addictions] }),
    ],
  });
  const idsOf = async (q: string) => (await source.searchServices({ q })).items.map(({ service }) => service.id);
  expect(await idsOf('je bois trop')).toEqual(['drink']);
  expect(await idsOf('bois')).toContain('wood');
});
