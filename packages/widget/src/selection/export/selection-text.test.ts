import { expect } from '@open-wc/testing';
import { search } from '../../locales/search.ts';
import { selection as texts } from '../../locales/selection.ts';
import { aService, aStructure } from '../../testing/offers.ts';
import { toCsv } from './selection-csv.ts';
import { sayRow, toRows, toSheetRows, type Row } from './selection-rows.ts';
import { MAIL_LENGTH, toMailto, toSms, toText, type SelectionContext } from './selection-text.ts';
import { add, annotate, type Selection } from '../../shared/selection/selection.ts';

const context: SelectionContext = {
  t: texts.fr,
  language: 'fr',
  nameSource: (slug) => slug.toUpperCase(),
  linkOf: (id) => `https://offre.example.fr/#di-offre=${id}`,
  now: new Date('2026-11-25T09:00:00Z'),
};

const permis = aService({
  mobilisable_par: ['usagers', 'professionnels'],
  horaires_accueil: 'Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00',
  conditions_acces: 'Pièce d’identité\\nJustificatif de domicile',
});
const some = (count: number): Selection =>
  Array.from({ length: count }, (_, index) =>
    aService({ id: `o-${index}`, nom: `Offre numéro ${index}` }),
  ).reduce<Selection>((kept, one) => add(kept, one), []);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a person is told of an offer', () => {
  it('is said in short rows, in the order they are needed', () => {
    const rows = toRows(permis, texts.fr, 'fr').map(({ label, text }) => `${label} | ${plain(text)}`);
    expect(rows).to.deep.equal([
      'À faire | Inscrivez-vous en ligne, téléphonez ou écrivez.',
      'Adresse | 18 rue des Tilleuls, 59000 Lille',
      'Quand | Lundi – vendredi : 9 h – 12 h, 13 h 30 – 17 h ; samedi : 9 h – 12 h',
      'Téléphone | 03 53 01 00 12',
      'Courriel | accueil@structure.example',
      'Site | structure.example/orienter',
      'Prix | 30 € d’inscription',
      'Conditions | Pièce d’identité · Justificatif de domicile',
      'Pour qui | Demandeurs d’emploi, jeunes',
      'Quoi | Code en petit groupe, conduite à son rythme, aide pour trouver un financement.',
    ]);
  });

  it('says that a number is hidden, and exports none of it', () => {
    const none = { telephone: null, lien_mobilisation: null, masques: ['telephone'] };
    const written = { ...permis, ...none, structure: aStructure({ telephone: null }) };
    const rows = toRows(written, texts.fr, 'fr');
    const pick = (one: readonly Row[]) =>
      one
        .filter(({ name }) => ['how', 'phone', 'masked', 'mail'].includes(name))
        .map(({ label, text }) => [label, plain(text)]);
    expect(pick(rows)).to.deep.equal([
      ['À faire', 'Écrivez.'],
      ['Téléphone', 'Masqué, il est personnel.'],
      ['Courriel', 'accueil@structure.example'],
    ]);
    expect(toCsv(add([], written), context)).not.to.match(/masqu/i);
    const alone = { ...written, courriel: null, structure: aStructure({ telephone: null, courriel: null }) };
    expect(pick(toRows(alone, texts.fr, 'fr'))).to.deep.equal([
      [
        'À faire',
        'Numéro masqué, il est personnel : demandez à votre mairie ou à un conseiller de vous mettre en contact.',
      ],
    ]);
    const byPro = { ...written, mobilisable_par: ['professionnels'] };
    expect(pick(toRows(byPro, texts.fr, 'fr')).map(([label]) => label)).to.deep.equal(['À faire', 'Courriel']);
  });

  it('says that the only number was told to be wrong, not that its source gives none', () => {
    const none = { telephone: null, courriel: null, lien_mobilisation: null };
    const change = { telephone: { avant: '0353010012', apres: null, faux: true } };
    const erased = {
      ...permis,
      ...none,
      structure: aStructure(none),
      overlay: { contribution: 'c', date: '2026-12-01', changements: change },
    };
    const [how] = toRows(erased as unknown as typeof permis, texts.fr, 'fr').filter(({ name }) => name === 'how');
    expect(how?.text).to.equal('Numéro signalé faux\u00a0: il est retiré. On ne connaît aucun autre contact.');
  });

  it('says at the number that it was told to be wrong, where another way is left', () => {
    const change = { telephone: { avant: '0353010012', apres: null, faux: true } };
    const overlay = { contribution: 'c', date: '2026-12-01', changements: change };
    const erased = { ...permis, telephone: null, structure: aStructure({ telephone: null }), overlay };
    const rows = toRows(erased, texts.fr, 'fr').filter(({ label }) => label === 'Téléphone');
    expect(rows.map(({ text }) => plain(text))).to.deep.equal(['Numéro signalé faux : il est retiré.']);
  });

  it('says of hours that are not understood that their source writes them', () => {
    const when = toRows(aService({ horaires_accueil: 'Mo-Fr 09:00+' }), texts.fr, 'fr').find(
      ({ name }) => name === 'when',
    );
    expect(plain(sayRow(when!))).to.equal('Horaires écrits par la source : Mo-Fr 09:00+');
  });

  it('drops no condition: long ones stay whole, and an endless text ends at a whole sentence and says so', () => {
    const terms = (count: number): string =>
      Array.from({ length: count }, (_, at) => `Condition numéro ${at}, sans laquelle rien.`).join(' ');
    const bring = (conditions_acces: string) =>
      toRows(aService({ conditions_acces }), texts.fr, 'fr').find(({ name }) => name === 'bring');
    expect(bring(terms(30))).to.deep.include({ text: terms(30), isCut: false });
    const endless = bring(terms(200));
    expect(endless?.isCut).to.equal(true);
    expect(endless?.text).to.match(/^Condition numéro 0, .* sans laquelle rien\.$/);
    const sheet = toText(add([], aService({ conditions_acces: terms(200) })), context);
    expect(plain(sheet)).to.match(/sans laquelle rien\. … \(suite en ligne\)\nPour qui : /);
    const price = (frais_precisions: string): Row | undefined =>
      toRows(aService({ frais: 'gratuit', frais_precisions }), texts.fr, 'fr').find(({ name }) => name === 'price');
    const free = price('Sous conditions de ressources')!;
    expect(plain(sayRow(free))).to.equal('Gratuit : Sous conditions de ressources');
    expect(free, 'the words of the source are marked as French').to.include({
      text: 'Sous conditions de ressources',
      isSource: true,
    });
    expect(sayRow(price('Gratuit pour les allocataires')!)).to.equal('Gratuit pour les allocataires');
  });

  it('does not send a person who cannot sign up alone', () => {
    const rows = toRows(aService({ mobilisable_par: ['professionnels'] }), texts.fr, 'fr');
    expect(rows.find(({ name }) => name === 'how')?.text).to.equal('Votre conseiller fait la demande pour vous.');
  });

  it('gives no address to an offer that is only remote, and says an unknown price is unknown', () => {
    const rows = toRows(
      aService({ modes_accueil: ['a-distance'], frais: null, frais_precisions: null }),
      texts.fr,
      'fr',
    );
    expect(rows.some(({ name }) => name === 'address')).to.be.false;
    expect(rows.find(({ name }) => name === 'where')?.text).to.equal('À distance');
    expect(rows.find(({ name }) => name === 'price')).to.include({ text: 'À demander', isUnknown: true });
    expect(rows.some(({ name }) => name === 'when')).to.be.false;
    const here = toRows(aService(), texts.fr, 'fr').find(({ name }) => name === 'when');
    expect(here, 'the hours of a place are asked').to.include({ text: 'À demander', isUnknown: true });
  });

  it('leaves hours that are not understood as the source writes them', () => {
    const rows = toRows(aService({ horaires_accueil: 'sur rendez-vous le mardi' }), texts.fr, 'fr');
    expect(rows.find(({ name }) => name === 'when')).to.include({ text: 'sur rendez-vous le mardi', isSource: true });
  });

  it('says of the hours of the structure that they are those', () => {
    const structure = aStructure({ horaires_accueil: 'Mo 09:00-12:00' });
    const labelOf = (horaires_accueil: string | null) =>
      toRows(aService({ structure, horaires_accueil }), texts.fr, 'fr').find(({ name }) => name === 'when')?.label;
    expect(labelOf(null)).to.equal('Horaires de la structure');
    expect(labelOf('Mo 09:00-12:00')).to.equal('Quand');
    expect(plain(toCsv(add([], aService({ structure })), context))).to.include('"Horaires de la structure : ');
  });

  it('says whom it is for: by its values in the language of the sheet, else in the words of its source, and nothing of all', () => {
    const whoOf = (fields: object) =>
      toRows(aService(fields), texts.fr, 'fr')
        .filter(({ name }) => name === 'who')
        .map(({ text, isSource }) => [text, isSource]);
    expect(whoOf({ publics: ['jeunes', 'beneficiaires-des-minimas-sociaux'] })).to.deep.equal([
      ['Bénéficiaires des minimas sociaux, jeunes', false],
    ]);
    expect(whoOf({ publics: null, publics_precisions: 'Personnes au RSA' })).to.deep.equal([
      ['Personnes au RSA', true],
    ]);
    expect(whoOf({ publics: ['tous-publics'], publics_precisions: null })).to.deep.equal([]);
    expect(whoOf({ publics: [], publics_precisions: null })).to.deep.equal([]);
  });

  it('survives a record that gives nothing', () => {
    const structure = aStructure({ telephone: null, courriel: null, adresse: null, code_postal: null, commune: null });
    const nothing = {
      telephone: null,
      courriel: null,
      lien_mobilisation: null,
      adresse: null,
      code_postal: null,
      commune: null,
      modes_mobilisation: null,
      mobilisable_par: null,
      modes_accueil: null,
      frais: null,
      frais_precisions: null,
      publics: null,
      publics_precisions: null,
      structure,
    };
    const rows = toRows(aService(nothing), texts.fr, 'fr').map(({ name }) => name);
    expect(rows).to.deep.equal(['how', 'price', 'what']);
  });
});

