import { expect } from '@open-wc/testing';
import { aService, aStructure } from '../../testing/offers.ts';
import { listPour, orientationWays, toHref, toOrientation } from './to-orientation.ts';
import type { Way } from '../../shared/offers/ways.ts';

const link = 'https://site.example/#di-offre=dora--service-1';
const wayOf = (kind: Way['kind'], service = aService()): Way => {
  const way = orientationWays(service).find((one) => one.kind === kind);
  if (way === undefined) throw new Error(`No way ${kind}.`);
  return way;
};

describe('an orientation', () => {
  it('writes to the structure what the offer is, what the record asks, and what is to be completed', () => {
    const service = aService({ conditions_acces: 'Avoir **18 ans**', mobilisation_precisions: 'Avoir son numéro' });
    const { objet, texte, href, mode } = toOrientation(service, { way: wayOf('mail'), pour: 'professionnels', link });
    expect(mode).to.equal('envoyer-un-courriel');
    expect(objet).to.equal('Orientation vers «\u00a0Préparer le permis B avec un accompagnement social\u00a0»');
    expect(texte.split('\n')).to.include.members([
      'J’accompagne une personne que je souhaite orienter vers votre offre «\u00a0Préparer le permis B avec un accompagnement social\u00a0» (Auto-école solidaire des Tilleuls).',
      '- Pour qui\u00a0: Demandeurs d’emploi, jeunes',
      '- Conditions\u00a0: Avoir 18 ans',
      '- Coût\u00a0: payant, 30 € d’inscription',
      '- À savoir\u00a0: Avoir son numéro',
      '- Son besoin\u00a0: ',
      `Fiche\u00a0: ${link}`,
      'Source\u00a0: DORA, mise à jour le 12\u00a0juin 2026',
    ]);
    const mail = new URL(href!);
    expect(mail.pathname).to.equal('accueil@structure.example');
    expect(mail.searchParams.get('subject')).to.equal(objet);
    expect(mail.searchParams.get('body')).to.equal(texte.replaceAll('\n', '\r\n'));
  });

  it('says nothing of what the record does not know', () => {
    const service = aService({ publics: null, frais: null, frais_precisions: null });
    const { texte } = toOrientation(service, { way: wayOf('mail'), pour: 'usagers', link: null });
    expect(texte).not.to.match(/La fiche indique|null|undefined|Fiche/);
    expect(texte).to.contain('Je souhaite bénéficier de votre offre');
  });

  it('gives notes for a call, with the number and the hours, and a note for a visit, with the place', () => {
    const service = aService({
      modes_mobilisation: ['telephoner', 'se-presenter'],
      horaires_accueil: 'Mo-Fr 09:00-12:00',
    });
    const call = toOrientation(service, { way: wayOf('phone', service), pour: 'professionnels', link });
    expect(call.href).to.equal('tel:+33353010012');
    expect(call.texte).to.match(/^Appeler le 03.53.01.00.12\nHoraires/);
    const visit = toOrientation(service, { way: wayOf('visit', service), pour: 'usagers', link });
    expect(visit.href).to.equal(null);
    expect(visit.texte).to.contain('Se présenter\u00a0: 18 rue des Tilleuls, 59000 Lille');
  });

  it('is for whom the record says, and for both when it does not', () => {
    expect(listPour(aService({ mobilisable_par: ['usagers', 'professionnels'] }))).to.deep.equal([
      'professionnels',
      'usagers',
    ]);
    expect(listPour(aService({ mobilisable_par: ['usagers'] }))).to.deep.equal(['usagers']);
    expect(listPour(aService({ mobilisable_par: null }))).to.deep.equal(['professionnels', 'usagers']);
  });

  it('cuts a mail that no program would open whole, between characters, and says so', () => {
    const { href, isCut } = toHref(wayOf('mail'), 'Objet', '🙂'.repeat(3000));
    expect(isCut).to.equal(true);
    expect(href!.length).to.be.at.most(1950);
    expect(new URL(href!).searchParams.get('body')).to.match(/^(🙂)+$/u);
  });

  it('lets a record add no recipient, no header and no mark-up', () => {
    const evil = '**[x](javascript:1)** <b>y</b> \u202Etxet\r\nBcc: a@b.c &bcc=a@b.c';
    const service = aService({
      ...{ nom: evil, conditions_acces: evil, courriel: 'a@b.fr?bcc=c@d.fr&body=x' },
      structure: aStructure({ nom: evil }),
    });
    const { href, objet, texte } = toOrientation(service, {
      ...{ way: wayOf('mail', service), pour: 'professionnels', link },
    });
    expect([...new URL(href!).searchParams.keys()]).to.deep.equal(['subject', 'body']);
    expect(objet).not.to.match(/[\r\n\u202E]/);
    expect(texte).not.to.match(/javascript|<b>|\u202E|\*\*/);
  });
});
