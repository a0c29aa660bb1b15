import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography } from '@inclusion-kit/sdk/geography';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import { createReports } from '../../../territory/figures/reports.ts';
import { correction, lille } from '../../../testing-internal/records.ts';
import type { Mail } from '../../../contributions/deliveries/mail.ts';
import { watchAddedWords } from '../../../contributions/received/watch-added-words.ts';
import { createLogger } from '../../../log.ts';
import { signAccess } from '../../../contributions/access/access-link.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import { openStore, type FullStore } from '../../../store/sql-store.ts';
import { IN_MEMORY } from '../../../store/database/sqlite.ts';
import { eventually } from '../../../testing-internal/eventually.ts';
import { oldOffers } from '../../../testing-internal/campaigns.ts';
import { PASSWORD, someModerators } from '../../../testing-internal/moderators.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const moderators = await someModerators();
const PUBLIC = 'https://offre.example';
const EVERYWHERE = '/territoire/campagnes?territoire=tous';
const DAY_MS = 86_400_000;

let under: RelayUnderTest;
let store: FullStore;
let sent: Mail[];
let nowMs: number;
let Cookie: string;
afterEach(() => under.relay.close());

async function start(count: number, more: Partial<RelayOptions> = {}): Promise<void> {
  sent = [];
  nowMs = Date.parse('2026-11-02T09:00:00Z');
  store = await openStore(IN_MEMORY);
  under = await startRelay({
    // No test waits for the pace of mails: one has its own.
    ...{ store, moderators, publicUrl: PUBLIC, now: () => new Date(nowMs), mailsPerHour: 1_000_000 },
    source: createCatalogue({ ...oldOffers(count), communes: [lille] }),
    geography: createGeography([lille]),
    assets: { version: '1.2.3', read: () => Promise.resolve(null) },
    mailer: {
      send: (mail) => {
        sent.push(mail);
        return Promise.resolve();
      },
      verify: () => Promise.resolve(),
      close: () => undefined,
    },
    ...more,
  });
  await signIn();
}

/** A session ends within a day. */
async function signIn(): Promise<void> {
  const answer = await under.ask('/moderation/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nom: 'relecture', mot_de_passe: PASSWORD }),
  });
  Cookie = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
}
const read = async (path: string): Promise<string> =>
  (await under.ask(path, { headers: { Cookie, Accept: 'text/html' } })).text();
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const press = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { Cookie },
): Promise<Response> =>
  under.ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PUBLIC, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

