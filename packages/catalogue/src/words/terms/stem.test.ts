import { expect, test } from 'vitest';
import { foldText } from '@inclusion-kit/sdk/internal';
import { toStem } from './stem.ts';

const stemOf = (word: string) => toStem(foldText(word));

test.each([
  'mobilité mobilités',
  'aide aides aider aidé aidée aidées aidés',
  'étranger étrangers étrangère étrangères',
  'chômeur chômeurs chômeuse chômeuses',
  'numérique numériques',
  'emploi emplois',
  'logement logements loger logé logée',
  'accompagner accompagné accompagnée accompagnées accompagnement accompagnements',
  'vélo vélos',
  'numéro numéros',
  'travail travaux',
  'local locaux locale locales',
  'conducteur conductrice conductrices',
  'formateur formatrice formateurs formatrices',
  'formation formations',
  'premier première premières premiers',
  'bureau bureaux',
  'jeu jeux',
  'lieu lieux',
  'handicap handicapé handicapée handicapés',
  'professionnel professionnelle professionnels professionnelles',
  'ancien ancienne anciens anciennes',
  'isolé isolée isolées isolement',
  'crédit crédits',
  'agréé agréée agréés',
  'sportif sportive sportifs sportives',
  'nombreux nombreuse nombreuses',
  'bijou bijoux',
  'aidant aidante aidants aidantes',
  'français française françaises',
  'psychologue psychologues psychologie psychologique psychologiques',
])('%s share their stem', (family) => {
  expect(new Set(family.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  'caf café',
  'fle flexible',
  'aidant aide',
  'français franc france',
  'cours courant court',
  'cours course',
  'information informatique',
  'mère merci',
  'poste postule',
  'santé sans',
  'garde gare',
  'parent parental pareil',
  'formation forme',
  'permis permanence',
  'département départ',
  'délit délai',
  'repas répit',
  'gale galère',
  'équipe équipement',
  'détente détention',
  'placement place',
  'mois moisi',
  'conversation conversion',
  'alternance alternateur',
])('%s do not', (words) => {
  const apart = words.split(' ');
  expect(new Set(apart.map(stemOf)).size).toBe(apart.length);
});
