import { expect } from '@open-wc/testing';
import { Contribution } from '@inclusion-kit/sdk/contributions';
import { aService } from '../testing/offers.ts';
import { changedFields, scoreDraft, toContribution, toDraft, toValue } from './contribution-draft.ts';

const nobody = { moyen: '', organisation: '', courriel: '' } as const;
const now = new Date('2026-07-02T10:00:00Z');

describe('the draft of a correction', () => {
  it('starts without any change, whatever the record holds', () => {
    for (const service of [
      aService(),
      aService({ telephone: '03.53.01.00.12 ', conditions_acces: 'Être majeur\\nHabiter le Nord', publics: null }),
      aService({ volume_horaire_hebdomadaire: 9.5, nombre_semaines: 24, description: 'Une\r\nfiche  ' }),
    ]) {
      expect(changedFields(service, toDraft(service))).to.deep.equal([]);
    }
  });

  it('shows phones in pairs, decimals with a comma and line breaks written as a backslash and an n', () => {
    const draft = toDraft(aService({ conditions_acces: 'Un\\nDeux', volume_horaire_hebdomadaire: 9.5 }));
    expect(draft.telephone).to.equal('03 53 01 00 12');
    expect(draft.volume_horaire_hebdomadaire).to.equal('9,5');
    expect(draft.conditions_acces).to.equal('Un\nDeux');
  });

  it('sends E.164 for a phone, a number for a number, null for an empty answer', () => {
    expect(toValue('telephone', '04 65 71 00 42')).to.equal('+33465710042');
    expect(toValue('telephone', '12')).to.equal('12');
    expect(toValue('volume_horaire_hebdomadaire', ' 9,5 ')).to.equal(9.5);
    expect(toValue('nombre_semaines', 'beaucoup')).to.equal('beaucoup');
    expect(toValue('adresse', '   ')).to.be.null;
    expect(toValue('publics', [])).to.be.null;
  });

  it('compares sets as sets, and texts without their outer spaces', () => {
    const service = aService({ publics: ['jeunes', 'seniors'] });
    const draft = { ...toDraft(service), publics: ['seniors', 'jeunes'], nom: ` ${service.nom} ` };
    expect(changedFields(service, draft)).to.deep.equal([]);
    expect(changedFields(service, { ...draft, publics: ['seniors'] })).to.deep.equal(['publics']);
  });

  it('writes the changed fields only, each with the value that was read', () => {
    const service = aService();
    const draft = { ...toDraft(service), telephone: '04 65 71 00 42', frais_precisions: '', publics: ['seniors'] };
    const contribution = toContribution(service, draft, {
      moyen: 'appel',
      organisation: ' CCAS ',
      courriel: 'moi@ccas.example',
    });
    expect(contribution).to.deep.equal({
      genre: 'correction',
      cible: {
        modele: 'service',
        id: 'dora--service-1',
        source: 'dora',
        date_maj: '2026-06-12',
        base: {
          publics: ['demandeurs-emploi', 'jeunes'],
          frais_precisions: '30 € d’inscription',
          telephone: '+33353010012',
        },
      },
      changements: { publics: ['seniors'], frais_precisions: null, telephone: '+33465710042' },
      preuve: { moyen: 'appel' },
      auteur: { organisation: 'CCAS', courriel: 'moi@ccas.example' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    });
    expect(Contribution.safeParse(contribution).success).to.be.true;
  });

  it('leaves out who contributes and how they know when they do not say', () => {
    const service = aService();
    const contribution = toContribution(service, { ...toDraft(service), nom: 'Un autre nom' }, nobody);
    expect(contribution).not.to.have.any.keys('auteur', 'preuve');
  });

  it('scores the record as the draft would make it', () => {
    const service = aService({ publics: null });
    const before = scoreDraft(service, toDraft(service), now).score;
    const after = scoreDraft(service, { ...toDraft(service), publics: ['jeunes'] }, now).score;
    expect(after).to.be.greaterThan(before);
  });
});
