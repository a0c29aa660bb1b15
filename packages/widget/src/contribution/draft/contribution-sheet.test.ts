import { expect } from '@open-wc/testing';
import { aService, aStructure } from '../../testing/offers.ts';
import { nobody, noCircumstances } from './contribution-entry.ts';
import {
  fillSheet,
  followTab,
  hasOwn,
  isBlank,
  leaveStructure,
  openSheet,
  resumeSheet,
  toChosenStructure,
  type Sheet,
} from './contribution-sheet.ts';
import { fromService, fromStructure, subjectFor } from './contribution-subject.ts';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from './kept-draft.ts';

const service = aService();
const subject = fromService(service);
const sheet = openSheet(subject, { ...nobody, organisation: 'CCAS' }, null);

const keep = ({ subject, draft, given, accompaniment, circumstances }: Sheet): KeptDraft => ({
  ...{ subject, draft, given, accompaniment, circumstances },
  ...{ nature: 'correction', attempt: null, date: 0 },
});

describe('what a contributor writes about a record', () => {
  it('begins with the record, by whom is known, and loses nothing while nothing is typed', () => {
    expect(sheet.draft.nom).to.equal(service.nom);
    expect(sheet.accompaniment.organisation).to.equal('CCAS');
    expect(isBlank(sheet)).to.be.true;
    expect(isBlank(fillSheet(sheet, { nom: 'Atelier' }))).to.be.false;
    expect(isBlank({ ...sheet, circumstances: { ...noCircumstances, au: '2026-08-31' } })).to.be.false;
    expect(sheet.draft.nom, 'a sheet never changes').to.equal(service.nom);
  });

  it('goes on over the record as it stands now, and tells what its source changed meanwhile', () => {
    const kept = keep(fillSheet(sheet, { adresse: '3 rue Neuve', nom: 'Atelier' }));
    const now = fromService(aService({ adresse: '5 rue Haute', telephone: '+33353019999' }));
    const resumed = resumeSheet(now, kept, true);
    expect(resumed.draft.adresse).to.equal('3 rue Neuve');
    expect(resumed.draft.telephone).to.equal('03 53 01 99 99');
    expect([...resumed.conflicts]).to.deep.equal(['adresse']);
    expect(hasOwn(resumed)).to.be.true;
  });

  it('knows a value that the form gave from one that the person chose, when a draft comes back from the device', () => {
    const given = { zone_eligibilite: ['13'], commune: 'Marseille' };
    const offer = { ...fillSheet(sheet, { ...given, commune: 'Nice', nom: 'Atelier' }), given };
    const stored = toStoredDraft({ ...keep(offer), date: 1 });
    const resumed = resumeSheet(subject, fromStoredDraft(stored, 2)!, true);
    expect(resumed.draft.zone_eligibilite).to.deep.equal(['13']);
    expect(resumed.given.zone_eligibilite, 'still the given one').to.equal(resumed.draft.zone_eligibilite);
    expect(resumed.given.commune).to.equal('Marseille');
    expect(isBlank(fillSheet(resumed, { commune: service.commune ?? '', nom: sheet.draft.nom }))).to.be.true;
    const older = JSON.stringify({ ...JSON.parse(stored), given: { zone_eligibilite: 13 } });
    expect(fromStoredDraft(older, 2)?.given, 'what cannot be read was not given').to.deep.equal({});
  });

  it('takes out what came from a structure, but not what was typed nor what goes with it', () => {
    const address = { adresse: '18 rue des Tilleuls', code_postal: '59000', commune: 'Lille' };
    const given = {
      ...address,
      modes_accueil: ['en-presentiel'],
      zone_eligibilite: ['59'],
      telephone: '03 53 01 00 12',
    };
    const blank = openSheet(subjectFor('nouveau-service', null)!, nobody, null);
    const offer = { ...fillSheet(blank, { ...given, nom: 'Atelier', modes_mobilisation: ['telephoner'] }), given };
    const left = leaveStructure(offer);
    expect(left.draft).to.deep.equal({ ...blank.draft, nom: 'Atelier' });
    expect(left.given).to.deep.equal({});
    const typed = leaveStructure(fillSheet(offer, { adresse: '3 rue Neuve', zone_eligibilite: [] }));
    expect(typed.draft).to.deep.include({ adresse: '3 rue Neuve', commune: '', modes_accueil: ['en-presentiel'] });
    expect(typed.given.zone_eligibilite, 'it is not suggested anew').to.deep.equal(['59']);
  });

  it('follows what another tab types until it is typed over here, and lets go of the rest with it', () => {
    const found = resumeSheet(subject, keep(fillSheet(sheet, { nom: 'Ate' })), false);
    expect(hasOwn(found), 'another tab may still type it').to.be.false;
    const later = followTab(found, { ...sheet.draft, nom: 'Atelier', adresse: '3 rue Neuve' });
    expect([later.draft.nom, later.draft.adresse]).to.deep.equal(['Atelier', '3 rue Neuve']);
    const typed = followTab(fillSheet(later, { adresse: '4 rue Neuve' }), {
      ...sheet.draft,
      ...{ nom: 'Atelier vélo', adresse: '5 rue Neuve' },
    });
    expect([typed.draft.nom, typed.draft.adresse]).to.deep.equal(['Atelier vélo', '4 rue Neuve']);
    const alone = followTab(typed, null);
    expect([alone.draft.nom, alone.draft.adresse]).to.deep.equal([service.nom, '4 rue Neuve']);
    expect(hasOwn(alone)).to.be.true;
  });

  it('takes the structure of what was read for a new offer', () => {
    expect(toChosenStructure(subject)).to.deep.equal({
      id: 'dora--structure-1',
      nom: 'Auto-école solidaire des Tilleuls',
      detail: '18 rue des Tilleuls, 59000 Lille',
    });
    expect(toChosenStructure(fromStructure(aStructure({ id: 'a' })))?.id).to.equal('a');
    expect(toChosenStructure(null)).to.be.null;
  });
});
