import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { loadTranslations } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import ar from '../../locales/ar/search.ts';
import en from '../../locales/en/search.ts';
import es from '../../locales/es/search.ts';
import { search as searchTexts } from '../../locales/search.ts';
import uk from '../../locales/uk/search.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aResult, aService, aStructure } from '../../testing/offers.ts';
import { loadLabels } from '../../shared/format/labels.ts';
import { cardNotes } from '../../shared/offers/card-notes.ts';
import './define.ts';
import type { DiOfferCard } from './di-offer-card.ts';

const { fr } = searchTexts;

// A Wednesday, 11:00 in Paris.
const now = new Date('2026-07-15T09:00:00Z');

async function mount(fields: Partial<DetailedService> = {}, properties: Partial<DiOfferCard> = {}) {
  const card = await fixture<DiOfferCard>(
    html`<di-offer-card
      .service=${aService(fields)}
      .distance=${3}
      .texts=${fr}
      .now=${now}
      .notes=${cardNotes}
    ></di-offer-card>`,
  );
  Object.assign(card, properties);
  await card.updateComplete;
  return card;
}

const place = (card: DiOfferCard) => textOf(find(card, '.place'));
const facts = (card: DiOfferCard) => findAll(card, 'dd').map(textOf);
/** The accessible name that the texts of other elements make. */
const nameOf = (element: Element) => {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const root = element.getRootNode() as ShadowRoot;
  return ids.map((id) => textOf(root.getElementById(id)!)).join(' ');
};
const hrefs = (card: DiOfferCard) => findAll<HTMLAnchorElement>(card, '.actions a').map(({ href }) => href);

