import { expect, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../../testing-internal/records.ts';

const code_commune = '59350';

/** Finds the first of two offers of a thématique, of which the one that is asked for stands some kilometres farther. */
async function firstOf(q: string, { thematique, noms }: { thematique: string; noms: readonly [string, string] }) {
  const services = noms.map((nom, at) =>
    aService({
      id: nom,
      nom,
      thematiques: [thematique],
      code_insee: code_commune,
      latitude: 50.631 + at / 40,
      longitude: 3.047,
    }),
  );
  const catalogue = createCatalogue({ structures: [aStructure({})], services, communes: someCommunes });
  return (await catalogue.searchServices({ q, code_commune })).items[0]?.service.id;
}

test.each([
  ['saxophone', 'remobilisation--activites-sportives-et-culturelles', ['Gym douce et marche', 'Chorale ouverte']],
  ['foot', 'remobilisation--activites-sportives-et-culturelles', ['Chorale ouverte', 'Sport pour tous']],
  ['гітара', 'remobilisation--activites-sportives-et-culturelles', ['Gym douce et marche', 'Chorale ouverte']],
  [
    'garde enfant horaires décalés',
    'famille--garde-denfants',
    ['Place en crèche', 'Accueil d’enfants en horaires décalés'],
  ],
  [
    'payer mon électricité',
    'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
    ['Fonds d’aide aux familles', 'Aide aux factures d’énergie'],
  ],
  ['foyer', 'logement-hebergement--louer-un-logement', ['Garantie de loyer', 'Résidence sociale']],
  ['nappies', 'equipement-et-alimentation--alimentation', ['Repas chauds', 'Épicerie du coin']],
  // The sixteenth word of the subject stands before it.
  [
    'репетитор',
    'famille--soutien-a-la-parentalite-et-a-leducation',
    ['Atelier parents', 'Accompagnement à la scolarité'],
  ],
] as const)(
  '« %s » finds the offer of its subject before a nearer one of the same thématique',
  async (q, thematique, noms) => {
    expect(await firstOf(q, { thematique, noms })).toBe(noms[1]);
  },
);
