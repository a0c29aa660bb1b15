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
      .and.to.contain('337 structures ont un courriel de moins de 14 jours');
    expect(verify({ ecrire: 0, attente: 0, appeler: 66 }))
      .to.contain('Appeler 66 structures en retard')
      .and.not.to.contain('courriel');
    expect(verify({ ecrire: 0, attente: 2, appeler: 0 })).to.contain('Attendre la réponse de 2 structures en retard');
    expect(verify()).to.contain('Joindre 535 structures en retard');
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
