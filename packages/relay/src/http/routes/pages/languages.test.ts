import { createCatalogue } from '@inclusion-kit/catalogue';
import { demonstrationNotices } from '@inclusion-kit/demonstration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signAccess } from '../../../contributions/access/access-link.ts';
import { languageNames, pageLanguages } from '../../../locales/languages.ts';
import { fr } from '../../../locales/fr.ts';
import { problemPage } from '../../../pages/problem-page.ts';
import { lille, service, structure } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };
const titles = {
  '/': ['De quoi avez-vous besoin', 'What do you need', '¿Qué necesita', 'ماذا تحتاجون', 'Що вам потрібно'],
  '/recherche': ['Chercher une offre', 'Search for an offer', 'Buscar una oferta', 'البحث عن عرض', 'Шукати пропозицію'],
  '/ajouter': ['Ajouter une offre', 'Add an offer', 'Añadir una oferta', 'إضافة عرض', 'Додати пропозицію'],
  '/a-propos': ['À propos', 'About', 'Acerca de este sitio', 'حول هذا الموقع', 'Про сайт'],
  '/jeu-de-donnees': [
    'Préparer un fichier d’offres',
    'Prepare a file of services',
    'Preparar un archivo de ofertas',
    'إعداد ملف عروض',
    'Підготувати файл пропозицій',
  ],
  '/contribuer': ['Vos offres', 'Your offers', 'Sus ofertas', 'عروضكم', 'Ваші пропозиції'],
  '/contributions/none': [
    'Ce lien de suivi n’ouvre rien',
    'This follow-up link opens nothing',
    'Este enlace de seguimiento no abre nada',
    'رابط المتابعة هذا لا يفتح شيئًا',
    'Це посилання для відстеження нічого не відкриває',
  ],
  '/moderation': [
    'Réservé au département',
    'Reserved for the département',
    'Reservado al departamento',
    'صفحة خاصة بالمقاطعة',
    'Лише для департаменту',
  ],
  '/nulle-part': [
    'Cette page n’existe pas',
    'This page does not exist',
    'Esta página no existe',
    'هذه الصفحة غير موجودة',
    'Такої сторінки немає',
  ],
};

let under: RelayUnderTest;
const horaires_accueil = 'Mo-Fr 09:00-12:00,14:00-17:00; PH off';
beforeEach(async () => {
  const services = [service({ horaires_accueil, publics: ['jeunes', 'tout-neuf'], telephone: '+33320000000' })];
  under = await startRelay({
    assets,
    source: createCatalogue({ structures: [structure()], services, communes: [lille] }),
  });
});
afterEach(() => under.relay.close());
const open = (path: string, headers: Record<string, string> = {}) =>
  under.ask(path, { headers: { Accept: 'text/html', ...headers } });
const press = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  under.ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', Origin: ORIGIN, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

