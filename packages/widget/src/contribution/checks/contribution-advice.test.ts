import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { fieldFor, foretell, looksPersonal } from './contribution-advice.ts';
import { toDraft } from '../draft/contribution-draft.ts';

describe('the advice beside the form', () => {
  it('leads each criterion to the field that raises it', () => {
    const draft = toDraft(aService({ frais: null, frais_precisions: null, modes_mobilisation: null }));
    expect(fieldFor('frais_bien_definis', draft)).to.equal('frais');
    expect(fieldFor('frais_bien_definis', { ...draft, frais: 'payant' })).to.equal('frais_precisions');
    expect(fieldFor('modes_mobilisation_bien_definis', draft)).to.equal('modes_mobilisation');
    expect(fieldFor('date_maj_recente', draft)).to.be.null;
  });

  it('tells what the commons keeps, and what it cuts, erases or hides', () => {
    const draft = toDraft(aService());
    expect(foretell(draft).every(({ kept }) => kept)).to.be.true;
    const worse = {
      ...draft,
      nom: 'a'.repeat(151),
      telephone: '12 34',
      courriel: 'camille.petit@structure.example',
      lien_mobilisation: 'structure',
    };
    expect(
      foretell(worse)
        .filter(({ kept }) => !kept)
        .map(({ part }) => part),
    ).to.deep.equal(['name', 'phone', 'mail', 'link']);
  });

  it('tells a person’s mail from a service’s', () => {
    expect(['c.petit@a.fr', 'camille_petit@a.fr'].map(looksPersonal)).to.deep.equal([true, true]);
    expect(['accueil@a.fr', 'contact.lille@a.fr', 'ccas-aubagne@a.fr', ''].some(looksPersonal)).to.be.false;
  });
});