describe('<di-offer-card>', () => {
  it('says that a record is incomplete in place of a date that it does not tell', async () => {
    const card = await mount({ date_maj: '', description: '', incomplet: ['date_maj', 'description'] });
    expect(textOf(find(card, '.when'))).to.match(/^Fiche incomplète · /);
    expect(findAll(card, 'time')).to.have.length(0);
  });

  it('says what the offer is, from whom, where, for whom, at what cost and by whom', async () => {
    const card = await mount();
    expect(textOf(find(card, '.kind'))).to.equal('Formation · Me déplacer');
    card.labels = 'official';
    await card.updateComplete;
    expect(textOf(find(card, '.kind'))).to.equal('Formation · Mobilité');
    expect(textOf(find(card, 'h3'))).to.equal('Préparer le permis B avec un accompagnement social');
    expect(textOf(find(card, '.org'))).to.equal('Auto-école solidaire des Tilleuls');
    expect(place(card)).to.equal('3 km · 18 rue des Tilleuls, 59000 Lille Horaires non précisés');
    expect(textOf(find(card, '.desc'))).to.equal(
      'Code en petit groupe, conduite à son rythme, aide pour trouver un financement.',
    );
    expect(facts(card)).to.deep.equal([
      'Demandeurs d’emploi, jeunes',
      'Payant : 30 € d’inscription',
      'Par un professionnel',
    ]);
    expect(textOf(find(card, '.when'))).to.equal('Mise à jour le 12 juin 2026 · Source : DORA');
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('says what the source does not say, and never « tous publics » instead', async () => {
    const card = await mount({
      type: null,
      thematiques: null,
      publics: null,
      frais: null,
      frais_precisions: null,
      mobilisable_par: null,
      modes_mobilisation: null,
      telephone: null,
      courriel: null,
      lien_mobilisation: null,
      modes_accueil: null,
      adresse: null,
      code_postal: null,
      commune: null,
      structure: aStructure({ adresse: null, code_postal: null, commune: null, telephone: null, courriel: null }),
    });
    card.distance = null;
    await card.updateComplete;
    expect(findAll(card, '.kind')).to.be.empty;
    expect(facts(card)).to.deep.equal(Array(3).fill('Non précisé par la source'));
    expect(place(card)).to.equal('Lieu non précisé par la source Horaires non précisés');
    expect(textOf(card)).to.include('La source ne donne aucun moyen de contact.');
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('puts the distance first, and less than one kilometre in words', async () => {
    expect(place(await mount({}, { distance: 0 }))).to.match(/^moins de 1 km · /);
  });

  it('tells an offer at distance, with the zone it covers', async () => {
    const remote = { modes_accueil: ['a-distance'] };
    const mountRemote = (zone_eligibilite: string[] | null) =>
      mount({ ...remote, zone_eligibilite }, { distance: null, place: 'Lille' });
    expect(place(await mountRemote(null))).to.equal('À distance · toute la France');
    expect(place(await mountRemote(['59', '62']))).to.equal('À distance · Nord, Pas-de-Calais');
    expect(place(await mountRemote(['59', '62', '80']))).to.equal('À distance · 3 départements');
    expect(place(await mountRemote(['59350']))).to.equal('À distance · une zone qui comprend Lille');
  });

  it('tells an offer beyond reach that is also given at distance as such, its place after', async () => {
    const card = await mount({ modes_accueil: ['en-presentiel', 'a-distance'] }, { distance: null, place: 'Gardanne' });
    expect(place(card)).to.match(/^À distance · sur place, plus loin : 18 rue des Tilleuls, 59000 Lille/);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('says that an offer of which only the commune is known gives no address, and tells no place of it as farther', async () => {
    const vague = { adresse: null, code_postal: null, commune: 'Marseille', latitude: null, longitude: null };
    const placeOf = async (fields: Partial<DetailedService>) =>
      place(await mount({ ...vague, ...fields }, { distance: null, place: 'Marseille', notes: null }));
    expect(await placeOf({})).to.equal('Marseille, adresse non précisée');
    expect(await placeOf({ modes_accueil: ['en-presentiel', 'a-distance'] })).to.equal(
      'Marseille, adresse non précisée, ou à distance',
    );
    expect(await placeOf({ adresse: '3 rue Longue' })).to.equal('3 rue Longue, Marseille');
    expect(await placeOf({ latitude: 43.3, longitude: 5.4 })).to.equal('Marseille');
  });

  it('tells an offer given both on site and at distance', async () => {
    const card = await mount({ modes_accueil: ['en-presentiel', 'a-distance'] });
    expect(place(card)).to.match(/^3 km · 18 rue des Tilleuls, 59000 Lille, ou à distance/);
  });

  it('tells whether it is open, on the clock of the offer', async () => {
    const hours = { horaires_accueil: 'Mo-Fr 09:00-12:00,13:30-17:00' };
    expect(place(await mount(hours))).to.include('Ouvert, ferme à 12 h');
    expect(place(await mount(hours, { now: new Date('2026-07-15T10:30:00Z') }))).to.include('Fermé, ouvre à 13 h 30');
    expect(place(await mount(hours, { now: new Date('2026-07-18T10:00:00Z') }))).to.include('Fermé, ouvre lundi à 9 h');
    const reunion = await mount({ ...hours, code_insee: '97411' });
    expect(place(reunion), 'it is 13:00 in La Réunion').to.include('Fermé, ouvre à 13 h 30');
    const lessons = await mount({ horaires_accueil: 'Mo-Fr 09:00-12:00; PH off; SH off' });
    expect(place(lessons)).to.include('Jusqu’à 12 h, sauf pendant les vacances scolaires');
    expect(place(await mount({ horaires_accueil: 'n’importe quoi' }))).to.include('Horaires non précisés');
  });

  it('says of the hours of the structure that they are not those of the offer', async () => {
    const structure = { ...aService().structure, horaires_accueil: 'Mo-Fr 09:00-12:00' };
    expect(place(await mount({ horaires_accueil: null, structure }))).to.include('Structure : ouvert, ferme à 12 h');
  });

  it('keeps the room of the longest hours at any width', async () => {
    const hours = { horaires_accueil: 'We 14:30-17:00' };
    // A Thursday.
    const evening = new Date('2026-07-16T19:00:00Z');
    for (let width = 340; width <= 760; width += 30) {
      const card = await mount(hours, { now: evening, notes: null });
      card.style.setProperty('display', 'block');
      card.style.setProperty('width', `${width}px`);
      const before = card.getBoundingClientRect().height;
      card.notes = cardNotes;
      await card.updateComplete;
      expect(place(card)).to.include('Fermé, ouvre mercredi à 14 h 30');
      expect(card.getBoundingClientRect().height, `${width} px`).to.equal(before);
    }
  });

  it('keeps the room of the hours until they can be told, and moves nothing once they are', async () => {
    const card = await mount({ horaires_accueil: 'Mo-Fr 09:00-12:00,13:30-17:00' }, { notes: null });
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    const boxes = () => findAll(card, '.place, .desc, .facts, .foot').map(topOf);
    const before = boxes();
    expect(before.length).to.be.greaterThan(2);
    expect(place(card)).not.to.match(/ouvert|fermé|horaires/iu);
    card.notes = cardNotes;
    await card.updateComplete;
    expect(place(card)).to.include('Ouvert, ferme à 12 h');
    expect(boxes()).to.deep.equal(before);
    expect(findAll(await mount({ modes_accueil: ['a-distance'] }, { notes: null }), '.state')).to.have.length(0);
  });

  it('gives the contacts as real links, in one fixed order, the number first, three at most', async () => {
    const card = await mount({
      modes_mobilisation: ['se-presenter', 'envoyer-un-courriel', 'telephoner', 'utiliser-lien-mobilisation'],
    });
    expect(hrefs(card)).to.deep.equal([
      'tel:+33353010012',
      'https://structure.example/orienter',
      'mailto:accueil@structure.example',
    ]);
    expect(textOf(findAll(card, '.actions a')[0]!)).to.equal('03 53 01 00 12');
  });

  it('is never widened by a word without end, wherever the source wrote it', async () => {
    const word = 'x'.repeat(500);
    const card = await mount({
      nom: word,
      description: word,
      adresse: word,
      frais_precisions: word,
      publics: [word],
      telephone: '+33'.repeat(60),
      modes_mobilisation: ['telephoner'],
    });
    card.style.width = '280px';
    const { right } = card.getBoundingClientRect();
    expect(findAll(card, 'bdi').filter((text) => text.getBoundingClientRect().right > right + 1)).to.be.empty;
  });

  it('leads to the place of an offer that people may come to, after the number to call before', async () => {
    const card = await mount({ modes_mobilisation: ['se-presenter'] });
    expect(hrefs(card)).to.deep.equal([
      'tel:+33353010012',
      'https://www.openstreetmap.org/directions?to=50.6292%2C3.0586#map=16/50.6292/3.0586',
    ]);
    const [, link] = findAll<HTMLAnchorElement>(card, '.actions a');
    expect(link!.rel).to.equal('noopener noreferrer');
    expect(textOf(link!)).to.equal('Itinéraire (nouvel onglet)');
  });

  it('takes the contacts of the structure when the offer has none', async () => {
    const card = await mount({ telephone: null, modes_mobilisation: ['telephoner'] });
    expect(hrefs(card)).to.deep.equal(['tel:+33353010012']);
  });

  it('warns after twelve months without an update', async () => {
    const card = await mount({ date_maj: '2024-08-01', source: 'annuaire-local' });
    expect(textOf(find(card, '.stale'))).to.equal('Non vérifiée depuis 23 mois');
    expect(textOf(find(card, '.when'))).to.equal('Non vérifiée depuis 23 mois · Source : Annuaire local');
    expect(find(card, '.stale').title.replace(/\s/g, ' ')).to.equal('1er août 2024');
    expect(findAll(await mount({ date_maj: '2025-08-01' }), '.stale')).to.be.empty;
    expect(textOf(find(await mount({ date_maj: '2022-07-15' }), '.stale'))).to.equal('Non vérifiée depuis 4 ans');
  });

  it('says its date and its source beside the question on one line, beside a map too', async () => {
    const languages = { fr, en, es, ar, uk };
    // The warning of two languages is longer.
    const told = { '2026-06-22': ['fr', 'en', 'es', 'ar', 'uk'], '2025-01-15': ['fr', 'en', 'ar'] } as const;
    for (const [date_maj, names] of Object.entries(told)) {
      for (const language of names) {
        const properties = { texts: languages[language], nameSource: () => 'Départements (démo)', correctable: true };
        const card = await mount({ date_maj }, { ...properties, language });
        // The letters of the search around it.
        card.style.cssText = 'display: block; font-family: sans-serif; --_xs: 13px; --_control-sm: 34px';
        for (const width of [637, 880]) {
          card.style.setProperty('width', `${width}px`);
          const height = find(card, '.when').offsetHeight;
          expect(height, `${language}, ${date_maj}, ${width} px`).to.be.at.most(32);
        }
        expect(find(card, '.of').offsetWidth, 'there is room for all').to.be.above(20);
      }
    }
  });

  it('shows hostile text as text, drops a script for a link, and wraps a word of 500 letters', async () => {
    const word = 'm'.repeat(500);
    const card = await mount({
      nom: `<img src=x onerror="globalThis.hacked = true"> ${word}`,
      description: `<script>globalThis.hacked = true</script> ${word}`,
      lien_mobilisation: 'javascript:globalThis.hacked = true',
      structure: aStructure({ nom: '\u202eesrever' }),
      frais_precisions: word,
    });
    expect(textOf(find(card, 'h3'))).to.include('<img src=x');
    expect(findAll(card, 'img, script')).to.be.empty;
    expect(hrefs(card).filter((href) => href.startsWith('javascript'))).to.be.empty;
    expect(find(card, '.org bdi').getAttribute('lang')).to.equal('fr');
    card.style.width = '320px';
    await card.updateComplete;
    const article = find(card, 'article');
    expect(article.scrollWidth).to.be.at.most(article.clientWidth);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('asks to open the offer on a plain press, and is a link otherwise', async () => {
    const card = await mount({ id: 'dora--é /1' });
    const link = find<HTMLAnchorElement>(card, '.title a');
    expect(link.getAttribute('href')).to.equal('#di-offre=dora--%C3%A9%20%2F1');
    const opened = oneEvent(card, 'card-open');
    link.click();
    await opened;
    let isAsked = false;
    card.addEventListener('card-open', () => (isAsked = true));
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }));
    expect(isAsked).to.be.false;
  });

  it('invites to confirm or to correct only when something can take it', async () => {
    expect(findAll(await mount(), '.still')).to.be.empty;
    const card = await mount({}, { correctable: true });
    const sent: string[] = [];
    for (const name of ['card-confirm', 'card-correct']) card.addEventListener(name, () => sent.push(name));
    findButton(card, 'Oui').click();
    findButton(card, 'Corriger').click();
    expect(sent).to.deep.equal(['card-confirm', 'card-correct']);
    expect(textOf(findButton(card, 'Oui'))).to.include('confirmer « Préparer le permis B');
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('says on which day its number answered, its own or that of its structure, beside the age of the whole', async () => {
    const overlay = { contribution: 'c', date: '2026-11-30', changements: {}, numero_appele_le: '2026-11-30' };
    const card = await mount({ overlay });
    expect(textOf(find(card, '.answered-on'))).to.equal('Ce numéro a répondu le 30 novembre 2026');
    expect(textOf(find(card, '.when'))).to.contain('Mise à jour le');
    expect(await findFaults(card)).to.deep.equal([]);
    const { structure } = aService();
    const called = { ...structure, telephone: '+33353010014', overlay };
    const other = await mount({ telephone: null, structure: called });
    expect(textOf(find(other, '.answered-on'))).to.contain('30 novembre 2026');
    const own = await mount({ structure: called });
    expect(findAll(own, '.answered-on'), 'the number that answered is not shown').to.be.empty;
  });

  it('asks whether the number answered, only once it was called, and leaves the answer to the page', async () => {
    const card = await mount({}, { correctable: true });
    expect(findAll(card, '.answered'), 'nobody has called').to.be.empty;
    const link = find(card, '.actions a[href^="tel:"]');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await card.updateComplete;
    expect(textOf(find(card, '.answered'))).to.contain('Ce numéro a répondu ?');
    expect(findAll(card, '.answered button').map(textOf)).to.deep.equal(['Oui', 'Personne', 'Il est faux']);
    expect(await findFaults(card)).to.deep.equal([]);
    const sent: string[] = [];
    for (const name of ['card-answered', 'card-wrong-number']) card.addEventListener(name, () => sent.push(name));
    findButton(card, 'Personne').focus();
    findButton(card, 'Personne').click();
    await waitUntil(() => card.shadowRoot?.activeElement === find(card, '.answered'), 'what is said has the focus');
    expect(textOf(find(card, '.answered'))).to.equal('Réessayez plus tard. Rien n’a été envoyé.');
    expect(sent, 'an attempt tells nothing of the number').to.be.empty;
    expect(await findFaults(card)).to.deep.equal([]);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await card.updateComplete;
    find(card, '.answered button').click();
    findButton(card, 'Il est faux').click();
    expect(sent).to.deep.equal(['card-answered', 'card-wrong-number']);
    link.click();
    await card.updateComplete;
    find(card, '.answered button').focus();
    card.answer = 'held';
    await card.updateComplete;
    expect(card.shadowRoot?.activeElement, 'the thanks have the focus').to.equal(find(card, '.answered'));
    expect(textOf(find(card, '.answered'))).to.equal('Merci : vous dites que ce numéro répond. Annuler');
    expect(textOf(find(card, '.still')), 'nothing is said of the offer').to.contain('Toujours à jour ?');
    card.addEventListener('card-unanswer', () => sent.push('card-unanswer'));
    findButton(card, 'Annuler').click();
    expect(sent.at(-1)).to.equal('card-unanswer');
    card.answer = 'failed';
    await card.updateComplete;
    expect(textOf(find(card, '.answered'))).to.contain('La confirmation n’est pas partie.');
  });

  it('brings the question after a call into sight with all its answers, at the foot of a phone', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const card = await mount({}, { correctable: true });
      const link = find(card, '.actions a[href^="tel:"]');
      link.addEventListener('click', (event) => event.preventDefault());
      // Its width in a list on that phone.
      card.style.display = 'block';
      card.style.inlineSize = '328px';
      card.style.marginBlock = '1200px';
      scrollBy(0, link.getBoundingClientRect().bottom - innerHeight);
      link.click();
      await card.updateComplete;
      const boxes = () => findAll(card, '.answered button').map((one) => one.getBoundingClientRect());
      expect(Math.max(...boxes().map(({ bottom }) => bottom)), 'in sight').to.be.at.most(innerHeight);
      for (const texts of [searchTexts.fr, en, es, ar, uk]) {
        card.texts = texts;
        await card.updateComplete;
        const lines = new Set(boxes().map(({ top }) => Math.round(top))).size;
        expect(lines, `« ${texts.number.answered.wrong} » is on the line of the others`).to.equal(1);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('thanks for a confirmation, lets it be undone while it is held, and keeps the focus', async () => {
    const card = await mount({}, { correctable: true });
    findButton(card, 'Oui').focus();
    card.confirmation = 'held';
    await card.updateComplete;
    expect(textOf(find(card, '.still'))).to.match(/^Merci Annuler/);
    expect(card.shadowRoot?.activeElement?.className).to.include('undo');
    expect(await findFaults(card)).to.deep.equal([]);
    const undone = oneEvent(card, 'card-undo');
    findButton(card, 'Annuler').click();
    expect(((await undone) as CustomEvent<DetailedService>).detail.id).to.equal('dora--service-1');
    card.confirmation = null;
    await card.updateComplete;
    expect(textOf(card.shadowRoot!.activeElement!)).to.match(/^Oui/);
    card.confirmation = 'sending';
    await card.updateComplete;
    expect(textOf(find(card, '.still'))).to.equal('Merci');
    expect(card.shadowRoot?.activeElement?.className).to.equal('done');
  });

  it('says from the press on that its reader calls it up to date, and that it was confirmed only once somebody accepted it', async () => {
    const card = await mount({ date_maj: '2024-01-10' }, { correctable: true });
    const when = (): string => textOf(find(card, '.when'));
    expect(when()).to.match(/^Non vérifiée depuis/);
    for (const confirmation of ['held', 'sending', 'done'] as const) {
      card.confirmation = confirmation;
      await card.updateComplete;
      expect(when(), confirmation).to.match(/^À jour selon vous, pas encore confirmée · Source/);
    }
    card.confirmation = 'waiting';
    await card.updateComplete;
    expect(when(), 'nothing has left').to.match(/^Non vérifiée depuis/);
    const overlay = { contribution: 'c', date: '2026-11-25', changements: {}, confirmee_le: '2026-11-25' };
    const known = await mount({ date_maj: '2024-01-10', overlay }, { now: new Date('2026-11-25T15:00:00') });
    expect(textOf(find(known, '.when'))).to.match(/^Confirmée aujourd’hui/);
  });

  it('says that a confirmation was not sent, and takes it again', async () => {
    const card = await mount({}, { correctable: true, confirmation: 'failed' });
    expect(textOf(find(card, '.still'))).to.include('La confirmation n’est pas partie. Réessayer');
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('names the similar records it stands for, and opens each', async () => {
    const other = aResult({ id: 'mes-aides--1', source: 'mes-aides' });
    const card = await mount({}, { others: [other] });
    expect(textOf(find(card, '.dup'))).to.equal(
      '2 fiches semblables réunies ici. Voir l’autre, publiée par Mes Aides France Travail',
    );
    const opened = oneEvent(card, 'card-open');
    find<HTMLAnchorElement>(card, '.dup a').click();
    expect(((await opened) as CustomEvent<DetailedService>).detail.id).to.equal('mes-aides--1');
    card.others = [other, aResult({ id: 'x--2', source: 'x' })];
    await card.updateComplete;
    expect(textOf(find(card, '.dup'))).to.include('3 fiches semblables réunies ici.');
    expect(findAll(card, '.dup a')).to.have.length(2);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('shows one strip only: a closure before a change that waits for its source', async () => {
    const overlay = {
      contribution: 'x',
      date: '2026-06-30',
      changements: { telephone: { avant: null, apres: '+33353010012' } },
    };
    const changed = await mount({ overlay });
    expect(textOf(find(changed, '.flag'))).to.match(
      /^Modifié ici le 30 juin 2026 En attente de reprise par la source. Voir ce qui change/,
    );
    expect(await findFaults(changed)).to.deep.equal([]);
    const closed = await mount({ overlay: { ...overlay, fermeture: { du: '2026-07-13', au: '2026-08-16' } } });
    expect(findAll(closed, '.flag')).to.have.length(1);
    expect(textOf(find(closed, '.flag'))).to.equal('Fermé du 13 juillet 2026 au 16 août 2026 Fermeture signalée ici.');
    expect(await findFaults(closed)).to.deep.equal([]);
    const unknown = await mount({ overlay: { ...overlay, fermeture: { au: '2026-08-16', fin_inconnue: true } } });
    expect(textOf(find(unknown, '.flag b'))).to.equal('Fermé en ce moment, fin non connue');
    unknown.notes = cardNotes;
    await unknown.updateComplete;
    expect(findAll(unknown, '.state'), 'its hours tell nothing').to.have.length(0);
    const over = { ...overlay, changements: {}, fermeture: { au: '2026-07-01' } };
    expect(findAll(await mount({ overlay: over }), '.flag')).to.be.empty;
    const forGood = await mount({ overlay: { ...over, fermeture: {} } });
    expect(textOf(find(forGood, '.flag b'))).to.equal('N’existe plus');
    const toCome = await mount({ overlay: { ...over, fermeture: { du: '2026-12-31' } } });
    expect(textOf(find(toCome, '.flag b'))).to.equal('S’arrête pour de bon le 31 décembre 2026');
    const structure = { ...aService().structure, overlay: { ...over, fermeture: { au: '2026-08-16' } } };
    const its = await mount({ structure });
    expect(textOf(find(its, '.flag b')), 'its structure is closed').to.equal('Fermé jusqu’au 16 août 2026');
  });

  it('says once how old the lines are that a correction left as they were', async () => {
    const changements = { telephone: { avant: null, apres: '+33353010012' } };
    const overlay = { contribution: 'x', date: '2026-06-30', changements };
    const card = await mount({ date_maj: '2022-06-30', overlay });
    expect(textOf(find(card, '.flag'))).to.match(
      /^Modifié ici le 30 juin 2026 Le reste n’a pas été vérifié depuis 4 ans\. Voir ce qui change/,
    );
    expect(textOf(find(card, '.foot')), 'nothing says the contrary').not.to.match(/Non vérifiée|Mise à jour/);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('says that an offer was confirmed here, rather than that it is old', async () => {
    const overlay = { contribution: 'x', date: '2026-07-01', changements: {}, confirmee_le: '2026-07-01' };
    const card = await mount({ date_maj: '2023-01-01', overlay });
    expect(textOf(find(card, '.when'))).to.equal('Confirmée ici le 1er juil. 2026 · Source : DORA');
    expect(findAll(card, '.flag')).to.be.empty;
  });

  it('names its link by the offer, the structure and the place', async () => {
    const link = find(await mount(), '.title a');
    expect(nameOf(link)).to.equal(
      'Préparer le permis B avec un accompagnement social Auto-école solidaire des Tilleuls 18 rue des Tilleuls, 59000 Lille',
    );
  });

  it('says that a number is for professionals, with the way to sign in, where the source has a page of the offer', async () => {
    const hidden = { telephone: null, structure: aStructure({ telephone: null }), modes_mobilisation: ['telephoner'] };
    const card = await mount({
      ...hidden,
      lien_source: 'https://dora.example/1',
      courriel: null,
      lien_mobilisation: null,
    });
    expect(textOf(find(card, '.no-way'))).to.equal('Numéro réservé aux professionnels : se connecter (nouvel onglet)');
    expect(find<HTMLAnchorElement>(card, '.no-way a').href).to.equal('https://dora.example/1');
    expect(textOf(card)).not.to.match(/appelez/i);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('never says that a number is for professionals where it was erased as wrong', async () => {
    const changements = { telephone: { avant: '+33353010011', apres: null, faux: true } };
    const erased = {
      ...{ telephone: null, structure: aStructure({ telephone: null }), modes_mobilisation: ['telephoner'] },
      ...{ lien_source: 'https://dora.example/1', overlay: { contribution: 'c', date: '2026-12-01', changements } },
    };
    const card = await mount(erased);
    expect(textOf(card)).not.to.match(/réservé|se connecter/);
    expect(textOf(find(card, '.flag'))).to.match(/^Modifié ici le 1 ?er déc/);
    expect(textOf(find(card, '.no-way')), 'nobody takes a correction here').to.equal(
      'Numéro signalé faux : il est retiré.',
    );
    expect(findAll(card, '.actions a').map(textOf), 'its address is known').to.include('Itinéraire (nouvel onglet)');
    const remote = await mount({ ...erased, modes_accueil: ['a-distance'] });
    expect(textOf(remote)).not.to.include('Itinéraire');
  });

  it('says that its only contact was told to be wrong, and asks for the right one', async () => {
    const none = {
      ...{
        telephone: null,
        courriel: null,
        lien_mobilisation: null,
        structure: aStructure({ telephone: null, courriel: null }),
      },
      modes_mobilisation: ['telephoner'],
    };
    const erased = (faux: object) => ({
      ...none,
      overlay: {
        ...{ contribution: 'c', date: '2026-12-01' },
        changements: { telephone: { avant: '+33353010011', apres: null, ...faux } },
      },
    });
    const card = await mount(erased({ faux: true }), { correctable: true });
    expect(textOf(find(card, '.no-way'))).to.equal(
      'Numéro signalé faux : il est retiré. On ne connaît aucun autre contact. Vous connaissez le bon ?',
    );
    expect(textOf(card)).not.to.contain('La source ne donne aucun');
    expect(findAll(card, '.actions a').map(textOf), 'people may still go there').to.deep.equal([
      'Itinéraire (nouvel onglet)',
    ]);
    expect(await findFaults(card)).to.deep.equal([]);
    const asked = new Promise((resolve) => card.addEventListener('card-wrong-number', resolve, { once: true }));
    find(card, '.no-way button').click();
    await asked;
    const removed = await mount(erased({}), { correctable: true });
    expect(textOf(find(removed, '.no-way')), 'its owner took it away').to.equal(
      'Numéro retiré ici. On ne connaît aucun autre contact.',
    );
  });

  it('warns of a number that was told to be wrong in another record of its structure, and leads to its correction', async () => {
    const overlay = { contribution: 'c', date: '2026-12-01', changements: {}, numero_faux_ailleurs_le: '2026-12-01' };
    const card = await mount({ telephone: '+33353010011', ...{ overlay } }, { correctable: true });
    const said = 'Numéro signalé faux le 1er décembre 2026 sur une autre fiche de cette structure.';
    expect(textOf(find(card, '.answered-on'))).to.equal(`${said} Vous connaissez le bon ?`);
    expect(findAll(card, '.flag'), 'nothing of it was changed').to.be.empty;
    expect(await findFaults(card)).to.deep.equal([]);
    const asked = new Promise((resolve) => card.addEventListener('card-wrong-number', resolve, { once: true }));
    find(card, '.answered-on button').click();
    await asked;
    const structure = { ...aStructure({ telephone: '+33353010011' }), overlay };
    const inheriting = await mount({ telephone: null, structure });
    expect(textOf(find(inheriting, '.answered-on')), 'of the structure, whose number it shows').to.equal(said);
    const own = await mount({ telephone: '+33353010012', structure });
    expect(findAll(own, '.answered-on'), 'another number').to.be.empty;
  });

  it('says that a number is hidden since it is a person’s own, and how to reach the offer instead', async () => {
    const masked = { telephone: null, structure: aStructure({ telephone: null }), ...{ masques: ['telephone'] } };
    const written = await mount({ ...masked, lien_mobilisation: null, modes_mobilisation: ['envoyer-un-courriel'] });
    expect(textOf(find(written, '.no-way'))).to.equal('Numéro masqué, il est personnel : écrivez.');
    expect(findAll(written, '.actions a').map(textOf)).to.deep.equal(['Écrire']);
    const alone = await mount({
      ...masked,
      courriel: null,
      lien_mobilisation: null,
      lien_source: 'https://dora.example/1',
      structure: { ...aStructure({ telephone: null, courriel: null }), masques: ['courriel'] },
    });
    expect(textOf(find(alone, '.no-way'))).to.equal(
      'Numéro et courriel masqués, ils sont personnels : demandez à votre mairie ou à un conseiller de vous mettre en contact. Professionnel ? se connecter (nouvel onglet)',
    );
    expect(await findFaults(alone)).to.deep.equal([]);
  });

  it('leaves out what stands above the list, and takes its structure for a title', async () => {
    const said = { name: true, facts: true, age: true, source: true };
    const card = await mount(
      { date_maj: '2024-08-01' },
      { said, density: 'compact', correctable: true, selectable: true },
    );
    expect(textOf(find(card, 'h3'))).to.equal('Auto-école solidaire des Tilleuls');
    expect(nameOf(find(card, 'article'))).to.equal(
      'Auto-école solidaire des Tilleuls Préparer le permis B avec un accompagnement social',
    );
    expect(findAll(card, '.facts, .when')).to.be.empty;
    card.style.width = '598px';
    expect(card.offsetHeight).to.be.at.most(160);
    card.style.width = '328px';
    expect(card.offsetHeight).to.be.at.most(270);
    expect(await findFaults(card)).to.deep.equal([]);
    card.said = { name: false, facts: false, age: true, source: false };
    await card.updateComplete;
    expect(textOf(find(card, '.when'))).to.equal('Mise à jour le 1er août 2024 · Source : DORA');
  });

  it('says which words were found, and where', async () => {
    const card = await mount(
      {},
      {
        correspondances: [
          { champ: 'nom', mots: ['permis', 'mobilité'] },
          { champ: 'reseaux_porteurs', mots: ['Mobilités'] },
          { champ: 'description', mots: ['conduite', 'permis'] },
        ],
      },
    );
    expect(textOf(find(card, '.match'))).to.equal(
      'Trouvé : permis, mobilité dans le nom · conduite dans la description',
    );
    card.correspondances = [{ champ: 'un-champ-nouveau', mots: ['x'] }];
    await card.updateComplete;
    expect(textOf(find(card, '.match'))).to.equal('Trouvé : x dans la fiche');
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('names the need that words mean in the language of the page', async () => {
    const value = 'mobilite--preparer-un-permis';
    const near = { champ: 'thematiques', mots: ['Préparer un permis'], pour: ['посвідчення'], valeurs: [value] };
    await loadLabels('uk');
    const card = await mount({}, { correspondances: [near], language: 'uk' });
    const label = (await loadTranslations('uk')).get(value);
    expect(label).to.match(/\p{Script=Cyrillic}/u);
    expect(textOf(find(card, '.match')))
      .to.contain(label)
      .and.not.to.contain('Préparer');
  });

  it('is kept aside by a box whose state the page holds', async () => {
    expect(findAll(await mount(), 'input')).to.be.empty;
    const card = await mount({}, { selectable: true });
    const box = find<HTMLInputElement>(card, 'input');
    expect(textOf(find(card, '.pick'))).to.equal('Sélectionner');
    expect(nameOf(box)).to.equal(
      'Sélectionner Préparer le permis B avec un accompagnement social Auto-école solidaire des Tilleuls',
    );
    const asked = oneEvent(card, 'card-select');
    const { width } = find(card, '.pick').getBoundingClientRect();
    box.click();
    expect(((await asked) as CustomEvent<{ selected: boolean }>).detail.selected).to.be.true;
    card.selected = true;
    await card.updateComplete;
    expect(box.checked).to.be.true;
    expect(find(card, 'article').className).to.include('is-selected');
    expect(textOf(find(card, '.pick-word'))).to.equal('Sélectionné');
    expect(find(card, '.pick').getBoundingClientRect().width, 'the title keeps its lines').to.equal(width);
    expect(await findFaults(card)).to.deep.equal([]);
    box.click();
    card.requestUpdate();
    await card.updateComplete;
    expect(box.checked, 'the page did not take the change').to.be.true;
  });

  it('shows the number of its pin when a map shows it, to the eye only', async () => {
    const card = await mount({}, { number: 12 });
    expect(textOf(find(card, '.pin-no'))).to.equal('12');
    expect(find(card, '.pin-no').getAttribute('aria-hidden')).to.equal('true');
  });

  it('stands a description in French on the side of the rest of a card from right to left, in the direction of its own letters', async () => {
    const card = await mount({ description: 'Une aide pour se déplacer dans tout le département. '.repeat(9) });
    card.dir = 'rtl';
    const { textAlign, direction } = getComputedStyle(find(card, '.desc'));
    expect([textAlign, direction]).to.deep.equal(['right', 'ltr']);
    const { right } = find(card, '.facts').getBoundingClientRect();
    const text = find(card, '.desc');
    const { lineHeight, paddingRight, webkitLineClamp } = getComputedStyle(text);
    const end = text.getBoundingClientRect().right - parseFloat(paddingRight);
    expect(end, 'its letters end with the rest, its ellipsis beyond').to.be.closeTo(right, 1);
    expect(parseFloat(paddingRight), 'which has its room').to.be.above(8);
    expect([webkitLineClamp, Math.round(text.clientHeight / parseFloat(lineHeight))]).to.deep.equal(['2', 2]);
    expect(find(card, 'article').scrollWidth).to.be.at.most(find(card, 'article').clientWidth);
  });

  it('names in plain words the publics whose official label is made of acronyms', async () => {
    const card = await mount({ publics: ['residents-qpv-frr'] });
    expect(textOf(find(card, '.facts'))).to.include('Habitants d’un quartier prioritaire (QPV) ou d’une zone rurale');
  });

  it('takes less room when compact', async () => {
    const card = await mount();
    card.style.width = '705px';
    const { height } = card.getBoundingClientRect();
    card.density = 'compact';
    await card.updateComplete;
    expect(card.getBoundingClientRect().height).to.be.below(height * 0.8);
    expect(await findFaults(card)).to.deep.equal([]);
  });

  it('stays in place with texts of ten thousand letters in every field', async () => {
    const word = 'x'.repeat(10_000);
    const fields = ['nom', 'description', 'adresse', 'frais_precisions', 'telephone', 'courriel', 'code_postal'];
    const card = await mount(
      { ...Object.fromEntries(fields.map((field) => [field, word])), type: word, publics: [word], thematiques: [word] },
      { selectable: true, correctable: true, others: [aResult({ source: word })], number: 3 },
    );
    card.style.width = '320px';
    await card.updateComplete;
    const article = find(card, 'article');
    expect(article.scrollWidth).to.be.at.most(article.clientWidth);
    expect(article.offsetHeight).to.be.below(2500);
  });

  it('speaks English, and keeps the offer in French', async () => {
    const card = await mount({ date_maj: '2024-08-01' }, { texts: en, language: 'en', correctable: true });
    expect(textOf(find(card, '.when'))).to.equal('Not checked for 23 months · Source: DORA');
    expect(textOf(findButton(card, 'Correct it'))).to.include('Préparer le permis');
    expect(find(card, '.title bdi').getAttribute('lang')).to.equal('fr');
  });

  for (const width of [320, 768, 1000]) {
    it(`keeps the names of the facts beside their values in each language, in ${width} px`, async () => {
      for (const [language, texts] of Object.entries({ fr, en, es, ar, uk })) {
        const card = await mount({}, { texts, language: language as 'fr' });
        card.parentElement!.style.setProperty('inline-size', `${width}px`);
        const wide = findAll(card, '.facts dt').filter((name) => name.scrollWidth > name.clientWidth);
        expect(wide.map(textOf), language).to.deep.equal([]);
      }
    });
  }
});