describe('the language of a page', () => {
  it('says in each language that the offers are fictitious', async () => {
    const demonstration = await startRelay({ assets, notice: demonstrationNotices });
    for (const lang of pageLanguages)
      for (const path of ['/', '/recherche', '/embed']) {
        const text = await (await demonstration.ask(`${path}?lang=${lang}`)).text();
        expect(text).toContain(`<p class="notice" role="note">${demonstrationNotices[lang]}</p>`);
      }
    await demonstration.relay.close();
  });

  it.each(Object.entries(titles))('is the one asked for, or that of the browser: %s', async (path, words) => {
    for (const [index, lang] of pageLanguages.entries()) {
      const told = await open(path, { 'Accept-Language': `de, ${lang}-FR;q=0.8, fr;q=0.5` });
      const text = await told.text();
      expect(told.headers.get('Vary')).toContain('Accept-Language');
      expect(text).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(/<h1[^>]*>([^<]*)/.exec(text)?.[1]).toContain(words[index]);
      for (const name of Object.values(languageNames)) expect(text).toContain(`>${name}</a`);
      // The same page by its address, from a browser in another language. Its own links tell the language.
      const asked = await (await open(`${path}?lang=${lang}`, { 'Accept-Language': 'it' })).text();
      expect(/<h1[^>]*>([^<]*)/.exec(asked)?.[1]).toContain(words[index]);
      if (lang !== 'fr') expect(asked).toMatch(new RegExp(`href="/\\?lang=${lang}["#]`));
    }
  });

  it('stays French when a browser in another language asks for it, and is none that does not exist', async () => {
    const asked = await (await open('/a-propos?lang=fr', { 'Accept-Language': 'uk' })).text();
    expect(asked).toContain('<html lang="fr"');
    expect(asked).toContain('class="brand" href="/?lang=fr"');
    expect(asked).toMatch(/href="\/a-propos"\s+lang="uk"/);
    expect(await (await open('/a-propos?lang=xx')).text()).toContain('<html lang="fr"');
    expect(await (await open('/feed', { 'Accept-Language': 'ar' })).text()).toContain('<html lang="fr"');
  });

  it('marks a sentence that has French words only', async () => {
    const render = async (detail: string): Promise<string> => {
      const reader = { lang: 'ar', browser: 'fr', path: '/moderation', query: '', territory: null } as const;
      return (
        await problemPage(reader, {
          status: 404,
          detail,
          fields: [],
          requestId: null,
          hasHome: true,
          isAddress: false,
          mayPass: false,
        })
      ).toString();
    };
    expect(await render(fr.problem.noModerators)).toContain('<p class="lead" lang="fr" dir="ltr">Personne ne relit');
    expect(await render(fr.problem.noRecord)).not.toContain('<p class="lead" lang');
  });

  it('holds over the forms of a structure, whose values are in it, but for those without a label', async () => {
    const fin = Date.now() / 1000 + 3600;
    const acces = signAccess(under.store.secret, { structure: 'dora--s1', fin });
    const opened = await open(`/contribuer?acces=${acces}&lang=uk`);
    expect(opened.headers.get('Location')).toBe('/contribuer?lang=uk');
    const Cookie = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    const page = await (await open('/contribuer?lang=uk', { Cookie })).text();
    // Each range of hours stays on one line.
    expect(page).toMatch(/<span[^>]*>09:00–12:00<\/span>/);
    expect(page.replace(/<[^>]+>/g, '')).toMatch(
      /понеділок – п.ятниця: 09:00–12:00, 14:00–17:00; субота – неділя: зачинено; святкові дні: зачинено/,
    );
    expect(page).toMatch(/Молодь, <bdi lang="fr">Tout neuf<\/bdi>/);
    expect(page).toContain('href="/ajouter?lang=uk"');
    expect(await (await open('/ajouter?lang=uk', { Cookie })).text()).toContain('<a href="/contribuer?lang=uk">Назад');
    expect(await (await open('/ajouter')).text()).not.toContain('href="/contribuer"');
    const { id } = service();
    const wrong = await press(
      '/contribuer/corrections?lang=uk',
      { id, ligne: 'telephone', telephone: '03 20 1' },
      { Cookie },
    );
    const fault = await wrong.text();
    expect([wrong.status, fault]).toEqual([422, expect.stringContaining('Має бути 10.')]);
    expect(fault).toContain('href="/contribuer?lang=ar"');
    const kept = await press(
      '/contribuer/corrections?lang=uk',
      { id, ligne: 'telephone', telephone: '03 53 01 00 61' },
      { Cookie },
    );
    const path = kept.headers.get('Location') ?? '';
    expect(path).toMatch(/^\/contribuer\?recu=[\w-]+&lang=uk#reponse$/);
    expect(await (await open(path, { Cookie })).text()).toMatch(
      /Телефон.{1,3}<del><bdi>03 20 00 00 00[\s\S]*03 53 01 00 61/,
    );
  });

  it('tells a contribution, its fields and its way in it', async () => {
    const { id, date_maj, source } = service();
    const posted = await under.post({
      genre: 'correction',
      cible: { modele: 'service', id, source, date_maj, base: { publics: ['jeunes'], horaires_accueil } },
      changements: { publics: ['femmes'], horaires_accueil: 'Mo-Su 10:00-18:00' },
      licence: 'etalab-2.0',
      licence_texte_version: '1',
    });
    const { suivi } = (await posted.json()) as { suivi: string };
    const page = await (await open(`${suivi.slice(ORIGIN.length)}&lang=ar`)).text();
    for (const said of ['أين وصل ما أرسلتموه؟', 'راجعها شخص', 'أوقات العمل', '<del>الشباب</del>', '<ins>النساء</ins>'])
      expect(page).toContain(said);
    expect(page).toContain('<ins>الاثنين – الأحد: 10:00–18:00</ins>');
    expect(page).toMatch(/<a href="\/\?lang=ar#di-offre=[^"]+"><bdi lang="fr">/);
    expect(page).toMatch(/href="\/contributions\/[\w-]+\?cle=[\w-]+&amp;lang=uk"/);
  });
});