describe('an offer that may not stand any more', () => {
  const overlay = { contribution: 'c', date: '2026-11-20', changements: {} };
  const warned = (fields: object, more: object = {}) =>
    toSheetRows({ service: aService(fields), note: '', ...more }, context).map(({ name, text }) => [name, plain(text)]);

  it('is told first, and nothing else of one that is no more', () => {
    const gone = { overlay: { ...overlay, fermeture: { du: '2026-11-01' } } };
    expect(warned(gone)).to.deep.equal([['warn', 'N’existe plus depuis le 1er novembre 2026. N’y allez pas.']]);
    expect(warned({}, { isLost: true })).to.deep.equal([['warn', 'La source a retiré cette fiche. N’y allez pas.']]);
    const shut = warned({ overlay: { ...overlay, fermeture: { du: '2026-11-20', au: '2026-12-05' } } });
    expect(shut[0]).to.deep.equal(['warn', 'Fermé du 20 novembre 2026 au 5 décembre 2026.']);
    expect(shut.map(([name]) => name)).to.include('phone');
    expect(warned({})[0]?.[0], 'what to do').to.equal('how');
  });

  it('says how long nobody checked it, in each way to hand it over', () => {
    const old = { date_maj: '2022-11-20' };
    const said = 'Non vérifiée depuis 4 ans : appelez d’abord.';
    expect(warned(old)[0]).to.deep.equal(['warn', said]);
    const kept = add([], aService(old));
    expect(plain(toText(kept, context))).to.include(`Attention : ${said}`);
    expect(plain(decodeURIComponent(toSms(kept, context)))).to.include(said);
    expect(plain(toCsv(kept, context))).to.include(`"${said}"`);
    const changements = { frais: { avant: null, apres: 'gratuit' } };
    expect(warned({ ...old, overlay: { ...overlay, changements } })[0]?.[1]).to.equal(
      'Corrigée le 20 novembre 2026, le reste non vérifié depuis 4 ans : appelez d’abord.',
    );
  });
});

