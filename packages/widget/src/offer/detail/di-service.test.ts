import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { ApiError, NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import type { DiEvent } from '../../shared/elements/events.ts';
import type { DiMap } from '../../search/map/di-map.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, leavePage, textOf, waitUntil } from '../../testing/dom.ts';
import { aCommune, aService, aStructure, defer, fakeGeography, fakeSink, fakeSource } from '../../testing/offers.ts';
// Loaded when it is used: here, before a test waits for it.
import '../../shared/sending/outbox-controller.ts';
import { forgetTold, rememberTold } from '../../shared/sending/told.ts';
import './define.ts';
import type { DiService } from './di-service.ts';
import { serviceParts } from './service-parts.ts';

interface Setup {
  source?: OfferSource | null;
  service?: DetailedService | null;
  sink?: ReturnType<typeof fakeSink> | null;
  lang?: string;
}

async function mount({
  source = null,
  service = null,
  sink = fakeSink(),
  lang = 'fr',
}: Setup = {}): Promise<DiService> {
  const id = service?.id ?? 'dora--service-1';
  return fixture<DiService>(
    html`<di-service
      lang=${lang}
      service-id=${id}
      .source=${source}
      .service=${service}
      .sink=${sink}
      .geography=${fakeGeography([aCommune()])}
    ></di-service>`,
  );
}

/** The height of a page of A4 inside its margins. */
const A4_PX = (273 * 96) / 25.4;

async function printed(element: DiService) {
  let page: Document | null = null;
  await element.print((window) => {
    page = window.document;
  });
  const host = (page as unknown as Document).body.querySelector('div')!;
  const root = host.shadowRoot!;
  const seen = (selector: string) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  return { root, seen, height: host.getBoundingClientRect().height, text: root.textContent.replace(/\s+/g, ' ') };
}

async function shows(element: DiService, text: string): Promise<void> {
  await waitUntil(() => textOf(element).includes(text), `shows « ${text} »`);
  // An offer is drawn part after part.
  await element.updateComplete;
}

describe('<di-service>', () => {
  it('puts the ways to reach the offer before its tools on a phone, for the eye and for the keyboard, and the tools beside the title elsewhere', async () => {
    const order = (element: DiService): boolean => {
      const [ways, tools] = [find(element, '.mobilise'), find(element, '.tools')];
      const isLater = (ways.compareDocumentPosition(tools) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
      expect(tools.getBoundingClientRect().top > ways.getBoundingClientRect().bottom).to.equal(isLater);
      return isLater;
    };
    for (const [width, isLater] of [
      [360, true],
      [1120, false],
    ] as const) {
      const element = await mount({ source: fakeSource([], [aService()]) });
      element.style.inlineSize = `${width}px`;
      await shows(element, 'Imprimer');
      await waitUntil(() => order(element) === isLater, `${width} px`);
    }
  });

  it('fills the number where the person may call it, and the orientation where a professional asks', async () => {
    const filled = async (mobilisable_par: DetailedService['mobilisable_par']) => {
      const service = aService({ lien_mobilisation: null, mobilisable_par });
      const element = await mount({ source: fakeSource([], [service]) });
      await shows(element, 'Préparer une orientation');
      return findAll(element, '.mobilise .btn-primary').map(textOf);
    };
    expect(await filled(['usagers'])).to.deep.equal(['03 53 01 00 12']);
    expect(await filled(['professionnels'])).to.deep.equal(['Préparer une orientation']);
  });

  it('begins the answer to who may ask with a capital', async () => {
    const service = aService({ mobilisable_par: ['professionnels'] });
    const element = await mount({ source: fakeSource([], [service]) });
    await shows(element, 'Qui peut demander ? Un professionnel (travailleur social');
  });

  it('shows the whole offer, how to mobilise it first, with real links', async () => {
    const element = await mount({ source: fakeSource([], [aService()]) });
    await shows(element, 'Préparer le permis B');
    const titles = findAll(element, 'h2, h3').map(textOf);
    expect(titles.slice(0, 4)).to.deep.equal([
      'Préparer le permis B avec un accompagnement social',
      'Contacter',
      'En bref',
      'Pour qui, à quelles conditions',
    ]);
    expect(findAll<HTMLAnchorElement>(element, '.ways a').map(({ href }) => href)).to.deep.equal([
      'https://structure.example/orienter',
      'tel:+33353010012',
      'mailto:accueil@structure.example',
    ]);
    expect(textOf(find(element, '.ways'))).to.contain('03 53 01 00 12');
    expect(textOf(find(element, '.kv'))).to.contain('Demandeurs d’emploi, jeunes');
    expect(textOf(find(element, '.kv'))).to.contain('Payant : 30 € d’inscription');
    expect(textOf(find(element, '.kv'))).to.contain('Nord (59)');
    expect(find(element, '.prose strong').textContent).to.equal('financement');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('keeps a value in another script beside its label', async () => {
    const element = await mount({ service: aService({ conditions_acces: 'Quotient familial' }), lang: 'ar' });
    await shows(element, 'Quotient familial');
    const value = find(element, '.kv dd[dir]');
    const range = document.createRange();
    range.selectNodeContents(value);
    expect(getComputedStyle(value).direction).to.equal('ltr');
    expect(range.getBoundingClientRect().right).to.be.closeTo(value.getBoundingClientRect().right, 2);
  });

  it('ends a French sentence where it ends, beside a label in another script', async () => {
    const element = await mount({ service: aService({ mobilisation_precisions: 'Le matin.' }), lang: 'ar' });
    await shows(element, 'Le matin.');
    const [text] = [...find(element, '.lines [lang="fr"]').childNodes].filter((node) => node instanceof Text);
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(text!, at);
      range.setEnd(text!, at + 1);
      return range.getBoundingClientRect().left;
    };
    const start = text!.data.indexOf('Le');
    expect(leftOf(start + 'Le matin'.length)).to.be.above(leftOf(start));
  });

  it('shows the documents to fill, the online form and the funders that a producer names, and opens no unsafe address', async () => {
    const extra = {
      funding_labels: ['Conseil départemental', 'FSE+'],
      forms: [
        { name: 'Fiche <b>de prescription</b>', url: 'https://structure.example/fiche.pdf' },
        { name: 'Piège', url: 'javascript:alert(1)' },
      ],
      online_form: 'https://structure.example/inscription',
    };
    const element = await mount({ source: fakeSource([], [aService({ extra })]) });
    await shows(element, 'Documents à remplir');
    const section = find(element, '[part="documents"]');
    expect([...section.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://structure.example/fiche.pdf',
      'https://structure.example/inscription',
    ]);
    expect(textOf(section)).to.contain('Conseil départemental, FSE+');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('shows nothing of an extra that it cannot read', async () => {
    for (const extra of [null, 'texte', { forms: 'x', funding_labels: [1, ' '], online_form: 4 }, { forms: [null] }]) {
      const element = await mount({ source: fakeSource([], [aService({ extra })]) });
      await shows(element, 'Besoins');
      expect(findAll(element, '[part="documents"]')).to.have.length(0);
    }
  });

  it('says what the source does not know, and never takes it for everyone or for nothing', async () => {
    const bare = aService({
      publics: null,
      conditions_acces: null,
      frais: null,
      frais_precisions: null,
      modes_accueil: null,
      zone_eligibilite: null,
      thematiques: null,
      type: null,
      telephone: null,
      courriel: null,
      lien_mobilisation: null,
      modes_mobilisation: null,
      mobilisable_par: null,
      adresse: null,
      code_postal: null,
      commune: null,
      latitude: null,
      longitude: null,
      structure: aStructure({ telephone: null, courriel: null, site_web: null }),
    });
    const element = await mount({ service: bare });
    expect(textOf(find(element, '.mobilise'))).to.contain('La source ne donne aucun moyen de contact.');
    expect(findAll(element, '.kv .unknown')).to.have.length(6);
    expect(textOf(element)).not.to.contain('Tous publics');
    expect(textOf(element)).to.contain('Adresse non précisée par la source');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('shows a record that the page has at once, then the refreshed one', async () => {
    const answer = defer<DetailedService>();
    const source = { ...fakeSource(), service: () => answer.promise };
    const element = await mount({ source, service: aService({ nom: 'Ancien nom' }) });
    expect(textOf(find(element, '.title'))).to.equal('Ancien nom');
    answer.resolve(aService({ nom: 'Nouveau nom' }));
    await shows(element, 'Nouveau nom');
  });

  it('keeps the record it had when the refresh fails, and says so', async () => {
    const source = { ...fakeSource(), service: () => Promise.reject(new NetworkError('down')) };
    const element = await mount({ source, service: aService() });
    await shows(element, 'La mise à jour a échoué');
    expect(textOf(element)).to.contain('Préparer le permis B');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says that it loads, that it failed, and tries again', async () => {
    const first = defer<DetailedService>();
    const answers = [first.promise, Promise.resolve(aService())];
    const source = { ...fakeSource(), service: () => answers.shift()! };
    const element = await fixture<DiService>(html`<di-service service-id="dora--service-1"></di-service>`);
    const failed = oneEvent(element, 'di-error');
    element.source = source;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Chargement de la fiche…');
    first.reject(new NetworkError('down'));
    expect(((await failed) as DiEvent<'di-error'>).detail.during).to.equal('detail');
    await shows(element, 'La fiche n’a pas pu être chargée');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Réessayer').click();
    await shows(element, 'Préparer le permis B');
  });

  it('sends nobody to the address of an offer at distance, and writes to one mail only', async () => {
    const element = await mount({
      service: aService({
        modes_accueil: ['a-distance'],
        modes_mobilisation: ['envoyer-un-courriel'],
        courriel: 'accueil@structure.example?bcc=tous@structure.example',
      }),
    });
    expect(textOf(element)).to.contain('Cette offre se fait à distance.');
    expect(textOf(element)).not.to.contain('Itinéraire');
    const mail = find<HTMLAnchorElement>(element, '[part="contact"]');
    expect(new URL(mail.href).search).to.equal('');
  });

  it('counts the age of an old record in years, as cards do', async () => {
    const twoYearsAgo = new Date(Date.now() - 800 * 86_400_000).toISOString().slice(0, 10);
    const element = await mount({ service: aService({ date_maj: twoYearsAgo }) });
    expect(textOf(find(element, '.note-warn'))).to.contain('Fiche non vérifiée depuis 2 ans.');
  });

  it('says that a record no longer exists', async () => {
    const element = await mount({ source: fakeSource([], [aService({ id: 'other' })]) });
    await shows(element, 'Cette fiche n’existe plus');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('shows the first offers of the search that the reader came from in the place of one that no longer exists', async () => {
    const near = ['gone', 'a', 'b', 'c', 'd'].map((id) => ({ service: aService({ id, nom: `Offre ${id}` }) }));
    const element = await mount({
      source: fakeSource(
        [],
        near.slice(1).map(({ service }) => service),
      ),
    });
    Object.assign(element, { near, service_id: 'gone' });
    await shows(element, 'Cette fiche n’existe plus');
    await element.updateComplete;
    const links = findAll<HTMLAnchorElement>(element, '[part="near"] a');
    expect(links.map(textOf)).to.deep.equal(['Offre a', 'Offre b', 'Offre c']);
    links[1]!.click();
    await shows(element, 'Contacter');
    expect(textOf(find(element, '#title'))).to.equal('Offre b');
  });

  it('shows hostile text as text in every field, runs nothing of it, and keeps its layout', async () => {
    const evil =
      '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> [x](javascript:window.hurt=1) \u202Etxet';
    const word = 'A'.repeat(10_000);
    const texts = {
      ...{ nom: `${evil} ${word}`, description: `${evil}\n\n${word}`, conditions_acces: `${evil} ${word}` },
      ...{ frais_precisions: `${evil} ${word}`, publics_precisions: word, mobilisation_precisions: `${evil} ${word}` },
      ...{ adresse: `${evil} ${word}`, complement_adresse: word, commune: word, code_postal: word },
      ...{ horaires_accueil: `${evil} ${word}`, contact_nom_prenom: `${evil} ${word}`, telephone: word },
      ...{ courriel: `${word}@x.fr`, lien_source: 'data:text/html,<script>window.hurt=1</script>' },
      ...{ lien_mobilisation: 'javascript:window.hurt=1', type: word, publics: [word], thematiques: [word] },
      ...{ modes_accueil: [word], zone_eligibilite: [word], id: `x${word}`, source: word },
    };
    const structure = aStructure({
      ...{ nom: `${evil} ${word}`, description: `${evil} ${word}`, siret: word, reseaux_porteurs: [word] },
      ...{ site_web: 'javascript:window.hurt=1', accessibilite_lieu: 'javascript:window.hurt=1' },
    });
    const overlay = {
      ...{ contribution: evil, date: evil, confirmee_le: evil, fermeture: { du: evil, au: `9${word}` } },
      changements: { [evil]: { avant: word, apres: evil }, horaires_accueil: { avant: evil, apres: word } },
    };
    const service = { ...aService(), ...texts, structure, overlay } as unknown as DetailedService;
    const element = await mount({ service });
    element.closest('div')!.style.setProperty('inline-size', '320px');
    find(element, '[part="overlay"] summary').click();
    await waitUntil(() => findAll(element, '.changes > div').length === 2, 'the changes are shown');
    findButton(element, 'Préparer une orientation').click();
    await waitUntil(() => findAll(element, 'di-orientation').length === 1, 'the orientation is shown');
    expect(findAll(element, 'img, script, iframe')).to.have.length(0);
    const protocols = new Set(findAll<HTMLAnchorElement>(element, 'a').map(({ protocol }) => protocol));
    expect([...protocols].every((protocol) => ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol))).to.be.true;
    expect(textOf(find(element, '.title'))).to.contain('<script>window.hurt=1</script>');
    expect('hurt' in globalThis).to.be.false;
    const { right } = element.getBoundingClientRect();
    const wide = findAll(element, 'article *').filter(
      (one) => one.checkVisibility() && !one.matches('.vh, .vh *') && one.getBoundingClientRect().right > right + 1,
    );
    expect(wide.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('reads an offer at distance, one overseas and one of which nearly all is unknown', async () => {
    const overseas = aService({
      ...{
        id: 'overseas',
        code_insee: '97411',
        code_postal: '97400',
        commune: 'Saint-Denis',
        zone_eligibilite: ['974'],
      },
      ...{ horaires_accueil: '24/7', latitude: -20.88, longitude: 55.45 },
    });
    const element = await mount({ service: overseas });
    expect(textOf(find(element, '.kv'))).to.contain('La Réunion (974)');
    expect(textOf(find(element, '.meta'))).to.contain('97400 Saint-Denis');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('draws a map with or without images of it, only where there is somewhere to go, and only once it is near', async () => {
    const element = await mount({ service: aService() });
    expect(findAll(element, 'di-map')).to.have.length(0);
    find(element, '.mini-map').scrollIntoView();
    await waitUntil(() => findAll(element, 'di-map').length === 1, 'the map is loaded');
    expect(find(element, '.mini-map').getAttribute('aria-hidden')).to.equal('true');
    expect(find(element, 'di-map').getBoundingClientRect().height).to.equal(148);
    expect(await findFaults(element)).to.deep.equal([]);
    element.mapTiles = 'data:image/png;base64,{z}{x}{y}';
    await element.updateComplete;
    expect(find<DiMap>(element, 'di-map').tiles).to.equal(element.mapTiles);
    element.service = aService({ modes_accueil: ['a-distance'] });
    await element.updateComplete;
    expect(findAll(element, '.mini-map')).to.have.length(0);
  });

  it('draws the images of its source, told by its capabilities, unless the page wants none', async () => {
    const fond_de_carte = {
      tuiles: 'data:image/png;base64,{z}{x}{y}',
      attribution: '© Fond',
      lien: null,
      zoom_max: 18,
    };
    const source = {
      ...fakeSource([], [aService()]),
      capabilities: () => Promise.resolve({ params: [], tri: [], facets: [], fond_de_carte }),
    };
    const element = await mount({ service: aService(), source });
    await waitUntil(() => findAll(element, '.mini-map').length === 1, 'there is room for the map');
    find(element, '.mini-map').scrollIntoView();
    await waitUntil(() => findAll(element, 'di-map').length === 1, 'the map is loaded');
    await waitUntil(() => find<DiMap>(element, 'di-map').tiles === fond_de_carte.tuiles, 'it has them');
    element.mapTiles = '';
    await element.updateComplete;
    expect(find<DiMap>(element, 'di-map').tiles).to.equal(null);
  });

  it('marks today in the hours, and shows as written what it does not understand', async () => {
    const element = await mount({ service: aService({ horaires_accueil: 'Mo-Su 09:00-12:00' }) });
    expect(findAll(element, '.hours .today')).to.have.length(1);
    expect(textOf(find(element, '.hours .today'))).to.contain('(aujourd’hui)');
    element.service = aService({ horaires_accueil: 'le matin, sauf en août' });
    await element.updateComplete;
    expect(findAll(element, '.hours')).to.have.length(0);
    expect(textOf(element)).to.contain('le matin, sauf en août').and.not.to.contain('Horaires de la structure');
    element.service = aService({ structure: aStructure({ horaires_accueil: 'Mo-Su 09:00-12:00' }) });
    await element.updateComplete;
    expect(textOf(find(element, '[part="hours"]'))).to.contain('Ceux de l’offre ne sont pas donnés.');
  });

  it('shows the structure’s other offers, and opens one in place unless the page does it itself', async () => {
    const other = aService({ id: 'dora--service-2', nom: 'Location de vélos' });
    const structure = { ...aStructure(), services: [aService(), other] } as unknown as DetailedStructure;
    const source = { ...fakeSource([], [aService(), other]), structure: () => Promise.resolve(structure) };
    const element = await mount({ source });
    await shows(element, 'Location de vélos');
    element.addEventListener('di-open', (event) => event.preventDefault(), { once: true });
    const link = find<HTMLAnchorElement>(element, '[part="others"] a');
    expect(decodeURIComponent(link.hash)).to.equal('#di-offre=dora--service-2');
    link.click();
    await element.updateComplete;
    expect(textOf(find(element, '.title'))).to.contain('Préparer le permis B');
    link.click();
    await waitUntil(() => textOf(find(element, '.title')) === 'Location de vélos');
    expect(element.service_id).to.equal('dora--service-2');
  });

  it('confirms in one gesture, with the same key when tried again', async () => {
    const sink = fakeSink();
    sink.failing = new ApiError(422, 'Refused.');
    const element = await mount({ service: aService(), sink });
    findButton(element, 'Oui, à jour').click();
    leavePage();
    await shows(element, 'La confirmation n’est pas partie');
    expect(await findFaults(element)).to.deep.equal([]);
    sink.failing = null;
    const kept = oneEvent(element, 'di-contribute');
    findButton(element, 'Oui, à jour').click();
    const { detail } = (await kept) as DiEvent<'di-contribute'>;
    expect(detail.contribution).to.deep.include({ genre: 'confirmation', licence: 'etalab-2.0' });
    expect(detail.contribution.cible).to.deep.equal({
      modele: 'service',
      id: 'dora--service-1',
      source: 'dora',
      date_maj: '2026-06-12',
      base: {},
    });
    expect(sink.keys[0]).to.equal(sink.keys[1]);
    await shows(element, 'À jour selon vous, pas encore confirmée.');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'confirmed', 'the thanks have the focus');
  });

  it('says on which day its number answered, on a phone too, where the bar has the number', async () => {
    const overlay = { contribution: 'c', date: '2026-11-30', changements: {}, numero_appele_le: '2026-11-30' };
    const service = aService({ telephone: null });
    const called = { ...service.structure, telephone: '+33353010014', overlay };
    const element = await mount({ service: { ...service, structure: called } });
    const inSight = (): string[] =>
      findAll(element, '.answered-on')
        .filter((one) => one.checkVisibility())
        .map(textOf);
    for (const width of ['900px', '360px']) {
      element.style.width = width;
      await waitUntil(() => inSight().length === 1, `it is said once at ${width}`);
      expect(inSight()).to.deep.equal(['Ce numéro a répondu le 30 novembre 2026']);
    }
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('asks whether the number answered once it was called, and tells that alone, or corrects it', async () => {
    const sink = Object.assign(fakeSink(), { relay: 'https://numero.example' });
    const element = await mount({ service: aService({ id: 'dora--called' }), sink });
    const asked = (): HTMLElement[] => findAll(element, '.ways .answered');
    const call = (): void => {
      const link = find(element, '.ways a[href^="tel:"]');
      link.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link.click();
    };
    expect(asked(), 'nobody has called').to.be.empty;
    call();
    await waitUntil(() => asked().length === 1, 'it is asked');
    expect(textOf(asked()[0]!)).to.contain('Ce numéro a répondu ?').and.contain('Personne');
    expect(await findFaults(element)).to.deep.equal([]);
    asked()[0]!.querySelectorAll('button')[1]!.click();
    await waitUntil(() => element.shadowRoot?.activeElement === asked()[0], 'what is said has the focus');
    expect(textOf(asked()[0]!)).to.equal('Réessayez plus tard. Rien n’a été envoyé.');
    expect(await findFaults(element)).to.deep.equal([]);
    call();
    await waitUntil(() => asked()[0]?.querySelector('button') != null, 'another call is asked about');
    asked()[0]!.querySelectorAll('button')[2]!.click();
    const line = (): Element | null | undefined =>
      element.shadowRoot?.querySelector('di-correction')?.shadowRoot?.activeElement;
    await waitUntil(() => line()?.id === 'telephone', 'the number is corrected in place');
    call();
    await waitUntil(() => asked().length === 1, 'it is asked again');
    asked()[0]!.querySelector('button')!.click();
    await shows(element, 'Merci : vous dites que ce numéro répond.');
    expect(textOf(find(element, '[part="confirm"]')), 'nothing is said of the offer').to.contain('Oui, à jour');
    leavePage();
    await waitUntil(() => sink.kept.length === 1, 'it has left');
    expect(sink.kept[0]).to.deep.include({ genre: 'confirmation', preuve: { moyen: 'appel' } });
    expect(Object.keys(sink.kept[0]?.cible?.base ?? {})).to.deep.equal(['telephone']);
  });

  it('keeps a confirmation for the return of the network, and lets it be taken back', async () => {
    const sink = fakeSink();
    sink.failing = new NetworkError('down');
    const element = await mount({ service: aService(), sink });
    findButton(element, 'Oui, à jour').click();
    leavePage();
    await shows(element, 'Pas encore envoyée : nouvel essai automatique.');
    expect(await findFaults(element)).to.deep.equal([]);
    sink.failing = null;
    findButton(element, 'Annuler').click();
    await shows(element, 'Oui, à jour');
    dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(sink.kept).to.be.empty;
  });

  it('offers no confirmation when nothing can take it', async () => {
    const element = await mount({ service: aService(), sink: null });
    expect(findAll(element, '[part="confirm"]')).to.have.length(0);
  });

  it('corrects in place, unless the page opens its own form, shows the whole form on demand, and comes back to the button', async () => {
    const element = await mount({ service: aService() });
    element.addEventListener('di-correct', (event) => event.preventDefault(), { once: true });
    findButton(element, 'Corriger').click();
    await element.updateComplete;
    expect(findAll(element, 'di-correction')).to.have.length(0);
    const focused = () => element.shadowRoot?.activeElement;
    findButton(element, 'Corriger').click();
    await waitUntil(() => focused()?.localName === 'di-correction', 'its lines have the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    find(find(element, 'di-correction'), '.strip .btn').click();
    await waitUntil(() => focused()?.getAttribute('part') === 'correct', 'its button has the focus');
    findButton(element, 'Corriger').click();
    await waitUntil(() => focused()?.localName === 'di-correction', 'they are there again');
    find(find(element, 'di-correction'), '.all').click();
    await waitUntil(() => focused()?.localName === 'di-contribution', 'the form has the focus');
    expect(textOf(find(element, 'di-contribution'))).to.contain('Corriger cette fiche');
    findButton(element, 'Retour à la fiche').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent.trim() === 'Corriger');
  });

  it('tells the page that an orientation starts, whichever way, and leaves it to a page that takes it', async () => {
    const element = await mount({ service: aService() });
    const told: DiEvent<'di-orient'>['detail'][] = [];
    element.addEventListener('di-orient', (event) => {
      told.push(event.detail);
      event.preventDefault();
    });
    find(element, '.ways a').click();
    findButton(element, 'Préparer une orientation').click();
    await waitUntil(() => told.length === 2, 'the page is told');
    await element.updateComplete;
    expect(findAll(element, 'di-orientation')).to.have.length(0);
    expect(told.map(({ mode, pour, href, id }) => ({ mode, pour, href, id }))).to.deep.equal(
      [0, 1].map(() => ({
        mode: 'utiliser-lien-mobilisation',
        pour: 'professionnels',
        href: 'https://structure.example/orienter',
        id: 'dora--service-1',
      })),
    );
    expect(told[0]!.texte).to.contain('orienter vers votre offre «\u00a0Préparer le permis B');
    expect(JSON.parse(JSON.stringify(told[0]))).to.deep.equal(told[0]);
  });

  it('makes an orientation ready in place, its title focused, and comes back to the button', async () => {
    const element = await mount({ service: aService() });
    findButton(element, 'Préparer une orientation').click();
    await waitUntil(
      () => findAll(element, 'di-orientation')[0]?.shadowRoot?.activeElement?.id === 'title',
      'its title has the focus',
    );
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(find(element, 'di-orientation'), 'Fermer').click();
    await waitUntil(
      () => element.shadowRoot?.activeElement?.getAttribute('part') === 'orient',
      'the button has it back',
    );
    expect(findAll(element, 'di-orientation')).to.have.length(0);
  });

  it('says that a panel is on its way, then that it did not come, where it was asked for', async () => {
    const element = await mount({ service: aService(), source: fakeSource([], [aService()]) });
    await element.updateComplete;
    const { report } = serviceParts;
    const file = defer<never>();
    serviceParts.report = () => file.promise;
    try {
      findButton(element, 'Signaler une fermeture').click();
      await shows(element, 'Ouverture…');
      file.reject(new TypeError('Failed to fetch dynamically imported module'));
      await shows(element, 'n’a pas pu être ouverte. Réessayez');
    } finally {
      serviceParts.report = report;
    }
    findButton(element, 'Signaler une fermeture').click();
    await waitUntil(() => findAll(element, 'di-report').length === 1, 'it comes when it is asked for again');
    expect(findAll(element, '[role="alert"]')).to.have.length(0);
  });

  it('reports a closure or a duplicate in place, unless the page does it itself, and comes back to the button', async () => {
    const element = await mount({ service: aService(), source: fakeSource([], [aService()]) });
    const genres: string[] = [];
    const refuse = (event: DiEvent<'di-correct'>): void => {
      genres.push(event.detail.genre);
      event.preventDefault();
    };
    element.addEventListener('di-correct', refuse);
    findButton(element, 'Signaler une fermeture').click();
    findButton(element, 'Signaler un doublon').click();
    await waitUntil(() => genres.length === 2, 'the page is asked');
    expect(genres).to.deep.equal(['fermeture', 'doublon']);
    element.removeEventListener('di-correct', refuse);
    findButton(element, 'Signaler une fermeture').click();
    await waitUntil(
      () => findAll(element, 'di-report')[0]?.shadowRoot?.activeElement?.id === 'title',
      'its title has the focus',
    );
    findButton(find(element, 'di-report'), 'Annuler').click();
    await waitUntil(
      () => element.shadowRoot?.activeElement?.getAttribute('data-genre') === 'fermeture',
      'the button has it back',
    );
    element.sink = null;
    await element.updateComplete;
    expect(findAll(element, '[part="report"]')).to.have.length(0);
  });

  it('prints the offer alone on one page, links spelled out, with a code that leads to it', async () => {
    const element = await mount({ service: aService({ horaires_accueil: 'Mo-Fr 09:00-12:00' }) });
    const paper = await printed(element);
    expect(paper.height).to.be.at.most(A4_PX);
    expect(paper.text).to.contain('Préparer le permis B');
    expect(paper.text).to.contain('03 53 01 00 12');
    expect(paper.text).to.match(/Imprimée le .*#di-offre=/);
    expect(paper.text).not.to.contain('Le texte est raccourci');
    expect(paper.root.querySelectorAll('svg.qr')).to.have.length(1);
    expect(paper.seen('button, di-map, .skel, details')).to.have.length(0);
  });

  it('gives by the browser’s own menu the page that the button gives, alone, and itself back afterwards', async () => {
    const element = await mount({ source: fakeSource([], [aService()]) });
    await shows(element, 'Contacter');
    const ask = (name: 'beforeprint' | 'afterprint'): boolean => dispatchEvent(new Event(name));
    const paper = (): HTMLElement | undefined => findAll(element, '.paper')[0];
    // A hand on the key of a shortcut is told in time.
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Control', bubbles: true }));
    await waitUntil(() => {
      ask('beforeprint');
      return paper() !== undefined;
    }, 'its code comes');
    const withoutMarks = (root: ShadowRoot): string => root.innerHTML.replace(/<!--.*?-->/g, '');
    const { root } = await printed(element);
    expect(withoutMarks(paper()!.shadowRoot!)).to.equal(withoutMarks(root));
    expect(paper()!.shadowRoot!.querySelectorAll('svg.qr')).to.have.length(1);
    expect(paper()!.getBoundingClientRect().height).to.be.at.most(A4_PX);
    expect([document.title, document.adoptedStyleSheets.length]).to.deep.equal([aService().nom, 1]);
    ask('afterprint');
    expect([paper(), document.adoptedStyleSheets.length]).to.deep.equal([undefined, 0]);
    element.printWithPage = true;
    ask('beforeprint');
    expect(paper(), 'where the page says so, it is printed with the page').to.equal(undefined);
    ask('afterprint');
  });

  it('prints the documents with their addresses, and no heading away from what follows it', async () => {
    const forms = [{ name: 'Fiche', url: 'https://structure.example/fiche.pdf' }];
    const apart: number[] = [];
    for (let lines = 0; lines < 24; lines += 1) {
      const description = Array.from({ length: lines }, () => 'Une phrase qui dit quelque chose de l’offre. ').join(
        '\n\n',
      );
      const element = await mount({ service: { ...aService({ description }), extra: { forms } } });
      const { root } = await printed(element);
      for (const heading of root.querySelectorAll('.grid :is(.sec, .panel) > :is(h2, h3, h4)')) {
        const next = heading.nextElementSibling?.firstElementChild ?? heading.nextElementSibling;
        const [one, two] = [heading, next].map((shown) => shown?.getClientRects()[0]?.left ?? 0);
        if (Math.abs(one! - two!) > 100) apart.push(lines);
      }
      const link = root.querySelector('[part="documents"] a')!;
      expect(getComputedStyle(link, '::after').content).to.contain('https://structure.example/fiche.pdf');
      element.remove();
    }
    expect(apart).to.deep.equal([]);
  });

  it('cuts what does not fit on the page, and says so on it', async () => {
    const long = 'Une phrase qui dit quelque chose de l’offre. '.repeat(60);
    const element = await mount({
      service: aService({
        description: Array.from({ length: 12 }, () => long)
          .join('\n\n')
          .slice(0, 10_000),
        ...{ conditions_acces: long, frais_precisions: long, publics_precisions: long, mobilisation_precisions: long },
      }),
    });
    const paper = await printed(element);
    expect(paper.height).to.be.at.most(A4_PX);
    expect(paper.text).to.contain('Le texte est raccourci pour tenir sur une page.');
    expect(paper.text).to.contain('03 53 01 00 12');
    const shortened = [...paper.root.querySelectorAll('.is-short')].map((one) => one.textContent.trim());
    expect(shortened.length).to.be.above(1);
    for (const text of shortened) expect(text).to.match(/dit quelque chose de l’offre\. … \(suite en ligne\)$/);
    const access = find(element, '[part="conditions"]').querySelectorAll('dd')[1]!.textContent.trim();
    const told = [...paper.root.querySelectorAll('[part="conditions"] dd')][1]!.textContent.trim();
    expect(access.startsWith(told.split(' …')[0]!), 'nothing of the conditions is hidden').to.equal(true);
    expect(paper.seen('[part="conditions"] dd').every((one) => one.scrollHeight <= one.clientHeight + 1)).to.equal(
      true,
    );
  });

  it('says whether the offer is for the people of the commune, and nothing where it cannot tell', async () => {
    const element = await mount({ service: aService({ zone_eligibilite: ['62'] }) });
    expect(findAll(element, '[part="zone-out"]')).to.have.length(0);
    element.code_commune = '59350';
    await shows(element, 'Cette offre ne couvre pas Lille.');
    expect(textOf(find(element, '[part="zone-out"]'))).to.contain('Pas-de-Calais (62)');
    expect(await findFaults(element)).to.deep.equal([]);
    element.service = aService({ zone_eligibilite: ['59'] });
    await shows(element, 'Lille en fait partie');
    expect(findAll(element, '[part="zone-out"]')).to.have.length(0);
    element.service = aService({ zone_eligibilite: ['france'] });
    await element.updateComplete;
    expect(textOf(find(element, '.kv'))).not.to.contain('Lille');
  });

  it('names the other record of the same offer, once a contribution that tells so is accepted', async () => {
    const overlay = { contribution: 'c', date: '2026-06-30', changements: {}, doublons: ['dora--gone', 'dora--twin'] };
    const other = aService({ id: 'dora--twin', nom: 'Permis B accompagné' });
    const source = fakeSource([{ service: { ...aService(), overlay }, distance: 0 }], [other]);
    const element = await mount({ source });
    await shows(element, 'La même offre, dans une autre fiche');
    expect(findAll(element, '[part="twins"] a').map(textOf)).to.deep.equal(['Permis B accompagné']);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('tells a closure before all, for good or for a time, and what else there is around', async () => {
    const fermeture = { du: '2026-05-31', le: '2026-06-30', par: 'appel' } as const;
    const overlay = { contribution: 'c', date: '2026-06-30', changements: {}, fermeture };
    const like = aService({ id: 'dora--service-3', nom: 'Code de la route', structure_id: 'other' });
    const closed = { ...aService(), overlay } as DetailedService;
    const source = fakeSource([
      { service: closed, distance: 0 },
      { service: like, distance: 2 },
    ]);
    const element = await mount({ source });
    await shows(element, 'Cette offre n’existe plus depuis le 31 mai 2026.');
    await shows(element, 'Une personne a appelé la structure. Relu et accepté ici le 30 juin 2026');
    expect(
      findAll(element, '[part="mobilise"], [part="call"], [part="place"], [part="hours"], .state'),
      'nobody is sent there',
    ).to.be.empty;
    await shows(element, 'Code de la route');
    expect(source.searches).to.deep.equal([
      { code_commune: '59350', thematiques: ['mobilite--preparer-un-permis'], size: 6 },
    ]);
    expect(findAll(element, '[part="similar"] a').map(textOf)).to.deep.equal(['Code de la route']);
    expect(await findFaults(element)).to.deep.equal([]);
    element.source = fakeSource(
      [],
      [
        {
          ...aService(),
          overlay: { ...overlay, fermeture: { du: '2026-05-31', au: '2099-08-31' } },
        },
      ],
    );
    await shows(element, 'Offre fermée du 31 mai 2026 au 31 août 2099.');
    expect(findAll(element, '[part="mobilise"]')).to.have.length(1);
  });

  it('says of an offer that is closed for a time that its structure is gone, without a way to call it or its other offers', async () => {
    const overlay = { contribution: 'c', date: '2026-06-30', changements: {} };
    const gone = { ...aStructure(), overlay: { ...overlay, fermeture: { du: '2026-05-31' } } };
    const service = {
      ...aService({ structure: gone }),
      overlay: { ...overlay, fermeture: { au: '2099-01-05' } },
    } as DetailedService;
    const like = aService({ id: 'dora--service-3', nom: 'Code de la route', structure_id: 'other' });
    const other = aService({ id: 'dora--service-2', nom: 'Location de vélos' });
    const whole = { ...gone, services: [service, other] } as unknown as DetailedStructure;
    let isAsked = false;
    const source = {
      ...fakeSource([
        { service, distance: 0 },
        { service: like, distance: 2 },
      ]),
      structure: () => {
        isAsked = true;
        return Promise.resolve(whole);
      },
    };
    const element = await mount({ source });
    await waitUntil(() => isAsked, 'its other offers are looked for');
    await shows(element, 'Code de la route');
    expect(textOf(find(element, '[part="closure"]'))).not.to.contain('2099');
    expect(findAll(element, '[part="mobilise"], [part="call"], .call-bar, [part="others"]')).to.be.empty;
  });

  it('shows what was changed here, before and after, and marks where it stands', async () => {
    const changements = {
      telephone: { avant: '+33353010011', apres: '+33353010012' },
      horaires_accueil: { avant: null, apres: 'Mo 09:00-12:00' },
    };
    const service = {
      ...aService({ horaires_accueil: 'Mo 09:00-12:00' }),
      overlay: { contribution: 'c', date: '2026-06-30', changements },
    } as DetailedService;
    const element = await mount({ service });
    const note = find(element, '[part="overlay"]');
    expect(textOf(note)).to.contain('Modifiée ici le 30 juin 2026. En attente de reprise par la source.');
    expect(textOf(find(element, '[part="hours"]'))).to.contain('Modifié ici');
    find(element, '[part="overlay"] summary').click();
    await waitUntil(() => findAll(element, '.changes > div').length === 2, 'the changes are shown');
    expect(findAll(element, '.changes > div').map(textOf)).to.deep.equal([
      'Téléphone Chez la source : 03 53 01 00 11 Ici : 03 53 01 00 12',
      'Horaires d’accueil Chez la source : rien Ici : Lundi : 9 h – 12 h',
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says that a number was told to be wrong, never that it is for professionals, and asks for the right one', async () => {
    const overlay = {
      ...{ contribution: 'c', date: '2026-12-01' },
      changements: { telephone: { avant: '+33353010011', apres: null, faux: true } },
    };
    const service = {
      ...aService({ telephone: null, courriel: null, lien_mobilisation: null, modes_mobilisation: ['telephoner'] }),
      ...{ structure: aStructure({ telephone: null, courriel: null }), overlay },
    };
    const element = await mount({ service });
    const said = textOf(find(element, '[part="mobilise"]'));
    expect(said).to.contain(
      'Numéro signalé faux : il est retiré. On ne connaît aucun autre contact. Vous connaissez le bon ?',
    );
    expect(said).not.to.match(/réservé|se connecter|aucun moyen/);
    find(element, '[part="overlay"] summary').click();
    await waitUntil(() => findAll(element, '.changes > div').length === 1, 'the change is shown');
    expect(textOf(find(element, '.changes > div'))).to.equal(
      'Téléphone Chez la source : 03 53 01 00 11 Ici : numéro signalé faux',
    );
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Vous connaissez le bon ?').click();
    await waitUntil(() => {
      const [correction] = findAll(element, 'di-correction');
      return correction?.shadowRoot?.activeElement?.id === 'telephone';
    }, 'the correction is open at the number');
    expect(textOf(find(element, 'di-correction')), 'it says why there is none').to.contain('Signalé faux et retiré');
  });

  it('says that a number was only taken away, and warns of one that is wrong in another record of its structure', async () => {
    const overlay = { contribution: 'c', date: '2026-12-01' };
    const changements = { telephone: { avant: '+33353010011', apres: null } };
    const removed = await mount({
      service: {
        ...aService({ telephone: null, modes_mobilisation: ['telephoner'] }),
        ...{ structure: aStructure({ telephone: null }), overlay: { ...overlay, changements } },
      },
    });
    const said = textOf(find(removed, '[part="mobilise"]'));
    expect(said)
      .to.contain('Numéro retiré ici.')
      .and.not.to.match(/faux|Vous connaissez/);
    find(removed, '[part="overlay"] summary').click();
    await waitUntil(() => findAll(removed, '.changes > div').length === 1, 'the change is shown');
    expect(textOf(find(removed, '.changes > div'))).to.contain('Ici : rien');
    const doubted = { ...overlay, changements: {}, numero_faux_ailleurs_le: '2026-12-01' };
    const element = await mount({ service: { ...aService({ telephone: '+33353010011' }), ...{ overlay: doubted } } });
    expect(textOf(find(element, '.ways .answered-on'))).to.equal(
      'Numéro signalé faux le 1er décembre 2026 sur une autre fiche de cette structure. Vous connaissez le bon ?',
    );
    expect(findAll(element, '[part="overlay"]'), 'nothing of it was changed').to.be.empty;
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('tells the correction that this device sent, until the offer shows its value', async () => {
    const service = aService({ telephone: '+33353010012' });
    const { id, source, date_maj } = service;
    rememberTold(
      {
        genre: 'correction',
        cible: { modele: 'service', id, source, date_maj, base: { telephone: null } },
        changements: { telephone: '+33353010099' },
        licence: 'etalab-2.0',
        licence_texte_version: '1',
      },
      { id: 'c1', numero: 'HXX3-PNF8', etat: 'recue' },
    );
    try {
      const element = await mount({ service });
      const mark = (): string => textOf(find(element, '.svc > di-told'));
      await waitUntil(() => mark().includes('Téléphone : 03 53 01 00 99'), 'the value proposed is told');
      expect(mark()).to.contain('HXX3-PNF8');
      element.service = aService({ telephone: '+33353010099' });
      await waitUntil(() => mark() === '', 'the offer shows it now');
    } finally {
      forgetTold('c1');
    }
  });

  it('says that a contact it invites to use is not shown, rather than nothing', async () => {
    const element = await mount({
      service: aService({
        courriel: null,
        contact_nom_prenom: null,
        structure: aStructure({ courriel: null }),
        modes_mobilisation: ['envoyer-un-courriel', 'telephoner'],
      }),
    });
    expect(textOf(find(element, '.mobilise'))).to.contain('On peut écrire, mais l’adresse n’est pas affichée');
    expect(textOf(find(element, '.mobilise'))).not.to.contain('On peut téléphoner');
  });

  it('says once that no contact is shown, with the way to them, and tells nobody to call', async () => {
    const element = await mount({
      service: aService({
        ...{
          courriel: null,
          telephone: null,
          contact_nom_prenom: null,
          lien_mobilisation: null,
          date_maj: '2020-01-01',
        },
        lien_source: 'https://source.example/fiche',
        structure: aStructure({ courriel: null, telephone: null }),
        modes_mobilisation: ['envoyer-un-courriel', 'telephoner'],
      }),
    });
    const shown = textOf(find(element, '.mobilise'));
    expect(shown.match(/professionnels/g)).to.have.length(1);
    expect(shown).to.contain('Numéro et adresse réservés aux professionnels : se connecter');
    expect(findAll<HTMLAnchorElement>(element, '.mobilise a').map(({ href }) => href)).to.deep.equal([
      'https://source.example/fiche',
    ]);
    expect(findAll(element, '.call-bar')).to.be.empty;
    expect(shown).not.to.contain('La source ne donne aucun moyen de contact');
    expect(textOf(find(element, 'article')))
      .to.contain('Renseignez-vous d’abord')
      .and.not.to.contain('Appelez');
  });

  it('says that a number is hidden and which ways are left, in « Contacter », under the thumb and on paper', async () => {
    const masked = {
      ...aService({ telephone: null, structure: aStructure({ telephone: null }) }),
      masques: ['telephone'],
    };
    const element = await mount({ service: { ...masked, lien_source: 'https://source.example/fiche' } });
    const said = 'Numéro masqué, il est personnel : inscrivez-vous en ligne ou écrivez.';
    expect(textOf(find(element, '.mobilise'))).to.contain(`${said} Professionnel ? se connecter`);
    element.style.width = '328px';
    expect(textOf(find(element, '.call-bar .masked'))).to.equal(said);
    expect(findAll(element, '.call-bar .btn-primary').map(textOf)).to.deep.equal([
      'S’inscrire en ligne (nouvel onglet)',
    ]);
    expect(await findFaults(element)).to.deep.equal([]);
    const { seen } = await printed(element);
    expect(seen('.mobilise .note').map((one) => textOf(one).startsWith(said))).to.deep.equal([true]);
    expect(seen('.mobilise .note .no-print')).to.be.empty;
  });

  it('keeps the number under the thumb on a phone, with the mail and the selection, and nowhere else', async () => {
    const element = await mount({ service: aService() });
    element.selectionStorage = 'none';
    const bar = find(element, '.call-bar');
    expect(bar.checkVisibility(), 'there is room').to.equal(false);
    element.style.width = '328px';
    expect(bar.checkVisibility()).to.equal(true);
    expect(bar.offsetHeight).to.equal(69);
    expect(getComputedStyle(bar).position).to.equal('sticky');
    const links = [...bar.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.href]);
    expect(links).to.deep.equal([
      ['03 53 01 00 12', 'tel:+33353010012'],
      ['', 'mailto:accueil@structure.example'],
    ]);
    expect(bar.querySelector('a')!.offsetHeight).to.equal(52);
    expect(await findFaults(element)).to.deep.equal([]);
    bar.querySelector('button')!.click();
    await element.updateComplete;
    expect(bar.querySelector('button')!.getAttribute('aria-pressed')).to.equal('true');
    const select = find(element, '[part="select"]');
    expect([select.getAttribute('aria-pressed'), select.checkVisibility()], 'one act there').to.deep.equal([
      'true',
      false,
    ]);
    const numbers = (): number => findAll(element, 'a[href^="tel:"]').filter((link) => link.checkVisibility()).length;
    expect(numbers(), 'the bar alone says the number').to.equal(1);
    const paper = await printed(element);
    expect(paper.seen('.call-bar'), 'on paper').to.be.empty;
    expect(paper.seen('.ways a[href^="tel:"]'), 'and spelled out there').to.have.length(1);
    bar.querySelector('button')!.click();
    element.style.width = '800px';
    await waitUntil(() => numbers() === 1 && !bar.checkVisibility(), 'where there is room, the panel says it');
  });

  it('says the street once, where people go or else in the part about the place, and again beside what completes it', async () => {
    const told = (element: DiService): string[] =>
      findAll(element, '.meta, .ways, [part="place"]')
        .filter((part) => textOf(part).includes('18 rue des Tilleuls'))
        .map((part) => part.className);
    const comes = await mount({ service: aService({ modes_mobilisation: ['telephoner', 'se-presenter'] }) });
    await waitUntil(() => findAll(comes, '[part="place"]').length === 1);
    expect(told(comes)).to.deep.equal(['ways']);
    expect(textOf(find(comes, '.meta')), 'the town is known at once').to.contain('59000 Lille');
    const calls = await mount({ service: aService({ modes_mobilisation: ['telephoner'] }) });
    await waitUntil(() => findAll(calls, '[part="place"]').length === 1);
    expect(told(calls)).to.deep.equal(['panel']);
    const beside = aService({ modes_mobilisation: ['se-presenter'], complement_adresse: 'Passerelle 70' });
    const found = await mount({ service: beside });
    await waitUntil(() => findAll(found, '[part="place"]').length === 1);
    expect(textOf(find(found, '[part="place"]')), 'a complement alone reads as another address').to.match(
      /18 rue des Tilleuls\s*59000 Lille\s*Passerelle 70/,
    );
  });

  it('calls nobody about an offer that is closed for good, and writes where there is no number', async () => {
    const overlay = { contribution: 'x', date: '2026-01-01', changements: {}, fermeture: { du: '2026-01-01' } };
    const closed = await mount({ service: aService({ overlay }) });
    await shows(closed, 'Préparer le permis B');
    expect(findAll(closed, '.call-bar')).to.be.empty;
    const structure = aStructure({ telephone: null });
    const modes_mobilisation = ['envoyer-un-courriel'];
    const written = await mount({ service: aService({ modes_mobilisation, telephone: null, structure }) });
    expect(findAll<HTMLAnchorElement>(written, '.call-bar a').map(({ href }) => href)).to.deep.equal([
      'mailto:accueil@structure.example',
    ]);
    const called = await mount({ service: aService({ modes_mobilisation: ['se-presenter'] }) });
    expect(findAll<HTMLAnchorElement>(called, '.call-bar a')[0]?.href, 'a number that is known').to.equal(
      'tel:+33353010012',
    );
  });

  it('keeps the offer aside, tells the page, and says it', async () => {
    const element = await mount({ service: aService() });
    element.selectionStorage = 'none';
    await element.updateComplete;
    const told = oneEvent(element, 'di-select');
    findButton(element, 'Sélectionner').click();
    expect(((await told) as DiEvent<'di-select'>).detail.change).to.equal('add');
    await element.updateComplete;
    expect(find(element, '[part="select"]').getAttribute('aria-pressed')).to.equal('true');
    await shows(element, 'Ajoutée, 1 offre sélectionnée.');
    findButton(element, 'Sélectionnée').click();
    await element.updateComplete;
    element.noSelection = true;
    await element.updateComplete;
    expect(findAll(element, '[part="select"]')).to.have.length(0);
  });

  it('copies the link of the offer, and shows it when the browser refuses', async () => {
    const element = await mount({ service: aService() });
    const { clipboard } = navigator;
    const copied: string[] = [];
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text: string) => Promise.resolve(void copied.push(text));
    try {
      findButton(element, 'Lien').click();
      await shows(element, 'Lien copié');
      expect(copied).to.have.length(1);
      expect(new URL(copied[0]!).hash).to.equal('#di-offre=dora--service-1');
      clipboard.writeText = () => Promise.reject(new Error('closed'));
      element.offerLink = 'https://site.example/offre/{id}';
      await element.updateComplete;
      find(element, '[part="link"]').click();
      await shows(element, 'Le navigateur a refusé la copie');
      expect(find<HTMLInputElement>(element, '#link').value).to.equal('https://site.example/offre/dora--service-1');
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      clipboard.writeText = write;
    }
  });

  it('opens the offer that the address of the page names, when its tag names none', async () => {
    const other = aService({ id: 'a/b é', nom: 'Location de vélos' });
    const before = location.href;
    history.replaceState(null, '', '#di-offre=a%2Fb%20%C3%A9');
    try {
      const element = await fixture<DiService>(
        html`<di-service lang="fr" .source=${fakeSource([], [other])}></di-service>`,
      );
      await shows(element, 'Location de vélos');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('speaks English where the page does, and leaves the offer in French', async () => {
    const element = await mount({ service: aService(), lang: 'en-GB' });
    await shows(element, 'Contact');
    expect(textOf(element)).to.contain('Updated on 12 June 2026');
    expect(textOf(element)).to.contain('Préparer le permis B');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('puts its headings below the page’s', async () => {
    const element = await mount({ service: aService({ description: '# Titre' }) });
    element.headingLevel = 4;
    await element.updateComplete;
    expect(find(element, '.title').localName).to.equal('h4');
    expect(find(element, '.prose h6').textContent).to.equal('Titre');
  });
});
