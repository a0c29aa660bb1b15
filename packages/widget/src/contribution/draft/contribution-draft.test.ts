import { expect } from '@open-wc/testing';
import { Contribution, parseContribution } from '@inclusion-kit/sdk/contributions';
import { aService, aStructure } from '../../testing/offers.ts';
import {
  changedFields,
  dropPlace,
  isPointStale,
  rebase,
  scoreDraft,
  toDraft,
  toSeen,
  toValue,
  type Draft,
} from './contribution-draft.ts';
import { nobody, noCircumstances, toContribution, type Entry } from './contribution-entry.ts';
import { zoneFor } from './home.ts';
import { fromService, fromStructure, subjectFor } from './contribution-subject.ts';
import type { Nature } from '../../shared/parameters/natures.ts';

const now = new Date('2026-07-02T10:00:00Z');

function anEntry(fields: Partial<Entry> = {}, draft: Partial<Draft> = {}): Entry {
  const subject = fields.subject ?? fromService(aService());
  return {
    nature: 'correction',
    subject,
    accompaniment: nobody,
    circumstances: noCircumstances,
    code_insee: null,
    ...fields,
    draft: { ...toDraft(subject.record), ...draft },
  };
}

describe('the draft of a correction', () => {
  it('starts without any change, whatever the record holds', () => {
    for (const service of [
      aService(),
      aService({ telephone: '03.53.01.00.12 ', conditions_acces: 'Être majeur\\nHabiter le Nord', publics: null }),
      aService({ volume_horaire_hebdomadaire: 9.5, nombre_semaines: 24, description: 'Une\r\nfiche  ' }),
    ]) {
      expect(changedFields(fromService(service), toDraft(service))).to.deep.equal([]);
    }
  });

  it('starts from what people see: the contacts and the hours of the structure where the offer has none', () => {
    const structure = aStructure({
      telephone: '+33199004498',
      courriel: 'accueil@hote.example',
      horaires_accueil: 'Mo 09:00-12:00',
    });
    const service = aService({ telephone: null, courriel: null, horaires_accueil: null, structure });
    const subject = fromService(service);
    const seen = toSeen(subject);
    expect(seen).to.include({
      telephone: '01 99 00 44 98',
      courriel: 'accueil@hote.example',
      horaires_accueil: 'Mo 09:00-12:00',
    });
    expect(changedFields(subject, seen)).to.deep.equal([]);
    expect(changedFields(subject, { ...seen, courriel: '' }), 'the offer has none to give up').to.deep.equal([]);
    expect(toContribution(anEntry({ subject }, { ...seen, courriel: 'a@b.example' }))).to.deep.include({
      changements: { courriel: 'a@b.example' },
    });
    expect(scoreDraft(subject, seen, now).score).to.equal(scoreDraft(subject, toDraft(service), now).score);
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
    const subject = fromService(service);
    expect(changedFields(subject, draft)).to.deep.equal([]);
    expect(changedFields(subject, { ...draft, publics: ['seniors'] })).to.deep.equal(['publics']);
  });

  it('writes the changed fields only, each with the value that was read', () => {
    const contribution = toContribution(
      anEntry(
        { accompaniment: { ...nobody, moyen: 'appel', organisation: ' CCAS ', courriel: 'moi@ccas.example' } },
        { telephone: '04 65 71 00 42', frais_precisions: '', publics: ['seniors'] },
      ),
    );
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
    const contribution = toContribution(anEntry({}, { nom: 'Un autre nom' }));
    expect(contribution).not.to.have.any.keys('auteur', 'preuve', 'financement');
  });

  it('scores the record as the draft would make it', () => {
    const service = aService({ publics: null });
    const before = scoreDraft(fromService(service), toDraft(service), now).score;
    const after = scoreDraft(fromService(service), { ...toDraft(service), publics: ['jeunes'] }, now).score;
    expect(after).to.be.greaterThan(before);
  });

  it('counts the age of a record, and dates a new one, by the day in France', () => {
    const service = aService({ date_maj: '2026-01-03' });
    const recencyAt = (moment: string, subject = fromService(service)) =>
      scoreDraft(subject, toDraft(subject.record), new Date(moment)).criteres.date_maj_recente;
    // In summer a day begins in France two hours before that of Greenwich.
    expect(recencyAt('2026-07-01T21:30:00Z')).to.equal(1);
    expect(recencyAt('2026-07-01T22:30:00Z')).to.equal(0);
    expect(recencyAt('2026-07-01T22:30:00Z', subjectFor('nouveau-service', null)!)).to.equal(1);
  });

  it('writes every nature as a contribution that the relay takes', () => {
    const other = { id: 'soliguide--9', nom: 'La même', detail: '' };
    const chosen = { ...noCircumstances, du: '2026-07-01', au: '2026-08-31', doublon: other, structure: other };
    const written = (nature: Nature) =>
      toContribution(
        anEntry(
          { nature, circumstances: chosen, subject: subjectFor(nature, fromService(aService()))! },
          { nom: 'Un nom', description: 'Assez longue.' },
        ),
      );
    const about = { modele: 'service', id: 'dora--service-1', source: 'dora', date_maj: '2026-06-12', base: {} };
    expect(written('confirmation')).to.deep.include({ genre: 'confirmation', cible: about });
    expect(written('fermeture-provisoire')).to.deep.include({
      genre: 'fermeture',
      cible: about,
      fermeture: { du: '2026-07-01', au: '2026-08-31' },
    });
    expect(written('fermeture-definitive')).to.deep.include({ genre: 'fermeture', fermeture: { du: '2026-07-01' } });
    expect(written('doublon')).to.deep.include({ genre: 'doublon', cible: about, doublon_de: 'soliguide--9' });
    expect(written('nouveau-service')).to.deep.include({
      genre: 'nouveau-service',
      changements: { nom: 'Un nom', description: 'Assez longue.', structure_id: 'soliguide--9' },
    });
    expect(written('nouvelle-structure')).to.deep.include({
      genre: 'nouvelle-structure',
      changements: { nom: 'Un nom', description: 'Assez longue.' },
    });
    for (const nature of [
      'confirmation',
      'fermeture-provisoire',
      'fermeture-definitive',
      'doublon',
      'nouveau-service',
      'nouvelle-structure',
    ] as const) {
      expect(parseContribution(written(nature), { now }), nature).to.have.property('ok', true);
    }
  });

  it('carries who pays for the offer, the proof and the contributor beside the record', () => {
    const contribution = toContribution(
      anEntry(
        {
          accompaniment: {
            ...nobody,
            moyen: 'page-web',
            lien: 'https://structure.example/',
            nom: 'Accueil',
            fonction: 'Conseil',
            financeurs: 'Département\n ; Région ',
            dispositif: 'PDIE',
          },
        },
        { nom: 'Un autre nom' },
      ),
    );
    expect(contribution).to.deep.include({
      preuve: { moyen: 'page-web', lien: 'https://structure.example/' },
      auteur: { nom: 'Accueil', fonction: 'Conseil' },
      financement: { financeurs: ['Département', 'Région'], dispositif: 'PDIE' },
    });
  });

  it('corrects a structure in the fields of a structure', () => {
    const subject = fromStructure(aStructure());
    const contribution = toContribution(anEntry({ subject }, { siret: '130 030 133 00016', publics: ['jeunes'] }));
    expect(contribution.cible).to.deep.include({ modele: 'structure', id: 'dora--structure-1', base: { siret: null } });
    expect(contribution.changements).to.deep.equal({ siret: '13003013300016' });
  });

  it('takes a draft over to a record that changed meanwhile, and tells which fields both changed', () => {
    const before = fromService(aService());
    const draft = { ...toDraft(before.record), telephone: '04 65 71 00 42', adresse: '3 rue Neuve' };
    const after = fromService(aService({ telephone: '+33353010099', nom: 'Un nouveau nom' }));
    const rebased = rebase(before, draft, after);
    expect(rebased.conflicts).to.deep.equal(['telephone']);
    expect(rebased.draft).to.include({ telephone: '04 65 71 00 42', adresse: '3 rue Neuve', nom: 'Un nouveau nom' });
  });

  it('sees that a point stayed behind when its address changed', () => {
    const subject = fromService(aService());
    const draft = toDraft(subject.record);
    expect(isPointStale(subject, { ...draft, adresse: '3 rue Neuve' })).to.be.true;
    expect(isPointStale(subject, { ...draft, adresse: '3 rue Neuve', latitude: '50,7' })).to.be.false;
    expect(isPointStale(subject, draft)).to.be.false;
  });

  it('drops the code and the point of an address that another one is typed over, but no point put there by hand', () => {
    const gone = { latitude: '', longitude: '' };
    expect(dropPlace({ adresse: '3 rue Neuve' }, false)).to.deep.equal(gone);
    expect(dropPlace({ commune: 'Lens' }, false)).to.deep.equal({ code_insee: '', ...gone });
    expect(dropPlace({ commune: 'Lens' }, true)).to.deep.equal({ code_insee: '' });
    expect(dropPlace({ commune: 'Lens', latitude: '50,4', longitude: '2,8' }, false)).to.deep.equal({});
    expect(dropPlace({ nom: 'Permis' }, false)).to.deep.equal({});
  });
});

describe('the zone that a place suggests', () => {
  it('is that of most offers of the structure where it is there too, else the département, and none without a commune', () => {
    const structure = (code_insee: string, ...zones: (string[] | null)[]) =>
      ({
        ...aService().structure,
        code_insee,
        services: zones.map((zone_eligibilite, at) => aService({ id: `s${at}`, zone_eligibilite })),
      }) as never;
    expect(zoneFor(null, '')).to.equal(null);
    expect(zoneFor(null, '97411')).to.deep.equal(['974']);
    expect(zoneFor(structure('59350', ['59', '62'], ['59512'], ['59', '62'], null), '59350')).to.deep.equal([
      '59',
      '62',
    ]);
    expect(zoneFor(structure('59350', ['59512']), '13055'), 'elsewhere').to.deep.equal(['13']);
    expect(zoneFor(structure('59350', null, []), '59350'), 'its offers say none').to.deep.equal(['59']);
  });
});