describe('a selection as a message', () => {
  it('is a text that says everything, notes and links too, and where it comes from', () => {
    const text = plain(toText(annotate(add([], permis), permis.id, 'Rendez-vous mardi'), context));
    expect(text).to.match(/^1 adresse pour vous\n\nPréparée le 25 novembre 2026\n\n1\. Préparer le permis B/);
    expect(text).to.include('\nNote : Rendez-vous mardi\nFiche : https://offre.example.fr/#di-offre=dora--service-1');
    expect(text).to.match(
      /data·inclusion \(DORA\), Licence Ouverte 2\.0, mises à jour en juin 2026\. Elles ont pu changer\.$/,
    );
  });

  it('is a mail whose fields nothing of a record can add to', () => {
    const hostile = aService({ nom: 'Permis&cc=a@b.example?bcc=c%0D%0A' });
    const { href, isShortened } = toMailto(add([], hostile), context);
    const url = new URL(href);
    expect([...url.searchParams.keys()]).to.deep.equal(['subject', 'body']);
    expect(url.pathname).to.equal('');
    expect(url.searchParams.get('body')).to.include('Permis&cc=a@b.example?bcc=c%0D%0A');
    expect(isShortened).to.be.false;
  });

  it('stays short enough for the mail programs, and says when it was shortened', () => {
    for (const count of [6, 20, 200]) {
      const { href, isShortened } = toMailto(some(count), context);
      expect(href.length, String(count)).to.be.at.most(MAIL_LENGTH);
      expect(isShortened, String(count)).to.equal(count > 6);
    }
    const body = new URL(toMailto(some(200), context).href).searchParams.get('body') ?? '';
    expect(plain(body)).to.match(/et \d+ autres offres$/);
    const long = add([], aService({ nom: 'é'.repeat(3000) }));
    expect(toMailto(long, context).href.length).to.be.at.most(MAIL_LENGTH);
  });

  it('fits three offers in a mail with their phones, hours, prices, conditions and links', () => {
    const services = [
      'Préparer le permis B avec un accompagnement',
      'Location solidaire de voitures',
      'Atelier de mobilité',
    ];
    const three = services
      .map((nom, index) =>
        aService({
          ...{ ...permis, id: `dora--2c9e1f${index}-bd1a-4f0a-9c42-1f0a7f6b2d11`, nom },
          description:
            'Un accompagnement individuel, avec un conseiller, pour préparer le code et la conduite. '.repeat(3),
        }),
      )
      .reduce<Selection>((kept, one) => add(kept, one), []);
    const { href, isShortened } = toMailto(three, context);
    expect(href.length).to.be.at.most(MAIL_LENGTH);
    // Nothing that a person needs is missing: no note says so.
    expect(isShortened).to.be.false;
    const body = new URL(href).searchParams.get('body') ?? '';
    const counts = [
      '03 53 01 00 12',
      '13 h 30 - 17 h',
      "30 € d'inscription",
      'Justificatif',
      '#di-offre=',
      '18 rue',
    ].map((text) => body.split(text).length - 1);
    expect(counts).to.deep.equal([3, 3, 3, 3, 3, 3]);
  });

  it('leaves out the conditions of three offers with long addresses before their hours and prices, and says so', () => {
    const slug =
      'demonstration-associations--maison-de-la-petite-enfance-le-petit-canal-252-accueil-en-horaires-decales-de-';
    const three = ['Marseille', 'Martigues', 'Aubagne']
      .map((commune) =>
        aService({
          ...{
            ...permis,
            id: `${slug}${commune}`,
            nom: `Accueil d’enfants en horaires décalés, antenne de ${commune}`,
          },
          conditions_acces: 'Enfant à jour de ses vaccinations, après un entretien avec la responsable. '.repeat(3),
        }),
      )
      .reduce<Selection>((kept, one) => add(kept, one), []);
    const { href, isShortened } = toMailto(three, context);
    expect(href.length).to.be.at.most(MAIL_LENGTH);
    expect(isShortened).to.be.true;
    const body = new URL(href).searchParams.get('body') ?? '';
    const told = ['03 53 01 00 12', '13 h 30 - 17 h', "30 € d'inscription", 'Conditions', '#di-offre='];
    expect(told.map((text) => body.split(text).length - 1)).to.deep.equal([3, 3, 3, 0, 3]);
  });

  it('names offers of one name by their structures, then by their communes', () => {
    const nom = 'Accompagnement aux démarches administratives et numériques du quotidien';
    const at = (id: string, structure: string, commune: string) =>
      aService({ id, nom, commune, structure: aStructure({ nom: structure }) });
    const four = [
      permis,
      at('a', 'France services de Cassel', 'Cassel'),
      at('b', 'Bus France services', 'Douai'),
      at('c', 'Bus France services', 'Guise'),
    ].reduce<Selection>((kept, one) => add(kept, one), []);
    const titles = [
      permis.nom,
      'France services de Cassel',
      'Bus France services, Douai',
      'Bus France services, Guise',
    ];
    const numbered = titles.map((title, index) => `${index + 1}. ${title}`);
    const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => /^\d\. /.test(line));
    expect(linesOf(toText(four, context))).to.deep.equal(numbered);
    expect(toText(four, context)).to.include(`Cassel\n${nom}\n`);
    expect(linesOf(decodeURIComponent(toSms(four, context)))).to.deep.equal(numbered);
  });

  it('keeps a way to reach an offer that has no phone', () => {
    const without = { telephone: null, structure: aStructure({ telephone: null }) };
    const three = some(3).map((offer) => ({ ...offer, service: { ...offer.service, ...without } }));
    const long = three.map((offer) => ({ ...offer, note: 'À rappeler mardi. '.repeat(12) }));
    const body = new URL(toMailto(long, context).href).searchParams.get('body') ?? '';
    expect(body.split('accueil@structure.example')).to.have.length(4);
  });

  it('is a text message in a few lines', () => {
    const body = decodeURIComponent(toSms(add([], permis), context).replace('sms:?&body=', ''));
    expect(plain(body).split('\n')).to.deep.equal([
      '1 adresse pour vous',
      '1. Préparer le permis B avec un accompagnement social',
      '03 53 01 00 12',
      '18 rue des Tilleuls, 59000 Lille',
      'https://offre.example.fr/#di-offre=dora--service-1',
    ]);
  });

  it('is said in each language', async () => {
    for (const language of ['en', 'es', 'ar', 'uk'] as const) {
      const { default: t } = await texts[language]();
      const text = toText(add([], permis), { ...context, t, language });
      expect(text.startsWith(t.sheet.title(1)), language).to.be.true;
      expect(text).to.include(`${t.rows.phone}${t.colon}03`);
      expect((await search[language]()).default['tray.count'](3)).to.be.a('string');
    }
  });
});

