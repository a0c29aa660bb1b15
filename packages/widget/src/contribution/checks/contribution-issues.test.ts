import { expect } from '@open-wc/testing';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import { aService } from '../../testing/offers.ts';
import { toDraft } from '../draft/contribution-draft.ts';
import { nobody, noCircumstances } from '../draft/contribution-entry.ts';
import {
  findError,
  findErrors,
  findGaps,
  findWarning,
  requiredQuestions,
  toServerErrors,
} from './contribution-issues.ts';

import { fromService, subjectFor } from '../draft/contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';
import { isTransient } from '../../shared/sending/sink.ts';

const now = new Date('2026-07-02T10:00:00Z');

describe('the errors of a correction', () => {
  it('counts what is too much in a name, and the digits of a phone', () => {
    expect(findError('nom', 'a'.repeat(163), now)).to.include({ code: 'too_long', count: 163, excess: 13 });
    expect(findError('telephone', '04 65 71', now)).to.include({ code: 'phone_digits', count: 6 });
    expect(findError('telephone', '', now)).to.be.null;
  });

  it('takes what the commons takes', () => {
    const draft = toDraft(aService());
    expect(findError('nom', draft.nom, now)).to.be.null;
    expect(findError('telephone', draft.telephone, now)).to.be.null;
    expect(findError('volume_horaire_hebdomadaire', '9,5', now)).to.be.null;
  });

  it('refuses « Tous publics » with another, a half mail, an incomplete link and what is no number', () => {
    expect(findError('publics', ['tous-publics', 'jeunes'], now)?.code).to.equal('tous_publics');
    expect(findError('courriel', 'accueil@structure', now)?.code).to.equal('mail_end');
    expect(findError('auteur_courriel', 'moi', now)?.code).to.equal('email');
    expect(findError('lien_mobilisation', 'structure.fr/ici', now)).to.include({
      code: 'url',
      suggestion: 'https://structure.fr/ici',
    });
    expect(findError('nombre_semaines', 'beaucoup', now)?.code).to.equal('number');
    const ofHours = (typed: string) => findError('volume_horaire_hebdomadaire', typed, now)?.code;
    expect(['', '0,5', '168', '0', '169', '-1'].map(ofHours)).to.deep.equal([
      ...[undefined, undefined, undefined, 'no_hours', 'week_hours', 'too_small'],
    ]);
    expect(findError('nom', ' ', now)?.code).to.equal('missing');
  });

  it('keeps doubts apart from errors', () => {
    expect(findError('nom', 'Un nom.', now)).to.be.null;
    expect(findWarning('nom', 'Un nom.', now)?.code).to.equal('name_dot');
  });

  it('does not hold what the source had wrong against who corrects something else', () => {
    const subject = fromService(aService({ courriel: 'cassé', nom: 'a'.repeat(200) }));
    const draft = { ...toDraft(subject.record), adresse: '3 rue Neuve' };
    const entry = {
      ...{ nature: 'correction' as const, subject, draft },
      ...{ accompaniment: nobody, circumstances: noCircumstances, code_insee: null },
    };
    expect([...findErrors(entry, now)]).to.deep.equal([]);
    const wrong = {
      ...entry,
      draft: { ...draft, courriel: 'cassé encore' },
      accompaniment: { ...nobody, courriel: 'moi' },
    };
    expect([...findErrors(wrong, now).keys()]).to.deep.equal(['courriel', 'auteur_courriel']);
  });

  it('sorts the complaints of the server by question', () => {
    const refusal = new ApiError(422, 'refused', {
      details: [
        { loc: ['body', 'changements', 'telephone'], msg: 'Téléphone : non.', type: 'x' },
        { loc: ['changements.publics.0'], msg: 'Publics : non.', type: 'x' },
        { loc: ['body', 'auteur', 'courriel'], msg: 'Courriel de l’auteur : non.', type: 'x' },
        { loc: ['body', 'licence'], msg: 'Licence : non.', type: 'x' },
      ],
    });
    const errors = toServerErrors(refusal);
    expect([...(errors?.keys() ?? [])]).to.deep.equal(['telephone', 'publics', 'auteur_courriel']);
    expect(errors?.get('telephone')?.message).to.equal('Téléphone : non.');
  });

  it('asks what each nature cannot do without', () => {
    const errorsOf = (nature: Nature, circumstances = noCircumstances) => {
      const subject = subjectFor(nature, fromService(aService()))!;
      const draft = toDraft(subject.record);
      return [
        ...findErrors({ nature, subject, draft, accompaniment: nobody, circumstances, code_insee: null }, now).keys(),
      ];
    };
    expect(errorsOf('confirmation')).to.deep.equal([]);
    expect(errorsOf('fermeture-definitive')).to.deep.equal([]);
    expect(errorsOf('fermeture-provisoire')).to.deep.equal(['fermeture_au']);
    expect(errorsOf('fermeture-provisoire', { ...noCircumstances, du: '2026-07-02', au: '2026-07-01' })).to.deep.equal([
      'fermeture_au',
    ]);
    expect(errorsOf('doublon')).to.deep.equal(['doublon_de']);
    expect(errorsOf('nouveau-service')).to.deep.equal(['structure_id', 'nom', 'description']);
    expect(errorsOf('nouvelle-structure')).to.deep.equal(['nom']);
  });

  it('says beforehand what is required, and which of it has no answer yet', () => {
    const subject = subjectFor('nouveau-service', null)!;
    const draft = { ...toDraft(subject.record), nom: 'ab', description: 'Réparer son vélo.' };
    const entry = { subject, draft, accompaniment: nobody, circumstances: noCircumstances, code_insee: null };
    const asked = (nature: Nature) =>
      requiredQuestions({ nature, subject: subjectFor(nature, fromService(aService()))! });
    expect(asked('nouveau-service')).to.deep.equal(['structure_id', 'nom', 'description']);
    expect(asked('nouvelle-structure')).to.deep.equal(['nom']);
    expect(asked('fermeture-provisoire')).to.deep.equal(['fermeture_au']);
    expect(asked('doublon')).to.deep.equal(['doublon_de']);
    expect(asked('correction')).to.deep.equal([]);
    // A name that is too short is wrong, not absent.
    expect(findGaps({ ...entry, nature: 'nouveau-service' }, now)).to.deep.equal(['structure_id']);
  });

  it('shows what is wrong with the code of a commune at that field', () => {
    const details = [{ loc: ['changements.code_insee'], msg: 'Code INSEE : non.', type: 'x' }];
    expect([...(toServerErrors(new ApiError(422, 'refused', { details })) ?? [])]).to.have.nested.property(
      '0.0',
      'code_insee',
    );
  });

  it('tells a refusal that names no question from one that trying again may mend', () => {
    const refused = new ApiError(422, 'refused', { details: [{ loc: ['body', 'licence'], msg: 'non', type: 'x' }] });
    expect(toServerErrors(refused)).to.be.null;
    expect(isTransient(refused)).to.be.false;
    expect(toServerErrors(new NetworkError('down'))).to.be.null;
    expect(isTransient(new NetworkError('down'))).to.be.true;
    expect(isTransient(new ApiError(503, 'busy'))).to.be.true;
    expect(isTransient(new Error('from the host page'))).to.be.true;
  });
});