/** Reads the form of a page that a button sends, as a browser would send it. */
function formOf(html: string, action: string): Record<string, string> {
  const form = html
    .split('<form')
    .find((part) => part.includes('method="post"') && part.includes(`action="${action}"`))!;
  const inputs = [...form.matchAll(/name="(?<name>\w+)"\s+value="(?<value>[^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const selected = /<select id="(?<name>\w+)"[\s\S]*?value="(?<value>[^"]*)"\s+selected/.exec(form)?.groups;
  return {
    ...Object.fromEntries(inputs),
    ...(selected === undefined ? {} : { [selected['name']!]: selected['value']! }),
  };
}

describe('a campaign of freshness', () => {
  it('says by how many mails it wrote to structures of one address, and counts these in the list', async () => {
    const { structures, services } = oldOffers(3);
    const shared = structures.map((one) => ({ ...one, courriel: 'accueil@meme.fr' }));
    await start(3, { source: createCatalogue({ structures: shared, services, communes: [lille] }) });
    const form = formOf(await read(`${EVERYWHERE}&source=dora`), '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    await eventually('the one mail left', () => sent.length === 1);
    expect(wordsOf(await read(`/territoire/campagnes/${form['cle']}`))).toContain(
      '3 contactées par 1 courriel (celles qui',
    );
    expect(wordsOf(await read('/territoire/campagnes'))).toMatch(
      /Structures contactées Réponses .*(?:En cours|Terminée) 3 0/,
    );
  });

  it('writes to 4,000 structures about 10,000 offers in three gestures', async () => {
    await start(4000, { mailsPerHour: 3600 });
    // 1: open the page from the territory.
    const territory = await read('/territoire');
    expect(territory).toContain('href="/territoire/campagnes"');
    // 2: see who is written to.
    const choice = await read(EVERYWHERE);
    const words = wordsOf(choice).replaceAll(/\s/g, ' ');
    expect(words).toContain('Offres à vérifier 10 000 Structures concernées 4 000 Courriels à envoyer 4 000');
    expect(words).toContain('3 600 courriels par heure au plus : le dernier part vers le 2 novembre 2026 à 11 h 06');
    expect(choice).not.toContain('@structure-');
    // 3: write, and confirm: the button stands behind the press that names how many, after the mail that they get.
    expect(words).toMatch(
      /Lire le courriel .* Écrire à 4 000 structures 4 000 courriels partent dès que vous confirmez\. Oui, écrire/,
    );
    expect(choice).toMatch(/<details class="ask-first">\s*<summary>Écrire à/);
    const form = formOf(choice, '/territoire/campagnes');
    const answer = await press('/territoire/campagnes', form);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/territoire/campagnes/${form['cle']}`]);
    // Pressed once more, it begins once.
    expect((await press('/territoire/campagnes', form)).status).toBe(303);
    expect(await store.campaigns.list()).toHaveLength(1);
    const outcome = await store.campaigns.outcomePage(form['cle']!, { size: 10_000 });
    expect(
      outcome.filter(({ courriel }) => courriel?.etat === 'a-envoyer' || courriel?.etat === 'envoye'),
    ).toHaveLength(4000);
    expect(outcome.reduce((sum, { perimees }) => sum + perimees, 0)).toBe(10_000);
  });

  it('is about one structure by its name, and about a département by its own', async () => {
    await start(3);
    const all = await store.campaigns.list();
    expect(all).toEqual([]);
    const first = await read(EVERYWHERE);
    expect(first).toMatch(/<option value="departement-59"[^>]*>Nord \(59\)<\/option>/);
    const [, nom = ''] = /<datalist[^>]*>\s*<option value="([^"]+)"/.exec(first) ?? [];
    expect(nom).not.toBe('');
    const named = await read(`${EVERYWHERE}&structure=${encodeURIComponent(nom.toUpperCase())}`);
    expect(wordsOf(named)).toContain('Structures concernées 1 ');
    expect(named.replaceAll(/\s+/g, ' '), 'its name stays').toContain(`name="structure" value="${nom}"`);
    const form = formOf(named, '/territoire/campagnes');
    expect(form['structure']).toMatch(/^dora--s\d$/);
    await press('/territoire/campagnes', form);
    expect(await store.campaigns.outcomePage(form['cle']!, { size: 9 })).toHaveLength(1);
  });

  it('is about the offers of the territory that is looked at, as its figures count them', async () => {
    const { structures, services } = oldOffers(4);
    const away = { ...services[0]!, id: 'dora--away', code_insee: '13055' };
    const nowhere = { ...services[0]!, id: 'dora--nowhere', code_insee: null };
    const yearOld = { ...services[0]!, id: 'dora--year', date_maj: '2025-11-02' };
    const younger = { ...services[0]!, id: 'dora--younger', date_maj: '2025-11-03' };
    const all = { structures, services: [...services, away, nowhere, yearOld, younger] };
    const reports = createReports(all, [lille]);
    await start(0, {
      source: createCatalogue({ ...all, communes: [lille] }),
      territories: () => reports,
    });
    const territoire = `epci-${lille.code_epci}`;
    const { fraicheur } = await reports.territory({
      ...{ niveau: 'epci', code: lille.code_epci!, day: '2026-11-02' },
      ...{ needs: [], words: [], vain: null },
    });
    const old = fraicheur.bandes.de_1_a_2_ans + fraicheur.bandes.plus_de_2_ans;
    expect(old).toBe(services.length + 1);
    expect(await read('/territoire'), 'all that it counts').toContain(`<a slot="write" href="${EVERYWHERE}"`);
    expect(await read('/territoire?territoire=' + territoire)).toContain(
      `href="/territoire/campagnes?territoire=${territoire}"`,
    );
    const choice = await read(`/territoire/campagnes?territoire=${territoire}`);
    expect(wordsOf(choice)).toContain(`Offres à vérifier ${old} Structures concernées 4 `);
    expect(choice).toMatch(new RegExp(`<option value="${territoire}" selected`));
    expect(wordsOf(choice)).toContain('Une offre dont la commune est inconnue n’est d’aucun territoire.');
    const form = formOf(choice, '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    const outcome = await store.campaigns.outcomePage(form['cle']!, { size: 9 });
    expect(outcome.reduce((sum, { perimees }) => sum + perimees, 0)).toBe(old);
    const kept = (await store.campaigns.find(form['cle']!))?.criteres ?? '';
    expect(JSON.parse(kept)).toMatchObject({ territoire: { code: territoire } });
    expect(kept, 'its communes are read when they are asked for').not.toContain(lille.code);
  });

  it('offers the départements that hold an offer, and leads on from one that nothing is known of', async () => {
    const records = oldOffers(2);
    const [first] = records.services;
    const services = [
      ...records.services,
      { ...first!, id: 'dora--away', code_insee: '13055', date_maj: '2026-11-01' },
    ];
    const bourg = { ...lille, code: '01053', nom: 'Bourg-en-Bresse', code_departement: '01' };
    const reports = createReports({ ...records, services }, [lille, bourg]);
    const source = createCatalogue({ ...records, services, communes: [lille, bourg] });
    await start(0, { source, territories: () => reports });
    const choice = await read('/territoire/campagnes');
    const offered = [...choice.matchAll(/value="departement-(?<code>\w+)"/g)].map(({ groups }) => groups?.['code']);
    expect(offered).toEqual(['13', '59']);
    for (const other of ['departement-02', 'epci-200000000', 'lune']) {
      const answer = await under.ask(`/territoire/campagnes?territoire=${other}`, { headers: { Cookie } });
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(wordsOf(page)).toContain('Nous ne connaissons aucune structure dans ce territoire.');
      expect(page).toContain('<a href="/territoire/campagnes?territoire=tous">Voir tous les territoires</a>');
      expect(page).not.toContain('method="post" action="/territoire/campagnes"');
      const key = '00000000-0000-4000-8000-000000000000';
      const sent = await press('/territoire/campagnes', { cle: key, territoire: other, mois: '12', vues: '9' });
      expect(sent.status).toBe(422);
    }
    const empty = await read('/territoire/campagnes?territoire=departement-01');
    expect(wordsOf(empty)).toContain('Aucune structure de ce territoire n’est dans l’offre.');
    const chosen = await read(`${EVERYWHERE}&mois=120`);
    expect(wordsOf(chosen)).toContain('Aucune offre à vérifier avec ces choix.');
    expect(wordsOf(chosen)).not.toContain('n’est dans l’offre');
  });

  it('names what it does not read of its address, and says in the asked language that it is in French alone', async () => {
    await start(1);
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    const pages = ['campagnes', `campagnes/${form['cle']}`, 'a-appeler', 'sources'];
    for (const page of pages) {
      expect(wordsOf(await read(`/territoire/${page}?lang=en`)), page).toContain('This page is in French only.');
      expect(await read(`/territoire/${page}`), page).not.toMatch(/role="note" lang=/);
    }
    expect(wordsOf(await read(`${EVERYWHERE}&age=12345`))).toContain('Cette page ne lit pas « age »');
    expect(await read(`${EVERYWHERE}&mois=12&lang=en`)).not.toContain('Cette page ne lit pas');
  });

  it('counts those who have a mail as the lines under it do, where no mail leaves', async () => {
    const { structures, services } = oldOffers(5);
    const [first, second, ...others] = structures;
    const source = createCatalogue({
      ...{ structures: [{ ...first!, courriel: null }, second!, ...others], services, communes: [lille] },
    });
    await start(0, { source, mailer: undefined });
    await store.access.takeMail(second!.id, { par: 'anne', now: new Date(nowMs - DAY_MS) }, new Date(0));
    const words = wordsOf(await read(EVERYWHERE));
    expect(words).toContain('Structures concernées 5 Structures qui ont un courriel 4 ');
    expect(words).toContain('3 structures ont un courriel et n’ont pas été contactées depuis 14 jours.');
    expect(words).toContain('1 structure n’a pas de courriel');
    expect(words).toContain('1 structure a un courriel et a reçu un message depuis moins de 14 jours');
  });

  it('lists nobody and writes to nobody before it is said where, and opens on the territory of the relay', async () => {
    const records = oldOffers(3);
    const reports = createReports(records, [lille]);
    const more = { source: createCatalogue({ ...records, communes: [lille] }), territories: () => reports };
    await start(0, more);
    const open = await read('/territoire/campagnes');
    expect(wordsOf(open)).toContain('Choisissez d’abord un territoire');
    // The browser says so at the field, and puts the focus there.
    expect(open).toMatch(/<select[^>]*id="territoire"[^>]*\srequired/);
    expect(open).not.toContain('method="post" action="/territoire/campagnes"');
    expect(wordsOf(open)).not.toContain('Courriels à envoyer');
    const key = '00000000-0000-4000-8000-000000000000';
    const sent = await press('/territoire/campagnes', { cle: key, mois: '12', vues: '9' });
    expect(sent.status).toBe(422);
    await under.relay.close();
    const code = lille.code_epci!;
    await start(0, { ...more, territory: { nom: 'Métropole', codes: { code_epci: code } } });
    const own = await read('/territoire/campagnes');
    expect(own).toMatch(new RegExp(`<option value="epci-${code}" selected`));
    expect(wordsOf(own)).toContain('Structures concernées 3');
    expect(formOf(own, '/territoire/campagnes')['territoire']).toBe(`epci-${code}`);
    expect(wordsOf(await read('/territoire/a-appeler'))).toContain('Structure 1');
    await under.relay.close();
    await start(0, { ...more, territory: { nom: 'Ailleurs', codes: { code_departement: '07' } } });
    // An animateur calls nobody outside the territory: the page says why it lists nobody, and who can mend that.
    const elsewhere = wordsOf(await read('/territoire/a-appeler'));
    expect(elsewhere).not.toContain('Structure 1');
    expect(elsewhere, 'nobody knows').not.toContain('Personne n’est à appeler');
    expect(elsewhere).toMatch(
      /aucune commune de ce territoire n’est connue.* Demandez à la personne qui s’occupe du serveur/,
    );
  });

  it('shows how far a campaign is before anything left, the names of its structures folded', async () => {
    await start(12, {
      mailsPerHour: 1,
      mailer: { send: () => new Promise(() => undefined), verify: () => Promise.resolve(), close: () => undefined },
    });
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    const page = await read(`/territoire/campagnes/${form['cle']}`);
    expect(wordsOf(page)).toContain('Aucun courriel n’est encore parti. Ont répondu 0 À écrire 12 À appeler 0 ');
    expect(page).toMatch(/<details id="structures" class="names"\s*>/);
    expect(page, 'no table of weeks before anything left').not.toContain('Par semaine');
  });

  it('follows its answers by source, week and structure, and names who acted', async () => {
    await start(3);
    const form = formOf(await read(`${EVERYWHERE}&source=dora`), '/territoire/campagnes');
    const path = `/territoire/campagnes/${form['cle']}`;
    await press('/territoire/campagnes', form);
    await eventually('three mails left', () => sent.length === 3);
    const link = /https:\S+/.exec(sent[0]!.text)![0];
    const opened = await under.ask(link.slice(PUBLIC.length));
    const own = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    nowMs += 2 * DAY_MS;
    expect((await press('/contribuer/confirmations', { tout: 'oui' }, { Cookie: own })).status).toBe(303);
    await signIn();
    const words = wordsOf(await read(path));
    expect(words).toContain(
      '1 structure a répondu, sur 3 contactées (33 %). Ont répondu 1 Peuvent encore répondre 2 À appeler 0 ',
    );
    expect(words).toContain('DORA 3 3 1 33 %');
    expect(sent[0]!.text).toContain('Le site «\u00a0Offre d’insertion\u00a0» publie');
    expect(sent[0]!.text).not.toContain('Inclusion Kit');
    expect(words, 'what it is about').toMatch(/depuis le [^.]+, source DORA\./);
    expect(words).toContain('2 jours');
    expect(words).toContain('2 novembre 2026 3 0 1');
    expect(words).toContain('relecture a lancé la campagne');
    await press(path, { acte: 'pause' });
    await press(path, { acte: 'arret' });
    expect(wordsOf(await read(path))).toContain('relecture a mis en pause');
    nowMs += 20 * DAY_MS;
    await signIn();
    const late = await read(path);
    expect(wordsOf(late), 'silence is a reason to call').toContain(
      '(33 %). 2 sont à appeler. Ont répondu 1 À appeler 2 ',
    );
    expect(late).toMatch(/<a href="\/territoire\/a-appeler">\s*2\s*<\/a>/);
    expect(late, 'the list has those of other campaigns, and those that answered in part').toContain(
      'elle compte aussi',
    );
    expect(words, 'nobody is to be called').not.toContain('elle compte aussi');
    expect(wordsOf(await read(EVERYWHERE))).toContain('Arrêtée');
  });

  it('groups the thématiques of its form by category', async () => {
    await start(1);
    const form = await read(`${EVERYWHERE}&thematique=mobilite--preparer-un-permis`);
    const group = /<optgroup label="Mobilité">.*?<\/optgroup>/s.exec(form)?.[0] ?? '';
    expect(wordsOf(group)).toContain('Mobilité, en général');
    expect(group.match(/<option value="mobilite--[^"]+"\s+selected/g)).toHaveLength(1);
  });

  it('asks no structure again whose answer waits to be read, nor for an offer that somebody confirmed', async () => {
    await start(3);
    const figures = async (): Promise<string> => wordsOf(await read(EVERYWHERE));
    expect(await figures()).toContain('Offres à vérifier 7 Structures concernées 3 Courriels à envoyer 3');
    const { cible: _, changements: __, ...given } = correction();
    const cible = { modele: 'service', id: 'dora--1-0', source: 'dora', date_maj: '2024-01-01', base: {} };
    expect((await under.post({ ...given, genre: 'confirmation', cible })).status).toBe(201);
    expect(await figures()).toContain('Offres à vérifier 6 Structures concernées 3 Courriels à envoyer 3');
    const at = nowMs;
    const acces = signAccess(store.secret, { structure: 'dora--s2', fin: Math.floor(at / 1000) + 3600, faite: at });
    const opened = await under.ask(`/contribuer?acces=${acces}`);
    const own = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    expect((await press('/contribuer/confirmations', { tout: 'oui' }, { Cookie: own })).status).toBe(303);
    expect(await figures()).toContain('Offres à vérifier 4 Structures concernées 2 Courriels à envoyer 2');
  });

  it('says of a stopped campaign that nobody answers a mail which never left, and reminds no structure that answered', async () => {
    await start(3, { mailsPerHour: 1 });
    const form = formOf(await read(`${EVERYWHERE}&source=dora`), '/territoire/campagnes');
    const path = `/territoire/campagnes/${form['cle']}`;
    await press('/territoire/campagnes', { ...form, relance: '14' });
    await eventually('one mail left', () => sent.length === 1);
    expect(wordsOf(await read(path))).toContain('À écrire 2');
    await press(path, { acte: 'pause' });
    const link = /https:\S+/.exec(sent[0]!.text)![0];
    const opened = await under.ask(link.slice(PUBLIC.length));
    const own = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    await press('/contribuer/confirmations', { tout: 'oui' }, { Cookie: own });
    const paused = wordsOf(await read(path));
    expect(paused, 'the one that was written to answered').toContain('1 structure a répondu');
    expect(paused, 'and is not reminded').not.toMatch(/Prévu le|rappel prévu/);
    await press(path, { acte: 'arret' });
    const stopped = wordsOf(await read(path));
    expect(stopped).toContain('Pas écrites 2');
    expect(stopped).not.toContain('Peuvent encore répondre');
  });

  it('counts the offers of each source in the territory of the relay', async () => {
    const freshness = vi.fn(() => Promise.resolve([]));
    const notAsked = () => Promise.reject(new Error('not asked'));
    await start(1, {
      territory: { nom: 'Nord', codes: { code_departement: '59' } },
      territories: () => ({
        territory: notAsked,
        behind: notAsked,
        place: notAsked,
        departements: notAsked,
        freshness,
      }),
    });
    await read('/territoire/sources');
    expect(freshness).toHaveBeenCalledWith('2026-11-02', undefined, { niveau: 'departement', code: '59' });
  });

  it('tells whom to call, and the offers of each source, in the territory that is chosen', async () => {
    const records = oldOffers(3);
    const services = records.services.map((one) =>
      one.structure_id === 'dora--s1' ? { ...one, code_insee: '13055', telephone: '04 91 00 00 00' } : one,
    );
    const marseille = { ...lille, code: '13055', nom: 'Marseille', code_departement: '13', code_epci: '200054807' };
    const communes = [lille, marseille];
    // One that no mail reaches is told by its campaign.
    const structures = records.structures.map((one) =>
      one.id === 'dora--s0' ? { ...one, courriel: null } : { ...one, telephone: '04 91 00 00 00' },
    );
    const reports = createReports({ structures, services }, communes);
    const source = createCatalogue({ structures, services, communes });
    const territory = { nom: 'Nord', codes: { code_departement: '59' } };
    await start(0, { source, territory, territories: () => reports });
    const begun = await press('/territoire/campagnes', formOf(await read(EVERYWHERE), '/territoire/campagnes'));
    expect(begun.status).toBe(303);
    const chosen = '?territoire=epci-200054807';
    const page = await read(`/territoire${chosen}`);
    for (const path of ['campagnes', 'a-appeler', 'sources']) expect(page).toContain(`"/territoire/${path}${chosen}"`);
    const calls = await read(`/territoire/a-appeler${chosen}`);
    expect(wordsOf(calls)).toContain('Structure 1');
    expect(calls, 'no address has spaces').toContain('href="tel:0491000000"');
    const lilloise = '?territoire=epci-200093201';
    expect(await read(`/territoire/campagnes${lilloise}`), 'one is left out, to be called there').toContain(
      `<a href="/territoire/a-appeler${lilloise}">Voir les structures à appeler</a>`,
    );
    expect(wordsOf(calls)).not.toContain('Structure 0');
    expect(wordsOf(calls)).toMatch(/Territoire choisi : \S.*\. Seules ses offres sont comptées ici\./);
    expect(calls, 'the other pages are of the same one').toContain(`"/territoire/sources${chosen}"`);
    const answer = await press('/territoire/a-appeler', {
      ...formOf(calls, '/territoire/a-appeler'),
      acte: 'appel-joint',
    });
    expect(answer.headers.get('Location'), 'a gesture leads back to it').toMatch(
      /^\/territoire\/a-appeler\?territoire=epci-200054807&fait=dora--s\d#fait$/,
    );
    const sources = await read(`/territoire/sources${chosen}`);
    expect(wordsOf(sources)).toContain('Les réponses, elles, sont celles de toutes les campagnes.');
    expect(sources).toContain('/territoire/campagnes?territoire=epci-200054807&amp;source=dora');
    const own = wordsOf(await read('/territoire/a-appeler'));
    expect(own).toContain('Structure 0');
    expect(own).not.toContain('Territoire choisi');
    for (const path of ['a-appeler', 'sources']) {
      const { status } = await under.ask(`/territoire/${path}?territoire=departement-07`, { headers: { Cookie } });
      expect(status, 'nobody is told to be of a place that is not known').toBe(404);
    }
  });

  it('tells how each source answers, and reads no structure that did not', async () => {
    const bandes = { moins_de_6_mois: 1, de_6_mois_a_1_an: 0, de_1_a_2_ans: 3, plus_de_2_ans: 0, inconnue: 0 };
    await start(3, {
      territories: () => ({
        territory: () => Promise.reject(new Error('not asked')),
        behind: () => Promise.reject(new Error('not asked')),
        place: () => Promise.reject(new Error('not asked')),
        departements: () => Promise.resolve([]),
        freshness: () =>
          Promise.resolve([
            { source: 'dora', bandes },
            { source: 'mes-fiches', bandes },
          ]),
      }),
    });
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    await eventually('three mails left', () => sent.length === 3);
    const link = /https:\S+/.exec(sent[0]!.text)![0];
    const opened = await under.ask(link.slice(PUBLIC.length));
    const own = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    nowMs += 2 * DAY_MS;
    await press('/contribuer/confirmations', { tout: 'oui' }, { Cookie: own });
    await signIn();
    const all = vi.spyOn(store.campaigns, 'outcomePage');
    const told = wordsOf(await read('/territoire/sources'));
    expect(told).toContain('DORA 4 1 (25 %) 0 (0 %) 3 (75 %) 0 (0 %) 0 (0 %) 33 % 2 jours');
    expect(told, 'the words of a slug that has no name').toContain(' Mes fiches 4 ');
    expect(all).not.toHaveBeenCalled();
  });

  it('sends its forms to the relay alone, and takes none of another site', async () => {
    await start(2);
    const headers = { Cookie, Accept: 'text/html' };
    for (const path of ['/territoire', '/territoire/campagnes', '/territoire/a-appeler']) {
      const { headers: given } = await under.ask(path, { headers });
      expect(given.get('Content-Security-Policy')).toContain("form-action 'self'");
      // Without a referrer a browser would call the origin of the form null.
      expect(given.get('Referrer-Policy')).toBe('same-origin');
    }
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    const elsewhere = await press('/territoire/campagnes', form, { Cookie, Origin: 'https://evil.example' });
    expect(elsewhere.status).toBe(403);
    expect(await store.campaigns.list()).toEqual([]);
  });

  it('writes to nobody whom the person did not see', async () => {
    await start(3);
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    const answer = await press('/territoire/campagnes', { ...form, vues: '2' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('la liste est plus longue');
    expect(await store.campaigns.list()).toEqual([]);
  });

  it('says that no mail can be sent, and begins nothing', async () => {
    await start(2, { mailer: undefined });
    const choice = await read(EVERYWHERE);
    expect(wordsOf(choice)).toContain('Demandez à la personne qui s’occupe du serveur');
    expect(choice).not.toMatch(/SMTP_URL|MAIL_FROM|PUBLIC_URL/);
    expect(choice).not.toContain('Écrire à 2');
    expect(wordsOf(choice), 'no mail is told as one to send').not.toContain('Courriels à envoyer');
    expect(choice).toMatch(/<a class="act" href="\/territoire\/a-appeler">/);
    const key = '00000000-0000-4000-8000-000000000000';
    const refused = await press(
      '/territoire/campagnes',
      { cle: key, mois: '12', vues: '9' },
      { Cookie, Accept: 'text/html' },
    );
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('<h1>Rien n’a été fait</h1>');
    expect(wordsOf(page)).toContain('aucun courriel n’est parti');
    expect(page, 'under the head of the work pages').toMatch(/<nav\s+class="work"/);
    expect(page).toContain('<a class="act" href="/territoire/campagnes">Retour à «\u00a0Campagnes\u00a0»</a>');
    expect(page).toContain('<a class="act second" href="/territoire/a-appeler">À appeler</a>');
    expect(page).not.toContain('Conflit');
  });

  it('lists whom to call with their phone, once they stayed silent, and notes the call', async () => {
    await start(2);
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', { ...form, relance: '' });
    await eventually('two mails left', () => sent.length === 2);
    // Their offers are old: the page of the territory tells to call them, and so does this one, with what is known of them.
    const waiting = wordsOf(await read('/territoire/a-appeler'));
    expect(waiting).not.toContain('N’ont pas répondu');
    expect(waiting).toContain('Peuvent encore répondre au courriel (2) Structure');
    expect(waiting).toContain('à vérifier · Écrite le 2 novembre 2026');
    nowMs += 15 * DAY_MS;
    await signIn();
    const page = await read('/territoire/a-appeler');
    expect(page).toContain('href="tel:+33320000000"');
    expect(wordsOf(page)).toContain('03 20 00 00 00');
    expect(wordsOf(page)).toContain('2 structures sont à appeler.');
    expect(wordsOf(page)).toContain('N’ont pas répondu au courriel (2) Structure');
    const noted = await press('/territoire/a-appeler', { structure: 'dora--s1', acte: 'appel-joint' });
    const receipt = await read(noted.headers.get('Location') ?? '');
    expect(wordsOf(receipt)).toContain('Structure 1 : jointe. Elle n’est plus à appeler. Annuler');
    expect(wordsOf(receipt), 'the number moves').toContain('1 structure est à appeler.');
    expect(wordsOf(receipt)).toContain('Jointe, par relecture le 17 novembre 2026');
    const undo = formOf(receipt, '/territoire/a-appeler');
    expect(undo['structure'], 'the first form takes it back').toBe('dora--s1');
    nowMs += 1000;
    const undone = await press('/territoire/a-appeler', { ...undo, acte: 'appel-annule' });
    const back = wordsOf(await read(undone.headers.get('Location') ?? ''));
    expect(back).toContain('Structure 1 : l’appel est annulé.');
    expect(back).toContain('2 structures sont à appeler.');
    nowMs += 1000;
    await press('/territoire/a-appeler', { structure: 'dora--s1', acte: 'appel-absent' });
    nowMs += 1000;
    const again = await press('/territoire/a-appeler', { structure: 'dora--s1', acte: 'appel-joint' });
    const second = formOf(await read(again.headers.get('Location') ?? ''), '/territoire/a-appeler');
    for (const time of ['first', 'second']) {
      nowMs += 1000;
      const pressed = await press('/territoire/a-appeler', { ...second, acte: 'appel-annule' });
      const told = wordsOf(await read(pressed.headers.get('Location') ?? ''));
      expect(told, `the ${time} press`).toContain('Structure 1 : l’appel est annulé.');
      expect(told, 'the call before is taken back by no press').toContain(
        'À rappeler, pas de réponse au téléphone (1)',
      );
    }
    expect(wordsOf(await read('/territoire/a-appeler')), 'who did not lift the phone is called again').toMatch(
      /2 structures sont à appeler\. .*À rappeler, pas de réponse au téléphone \(1\) Structure 1/,
    );
    nowMs += 1000;
    await press('/territoire/a-appeler', { structure: 'dora--s1', acte: 'appel-joint' });
    await press('/territoire/a-appeler', { structure: 'dora--s0', acte: 'ne-plus-ecrire' });
    const after = wordsOf(await read('/territoire/a-appeler'));
    expect(after).toMatch(
      /Ne peuvent pas être jointes par courriel \(1\) Structure 0.* Lui écrire de nouveau : Structure 0 Jointes par téléphone/,
    );
    nowMs += 30 * DAY_MS;
    await signIn();
    expect(wordsOf(await read(EVERYWHERE))).toContain('1 structure a demandé à ne plus recevoir');
  });

  it('lists structures with old offers that no campaign was about, and keeps the calls to them', async () => {
    await start(23);
    const listed = (html: string): string[] =>
      [...html.matchAll(/name="structure" value="([^"]+)"/g)].map(([, id = '']) => id);
    const first = await read('/territoire/a-appeler');
    expect(wordsOf(first), 'its title says that nobody wrote to it').toMatch(
      /À qui écrire d’abord, pas contactées depuis 30 jours \(23\) Structure \d+ 3 offres à vérifier 03 20 00 00 00 /,
    );
    expect(wordsOf(first)).toContain('Personne n’est à appeler.');
    expect(first, 'with all that it lists').toContain(`<a href="${EVERYWHERE}">Leur écrire</a>`);
    expect(first).not.toMatch(/<h2>(?!À qui écrire d’abord)/);
    expect(first, 'its offers, before the call').toMatch(/<a href="\/recherche\?di-q=[^"]+"><b>/);
    expect(listed(first)).toHaveLength(20);
    const absent = await press('/territoire/a-appeler', { structure: listed(first)[0]!, acte: 'appel-absent' });
    const receipt = wordsOf(await read(absent.headers.get('Location') ?? ''));
    expect(receipt, 'one whom a mail reaches is written to first').toMatch(
      /pas de réponse\. Elle est toujours dans le même groupe\. Annuler.*Personne n’est à appeler\./,
    );
    nowMs += 1000;
    await press('/territoire/a-appeler', { structure: listed(first)[0]!, acte: 'appel-joint' });
    const again = await read('/territoire/a-appeler');
    const next = /href="(\/territoire\/a-appeler\?apres=[^"]+)"/.exec(again)?.[1] ?? '';
    const last = await read(next);
    expect(new Set([...listed(again), ...listed(last)]).size).toBe(23);
    expect(listed(last).at(-1)).toBe(listed(first)[0]);
    expect(wordsOf(last)).toContain('Jointe, par relecture');
    expect((await under.ask('/territoire/a-appeler?apres=write.x', { headers: { Cookie } })).status).toBe(422);
    for (const du of ['', 'hier', '2026-11-17T10:00:00.000Z '.repeat(9)]) {
      const undone = { structure: listed(first)[0]!, acte: 'appel-annule', du };
      expect((await press('/territoire/a-appeler', undone)).status, 'a call is named by its date').toBe(422);
    }
  });

  it('has those whom a stopped campaign never wrote to be written to, and tells none that its mail is to leave', async () => {
    await start(3, { mailsPerHour: 1 });
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    const path = `/territoire/campagnes/${form['cle']}`;
    await press('/territoire/campagnes', form);
    await eventually('one mail left', () => sent.length === 1);
    expect(wordsOf(await read('/territoire/a-appeler'))).toContain('Le courriel va partir');
    await press(path, { acte: 'arret' });
    expect(wordsOf(await read(path))).toContain('Pas écrites 2');
    const calls = wordsOf(await read('/territoire/a-appeler'));
    expect(calls).not.toContain('Le courriel va partir');
    expect(calls).toContain('Peuvent encore répondre au courriel (1) Structure');
    expect(calls).toContain('À qui écrire d’abord, pas contactées depuis 30 jours (2) Structure');
    expect(wordsOf(await read(EVERYWHERE)), 'as many as the next campaign writes to').toContain(
      'Écrire à 2 structures',
    );
    await under.relay.close();
    await start(3, { mailer: undefined });
    expect(wordsOf(await read('/territoire/a-appeler')), 'without mail they are called').toContain(
      '3 structures sont à appeler. Pas contactées depuis 30 jours (3)',
    );
  });

  it('lists whom to call page by page, and reads the records of the page alone', async () => {
    await start(45);
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', { ...form, relance: '' });
    await eventually('the mails left', () => sent.length === 45);
    nowMs += 15 * DAY_MS;
    await signIn();
    const listed = (html: string): string[] =>
      [...html.matchAll(/name="structure" value="([^"]+)"/g)].map(([, id = '']) => id);
    const nextOf = (html: string): string | undefined =>
      /href="(\/territoire\/a-appeler\?apres=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    const first = await read('/territoire/a-appeler');
    await press('/territoire/a-appeler', { structure: listed(first)[0]!, acte: 'appel-joint' });
    const pages = [await read('/territoire/a-appeler')];
    const pagesRead = vi.spyOn(store.campaigns, 'outcomePage');
    for (let next = nextOf(pages[0]!); next !== undefined; next = nextOf(pages.at(-1)!)) pages.push(await read(next));
    expect(pages.map((page) => listed(page).length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap(listed)).size).toBe(45);
    expect(listed(pages[2]!).at(-1)).toBe(listed(first)[0]);
    expect(pages[2]).toContain('Revenir au début');
    expect(pagesRead.mock.calls.every(([, { size }]) => size <= 200)).toBe(true);
    expect((await under.ask('/territoire/a-appeler?apres=x', { headers: { Cookie } })).status).toBe(422);
  });

  it('writes no more to a structure that asked so on its page, until it asks for it again', async () => {
    await start(2);
    const fin = nowMs / 1000 + 3600;
    const opened = await under.ask(`/contribuer?acces=${signAccess(store.secret, { structure: 'dora--s0', fin })}`);
    const own = { Cookie: (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '' };
    const show = async () => (await under.ask('/contribuer', { headers: own })).text();
    const first = await show();
    // The choice is a section of its own, which a link of the first lines leads to.
    expect(first).toMatch(/<header>(?:(?!<\/header>)[^])*href="#courriels"/);
    expect(wordsOf(first)).toContain('vos offres restent visibles. Ne plus recevoir ces courriels');
    expect(first).not.toContain('id="reponse"');
    const stopped = await press('/contribuer/courriels', { recevoir: 'non' }, own);
    // The receipt stands in the section and has the focus by the address, with the way back.
    expect(stopped.headers.get('Location')).toBe('/contribuer?courriels=non#reponse');
    const receipt = await (await under.ask('/contribuer?courriels=non', { headers: own })).text();
    const section = /<section class="mails"[^]*<\/section>/.exec(receipt)?.[0] ?? '';
    expect(section).toMatch(/id="reponse" tabindex="-1" role="status"/);
    expect(wordsOf(section)).toMatch(/Vous ne recevrez plus ces courriels\. .*Recevoir à nouveau/);
    // Nothing was pressed on the page that is opened later.
    expect(await show()).toContain('Vous ne recevrez plus ces courriels');
    expect(await show()).not.toContain('id="reponse"');
    expect(wordsOf(await read(EVERYWHERE))).toContain('1 courriel pour 1 structure');
    await press('/contribuer/courriels', { recevoir: 'oui' }, own);
    expect(await (await under.ask('/contribuer?courriels=oui', { headers: own })).text()).toContain(
      'Vous recevrez à nouveau ces courriels',
    );
    expect(wordsOf(await read(EVERYWHERE))).toContain('2 courriels pour 2 structures');
  });

  it('shows no address of mail on any route, in the log or in the measures', async () => {
    await start(2, { metricsToken: 'a-token-for-the-metrics' });
    const form = formOf(await read(EVERYWHERE), '/territoire/campagnes');
    await press('/territoire/campagnes', form);
    await eventually('two mails left', () => sent.length === 2);
    nowMs += 15 * DAY_MS;
    await signIn();
    const headers = { Authorization: 'Bearer a-token-for-the-metrics' };
    const shown = [
      ...(await Promise.all(
        ['campagnes', `campagnes/${form['cle']}`, 'a-appeler'].map((one) => read(`/territoire/${one}`)),
      )),
      await (await under.ask('/metrics', { headers })).text(),
      ...under.log,
    ];
    expect(shown.join('\n')).not.toContain('@structure-');
  });
});

describe('the demand of a territory', () => {
  const { cible: _, changements: __, ...aimless } = correction();
  const need = (code_commune: string, theme = 'mobilite--acceder-a-un-vehicule') => ({
    ...aimless,
    genre: 'manque',
    manque: { thematiques: [theme], publics: [], code_commune },
  });
  const DIGITAL = 'numerique--maitriser-les-fondamentaux-du-numerique';

  it('hides small numbers, gathers their communes, and keeps what was done about a need with who and when', async () => {
    await start(1);
    for (let i = 0; i < 5; i += 1) expect((await under.post(need('59350'))).status).toBe(201);
    // Too few: with Lille, so that its number less the total does not tell theirs.
    for (const code of ['59001', '59350', '59350', '59350', '59350', '59350']) await under.post(need(code, DIGITAL));
    await under.post(need('62001', DIGITAL));
    const page = await read('/territoire');
    expect(wordsOf(page)).toContain('Lille (59000) Accéder à un véhicule 5 5 5');
    expect(wordsOf(page)).toContain(
      'Besoin le plus signalé : Maîtriser les fondamentaux du numérique, au moins 7 fois en douze mois.',
    );
    expect(wordsOf(page)).toContain('Nord (2 communes réunies) Maîtriser les fondamentaux du numérique 6 6 6');
    expect(wordsOf(page)).toMatch(/Pas-de-Calais \(communes réunies\) [^\d]*? moins de 5 moins de 5 moins de 5/);
    expect(page).not.toMatch(/59001|62001/);
    const sujet = 'besoin:59350 mobilite--acceder-a-un-vehicule';
    const mark = await press('/territoire/besoins', { sujet, acte: 'ouverture-demandee', note: 'Garage <solidaire>' });
    expect(mark.headers.get('Location')).toBe('/territoire#besoins');
    const marked = await read('/territoire');
    expect(wordsOf(marked)).toContain('Ouverture demandée, par relecture le 2 novembre 2026');
    expect(marked).toContain('Garage &lt;solidaire&gt;');
    nowMs += 1000;
    await press('/territoire/besoins', { sujet, acte: 'annulation' });
    expect(wordsOf(await read('/territoire'))).not.toContain('Ouverture demandée, par');
    expect((await store.campaigns.trail.of([sujet])).map(({ acte, par }) => [acte, par])).toEqual([
      ['ouverture-demandee', 'relecture'],
      ['annulation', 'relecture'],
    ]);
  });

  it('counts the parts of a need with it where others told it whole, once for each person', async () => {
    await start(1);
    const [child, parents] = ['famille--garde-denfants', 'famille--soutien-a-la-parentalite-et-a-leducation'];
    for (let i = 0; i < 5; i += 1) await under.post(need('59350', child));
    expect(wordsOf(await read('/territoire'))).toContain('Lille (59000) Garde d’enfants 5 5 5');
    await under.post({
      ...need('59350'),
      manque: { thematiques: [child, parents], publics: [], code_commune: '59350' },
    });
    const page = wordsOf(await read('/territoire'));
    expect(page).toContain('Lille (59000) Faire garder mon enfant 6 6 6');
    expect(page.replace(/Thématique….*/, '')).not.toContain('Garde d’enfants');
  });

  it('ranks no small numbers, and never words written freely: it leads to those who read them', async () => {
    await start(1);
    const free = { ...aimless, genre: 'manque', manque: { thematiques: [], publics: [], code_commune: '59350' } };
    for (let i = 0; i < 2; i += 1) {
      await under.post({ ...free, manque: { ...free.manque, precisions: 'Une trottinette' } });
      await under.post(need('62001'));
    }
    const few = wordsOf(await read('/territoire'));
    expect(few).toMatch(
      /Trop peu de besoins signalés pour un classement\. Ces listes disent [^.]+\. Les lire dans « À relire »/,
    );
    expect(few, 'a sum tells none of the small numbers').toContain(' au moins 2 Besoins signalés');
    expect(few, 'one column').toMatch(/Lire les mots moins de 5 Noter une suite/);
    for (let i = 0; i < 4; i += 1)
      await under.post({ ...free, manque: { ...free.manque, precisions: 'Une trottinette' } });
    const more = wordsOf(await read('/territoire'));
    expect(more).toMatch(/Besoins écrits librement : 6 en douze mois\. Ces listes .* Les lire dans « À relire »/);
    expect(more).not.toContain('Besoin le plus signalé');
  });

  it('counts words alone with the same words alone, and shows none that tell a danger or that too few people wrote', async () => {
    await start(1);
    const say = (precisions: string) =>
      under.post({
        ...aimless,
        genre: 'manque',
        manque: { thematiques: [], publics: [], code_commune: '59350', precisions },
      });
    for (let i = 0; i < 5; i += 1) expect((await say('Trottinette <pliante>')).status).toBe(201);
    for (const words of ['zumba yourte', 'kinésithérapeute', 'mon copain me viole']) await say(words);
    const page = await read('/territoire');
    expect(wordsOf(page)).toContain('Lille (59000) Besoin écrit librement « Trottinette &lt;pliante&gt; » 5 5 5');
    expect(wordsOf(page)).toMatch(/ Lire les mots moins de 5 moins de 5 moins de 5/);
    expect(page).not.toMatch(/viole|zumba|kinésithérapeute/);
    const [sujet = ''] = /besoin:59350 [^"]+/.exec(page) ?? [];
    expect(sujet).not.toContain('trottinette');
    await press('/territoire/besoins', { sujet, acte: 'offre-trouvee' });
    expect(wordsOf(await read('/territoire')).match(/Offre trouvée, par relecture/g)).toHaveLength(1);
  });

  it('lists searches that found nothing by place and theme, with what was done about each', async () => {
    await start(1, {
      demand: {
        words: () => Promise.resolve([]),
        vain: () =>
          Promise.resolve([
            { lieu: '59350', categorie: 'mobilite', nombre: 12 },
            { lieu: '59', categorie: 'sante', nombre: 7 },
            { lieu: '', categorie: 'famille', nombre: 6 },
          ]),
      },
    });
    const shown = await read('/territoire');
    const page = wordsOf(shown);
    expect(page).toContain('sur tout le territoire de ce relais');
    expect(page, 'the sentence comes first').toContain(
      'Recherche la plus souvent sans résultat : Mobilité, Lille (59000), 12 fois.',
    );
    const [head = ''] = /<ul class="asked">[\s\S]*?<\/ul>/.exec(shown) ?? [];
    expect(wordsOf(head).trim()).toBe('0 Besoins signalés 3 Lieux et thèmes sans résultat 0 Mots sans résultat');
    expect(head.match(/<a href="[^"]*"/g), 'nothing opens a list without lines').toEqual(['<a href="#recherches"']);
    for (const row of ['Lille (59000) Mobilité 12', 'Nord Santé 7', 'Lieu non dit Famille 6'])
      expect(page).toContain(row);
    const sujet = 'recherche:59 sante';
    const mark = await press('/territoire/besoins', { sujet, acte: 'offre-trouvee', note: 'PMI' });
    expect(mark.headers.get('Location')).toBe('/territoire#recherches');
    expect(wordsOf(await read('/territoire'))).toContain('Offre trouvée, par relecture le 2 novembre 2026 : PMI');
    expect((await press('/territoire/besoins', { sujet: 'autre:59', acte: 'offre-trouvee' })).status).toBe(422);
  });

  it('says of a word that it finds offers today, and counts it no more as one without a result', async () => {
    const { structures, services } = oldOffers(1);
    const all = { structures, services: [{ ...services[0]!, nom: 'Location de remorques' }] };
    const reports = createReports(all, [lille]);
    const word = (mot: string, nombre: number) => ({ mot, departements: ['59'], mois: '2026-10', nombre });
    await start(0, {
      source: createCatalogue({ ...all, communes: [lille] }),
      territories: () => reports,
      territory: { nom: 'Nord', codes: { code_departement: '59' } },
      demand: {
        words: () => Promise.resolve([word('zinzin', 4), word('remorque', 9)]),
        vain: () => Promise.resolve([]),
      },
    });
    const page = wordsOf(await read('/territoire'));
    expect(page).toContain('remorque trouve 1 offre aujourd’hui octobre 2026 9');
    expect(page).toContain('1 Mots sans résultat');
    expect(page).toContain('Un mot attend son sens');
    expect(page, 'those that are lost come first').toMatch(/zinzin octobre 2026 4 .*remorque trouve/);
    const figures = await under.ask('/territoire/chiffres?niveau=departement&code=59', { headers: { Cookie } });
    expect(((await figures.json()) as TerritoryReport).mots).toEqual(['zinzin']);
  });

  it('sums searches by theme over all places, in the order of the figures', async () => {
    const vain = [
      { lieu: '59350', categorie: 'mobilite', nombre: 12 },
      { lieu: '59', categorie: 'sante', nombre: 7 },
      { lieu: '', categorie: 'sante', nombre: 6 },
    ];
    await start(1, { demand: { words: () => Promise.resolve([]), vain: () => Promise.resolve(vain) } });
    expect(wordsOf(await read('/territoire'))).toContain('Tous lieux réunis : Santé (13), Mobilité (12).');
  });

  it('calls nothing the first that others are as frequent as, and lists all the lines that it counts', async () => {
    const vain = Array.from({ length: 14 }, (_, i) => ({ lieu: '59350', categorie: `c${i}`, nombre: i < 3 ? 19 : 6 }));
    const word = (mot: string) => ({ mot, departements: ['59'], mois: '2026-10', nombre: 4 });
    const words = ['ptitdej', 'zinzin'].map(word);
    await start(1, { demand: { words: () => Promise.resolve(words), vain: () => Promise.resolve(vain) } });
    const page = await read('/territoire');
    expect(wordsOf(page)).toContain('3 recherches reviennent 19 fois chacune sans résultat, dont : C0, Lille (59000).');
    expect(wordsOf(page)).not.toMatch(/la plus souvent|le plus cherché/);
    expect(wordsOf(page)).toContain('14 Lieux et thèmes sans résultat');
    expect(page.match(/value="recherche:59350 c\d+"/g)).toHaveLength(14);
    await under.relay.close();
    await start(1, { demand: { words: () => Promise.resolve(words), vain: () => Promise.resolve([]) } });
    expect(wordsOf(await read('/territoire'))).toContain(
      '2 mots reviennent 4 fois chacun sans résultat, dont : « ptitdej ».',
    );
  });

  it('says nothing twice: no sums of one line each, no bars as long as each other', async () => {
    const counts = async (nombres: readonly number[]): Promise<string> => {
      const vain = nombres.map((nombre, i) => ({ lieu: '59350', categorie: i === 0 ? 'mobilite' : 'sante', nombre }));
      await start(1, { demand: { words: () => Promise.resolve([]), vain: () => Promise.resolve(vain) } });
      for (let i = 0; i < 5; i += 1) await under.post(need('59350'));
      return read('/territoire');
    };
    const alike = await counts([19, 18]);
    expect(wordsOf(alike)).toContain('Mobilité 19');
    expect(alike).not.toMatch(/<rect|Par besoin<\/h3>/);
    await under.post(need('62001'));
    const after = await read('/territoire');
    expect(after, 'two communes of one need').toMatch(/Par besoin\s*<\/h3>/);
    await under.relay.close();
    expect(await counts([19, 9])).toContain('<rect');
  });

  it('makes a word an entry of the file of words by its meaning alone', async () => {
    await start(1, {
      demand: {
        words: () =>
          Promise.resolve(
            ['ptitdej', 'zinzin'].map((mot) => ({ mot, departements: ['59'], mois: '2026-10', nombre: 4 })),
          ),
        vain: () => Promise.resolve([]),
      },
    });
    const before = await read('/territoire');
    expect(wordsOf(before)).toContain('2 mots attendent leur sens');
    expect(wordsOf(before), 'départements that all words share stand once').toContain(
      'Tous ces mots ont été cherchés ici : Nord. 2 mots attendent leur sens : choisissez une thématique à leur ligne. Mot Dernier mois Recherches Sens Suite donnée ptitdej octobre 2026',
    );
    expect(before).not.toContain('valeurs');
    const sujet = 'mot:ptitdej';
    for (const wrong of [{ sens: 'Manger' }, { sens: '' }, { acte: 'mot-ajoute' }]) {
      const refused = await press('/territoire/besoins', { sujet, ...wrong });
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining('Choisissez une thématique de la liste.'),
      ]);
    }
    const choices = /<select name="sens" required>.*?<\/select>/s.exec(before)?.[0] ?? '';
    expect(wordsOf(choices).trim()).toMatch(/^Thématique… .*Mobilité, en général .*Préparer un permis/);
    expect(before).not.toContain('value="mot-ajoute"');
    const sens = 'equipement-et-alimentation--alimentation';
    expect(choices).toContain(`<option value="${sens}"`);
    expect((await press('/territoire/besoins', { sujet, sens })).status).toBe(303);
    const page = wordsOf(await read('/territoire')).replaceAll('&quot;', '"');
    expect(page).toContain('Mot ajouté, par relecture');
    expect(page, 'and that it is not searched yet').toContain('Un mot a un sens. La recherche s’en sert une fois');
    expect(page).toContain('{"mot":"ptitdej","valeurs":["equipement-et-alimentation--alimentation"]}');
    expect(page).toContain('Un mot attend son sens');
    expect(page.split('Thématique…')).toHaveLength(2);
    await press('/territoire/besoins', { sujet, acte: 'annulation' });
    expect(await read('/territoire')).not.toContain('valeurs');
    // A word that was added before words had a meaning is asked for it.
    nowMs += 1000;
    await store.campaigns.trail.add({ sujet, acte: 'mot-ajoute', par: 'relecture', now: new Date(nowMs), details: {} });
    const old = wordsOf(await read('/territoire'));
    expect(old).toContain('2 mots attendent leur sens');
    expect(old.split('Thématique…')).toHaveLength(3);
  });

  it('searches by a word from the gesture that gives it a meaning, says since when, and takes it back', async () => {
    const handed: LocalWord[][] = [];
    const word = { mot: 'ptitdej', departements: ['59'], mois: '2026-10', nombre: 4 };
    let words = [word];
    await start(1, {
      useWords: (given) => void handed.push([...given]),
      demand: { words: () => Promise.resolve(words), vain: () => Promise.resolve([]) },
    });
    const sens = 'equipement-et-alimentation--alimentation';
    const sujet = 'mot:ptitdej';
    await press('/territoire/besoins', { sujet, sens });
    expect(handed).toEqual([[{ mot: 'ptitdej', valeurs: [sens] }]]);
    const page = await read('/territoire');
    expect(wordsOf(page)).toContain('Alimentation, cherché depuis le 2 novembre 2026');
    expect(page, 'there is nothing left to copy').not.toContain('valeurs');
    expect(page).not.toContain('Autres mots ajoutés');
    // Another relay on the same database searches by it, after a start as well.
    const others: (readonly LocalWord[])[] = [];
    const useWords = (given: readonly LocalWord[]): void => void others.push(given);
    const { trail } = store.campaigns;
    const other = watchAddedWords({ trail, useWords, logger: createLogger({ level: 'silent' }) }, 1);
    try {
      await other.begun;
      expect(others).toEqual(handed);
      // A word that nobody looks for any more is told as long as searches know it.
      words = [];
      expect(wordsOf(await read('/territoire'))).toMatch(
        /Autres mots ajoutés à la recherche Mot Sens Suite donnée ptitdej Alimentation, cherché depuis le/,
      );
      nowMs += 1000;
      await press('/territoire/besoins', { sujet, acte: 'annulation' });
      expect(handed.at(-1)).toEqual([]);
      expect(await read('/territoire')).not.toContain('cherché depuis');
      await eventually('the other relay forgets it', () => others.at(-1)?.length === 0);
    } finally {
      other.close();
    }
  });

  it('has no list of searches where nobody counts them', async () => {
    await start(1);
    expect(await read('/territoire')).not.toContain('Recherches sans résultat');
  });
});
