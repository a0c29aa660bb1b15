import { expect } from '@open-wc/testing';
import type { TerritoryAction } from '@inclusion-kit/sdk/territory';
import french from '../locales/fr/territory.ts';
import { sayAction } from './say-action.ts';

const view = { t: french, labelOf: (name: string) => name, askedOf: (name: string) => name };
const say = (action: TerritoryAction): string => sayAction(view, '', action).join(' ');
const verify = (joindre?: Extract<TerritoryAction, { genre: 'verifier' }>['joindre']): string =>
  say({
    ...{ genre: 'verifier', part: 0.5, recherche: null, structures: 535, services: 900, parts: [0.4, 0.7, 1] },
    joindre,
  });

describe('an act', () => {
  it('says who can be written to now, who was lately, and who is to be called', () => {
    const partly = verify({ ecrire: 197, attente: 337, appeler: 1 });
    expect(partly)
      .to.contain('Écrire à 197 structures en retard et en appeler 1')
      .and.to.match(
        /900 fiches .* de 535 structures.*En tout\s: 197 à qui écrire, 1 à appeler et 337 à qui un courriel est parti depuis moins de 14 jours, ou va partir/,
      )
      .and.not.to.contain('qui ont répondu');
    expect(verify({ ecrire: 0, attente: 0, appeler: 66 }))
      .to.contain('Appeler 66 structures en retard')
      .and.to.match(/66 à appeler et 469 qui ont répondu ou n’ont plus rien à vérifier/)
      .and.not.to.contain('un courriel de moins');
    expect(verify({ ecrire: 0, attente: 2, appeler: 0 })).to.contain('Attendre la réponse de 2 structures en retard');
    expect(verify()).to.contain('Joindre 535 structures en retard');
  });

  it('says that its effect is of all records that are late, and names no small number as an aim', () => {
    expect(verify({ ecrire: 0, attente: 401, appeler: 131 })).to.match(
      /de 40\s% à 70\s%, si la moitié de ces 900 fiches/,
    );
    const few = { genre: 'repondre', part: 0, recherche: null, categorie: 'famille', nombre: 4, services: 75 } as const;
    expect(say(few)).to.contain('Toutes les demandes auraient une réponse');
    expect(say({ ...few, nombre: 9 })).to.contain('9 demandes auraient une réponse');
  });

  it('names the département of its places where the territory has several', () => {
    const open = {
      ...{ part: 0, recherche: null, categorie: 'mobilite', nombre: 9, ecart: -0.4, personnes: 90 },
      genre: 'ouvrir',
      lieux: ['Entre-Deux', 'Petite-Île'],
    } as const;
    expect(say({ ...open, departement: 'La Réunion' })).to.contain('d’abord à Entre-Deux et Petite-Île (La Réunion) ');
    expect(say(open)).to.contain('d’abord à Entre-Deux et Petite-Île Il y en a');
  });

  it('says why a theme of more offers than expected has needs to answer', () => {
    const needs = {
      genre: 'repondre',
      part: 0,
      recherche: null,
      categorie: 'famille',
      nombre: 9,
      services: 75,
    } as const;
    expect(say({ ...needs, en_plus: 0.54 })).to.match(/pourtant 54\s% d’offres de plus qu’attendu.*«\s*Demandes\s*»/);
    expect(say(needs)).not.to.contain('pourtant');
  });
});