describe('a selection as a spreadsheet', () => {
  const rowsOf = (selection: Selection) => toCsv(selection, context).split('\r\n');

  it('opens in a French one: UTF-8 told by its mark, semicolons, a line an offer', () => {
    const lines = rowsOf(some(2));
    expect(lines[0]?.startsWith('\ufeff"Ordre";"Offre";"Structure";"Téléphone"')).to.be.true;
    expect(lines).to.have.length(4);
    expect(lines[1]).to.match(/^"1";"Offre numéro 0";/);
    expect(lines[3]).to.equal('');
  });

  it('tells of an offer that is no more neither number, nor mail, nor place', () => {
    const lost: Selection = add([], permis).map((offer) => ({ ...offer, isLost: true }));
    expect(rowsOf(add([], permis))[1])
      .to.include('accueil@structure.example')
      .and.include('18 rue des Tilleuls');
    const [, row = ''] = rowsOf(lost);
    expect(row).to.include('N’y allez pas');
    for (const value of ['03 53', 'accueil@', 'structure.example', '18 rue', 'Lundi', '30 €', 'Pièce'])
      expect(plain(row)).not.to.include(value);
    expect(row, 'its record stays to be looked at').to.include('#di-offre=');
  });

  it('tells whom each offer is for, everybody and nobody knows included', () => {
    const [head = ''] = rowsOf(some(1));
    const at = head.split(';').indexOf('"Pour qui"');
    expect(at).to.be.above(0);
    const said = (service: Parameters<typeof aService>[0]) => rowsOf(add([], aService(service)))[1]?.split(';')[at];
    expect(said({})).to.equal('"Demandeurs d’emploi, jeunes"');
    expect(said({ publics: ['tous-publics'] })).to.equal('"Tous publics"');
    expect(said({ publics: null, publics_precisions: 'Les habitants' })).to.equal('"Les habitants"');
    expect(said({ publics: null, publics_precisions: null })).to.equal(`"${texts.fr.unknown}"`);
  });

  it('runs nothing of what a source wrote, and keeps quotes, semicolons and lines in their cell', () => {
    const dangerous = ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '\r=1', '＝1', 'é"; =cmd|x'];
    for (const nom of dangerous) {
      const cell =
        /^"1";"((?:[^"]|"")*)";/.exec(
          rowsOf(add([], aService({ nom })))[1] ?? toCsv(add([], aService({ nom })), context),
        )?.[1] ?? '';
      if (nom.startsWith('é')) expect(cell).to.equal('é""; =cmd|x');
      else if (!nom.startsWith('\r')) expect(cell, JSON.stringify(nom)).to.match(/^'/);
    }
    const csv = toCsv(add([], aService({ nom: '\r=1' })), context);
    expect(csv).to.include('"\'\r=1"');
    expect(toCsv(add([], aService({ conditions_acces: 'un\ndeux' })), context)).to.match(/"un\s+deux"/);
  });
});
