import { createCatalogue } from '@inclusion-kit/catalogue';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { afterEach, describe, expect, it } from 'vitest';
import { signAccess } from '../../../contributions/access/access-link.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import type { FullStore } from '../../../store/sql-store.ts';
import { lille, service, structure } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const now = () => new Date('2026-11-25T12:00:00Z');
let under: RelayUnderTest;
let Cookie: string;
afterEach(() => under.relay.close());

const offer = (id: string, fields: Partial<Service> = {}) =>
  service({ id, nom: `Offre ${id}`, telephone: '+33320000000', modes_mobilisation: [], ...fields });

async function start(services: readonly Service[], options: Partial<RelayOptions> = {}): Promise<void> {
  under = await startRelay({
    now,
    source: createCatalogue({ structures: [structure({ courriel: 'a@b.example' })], services, communes: [lille] }),
    ...options,
  });
  const fin = now().getTime() / 1000 + 3600;
  const answer = await under.ask(`/contribuer?acces=${signAccess(under.store.secret, { structure: 'dora--s1', fin })}`);
  Cookie = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
}
const show = async (path = '/contribuer') => (await under.ask(path, { headers: { Cookie } })).text();
const press = (act: string, fields: Record<string, string> | [string, string][]): Promise<Response> =>
  under.ask(`/contribuer/${act}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN, Cookie },
    body: new URLSearchParams(fields).toString(),
  });
const follow = (answer: Response) => show(answer.headers.get('Location') ?? '');
const queue = async () => (await (under.store as FullStore).queue({ size: 100, after: null })).items;
const standing = async () => (await queue()).filter(({ etat }) => etat !== 'refusee');

describe('the page of a structure', () => {
  it('shows each offer as the public sees it, in lines that open their one field', async () => {
    await start([
      offer('dora--1', {
        horaires_accueil: 'Mo-Fr 08:30-12:00',
        adresse: '1 place de la République',
        frais: 'payant',
        frais_precisions: '2 € le repas',
        publics: ['jeunes'],
        courriel: null,
      }),
    ]);
    const text = await show();
    for (const said of ['03 20 00 00 00', 'Lundi – vendredi', '1 place de la République', '2 € le repas', 'Jeunes'])
      expect(text).toContain(said);
    expect(text, 'a range is on one line').toContain(
      '<span class="hours">8\u00a0h\u00a030\u00a0–\u00a012\u00a0h</span>',
    );
    expect(text, 'the mail of the structure stands in').toContain('a@b.example');
    expect(text).toContain('Lien valable jusqu’au 25 novembre 2026');
    expect(text).not.toContain('Masqué');
    expect(text.match(/<details class="line"/g)).toHaveLength(5);
    expect(text, 'the row names its only field').toMatch(/<label\s*><span class="vh">Téléphone<\/span><input/);
    expect(text, 'the page says itself that a day is past').not.toContain('min="2026-11-25"');
  });

  it('says once that an offer is free', async () => {
    await start([offer('dora--1', { frais: 'gratuit', frais_precisions: 'Gratuit, sans adhésion' })]);
    const row = /<summary class="row"[^>]*>(?:(?!<\/summary>)[^])*Coût(?:(?!<\/summary>)[^])*<\/summary>/.exec(
      await show(),
    )?.[0];
    expect(row).toContain('Gratuit, sans adhésion');
    expect(row?.match(/gratuit/gi)).toHaveLength(1);
  });

  it('tells a reader who is of another structure whom to tell, and takes nothing away', async () => {
    await start([offer('dora--1')], { feed: { slug: 'd59', producer: 'Département du Nord' } });
    const text = await show();
    expect(text).toMatch(/<summary>Ce n’est pas ma structure<\/summary>\s*<p>[^<]*Département du Nord/);
    expect(await standing()).toEqual([]);
  });

  it('says the days that open before those that are closed, in each language', async () => {
    await start([offer('dora--1', { horaires_accueil: 'Tu 14:00-17:00; Th 14:00-17:00' })]);
    // Each range stands in an element that keeps it on one line.
    const said = async (path?: string) => (await show(path)).replace(/<span class="hours">([^<]+)<\/span>/g, '$1');
    expect(await said()).toMatch(
      /Mardi\s: 14\sh\u00a0–\u00a017\sh\s; jeudi\s: 14\sh\u00a0–\u00a017\sh\s; lundi, mercredi, vendredi – dimanche\s: fermé/,
    );
    expect(await said('/contribuer?lang=en')).toContain(
      'Tuesday: 14:00–17:00; Thursday: 14:00–17:00; Monday, Wednesday, Friday – Sunday: closed',
    );
  });

  it('says that its number was told to be wrong, and asks for the right one before all is said to be right', async () => {
    const changements = { telephone: { avant: '+33320000000', apres: null, faux: true } };
    const overlay = { contribution: 'c', date: '2026-11-20', changements };
    const wrong = offer('dora--1', { telephone: null, ...{ overlay } });
    const source = createCatalogue({
      structures: [structure({ telephone: null })],
      services: [wrong],
      communes: [lille],
    });
    await start([], { source });
    const text = await show();
    expect(text).toContain('Signalé faux et retiré. Donnez le bon.');
    expect(text).toMatch(/class="lacking">\s*Un numéro a été signalé faux et retiré\.[^<]*<a href="#offre-0">/);
    const [right, offers] = [text.indexOf('Tout est juste'), text.indexOf('id="offre-0"')];
    expect(right, '« Tout est juste » comes last').toBeGreaterThan(offers);
    expect(text).not.toContain('Rien d’autre à faire');
    expect(await show('/contribuer?lang=en')).toContain('Reported as wrong and removed. Give the right one.');
    const given = await follow(
      await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '0320111111' }),
    );
    expect(given, 'it is given').not.toContain('class="lacking"');
  });

  it('says who an offer is for in the words that people say, beside its letters, and names a pause by what it does', async () => {
    await start([offer('dora--1', { publics: ['residents-qpv-frr'] })]);
    const text = await show();
    expect(text).not.toContain('Résidents en QPV ou FRR');
    expect(text.match(/Habitants d’un quartier prioritaire \(QPV\) ou d’une zone rurale aidée \(FRR\)/g)).toHaveLength(
      3,
    );
    expect(text).toMatch(
      /<span class="for-end">Retirer cette offre<\/span><span class="for-pause">Noter la pause<\/span>/,
    );
  });

  it('says school holidays in words, in each language', async () => {
    await start([offer('dora--1', { horaires_accueil: 'Mo-Fr 09:00-17:00; PH off; SH off' })]);
    const said = async (path?: string) => (await show(path)).replace(/<[^>]+>/g, '');
    expect(await said()).toMatch(/samedi – dimanche, jours fériés, vacances scolaires\s: fermé/);
    expect(await said('/contribuer?lang=en')).toContain('public holidays: closed; school holidays: closed');
  });

  it('says that a mail is hidden, and not that there is none', async () => {
    await start([offer('dora--1', { courriel: 'camille.exemple@asso.example' })], {
      source: createCatalogue({
        structures: [structure({ courriel: null })],
        services: [
          offer('dora--1', { courriel: 'camille.exemple@asso.example' }),
          offer('dora--2', { courriel: null, publics: [] }),
        ],
        communes: [lille],
      }),
    });
    const text = await show();
    expect(text).not.toContain('camille');
    expect(text.match(/Masqué, jamais montré/g)).toHaveLength(1);
  });

  it('confirms forty offers by one gesture and one request, and takes that back by another', async () => {
    await start(Array.from({ length: 40 }, (_, index) => offer(`dora--${index}`)));
    for (let time = 0; time < 2; time += 1) {
      const told = await follow(await press('confirmations', { tout: 'oui' }));
      expect(told).toContain('Vos 40 offres sont confirmées');
      expect(told).toContain('Le public le verra après une relecture');
    }
    expect(await standing()).toHaveLength(40);
    expect(await follow(await press('annulations', { tout: 'oui' }))).toContain('Un appui confirme les 40 offres');
    expect(await standing()).toEqual([]);
    await press('confirmations', { tout: 'oui' });
    expect(await standing()).toHaveLength(40);
  });

  it('takes a corrected line with the rest of its offer, and « Tout est juste » the others', async () => {
    await start([offer('dora--1'), offer('dora--2')]);
    const sent = { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61', reste: 'oui' };
    const text = await follow(await press('corrections', sent));
    expect(text).toMatch(/03 20 00 00 00<\/bdi><\/del>\s*→\s*<ins><bdi>03 53 01 00 61/);
    expect(text).toContain('Un appui confirme cette offre');
    const items = await standing();
    expect(items.map(({ contribution: { genre } }) => genre).sort()).toEqual(['confirmation', 'correction']);
    expect(items.find(({ contribution }) => contribution.genre === 'correction')).toMatchObject({
      contribution: {
        cible: { id: 'dora--1', base: { telephone: '+33320000000' } },
        changements: { telephone: '+33353010061', modes_mobilisation: ['telephoner'] },
      },
      evenements: [{ par: 'structure' }],
    });
    const id = items.find(({ contribution }) => contribution.genre === 'correction')!.id;
    expect(await follow(await press('annulations', { contribution: id }))).toContain('C’est annulé.');
    await press('corrections', sent);
    expect((await standing()).filter(({ contribution }) => contribution.genre === 'correction')).toHaveLength(1);
  });

  it('shows a proposal at its line until it is decided, beside the value that was shown', async () => {
    await start([offer('dora--1', { telephone: null, date_maj: '2024-01-01' }), offer('dora--2')], {
      source: createCatalogue({
        structures: [structure({ telephone: '+33199004498' })],
        services: [offer('dora--1', { telephone: null, date_maj: '2024-01-01' }), offer('dora--2')],
        communes: [lille],
      }),
    });
    expect(await show()).toContain('Non vérifiée depuis plus d’un an');
    const sent = { id: 'dora--1', ligne: 'telephone', telephone: '01 99 00 11 22', reste: 'oui' };
    const receipt = await follow(await press('corrections', sent));
    expect(receipt, 'the number of the structure was shown').toMatch(
      /01 99 00 44 98<\/bdi><\/del>\s*→\s*<ins><bdi>01 99 00 11 22/,
    );
    const confirmed = await follow(await press('confirmations', { tout: 'oui' }));
    for (const text of [confirmed, await show()]) {
      expect(text).toMatch(
        /Vous avez proposé\s:\s*<bdi class="hours">01 99 00 11 22<\/bdi><span class="quiet">, en relecture/,
      );
      expect(text).toContain('Une correction attend d’être relue.');
      expect(text).toContain('Le reste est confirmé aujourd’hui');
      expect(text).not.toContain('Non vérifiée depuis plus d’un an');
    }
    const id = (await standing()).find(({ contribution }) => contribution.genre === 'correction')!.id;
    await press('annulations', { contribution: id });
    expect(await show()).not.toContain('Vous avez proposé');
  });

  it('reads the proposals for all its offers at once', async () => {
    const offers = Array.from({ length: 40 }, (_, at) => offer(`dora--${at}`));
    await start(offers);
    for (const { id } of offers.slice(0, 3))
      await press('corrections', { id, ligne: 'telephone', telephone: '0320111111' });
    const store = under.store as FullStore;
    const read = store.queue.bind(store);
    let reads = 0;
    store.queue = (filter) => {
      reads += 1;
      return read(filter);
    };
    expect((await show()).match(/Vous avez proposé/g)).toHaveLength(3);
    expect(reads).toBe(1);
  });

  it('corrects a number in every offer that shows it, when asked', async () => {
    await start([offer('dora--1'), offer('dora--2'), offer('dora--3', { telephone: '+33320000009' })]);
    expect((await show()).match(/Corriger aussi dans l’autre offre/g)).toHaveLength(2);
    const sent = { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61', partout: 'oui' };
    await press('corrections', sent);
    const said = (await standing()).map(({ contribution: { cible, changements } }) => [
      cible?.id,
      changements?.['telephone'],
    ]);
    expect(said.sort()).toEqual([
      ['dora--1', '+33353010061'],
      ['dora--2', '+33353010061'],
    ]);
  });

  describe('with a number, an address and a mail that all its offers share', () => {
    const shared = { telephone: '+33320000000', adresse: '1 rue Haute', courriel: null } as const;
    const three = ['dora--1', 'dora--2', 'dora--3'].map((id) => offer(id, shared));
    const corrected = async () =>
      (await standing())
        .filter(({ contribution: { genre } }) => genre === 'correction')
        .map(({ contribution: { cible, changements } }) => [cible?.id, changements?.['telephone']])
        .sort();
    const ids = three.map(({ id }): [string, string] => ['id', id]);

    it('tells them once, and on each offer what differs alone', async () => {
      await start(three);
      const text = await show();
      expect(text).toContain('Commun à vos 3 offres');
      for (const said of ['03 20 00 00 00', 'a@b.example', '1 rue Haute, '])
        expect(text.match(new RegExp(`<bdi class=""\\s*>[^<]*${said}`, 'g')), said).toHaveLength(1);
      expect(text.match(/<span class="k">Coût<\/span>/g)).toHaveLength(3);
      expect(text).toContain('la correction vaut pour vos 3 offres');
      expect(text.match(/name="tout"/g), 'all is right in one press').toHaveLength(1);
    });

    it('tells on each offer the number of which one differs', async () => {
      await start([...three, offer('dora--4', { ...shared, telephone: '+33320000009' })]);
      const text = await show();
      expect(text.match(/<span class="k">Téléphone<\/span>/g)).toHaveLength(4);
      expect(text.match(/<span class="k">Courriel<\/span>/g)).toHaveLength(1);
    });

    it('leaves out of what is common an offer that was said to be over', async () => {
      await start([...three, offer('dora--4', { ...shared, telephone: '+33320000009' })]);
      const text = await follow(await press('fermetures', { id: 'dora--4', fin: 'definitive' }));
      expect(text).toContain('Commun à vos 3 offres');
      expect(text).toContain('la correction vaut pour vos 3 offres');
      expect(text.match(/<span class="k">Téléphone<\/span>/g), 'on one line, and on the one that is over').toHaveLength(
        2,
      );
      const number: [string, string] = ['telephone', '03 53 01 00 61'];
      const corrected = await follow(
        await press('corrections', [['commun', 'oui'], ['ligne', 'telephone'], number, ...ids]),
      );
      expect(corrected.indexOf('class="receipt"'), 'told once, over the offers').toBeLessThan(
        corrected.indexOf('class="offers"'),
      );
    });

    it('corrects a number for all after saying so, with one receipt and one way back', async () => {
      await start(three);
      const sent: [string, string][] = [
        ['commun', 'oui'],
        ['ligne', 'telephone'],
        ['telephone', '03 53 01 00 61'],
        ...ids,
      ];
      const text = await follow(await press('corrections', sent));
      const number = '+33353010061';
      expect(await corrected()).toEqual(ids.map(([, id]) => [id, number]));
      expect(text.match(/class="receipt"/g)).toHaveLength(1);
      expect(text).toContain('2 autres offres sont corrigées aussi.');
      expect(text.indexOf('class="receipt"')).toBeLessThan(text.indexOf('class="offers"'));
      expect(text).not.toContain('montrent encore');
      expect((await show()).match(/Vous avez proposé/g), 'on its one line').toHaveLength(1);
      const [, contribution = ''] = /name="contribution"\s+value="([^"]+)"/.exec(text) ?? [];
      expect(text).toMatch(/name="partout"\s+value="oui"\s*\/>\s*<button/);
      await press('annulations', { contribution, partout: 'oui' });
      expect(await corrected()).toEqual([]);
      expect(await show()).toContain('Commun à vos 3 offres');
    });

    it('corrects it in the offers that stay checked, and shows a refused one again as it was typed', async () => {
      await start(three);
      const sent = (telephone: string): [string, string][] => [
        ['commun', 'oui'],
        ['ligne', 'telephone'],
        ['telephone', telephone],
        ...ids.slice(0, 2),
      ];
      const refused = await press('corrections', sent('03 53 01'));
      expect(refused.status).toBe(422);
      const text = await refused.text();
      expect(text).toContain('value="03 53 01"');
      expect(text).toContain('Ce numéro a 6 chiffres');
      expect(text.match(/name="id" value="dora--\d" checked/g), 'two here, all under the other two lines').toHaveLength(
        8,
      );
      await press('corrections', sent('03 53 01 00 61'));
      expect((await corrected()).map(([id]) => id)).toEqual(['dora--1', 'dora--2']);
      expect((await show()).match(/<span class="k">Téléphone<\/span>/g)).toHaveLength(3);
    });

    it('confirms the rest of all, when that is said, and nothing about offers of others', async () => {
      await start(three);
      await press('corrections', [
        ['commun', 'oui'],
        ['reste', 'oui'],
        ['ligne', 'telephone'],
        ['telephone', '03 53 01 00 61'],
        ['id', 'dora--99'],
        ...ids,
      ]);
      const said = (await standing()).map(({ contribution: { genre, cible } }) => `${genre} ${cible?.id}`);
      expect(said.sort()).toEqual(
        ['confirmation', 'correction'].flatMap((genre) => ids.map(([, id]) => `${genre} ${id}`)),
      );
    });
  });

  it('says which offers still show an old number before all is confirmed, and corrects it there too', async () => {
    await start([
      offer('dora--1'),
      offer('dora--2'),
      offer('dora--3'),
      offer('dora--4', { telephone: '+33320000009' }),
    ]);
    const form = await show();
    expect(
      form.match(/name="partout"\s+value="oui"\s+checked/g),
      'the same number is most often wrong there too',
    ).toHaveLength(3);
    expect(form, 'nobody has read the rest').not.toMatch(/name="reste"\s+value="oui"\s+checked/);
    expect(form).not.toContain('montrent encore');
    await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61' });
    const text = await show();
    expect(text).toMatch(/2 autres offres montrent encore\s:\s*<bdi>03 20 00 00 00/);
    expect(text.indexOf('montrent encore')).toBeLessThan(text.indexOf('name="tout"'));
    const [, suite = ''] = /name="suite" value="([^"]+)"/.exec(text) ?? [];
    const answer = await follow(await press('corrections', { suite }));
    expect(answer).toContain('2 autres offres sont corrigées aussi.');
    expect(answer).not.toContain('montrent encore');
    const said = (await standing()).map(({ contribution: { cible } }) => cible?.id);
    expect(said.sort()).toEqual(['dora--1', 'dora--2', 'dora--3']);
    await press('confirmations', { tout: 'oui' });
    const [kept] = (await standing()).filter(
      ({ contribution: { cible, genre } }) => genre === 'correction' && cible?.id === 'dora--3',
    );
    await press('annulations', { contribution: kept!.id });
    expect(await show(), 'also once all is confirmed').toMatch(/Une autre offre montre encore\s:/);
  });

  it('says so too where its corrections are shown at once', async () => {
    await start([offer('dora--1'), offer('dora--2')], { trustStructures: true });
    await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61' });
    const [, suite = ''] = /Une autre offre montre encore[^]*name="suite" value="([^"]+)"/.exec(await show()) ?? [];
    await press('corrections', { suite });
    expect(await show()).not.toContain('03 20 00 00 00');
    expect((await standing()).map(({ contribution: { cible } }) => cible?.id).sort()).toEqual(['dora--1', 'dora--2']);
  });

  it('calls an offer confirmed no more once its end is said, and confirms it with no others', async () => {
    await start([offer('dora--1'), offer('dora--2'), offer('dora--3')]);
    await press('confirmations', { id: 'dora--1' });
    await press('confirmations', { id: 'dora--2' });
    await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61' });
    const end = { id: 'dora--1', fin: 'definitive' };
    const noted = await follow(await press('fermetures', end));
    expect(noted).toContain('La fin de cette offre est notée');
    expect(noted).not.toContain('Le reste est confirmé');
    const part = noted.slice(noted.indexOf('id="offre-0"'), noted.indexOf('id="offre-1"'));
    expect(part, 'nothing is left to correct').not.toContain('/corrections"');
    expect(noted.slice(noted.indexOf('id="offre-1"'))).toContain('/corrections"');
    expect(noted).toContain('Un appui confirme cette offre');
    await press('annulations', { id: 'dora--1' });
    const said = await follow(await press('confirmations', { tout: 'oui' }));
    expect(said).toContain('Vos 2 autres offres sont confirmées');
    expect(said).toContain('Une correction attend d’être relue. Une fermeture attend d’être relue.');
    expect(said).not.toContain('C’est juste');
    const confirmed = (await standing()).filter(({ contribution: { genre } }) => genre === 'confirmation');
    expect(confirmed.map(({ contribution: { cible } }) => cible?.id).sort()).toEqual(['dora--2', 'dora--3']);
    const { id } = (await standing()).find(({ contribution: { genre } }) => genre === 'fermeture')!;
    await press('annulations', { contribution: id });
    expect(await show()).toContain('Un appui confirme cette offre');
    // A pause takes the place of what confirmed its offer.
    await press('confirmations', { tout: 'oui' });
    expect(await follow(await press('fermetures', { id: 'dora--2', fin: 'pause', au: '2027-01-10' }))).toContain(
      'Vos 2 autres offres sont confirmées',
    );
  });

  it('leads to the answer, which takes the focus, whatever was sent', async () => {
    await start([offer('dora--1'), offer('dora--2')]);
    const toAnswer = async (act: string, fields: Record<string, string>): Promise<string> => {
      const answer = await press(act, fields);
      const to = answer.headers.get('Location') ?? '';
      expect(new URL(to, ORIGIN).hash, act).toBe('#reponse');
      const [, said = ''] = /id="reponse" tabindex="-1"[^>]*>([^]*?)<\/(?:div|p|span)>/.exec(await show(to)) ?? [];
      return said.replaceAll(/<[^>]+>/g, '');
    };
    const sent = { id: 'dora--1', ligne: 'telephone', telephone: '03 53 01 00 61' };
    expect(await toAnswer('corrections', sent)).toContain('Merci.');
    const mail = { id: 'dora--1', ligne: 'courriel', courriel: 'accueil@ccas.fr' };
    expect(await toAnswer('corrections', mail)).toContain('Merci.');
    // The number is right as it is shown, after all.
    const shown = { ...sent, telephone: '0320000000' };
    expect(await toAnswer('corrections', shown)).toContain('C’est annulé.');
    expect(await toAnswer('corrections', shown)).toContain('rien n’a été envoyé');
    expect(await toAnswer('corrections', { ...shown, reste: 'oui' })).toContain('Le reste est');
    expect(await toAnswer('annulations', { id: 'dora--1' })).toContain('C’est annulé.');
    expect(await toAnswer('confirmations', { id: 'dora--2' })).toContain('Confirmée aujourd’hui');
    expect(await toAnswer('confirmations', { tout: 'oui' })).toContain('Vos 2 offres sont confirmées');
    expect(await toAnswer('annulations', { tout: 'oui' })).toContain('C’est annulé.');
    expect(await toAnswer('fermetures', { id: 'dora--2', fin: 'definitive' })).toContain('est notée');
    await press('corrections', sent);
    const wrong = await (await press('corrections', { ...sent, telephone: '12 34 56' })).text();
    expect(wrong).toMatch(/name="telephone"[^>]*autofocus/);
  });

  it('shows the description too, folded where it is long, and asks for a cost before its price', async () => {
    const long = `# Accueil\n${'Un atelier pour écrire son CV. '.repeat(20)}Fin du texte.`;
    await start([
      offer('dora--1', { description: 'Un **atelier** court.', frais: 'payant' }),
      offer('dora--2', { description: long }),
    ]);
    const text = await show();
    expect(text).toContain('Un atelier court.');
    expect(text.match(/<details class="about"/g)).toHaveLength(1);
    expect(text).toContain('Fin du texte.');
    const open = /name="ligne" value="frais" \/>([\s\S]*?)<\/form>/.exec(text)?.[1] ?? '';
    const order = ['name="frais" value="gratuit"', 'name="frais_precisions"', '>Envoyer</button>'];
    expect(order.map((part) => open.indexOf(part)).toSorted((a, b) => a - b)).toEqual(
      order.map((part) => open.indexOf(part)),
    );
    for (const part of order) expect(open).toContain(part);
    expect(open).toMatch(/value="payant"\s+checked/);
    await press('corrections', { id: 'dora--1', ligne: 'frais', frais: 'gratuit', frais_precisions: '' });
    expect((await standing())[0]?.contribution.changements).toEqual({ frais: 'gratuit' });
    // The receipt has the words of the line.
    const sent = await press('corrections', { id: 'dora--2', ligne: 'frais', frais: 'payant' });
    const receipt = (await show(sent.headers.get('Location') ?? '')).replaceAll(/\s+/g, ' ');
    expect(receipt).toContain('Coût : <del><bdi>Non précisé</bdi></del>');
  });

  it('proposes one cost at a time: the last one, without the price of what becomes free, and none that is back at what is shown', async () => {
    await start([offer('dora--1', { frais: 'payant', frais_precisions: '5 € le lit' })]);
    const costs = async (typed: Record<string, string>): Promise<unknown[]> => {
      await press('corrections', { id: 'dora--1', ligne: 'frais', ...typed });
      return (await standing()).map(({ contribution }) => contribution.changements);
    };
    expect(await costs({ frais: 'gratuit', frais_precisions: '5 € le lit' })).toEqual([
      { frais: 'gratuit', frais_precisions: null },
    ]);
    // The form goes on from there.
    expect(await show()).toMatch(/name="frais" value="gratuit"\s+checked/);
    expect(await costs({ frais: 'payant', frais_precisions: '2 €' })).toEqual([{ frais_precisions: '2 €' }]);
    await press('corrections', { id: 'dora--1', ligne: 'courriel', courriel: 'accueil@ccas.fr' });
    expect(await costs({ frais: 'payant', frais_precisions: '5 € le lit' })).toEqual([{ courriel: 'accueil@ccas.fr' }]);
    const same = await press('corrections', {
      ...{ id: 'dora--1', ligne: 'frais', frais: 'payant', frais_precisions: '5 € le lit' },
    });
    expect(await show(same.headers.get('Location') ?? '')).toContain('rien n’a été envoyé');
    // The price of a proposal goes with it too.
    expect(await costs({ frais: 'payant', frais_precisions: '2 €' })).toHaveLength(2);
    expect(await costs({ frais: 'gratuit', frais_precisions: '2 €' })).toContainEqual({
      frais: 'gratuit',
      frais_precisions: null,
    });
    expect(await costs({ frais: 'payant', frais_precisions: '5 € le lit' })).toHaveLength(1);
    // It may be proposed again.
    expect(await costs({ frais: 'gratuit', frais_precisions: '' })).toHaveLength(2);
  });

  it('keeps a cost that is none of the choices until another one is chosen', async () => {
    await start([{ ...offer('dora--1'), frais: 'adhesion' }]);
    const text = await show();
    expect(text).toMatch(/name="frais" value="adhesion"\s+checked/);
  });

  it('takes every other line', async () => {
    await start([offer('dora--1', { publics: ['jeunes'], frais: 'gratuit' })]);
    await press('corrections', { id: 'dora--1', ligne: 'courriel', courriel: 'accueil@ccas.fr' });
    await press('corrections', { id: 'dora--1', ligne: 'adresse', adresse: '2 rue Neuve', complement_adresse: '' });
    await press('corrections', { id: 'dora--1', ligne: 'frais', frais: 'payant', frais_precisions: '3 €' });
    const publics: [string, string][] = [
      ['publics', 'femmes'],
      ['publics', 'jeunes'],
    ];
    await press('corrections', [['id', 'dora--1'], ['ligne', 'publics'], ...publics]);
    const said = (await queue()).map(({ contribution }) => contribution.changements);
    expect(said).toHaveLength(4);
    expect(said).toEqual(
      expect.arrayContaining([
        { courriel: 'accueil@ccas.fr' },
        { adresse: '2 rue Neuve' },
        { frais: 'payant', frais_precisions: '3 €' },
        { publics: ['femmes', 'jeunes'] },
      ]),
    );
  });

  it('says what is wrong with a line and keeps what was typed, and sends nothing that was not changed', async () => {
    await start([offer('dora--1')]);
    const wrong = await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '03 20 <b>' });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toMatch(/<details class="line" name="ligne" open[\s\S]*03 20 &lt;b&gt;[\s\S]*role="alert"/);
    await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone: '0320000000' });
    await press('corrections', { id: 'dora--1', ligne: 'courriel', courriel: 'a@b.example' });
    expect((await press('corrections', { id: 'dora--1', ligne: 'nom', nom: 'x' })).status).toBe(404);
    expect(await queue()).toEqual([]);
  });

  it('refuses the numbers that the form refuses, and takes the short ones that exist', async () => {
    await start([offer('dora--1')]);
    for (const [telephone, fault] of [
      ['123', 'Ce numéro a 3 chiffres'],
      ['00 00 00 00 00', 'n’est pas un numéro français valable'],
    ] as const) {
      const wrong = await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone });
      expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining(fault)]);
    }
    for (const telephone of ['3949', '115', '39 19'])
      expect((await press('corrections', { id: 'dora--1', ligne: 'telephone', telephone })).status).toBe(303);
  });

  it('keeps the later of what a structure says of an offer: that it is right, or that it pauses', async () => {
    await start([offer('dora--1'), offer('dora--2')]);
    const ofFirst = async () =>
      (await standing()).flatMap(({ contribution: { genre, cible } }) => (cible?.id === 'dora--1' ? genre : []));
    const pause = () => press('fermetures', { id: 'dora--1', fin: 'pause', au: '2027-02-01' });
    await press('confirmations', { tout: 'oui' });
    await pause();
    expect(await ofFirst()).toEqual(['fermeture']);
    await press('confirmations', { tout: 'oui' });
    await press('corrections', { id: 'dora--1', ligne: 'courriel', courriel: 'a@b.example', reste: 'oui' });
    expect(await ofFirst(), 'all that is right leaves the pause').toEqual(['fermeture']);
    expect(await show()).toContain('Votre autre offre est confirmée');
    await press('confirmations', { id: 'dora--1' });
    expect(await ofFirst()).toEqual(['confirmation']);
    await pause();
    expect(await ofFirst()).toEqual(['fermeture']);
  });

  it('tells one number of a correction of all the offers, after it was sent and later', async () => {
    await start([offer('dora--1', { date_maj: '2026-06-01' }), offer('dora--2', { date_maj: '2026-01-01' })]);
    const sent: [string, string][] = [
      ['commun', 'oui'],
      ['ligne', 'telephone'],
      ['telephone', '03 53 01 00 61'],
      ['id', 'dora--1'],
      ['id', 'dora--2'],
    ];
    const numberIn = (text: string) => /si vous nous appelez\s:\s([\w-]+)/.exec(text)?.[1];
    const after = numberIn(await follow(await press('corrections', sent)));
    expect(after).toBeDefined();
    expect(numberIn(await show())).toBe(after);
  });

  it('takes the end of an offer, its pause, and another structure in its place', async () => {
    await start([offer('dora--1'), offer('dora--2'), offer('dora--3')]);
    expect(await follow(await press('fermetures', { id: 'dora--1', fin: 'definitive' }))).toContain('est notée');
    const without = await press('fermetures', { id: 'dora--2', fin: 'pause', au: '' });
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('Indiquez le jour')]);
    const past = await press('fermetures', { id: 'dora--2', fin: 'pause', au: '2026-11-24' });
    expect([past.status, await past.text()]).toEqual([422, expect.stringContaining('Ce jour est passé')]);
    await press('fermetures', { id: 'dora--2', fin: 'pause', au: '2027-01-10' });
    await press('fermetures', { id: 'dora--3', fin: 'ailleurs' });
    const said = (await queue()).map(({ contribution: { cible, fermeture, preuve } }) => [
      cible?.id,
      fermeture,
      preuve?.precisions,
    ]);
    expect(said.sort()).toEqual([
      ['dora--1', { du: '2026-11-25' }, undefined],
      ['dora--2', { au: '2027-01-10' }, undefined],
      ['dora--3', { du: '2026-11-25' }, 'Une autre structure s’en occupe.'],
    ]);
  });

  it('takes an end back also once it was handed on, and reopens an offer by its own press alone', async () => {
    await start([offer('dora--1'), offer('dora--2')], { trustStructures: true });
    const isListed = async (): Promise<boolean> => {
      const { items } = (await (await under.ask('/api/v1/services')).json()) as { items: { id: string }[] };
      return items.some(({ id }) => id === 'dora--1');
    };
    await press('fermetures', { id: 'dora--1', fin: 'definitive' });
    const [{ id } = { id: '' }] = await standing();
    const store = under.store as FullStore;
    await store.act(id, 2, { acte: 'transmission', par: 'lea', date: now().toISOString(), canal: 'main' });
    await expect.poll(isListed).toBe(false);
    await press('confirmations', { tout: 'oui' });
    expect(await isListed()).toBe(false);
    expect(await show()).toContain('Votre autre offre est confirmée');
    await press('confirmations', { id: 'dora--1' });
    expect(await isListed()).toBe(true);
    await press('annulations', { id: 'dora--1' });
    expect(await isListed()).toBe(false);
    expect((await press('annulations', { contribution: id })).status).toBe(303);
    expect(await isListed()).toBe(true);
    expect((await store.dossier(id))?.etat).toBe('refusee');
  });

  it('does nothing about the offers of others, or for a link that has ended', async () => {
    const others = offer('dora--9', { structure_id: 'dora--s2' });
    await start([offer('dora--1')], {
      source: createCatalogue({
        structures: [structure(), structure({ id: 'dora--s2' })],
        services: [offer('dora--1'), others],
        communes: [lille],
      }),
    });
    for (const [act, fields] of [
      ['confirmations', {}],
      ['corrections', { ligne: 'telephone', telephone: '0353010061' }],
      ['fermetures', { fin: 'definitive' }],
      ['annulations', {}],
    ] as const)
      expect((await press(act, { id: 'dora--9', ...fields })).status, act).toBe(404);
    const posted = await under.post({
      genre: 'confirmation',
      cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-01-01', base: {} },
      licence: 'etalab-2.0',
      licence_texte_version: '1',
    });
    const { id } = (await posted.json()) as { id: string };
    expect((await press('annulations', { contribution: id })).status, 'somebody else said it').toBe(404);
    Cookie = '';
    for (const act of ['confirmations', 'corrections', 'fermetures', 'annulations'])
      expect((await press(act, { id: 'dora--1', tout: 'oui' })).status, act).toBe(404);
    expect(await queue()).toHaveLength(1);
  });

  it('takes back what it accepted at once, and shows hostile texts as texts', async () => {
    const nom = '<script>alert(1)</script>';
    await start([offer('dora--1', { nom, telephone: '"><img src=x onerror=alert(1)>' })], { trustStructures: true });
    const text = await follow(await press('confirmations', { tout: 'oui' }));
    expect(text).toContain('Votre offre est confirmée');
    expect(text, 'an older day would unsay it').not.toContain('Mise à jour le');
    expect(text).not.toMatch(/<script>alert|<img/);
    expect((await queue())[0]).toMatchObject({ etat: 'acceptee' });
    await press('annulations', { tout: 'oui' });
    expect(await standing()).toEqual([]);
    expect(await show()).toContain('Un appui confirme cette offre');
  });
});
