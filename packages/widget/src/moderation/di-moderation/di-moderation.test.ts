import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { findFaults } from '../../testing/axe.ts';
import { aConfirmation, aContribution, aPartner, fakeRelay, type FakeRelay } from '../../testing/desk.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { DeskError } from '../desk/desk.ts';
import type { DiDossier } from '../dossier/di-dossier.ts';
import './define.ts';
import type { DiModeration } from './di-moderation.ts';

async function mount(relay: FakeRelay): Promise<DiModeration> {
  const element = await fixture<DiModeration>(html`<di-moderation .desk=${relay.desk}></di-moderation>`);
  await shows(element, relay.who === null ? 'Mot de passe' : 'À relire');
  if (relay.who !== null) await settled(element);
  return element;
}

const shows = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `shows « ${text} »: ${textOf(element)}`);
const settled = (element: Element) => waitUntil(() => !textOf(element).includes('Chargement'), 'is loaded');
const rows = (element: Element) => findAll(element, '.it').map((row) => textOf(row.querySelector('b')!));
const open = (element: Element) => find<DiDossier>(element, 'di-dossier');
const shownIn = (element: Element, text: string) =>
  waitUntil(() => textOf(open(element)).includes(text), `the contribution shows « ${text} »`);
/** The place where a tab keeps its last decision. */
const KEPT = 'inclusion-kit:desk:decision';
/** Waits until what was answered is drawn. */
const drawn = async (element: DiModeration) => {
  await aTimeout(0);
  await element.updateComplete;
};
const focused = (element: Element): Element | null => {
  let at = element.shadowRoot?.activeElement ?? null;
  while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
  return at;
};
const named = (nom: string) =>
  aContribution({ cible: { ...aContribution().cible!, base: { nom, telephone: '+33353010010' } } });
const conflicting = () => {
  const contribution = aContribution({
    changements: { telephone: '+33353010012', courriel: 'accueil@structure.example' },
  });
  return [contribution, { record: { ...contribution.cible?.base, telephone: '+33353010015' } }] as const;
};

describe('<di-moderation>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(() => {
    localStorage.removeItem('di-moderation-keys');
    sessionStorage.clear();
  });

  describe('the door', () => {
    it('asks for a name and a password, says what is wrong, then shows the queue', async () => {
      const relay = fakeRelay({ who: null });
      relay.add();
      const element = await mount(relay);
      expect(await findFaults(element)).to.deep.equal([]);
      expect(textOf(element)).not.to.contain('Préparer');

      findButton(element, 'Se connecter').click();
      await shows(element, 'Donnez votre nom et votre mot de passe.');
      type(find(element, '#username'), 'zoe');
      type(find(element, '#password'), 'faux');
      expect(textOf(element)).to.contain('Mot de passe oublié').and.contain('aucun compte n’est demandé');
      const secret = find<HTMLInputElement>(element, '#password');
      find(element, '#reveal').click();
      expect([secret.type, secret.value]).to.deep.equal(['text', 'faux']);
      find(element, '#reveal').click();
      expect(secret.type).to.equal('password');
      find(element, '#reveal').click();
      findButton(element, 'Se connecter').click();
      const box = find<HTMLInputElement>(element, '#reveal');
      expect([secret.type, secret.value, box.checked]).to.deep.equal(['password', 'faux', false]);
      await shows(element, 'ne convient pas');
      expect(await findFaults(element)).to.deep.equal([]);

      type(find(element, '#password'), 'secret');
      findButton(element, 'Se connecter').click();
      await shows(element, 'zoe, administration');
      await settled(element);
      expect(rows(element)).to.deep.equal(['Préparer le permis B']);
      await waitUntil(() => focused(element)?.id === 'queue', 'the queue has the focus');
      expect(await findFaults(element)).to.deep.equal([]);
    });

    it('says that the relay does not answer, and tries again', async () => {
      const relay = fakeRelay();
      relay.failing = { method: 'GET', status: 503 };
      const element = await fixture<DiModeration>(html`<di-moderation .desk=${relay.desk}></di-moderation>`);
      await shows(element, 'Le relais ne répond pas');
      expect(await findFaults(element)).to.deep.equal([]);
      relay.failing = null;
      findButton(element, 'Réessayer').click();
      await shows(element, 'zoe, administration');
    });

    it('leaves nothing on the screen once signed out', async () => {
      const relay = fakeRelay();
      relay.add();
      const element = await mount(relay);
      element.noSignOut = true;
      await element.updateComplete;
      expect(textOf(element), 'the page has its own way').not.to.contain('Se déconnecter');
      element.noSignOut = false;
      await element.updateComplete;
      findButton(element, 'Se déconnecter').click();
      await shows(element, 'Mot de passe');
      expect(textOf(element)).not.to.contain('Préparer');
      expect(relay.who).to.be.null;
    });

    it('asks again when the session is over, and keeps what was chosen and written', async () => {
      const relay = fakeRelay();
      const id = relay.add();
      const element = await mount(relay);
      findButton(open(element), 'Refuser').click();
      await open(element).updateComplete;
      const refusal = find(open(element), 'di-refusal');
      find<HTMLInputElement>(refusal, 'input').click();
      type(find<HTMLTextAreaElement>(refusal, 'textarea'), 'Numéro vérifié ce matin');
      relay.who = null;
      findButton(refusal, 'Refuser').click();
      await shows(element, 'Votre session est terminée');
      expect(await findFaults(element)).to.deep.equal([]);
      expect(open(element).checkVisibility()).to.be.false;

      type(find(element, '#username'), 'relecture');
      type(find(element, '#password'), 'secret');
      findButton(element, 'Se connecter').click();
      await waitUntil(() => open(element).checkVisibility());
      expect(find<HTMLTextAreaElement>(refusal, 'textarea').value).to.equal('Numéro vérifié ce matin');
      findButton(refusal, 'Refuser').click();
      await shows(element, '1 proposition refusée.');
      expect(relay.dossier(id).motif).to.equal('La structure ne le confirme pas. Numéro vérifié ce matin');
    });
  });

  describe('the queue', () => {
    it('says of each contribution what it is about, what it does, and what to look at', async () => {
      const relay = fakeRelay();
      relay.add(aContribution({ genre: 'fermeture', changements: undefined, fermeture: { du: '2026-12-20' } }), {
        risque: { niveau: 'a-verifier', raisons: ['fermeture-definitive'] },
      });
      relay.add(aConfirmation());
      relay.add(...conflicting());
      const element = await mount(relay);
      const texts = findAll(element, '.it').map(textOf);
      expect(texts[0]).to.match(
        /^Préparer le permis B · .* Téléphone Avant : 03 53 01 00 15 → Après : 03 53 01 00 12 et 1 autre ligne/,
      );
      // Three rows of one offer keep its name.
      expect(rows(element)).to.deep.equal(Array.from({ length: 3 }, () => 'Préparer le permis B'));
      expect(texts[0]).to.contain('Conflit').and.to.contain('Préparer le permis B');
      expect(texts[0]).to.contain('Preuve : J’ai appelé').and.to.contain('Camille Exemple');
      expect(texts[1]).to.match(/^Préparer le permis B · .* Toujours à jour rien à changer/);
      const [title, kind] = ['.about b', '.chg ins.quiet'].map(
        (one) => getComputedStyle(find(element, one)).fontWeight,
      );
      expect([Number(title) >= 600, kind], 'the offer is louder than that nothing changes').to.deep.equal([
        true,
        '400',
      ]);
      expect(texts[2]).to.match(/ Fermeture Avant : ouverte → Après : Fermeture définitive/);
      expect(texts[2]).to.contain('À vérifier');
      expect(
        findAll(element, '.queue-list > li').map((row) => row.querySelector('.pick input') !== null),
      ).to.deep.equal([false, true, true]);
      expect(await findFaults(element)).to.deep.equal([]);
    });

    it('tells offers of one title apart by their structure', async () => {
      const relay = fakeRelay();
      for (const id of ['dora--1', 'dora--2', 'dora--3']) {
        relay.add(aContribution({ cible: { ...aContribution().cible!, id } }));
      }
      const element = await mount(relay);
      expect(rows(element)).to.deep.equal(Array.from({ length: 3 }, () => 'Auto-école solidaire'));
      expect(textOf(find(element, '.it'))).not.to.contain('Préparer le permis B');
    });

    it('counts each part, narrows by nature, source, conflict and number, and says what does not match', async () => {
      const relay = fakeRelay();
      const id = relay.add(aConfirmation('Colis'));
      relay.add(...conflicting());
      relay.actElsewhere(relay.add(named('Acceptée')), 'acceptation');
      const element = await mount(relay);
      await waitUntil(() => textOf(find(element, '#view-source')) === 'Acceptées 1');
      expect(textOf(find(element, '#view-todo'))).to.equal('À relire 2');
      expect(textOf(find(element, '.about'))).to.equal('Préparer le permis B · Auto-école solidaire');

      await waitUntil(() => textOf(findButton(element, 'En conflit')) === 'En conflit 1');
      findButton(element, 'En conflit').click();
      await waitUntil(() => rows(element).length === 1);
      expect(rows(element)).to.deep.equal(['Préparer le permis B']);
      expect(textOf(find(element, '.foot'))).to.contain('1 sur 1.');
      expect(findAll(element, '.bar > .filters .chip').map(textOf), 'none has nothing behind it').to.deep.equal([
        'En conflit 1',
      ]);
      const kind = () => find<HTMLSelectElement>(element, 'select[aria-label="Nature"]');
      // One choice takes the place of the other.
      kind().value = 'doublon';
      kind().dispatchEvent(new Event('change'));
      await shows(element, 'Aucune contribution ne correspond à ces critères.');
      const chosen = findButton(element, 'Doublons');
      expect(chosen.getAttribute('aria-pressed'), 'one that is chosen stays').to.equal('true');
      chosen.focus();
      chosen.click();
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'queue', 'the focus goes to the queue');
      expect(chosen.isConnected).to.equal(false);
      findButton(element, 'En conflit').click();
      await waitUntil(() => rows(element).join() === 'Préparer le permis B');
      findButton(element, 'Enlever les filtres').click();
      await waitUntil(() => rows(element).length === 2);

      kind().value = 'manque';
      kind().dispatchEvent(new Event('change'));
      await shows(element, 'Aucune contribution ne correspond à ces critères.');
      expect(await findFaults(element)).to.deep.equal([]);
      findButton(element, 'Enlever les filtres').click();
      await waitUntil(() => rows(element).length === 2);

      find<HTMLDetailsElement>(element, '.further').open = true;
      type(find(element, 'input[name="numero"]'), `IK-${id}`);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => rows(element).join() === 'Colis');

      find(element, '#view-source').click();
      await waitUntil(() => rows(element).join() === 'Acceptée');
      await shownIn(element, 'Annuler l’acceptation');
      expect(await findFaults(element)).to.deep.equal([]);
    });

    it('keeps what takes the focus on a phone above the bars at the foot', async () => {
      const relay = fakeRelay();
      const base = { nom: 'Permis', telephone: '+33353010010', description: 'a' };
      const long = Array.from({ length: 60 }, (_, at) => `Une phrase qui prend de la place ${at}.`).join(' ');
      for (let rank = 0; rank < 8; rank += 1)
        relay.add(
          aContribution({
            cible: { modele: 'service', id: `dora--${rank}`, source: 'dora', date_maj: '2026-06-12', base },
            changements: { description: long, telephone: '+33353010012', frais: 'gratuit' },
          }),
        );
      const element = await mount(relay);
      element.style.inlineSize = '328px';
      await waitUntil(() => element.shadowRoot!.querySelector('di-dossier')?.hasAttribute('stacked') === true);
      find(open(element), '.back').click();
      await waitUntil(() => findAll(element, 'di-dossier').length === 0);
      const [box] = findAll(element, '.pick input');
      box!.click();
      const walk = async (root: () => ShadowRoot, area: string, foot: string): Promise<number> => {
        let seen = 0;
        for (let stop = 0; stop < 40; stop += 1) {
          await sendKeys({ press: 'Tab' });
          const at = root().activeElement;
          if (at === null || at.closest(area) === null || at.closest(foot) !== null) continue;
          const { top } = root().querySelector(foot)!.getBoundingClientRect();
          const rect = at.getBoundingClientRect();
          if (rect.height > top) continue;
          seen += 1;
          expect(rect.bottom, textOf(at)).to.be.at.most(top + 1);
        }
        return seen;
      };
      await waitUntil(() => findAll(element, '.bulk').length === 1);
      box!.focus();
      expect(await walk(() => element.shadowRoot!, '.queue-list', '.bulk')).to.be.greaterThan(8);
      findAll(element, '.it')[0]!.click();
      await waitUntil(() => findAll(element, 'di-dossier').length === 1);
      await waitUntil(() => findAll(open(element), '#accept').length === 1);
      find(open(element), '.back').focus();
      expect(await walk(() => open(element).shadowRoot!, '.body', '.foot')).to.be.greaterThan(3);
    });

    it('says all of a row on a phone, and cuts nothing of it: both values, the proof and the sender', async () => {
      const relay = fakeRelay();
      const before = { nom: 'Permis', telephone: '+33353010010', horaires_accueil: 'Tu-Fr 09:00-12:00,13:30-16:30' };
      relay.add(
        aContribution({
          cible: { modele: 'service', id: 'dora--1', source: 'dora', date_maj: '2026-06-12', base: before },
          changements: { horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00' },
          preuve: { moyen: 'visite' },
          auteur: { organisation: 'CCAS de Guise' },
        }),
      );
      const element = await mount(relay);
      element.style.inlineSize = '328px';
      const row = find(element, '.queue-list > li');
      await waitUntil(() => !find(element, '.word').checkVisibility());
      const line = find(element, '.line');
      expect(textOf(line)).to.match(/^À regarder Preuve : J’y suis allé CCAS de Guise \(non vérifié\)/);
      expect(textOf(row)).not.to.contain('…');
      for (const part of [row, ...row.querySelectorAll('*')])
        if (
          getComputedStyle(part).overflowX !== 'visible' &&
          !part.classList.contains('vh') &&
          !part.classList.contains('word')
        )
          expect(part.scrollWidth, part.className).to.be.at.most(part.clientWidth);
    });

    it('cuts nothing of a row without a sender on a phone', async () => {
      const relay = fakeRelay();
      relay.add(
        aContribution({
          cible: { ...aContribution().cible!, base: { nom: 'Permis', adresse: '38 impasse Louise Michel' } },
          changements: { adresse: '12 rue des Lilas' },
        }),
      );
      const element = await mount(relay);
      element.style.inlineSize = '328px';
      await waitUntil(() => !find(element, '.word').checkVisibility());
      for (const one of ['.chg del', '.chg ins', '.about', '.line']) {
        const { clientHeight, clientWidth, scrollHeight, scrollWidth } = find(element, one);
        expect([scrollWidth, scrollHeight], one).to.deep.equal([clientWidth, clientHeight]);
      }
    });

    it('says in a row of a phone the whole name, and what stays as it is beside its risk', async () => {
      const relay = fakeRelay();
      relay.add(aConfirmation(`Domiciliation postale, ${'accueil, diagnostic, plan d’action, '.repeat(4)}suivi`));
      relay.add(aConfirmation('Colis'));
      const element = await mount(relay);
      element.style.inlineSize = '328px';
      await waitUntil(() => !find(element, '.word, .keys > p').checkVisibility());
      for (const about of findAll(element, '.about, .about b, .structure'))
        expect(getComputedStyle(about).webkitLineClamp, 'no end of a name is cut').to.equal('none');
      for (const line of findAll(element, '.line')) expect(textOf(line)).to.match(/^Toujours à jour rien à changer/);
    });

    it('makes one row of needs that are told alike and that nobody signs, noted and closed together', async () => {
      const relay = fakeRelay();
      const { cible: _, changements: __, auteur: ___, ...rest } = aContribution();
      const manque = { thematiques: ['sante--addictions'], publics: [], code_commune: '59067' };
      const tell = (more: object = {}) => relay.add({ ...rest, genre: 'manque', manque: { ...manque, ...more } });
      const alike = [tell(), tell()];
      const other = tell({ precisions: 'Le soir' });
      const element = await mount(relay);
      expect(rows(element)).to.have.length(2);
      const row = findAll(element, '.it').find((one) => !textOf(one).includes('Le soir'))!;
      expect(textOf(row)).to.contain('2 à traiter ensemble');
      expect(textOf(find(element, '.foot'))).to.contain('3 contributions en 2 lignes. Les plus récentes d’abord.');
      row.click();
      await shownIn(element, 'Noter les 2 besoins');
      find(open(element), '#accept').click();
      await waitUntil(() => rows(element).length === 1);
      expect([...alike, other].map((id) => relay.dossier(id).etat)).to.deep.equal(['acceptee', 'acceptee', 'recue']);
      expect(relay.acts).to.have.length(1);
      find(element, '#undo').click();
      await waitUntil(() => alike.every((id) => relay.dossier(id).etat === 'recue'));
    });

    describe('after a reload of the page', () => {
      const undoIn = (element: Element) =>
        waitUntil(() => findAll(element, '#undo').length === 1, 'the way back is there');
      const reads = (relay: FakeRelay, ids: readonly string[]) =>
        relay.calls.filter(
          ({ method, path }) => method === 'GET' && ids.some((id) => path === `/moderation/contributions/${id}`),
        ).length;

      /** Accepts three needs that are alike in one press, as « zoe », and takes the page away. */
      async function decideTogether() {
        const relay = fakeRelay();
        const { cible: _, changements: __, auteur: ___, ...rest } = aContribution();
        const manque = { thematiques: ['sante--addictions'], publics: [], code_commune: '59067' };
        const alike = [0, 1, 2].map(() => relay.add({ ...rest, genre: 'manque', manque }));
        const element = await mount(relay);
        find(open(element), '#accept').click();
        await undoIn(element);
        const etats = () => alike.map((id) => relay.dossier(id).etat);
        expect(etats()).to.deep.equal(['acceptee', 'acceptee', 'acceptee']);
        element.remove();
        relay.calls.length = 0;
        return { relay, alike, etats };
      }

      type Read = FakeRelay['desk']['dossier'];
      /** Loads the page of a desk whose reading of one contribution is another. */
      const mountReading = (relay: FakeRelay, toRead: (read: Read) => Read) =>
        mount({ ...relay, desk: { ...relay.desk, dossier: toRead((id) => relay.desk.dossier(id)) } });

      it('takes back together what was decided together, but for one that was decided anew', async () => {
        const { relay, alike, etats } = await decideTogether();
        const again = await mount(relay);
        await undoIn(again);
        expect(textOf(find(again, '#outcome'))).to.contain('3 besoins notés');
        again.remove();

        relay.actElsewhere(alike[0]!, 'annulation');
        const last = await mount(relay);
        await undoIn(last);
        expect(textOf(find(last, '#outcome'))).to.contain('2 besoins notés');
        find(last, '#undo').click();
        await waitUntil(() => etats().every((etat) => etat === 'recue'));
        await waitUntil(() => findAll(last, '#undo').length === 0);
        expect(sessionStorage.getItem(KEPT), 'nothing is left to take back').to.be.null;
      });

      it('forgets what others decided anew on all of it', async () => {
        const { relay, alike } = await decideTogether();
        for (const id of alike) relay.actElsewhere(id, 'annulation');
        await mount(relay);
        await waitUntil(() => sessionStorage.getItem(KEPT) === null, 'it is forgotten');
      });

      it('offers it to the person who decided, once signed in again, and to nobody else', async () => {
        const { relay, alike } = await decideTogether();
        relay.who = null;
        const element = await mount(relay);
        const enter = async (nom: string) => {
          type(find(element, '#username'), nom);
          type(find(element, '#password'), 'secret');
          findButton(element, 'Se connecter').click();
          await shows(element, `${nom}, `);
          await settled(element);
        };
        await enter('relecture');
        expect(reads(relay, alike), 'nothing is read for another person').to.equal(0);
        expect(findAll(element, '#outcome').length).to.equal(0);

        // The session ends: the message of one person does not stand before the next.
        relay.who = null;
        find(element, '#view-done').click();
        await shows(element, 'Votre session est terminée');
        await enter('zoe');
        await undoIn(element);
        relay.who = null;
        find(element, '#view-todo').click();
        await shows(element, 'Votre session est terminée');
        await enter('relecture');
        await waitUntil(() => findAll(element, '#outcome').length === 0, 'the message is gone');
      });

      it('says nothing where one cannot be read, and tries again at the next reload', async () => {
        const { relay, alike } = await decideTogether();
        const kept = sessionStorage.getItem(KEPT);
        let answered = 0;
        const element = await mountReading(relay, (read) => async (id) => {
          try {
            if (id === alike[1]) throw new DeskError('down');
            return await read(id);
          } finally {
            answered += 1;
          }
        });
        await waitUntil(() => answered === 3);
        await drawn(element);
        expect(findAll(element, '#outcome').length).to.equal(0);
        expect(sessionStorage.getItem(KEPT)).to.equal(kept);
        element.remove();

        const again = await mount(relay);
        await undoIn(again);
        expect(textOf(find(again, '#outcome'))).to.contain('3 besoins notés');
      });

      it('reads a few at a time', async () => {
        const { relay } = await decideTogether();
        const done = Array.from({ length: 12 }, () => ({ id: relay.add(), version: 1 }));
        sessionStorage.setItem(KEPT, JSON.stringify({ did: 'accepted', par: 'zoe', done }));
        const ids = new Set(done.map(({ id }) => id));
        let [now, most] = [0, 0];
        const element = await mountReading(relay, (read) => async (id) => {
          if (ids.has(id)) most = Math.max(most, (now += 1));
          const one = await read(id);
          if (ids.has(id)) now -= 1;
          return one;
        });
        await undoIn(element);
        expect(textOf(find(element, '#outcome'))).to.contain('12 propositions acceptées');
        expect(most).to.equal(5);
      });

      it('does not tell the older decision where another one was made and closed meanwhile', async () => {
        const { relay, alike } = await decideTogether();
        const id = relay.add(named('Autre offre'));
        const held: (() => void)[] = [];
        const element = await mountReading(relay, (read) => async (id) => {
          const one = await read(id);
          if (alike.includes(id)) await new Promise<void>((resolve) => void held.push(resolve));
          return one;
        });
        await waitUntil(() => held.length === 3);
        await shownIn(element, 'Autre offre');
        findButton(open(element), 'Accepter').click();
        await undoIn(element);
        expect(relay.dossier(id).etat).to.equal('acceptee');
        find(element, '#outcome .close').click();
        await waitUntil(() => findAll(element, '#outcome').length === 0);
        for (const letGo of held) letGo();
        await drawn(element);
        expect(findAll(element, '#outcome').length).to.equal(0);
      });
    });

    it('makes one row of closures of one offer that say the same and that nobody signs, chosen and decided together', async () => {
      const relay = fakeRelay();
      const { changements: _, auteur: __, preuve: ___, ...rest } = aContribution();
      const close = (more: object = {}) => relay.add({ ...rest, genre: 'fermeture', fermeture: {}, ...more });
      const alike = [close(), close()];
      const other = close({ fermeture: { au: '2099-01-01' } });
      const element = await mount(relay);
      expect(rows(element)).to.have.length(2);
      const row = findAll(element, '.it').find((one) => textOf(one).includes('Fermeture définitive'))!;
      expect(textOf(row)).to.contain('2 à traiter ensemble');
      row.click();
      await shownIn(element, 'Envoyée 2 fois à l’identique : votre décision vaut pour les 2');
      const pick = row.parentElement!.querySelector<HTMLInputElement>('.pick input')!;
      pick.click();
      await shows(element, '2 choisies');
      pick.click();
      const call = find(open(element), '[part="call"]');
      call.addEventListener('click', (event) => event.preventDefault());
      call.click();
      find(open(element), '#accept').click();
      await waitUntil(() => rows(element).length === 1);
      expect([...alike, other].map((id) => relay.dossier(id).etat)).to.deep.equal(['acceptee', 'acceptee', 'recue']);
      expect(relay.acts.at(-1)).to.deep.include({ acte: 'acceptation', preuve: { moyen: 'appel' } });
    });

    it('says of a duplicate whose other record is gone that it is to be closed, and offers no choice of it', async () => {
      const relay = fakeRelay();
      const { changements: _, ...target } = aContribution();
      relay.add({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' }, { fiche_doublon: 'gone' });
      const element = await mount(relay);
      expect(textOf(find(element, '.it'))).to.contain('Doublon proposé une des deux fiches est retirée À clore');
      expect(findAll(element, '.pick input')).to.have.length(0);
      await shownIn(element, 'La fiche B a été retirée par sa source');
      findButton(open(element), 'Clore').click();
      await shows(element, 'Tout est relu');
    });

    it('shows of a duplicate that is chosen among others which record stays and all that is lost, and lets it be changed', async () => {
      const relay = fakeRelay();
      const { changements: _, ...target } = aContribution();
      const duplicate = { ...target, genre: 'doublon', doublon_de: 'soliguide--9' } as const;
      const valeurs = {
        nom: 'Scooters',
        telephone: '+33353010031',
        courriel: 'a@asso.example',
        adresse: '1 rue des Lilas',
        frais: null,
        horaires_accueil: 'Mo 09:00-12:00',
      };
      const a = { id: 'dora--1', source: 'dora', structure: 'Roues d’Avenir', date_maj: '2026-09-30', valeurs };
      const fuller = {
        ...{ ...a, id: 'soliguide--9', source: 'soliguide', date_maj: '2025-03-08' },
        valeurs: { ...valeurs, nom: 'Vélos', frais: 'gratuit', horaires_accueil: 'Mo-Fr 09:00-17:00' },
      };
      const alike = relay.add(duplicate, { paire: [a, fuller] });
      const other = { ...fuller, structure: 'Mob’Nord', valeurs: { ...valeurs, telephone: '+33353010099' } };
      const two = relay.add(duplicate, { paire: [a, other] });
      relay.add(aConfirmation('Colis'));
      const element = await mount(relay);
      const row = (id: string): HTMLElement => find(element, `.queue-list > [data-id="${id}"]`);
      expect(row(two).querySelectorAll('input'), 'two offers are compared first').to.have.length(0);
      expect(textOf(row(two))).to.contain('À comparer');

      expect(row(alike).querySelectorAll('.keep')).to.have.length(0);
      row(alike).querySelector('input')!.click();
      await waitUntil(() => row(alike).querySelector('.keep') !== null);
      const choices = (): [said: string, isOn: boolean][] =>
        [...row(alike).querySelectorAll<HTMLInputElement>('.keep input')].map((one) => [
          textOf(one.parentElement!),
          one.checked,
        ]);
      const kept = [
        'Garder A : « Scooters », DORA, mise à jour le 30 septembre 2026 Ces lignes de l’autre disparaissent : nom, frais, horaires d’accueil.',
        'Garder B : « Vélos », Soliguide, mise à jour le 8 mars 2025 Ces lignes de l’autre disparaissent : nom.',
      ];
      expect(
        choices()
          .map(([said]) => said)
          .join('|'),
      ).to.equal(kept.join('|'));
      expect(
        choices().map(([, isOn]) => isOn),
        'the fuller one',
      ).to.deep.equal([false, true]);
      expect(await findFaults(element)).to.deep.equal([]);
      findAll(element, '.pick input').forEach((one) => !(one as HTMLInputElement).checked && one.click());
      await waitUntil(() => textOf(element).includes('Accepter les 2'));
      findButton(element, 'Accepter les 2').click();
      await shows(element, '2 propositions acceptées.');
      findButton(element, 'Annuler').click();
      await shows(element, '2 décisions annulées.');
      // They come back to the queue a little after it is said, not chosen.
      await waitUntil(() => findAll(element, `.queue-list > [data-id="${alike}"]`).length === 1, 'it is back');
      await waitUntil(() => findAll(element, '.keep').length === 0);

      row(alike).querySelector('input')!.click();
      await waitUntil(() => row(alike).querySelector('.keep') !== null);
      row(alike).querySelector<HTMLInputElement>('.keep input')!.click();
      await waitUntil(() => choices()[0]![1]);
      findButton(element, 'Accepter celle-ci').click();
      await shows(element, '1 proposition acceptée.');
      const gardes = relay.acts.flatMap((act) =>
        ((act as { contributions?: { id: string; garde?: string }[] }).contributions ?? []).flatMap(
          ({ garde }) => garde ?? [],
        ),
      );
      expect(gardes).to.deep.equal(['soliguide--9', 'dora--1']);
    });

    it('filters by a press the kinds that wait, with their number', async () => {
      const relay = fakeRelay();
      const { cible: _, changements: __, ...rest } = aContribution();
      const manque = { thematiques: [], publics: [], code_commune: '59067', precisions: 'Faire garder mon enfant' };
      relay.add({ ...rest, genre: 'manque', manque });
      relay.add(aConfirmation('Colis'));
      const element = await mount(relay);
      await waitUntil(() => textOf(find(element, '.filters')).includes('Besoins 1'), 'counts');
      findButton(element, 'Besoins').click();
      await waitUntil(() => textOf(find(element, '.it')).startsWith('Faire garder mon enfant Besoin signalé Bergues'));
      expect(rows(element).join(), 'its words are said once').to.equal('Faire garder mon enfant');
      expect(textOf(find(element, '.it'))).to.match(/ 3 fois en 30 jours/);
      expect(textOf(find(element, '.it')).match(/signalé/g), 'said once').to.have.length(1);
      expect(findAll(element, '.pick input')).to.have.length(0);
      findButton(element, 'Besoins').click();
      await waitUntil(() => rows(element).length === 2);
    });

    it('says that a part is being read, and never that it is empty before', async () => {
      const relay = fakeRelay();
      const element = await mount(relay);
      await shows(element, 'Tout est relu');
      find(element, '#view-done').click();
      await element.updateComplete;
      expect(textOf(element)).to.contain('Chargement').and.not.contain('Aucune contribution close');
      await shows(element, 'Aucune contribution close');
    });

    it('names the need of each report, however many tell the same', async () => {
      const relay = fakeRelay();
      const { cible: _, changements: __, ...rest } = aContribution();
      const manque = { thematiques: ['sante--addictions'], publics: [], code_commune: '59067', precisions: 'Le soir' };
      for (let told = 0; told < 4; told += 1) relay.add({ ...rest, genre: 'manque', manque });
      const element = await mount(relay);
      expect(rows(element)).to.have.length(4);
      for (const about of findAll(element, '.about')) expect(textOf(about)).to.equal('Addictions');
      for (const change of findAll(element, '.chg'))
        expect(textOf(change)).to.equal('Besoin signalé Bergues (59380) · « Le soir »');
    });

    it('shows no word of a need that tells a danger in the queue, and alerts where it is open', async () => {
      const relay = fakeRelay();
      const { cible: _, changements: __, ...rest } = aContribution();
      const manque = { thematiques: [], publics: [], code_commune: '59067', precisions: 'mon copain me viole' };
      relay.add({ ...rest, genre: 'manque', manque });
      const themed = { ...manque, thematiques: ['sante--addictions'], precisions: 'mon mari me frappe' };
      const { auteur: ___, ...unsigned } = rest;
      relay.add({ ...unsigned, genre: 'manque', manque: themed });
      const element = await mount(relay);
      for (const about of findAll(element, '.about')) expect(textOf(about)).to.equal('Un danger');
      for (const row of findAll(element, '.it')) expect(textOf(row)).not.to.match(/viole|frappe|fois/);
      find(element, '.it').click();
      await shownIn(element, 'Cette personne peut être en danger');
      const alert = find(open(element), '#danger');
      const numbers = findAll<HTMLAnchorElement>(open(element), '#danger a').map((link) => link.getAttribute('href'));
      expect(numbers).to.deep.equal(['tel:3919', 'tel:17', 'sms:114', 'tel:112']);
      const first = textOf(alert);
      findAll(element, '.it')[1]!.click();
      await waitUntil(() => textOf(find(open(element), '#danger')) !== first, 'the other one is open');
      const told = [first, textOf(find(open(element), '#danger'))].filter((one) => one.includes('pas laissé'));
      expect(told, 'only one left no address').to.have.length(1);
      expect(await findFaults(element)).to.deep.equal([]);
    });

    it('says of a long text the part that changes, and of hours the days that do', async () => {
      const relay = fakeRelay();
      const long = (end: string) => `${'Un texte qui dure. '.repeat(12)}${end}`;
      const base = {
        nom: 'Permis',
        description: long('Le lundi.'),
        horaires_accueil: 'Mo-Fr 09:00-12:00; Sa 10:00-12:00',
      };
      const of = (changements: object) =>
        aContribution({ cible: { ...aContribution().cible!, base }, changements: { ...changements } });
      relay.add(of({ horaires_accueil: 'Mo-Fr 09:00-12:00; Sa 09:00-11:00' }));
      relay.add(of({ description: long('Le mardi matin.') }));
      const element = await mount(relay);
      const [text = '', hours = ''] = findAll(element, '.chg').map(textOf);
      expect(text).to.contain('lundi').and.to.contain('mardi matin');
      expect(text.length).to.be.below(160);
      expect(hours)
        .to.match(/[Ss]amedi/)
        .and.not.to.match(/[Ll]undi/);
    });

    it('reads on by pages, with the focus on the first new one', async () => {
      const relay = fakeRelay();
      for (let n = 0; n < 25; n += 1) relay.add(named(`Offre ${n}`));
      const element = await mount(relay);
      expect(rows(element)).to.have.length(20);
      await shows(element, '20 sur 25.');
      findButton(element, 'Voir 5 contributions de plus').click();
      await waitUntil(() => rows(element).length === 25);
      await waitUntil(() => focused(element)?.textContent.includes('Offre 4') === true);
    });

    it('says when all is read over, and what still waits', async () => {
      const relay = fakeRelay();
      const element = await mount(relay);
      await shows(element, 'Tout est relu');
      expect(await findFaults(element)).to.deep.equal([]);
      relay.actElsewhere(relay.add(named('Acceptée')), 'acceptation');
      findButton(element, 'Actualiser la file').click();
      await shows(element, '1 contribution attend d’être reprise par sa source.');
      findButton(element, 'Voir ces attentes').click();
      await waitUntil(() => rows(element).join() === 'Acceptée');
    });

    it('keeps what it showed when it cannot be read anew', async () => {
      const relay = fakeRelay();
      relay.add();
      const element = await mount(relay);
      relay.failing = { method: 'GET', status: 503 };
      findButton(element, 'Actualiser la file').click();
      await shows(element, 'La file n’a pas pu être mise à jour.');
      expect(rows(element)).to.have.length(1);
      expect(await findFaults(element)).to.deep.equal([]);
    });
  });

  describe('those that are sure', () => {
    const sure = { risque: { niveau: 'sure', raisons: ['confirmation'] } } as const;

    it('are chosen by one press and accepted by another, then taken back in one request', async () => {
      const relay = fakeRelay();
      const ids = [relay.add(aConfirmation('Un'), sure), relay.add(named('Deux')), relay.add(named('Trois'), sure)];
      const element = await mount(relay);
      expect(textOf(find(element, '.sure-box'))).to.contain(
        '2 propositions sûres, à accepter ensemble. L’autre demande un regard.',
      );
      find(element, '.sure-box summary').click();
      await waitUntil(() => find(element, '.sure-box ul').checkVisibility());
      expect(await findFaults(element)).to.deep.equal([]);
      findButton(element, 'Choisir les 2 sûres').click();
      await waitUntil(() => focused(element)?.id === 'accept-picked');
      findButton(element, 'Accepter les 2').click();
      await shows(element, '2 propositions acceptées. Visibles maintenant.');
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['acceptee', 'recue', 'acceptee']);
      await waitUntil(() => focused(element)?.id === 'undo');
      await sendKeys({ press: 'u' });
      await shows(element, '2 décisions annulées.');
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['recue', 'recue', 'recue']);
      expect(relay.acts.map((act) => (act as { acte: string }).acte)).to.deep.equal(['acceptation', 'annulation']);
    });

    it('stand together in the place of a contribution once they are chosen, with one button filled, until one is opened', async () => {
      const relay = fakeRelay();
      for (const nom of ['Un', 'Deux']) relay.add(aConfirmation(nom), sure);
      relay.add(aContribution(), { risque: { niveau: 'sure', raisons: ['une-ligne'] } });
      for (const nom of ['Autre', 'Dernière']) relay.add(named(nom));
      const element = await mount(relay);
      await waitUntil(() => findAll(element, 'di-dossier').length === 1);
      const filled = (): string[] =>
        [element, ...findAll(element, 'di-dossier')]
          .flatMap((one) => findAll(one, '.btn-primary'))
          .filter(
            (one) =>
              getComputedStyle(one).backgroundColor !== getComputedStyle(find(element, '.queue')).backgroundColor,
          )
          .map(textOf);
      findButton(element, 'Choisir les 3 sûres').click();
      await waitUntil(() => findAll(element, '#picked').length === 1);
      expect(findAll(element, 'di-dossier')).to.have.length(0);
      const told = textOf(find(element, '#picked'));
      expect(told).to.match(/Téléphone Avant : .* → Après : 03 53 01 00 12/);
      expect(told).to.contain('2 offres confirmées, rien à changer').and.to.contain('Un').and.to.contain('Deux');
      expect(told).not.to.contain('Autre');
      // Each structure once, over its offers.
      const headings = findAll(element, '#picked .of').map(textOf);
      expect(headings).to.deep.equal([...new Set(headings)]);
      expect(headings.length).to.be.above(0);
      expect(textOf(find(element, '.sure-box'))).to.equal(
        '3 choisies. Décochez ce que vous voulez lire d’abord. Annuler',
      );
      expect(filled()).to.deep.equal(['Accepter les 3']);
      expect(await findFaults(element)).to.deep.equal([]);

      find(element, '#picked a').click();
      await waitUntil(() => findAll(element, 'di-dossier').length === 1);
      await waitUntil(() => textOf(open(element)).includes('Accepter'));
      expect(filled(), 'those that are chosen stay chosen').to.deep.equal(['Accepter les 3']);
      findButton(element, 'Annuler').click();
      await waitUntil(() => focused(element)?.id === 'pick-sure');
      expect(findAll(element, '.bulk')).to.have.length(0);
      expect(relay.acts).to.deep.equal([]);
    });

    it('are counted among those that are shown, while more wait', async () => {
      const relay = fakeRelay();
      for (let rank = 0; rank < 25; rank += 1) relay.add(named(`Autre ${rank}`));
      for (const nom of ['Un', 'Deux']) relay.add(aConfirmation(nom), sure);
      const element = await mount(relay);
      expect(textOf(find(element, '.sure-box p'))).to.equal(
        '2 propositions sûres parmi les 20 affichées, à accepter ensemble. Les 18 autres demandent un regard.',
      );
      findButton(element, 'Voir 7 contributions de plus').click();
      await waitUntil(
        () =>
          textOf(find(element, '.sure-box p')) ===
          '2 propositions sûres, à accepter ensemble. Les 25 autres demandent un regard.',
      );
    });

    it('come first and in sight once they are chosen, however many wait before them', async () => {
      const relay = fakeRelay();
      for (const nom of ['Un', 'Deux']) relay.add(aConfirmation(nom), sure);
      for (let rank = 0; rank < 15; rank += 1) relay.add(named(`Autre ${rank}`));
      const element = await mount(relay);
      findButton(element, 'Choisir les 2 sûres').click();
      await waitUntil(() => focused(element)?.id === 'accept-picked');
      await waitUntil(() => find(element, '.it').getBoundingClientRect().top >= 0, 'the first one is in sight');
      const { top, bottom } = find(element, '.bulk').getBoundingClientRect();
      expect(bottom, 'the button too').to.be.at.most(innerHeight);
      const foot = find(element, '.queue').contains(find(element, '.bulk')) ? top : innerHeight;
      for (const row of findAll(element, '.it').slice(0, 2)) {
        expect(textOf(row)).to.match(/^(Un|Deux) .*Toujours à jour/);
        expect(row.getBoundingClientRect().bottom).to.be.at.most(foot);
      }
    });

    it('are counted anew before the key accepts them with those that were chosen', async () => {
      const relay = fakeRelay();
      const ids = ['Un', 'Deux', 'Trois'].map((nom) => relay.add(named(nom)));
      for (const nom of ['Quatre', 'Cinq']) relay.add(named(nom), sure);
      const element = await mount(relay);
      const choose = (chosen: readonly string[]): void =>
        chosen.forEach((id) => find(element, `[data-id="${id}"] input`).click());
      choose(ids.slice(0, 2));
      const asks = async (n: number): Promise<void> => {
        find(element, '#queue').focus();
        await sendKeys({ press: 'a' });
        await shows(element, `${n} choisies. Appuyer de nouveau sur A`);
      };
      await waitUntil(() => textOf(element).includes('Accepter les 2'));
      await asks(2);
      findButton(element, 'Choisir les 2 sûres').click();
      await waitUntil(() => focused(element)?.id === 'accept-picked');
      await asks(4);
      expect(relay.acts, 'nothing is accepted that was not told').to.deep.equal([]);
      findButton(element, 'Accepter les 4').click();
      await shows(element, '4 propositions acceptées.');
      const decided = relay.acts.length;
      const later = ['Six', 'Sept'].map((nom) => relay.add(named(nom)));
      findButton(element, 'Actualiser la file').click();
      await waitUntil(() => textOf(element).includes('Sept'));
      choose(later);
      await waitUntil(() => textOf(element).includes('Accepter les 2'));
      await asks(2);
      expect(relay.acts).to.have.length(decided);
    });

    it('leave the others where they were: a press that follows meets what was under it', async () => {
      const relay = fakeRelay();
      for (const nom of ['Un', 'Deux', 'Trois', 'Quatre']) relay.add(named(nom));
      const element = await mount(relay);
      const top = (): number => find(element, '.queue-list').getBoundingClientRect().top;
      await waitUntil(() => findAll(open(element), '#accept').length === 1);
      const before = top();
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée.');
      expect(find(element, '#outcome').checkVisibility()).to.equal(true);
      expect(top()).to.equal(before);
      const { bottom } = find(element, '#outcome').getBoundingClientRect();
      expect(bottom, 'in sight').to.be.at.most(innerHeight);
      expect(await findFaults(element)).to.deep.equal([]);
    });

    it('are chosen by the key S, but not where nothing is sure', async () => {
      const relay = fakeRelay();
      relay.add(named('Un'));
      const element = await mount(relay);
      expect(findAll(element, '.sure-box')).to.have.length(0);
      find(element, '#queue').focus();
      await sendKeys({ press: 's' });
      expect(findAll(element, '.bulk')).to.have.length(0);
      relay.add(named('Deux'), sure);
      findButton(element, 'Actualiser la file').click();
      await waitUntil(() => rows(element).length === 2);
      find(element, '#queue').focus();
      await sendKeys({ press: 's' });
      await waitUntil(() => focused(element)?.id === 'accept-picked');
    });
  });

  describe('by the keyboard', () => {
    it('browses, chooses, accepts and asks why to refuse, in the queue alone', async () => {
      const relay = fakeRelay();
      relay.add(named('Troisième'));
      relay.add(named('Deuxième'));
      relay.add(named('Première'));
      const other = await fixture<HTMLButtonElement>(html`<button>Autre</button>`);
      const element = await mount(relay);
      other.focus();
      await sendKeys({ press: 'a' });
      expect(relay.acts).to.deep.equal([]);

      find(element, '#queue').focus();
      await sendKeys({ press: 'j' });
      await waitUntil(() => focused(element)?.textContent.includes('Deuxième') === true);
      await shownIn(element, 'Deuxième');
      await sendKeys({ press: 'k' });
      await sendKeys({ press: 'x' });
      await shows(element, '1 choisie');
      await sendKeys({ press: 'x' });
      await waitUntil(() => !textOf(element).includes('1 choisie'));
      await sendKeys({ press: 'a' });
      await shows(element, '1 proposition acceptée.');
      expect(rows(element)).to.deep.equal(['Deuxième', 'Troisième']);
      await waitUntil(() => focused(element)?.textContent.includes('Deuxième') === true, 'the next one has the focus');

      await sendKeys({ press: 'r' });
      await waitUntil(() => focused(element)?.getAttribute('name') === 'reason');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => textOf(focused(element)!).startsWith('Refuser'));
    });

    it('chooses and accepts what is open on a page that has just come, and what is sure', async () => {
      const relay = fakeRelay();
      for (const nom of ['Deuxième', 'Première']) relay.add(named(nom), { risque: { niveau: 'sure', raisons: [] } });
      const element = await mount(relay);
      await shownIn(element, 'Première');
      expect(document.activeElement).to.equal(document.body);
      await sendKeys({ press: 'x' });
      await shows(element, '1 choisie');
      await sendKeys({ press: 'x' });
      await waitUntil(() => !textOf(element).includes('1 choisie'));
      await sendKeys({ press: 'a' });
      await shows(element, '1 proposition acceptée.');
      (document.activeElement as HTMLElement).blur();
      await sendKeys({ press: 's' });
      await waitUntil(() => focused(element)?.id === 'accept-picked', 'what is sure is chosen');
    });

    it('leads to the first row from anywhere on the page, but where something is typed', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      relay.add(named('Première'));
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Autre champ" />`);
      const element = await mount(relay);
      field.focus();
      await sendKeys({ press: 'j' });
      expect([field.value, document.activeElement]).to.deep.equal(['j', field]);
      field.blur();
      await sendKeys({ press: 'j' });
      await waitUntil(() => focused(element)?.textContent.includes('Première') === true, 'the first row has the focus');
      await sendKeys({ press: 'j' });
      await waitUntil(() => focused(element)?.textContent.includes('Deuxième') === true, 'the next one has it');
    });

    it('accepts one proposal by one press, and one without a proof by two', async () => {
      const relay = fakeRelay();
      for (const nom of ['Trois', 'Deux', 'Un']) {
        const { preuve: _, ...unproven } = named(nom);
        relay.add(unproven);
      }
      relay.add(named('Zéro'));
      const element = await mount(relay);
      const press = (repeat: boolean) =>
        focused(element)?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'a', repeat, bubbles: true, composed: true, cancelable: true }),
        );
      find(element, '.it').focus();
      press(false);
      await waitUntil(() => rows(element)[0] === 'Un' && focused(element)?.textContent.includes('Un') === true);
      press(true);
      press(true);
      await element.updateComplete;
      expect(textOf(element)).not.to.contain('appuyer de nouveau');
      await sendKeys({ press: 'a' });
      await waitUntil(() => textOf(find(element, '.it')).includes('Sans preuve : appuyer de nouveau sur A'));
      expect(await findFaults(element)).to.deep.equal([]);
      expect(relay.acts).to.have.length(1);
      await sendKeys({ press: 'j' });
      await sendKeys({ press: 'k' });
      await waitUntil(() => !textOf(find(element, '.it')).includes('appuyer de nouveau'), 'another key takes it back');
      await sendKeys({ press: 'a' });
      await waitUntil(() => textOf(find(element, '.it')).includes('appuyer de nouveau'));
      await sendKeys({ press: 'a' });
      await waitUntil(() => rows(element)[0] === 'Deux' && focused(element)?.textContent.includes('Deux') === true);
      expect(relay.acts).to.have.length(2);
    });

    it('tells how many are chosen before its key accepts them together, and takes all of them back', async () => {
      const relay = fakeRelay();
      const ids = ['Quatre', 'Trois', 'Deux', 'Un'].map((nom) => relay.add(named(nom)));
      const element = await mount(relay);
      find(element, '#queue').focus();
      await sendKeys({ press: 'x' });
      await sendKeys({ press: 'j' });
      await sendKeys({ press: 'x' });
      await shows(element, '2 choisies');
      // The row that has the focus is none of them.
      await sendKeys({ press: 'j' });
      await waitUntil(() => focused(element)?.textContent.includes('Trois') === true);
      await sendKeys({ press: 'a' });
      await waitUntil(() => textOf(find(element, '.bulk')).includes('Appuyer de nouveau sur A pour les accepter.'));
      expect(await findFaults(element)).to.deep.equal([]);
      expect(relay.acts).to.deep.equal([]);
      await sendKeys({ press: 'k' });
      await waitUntil(() => !textOf(find(element, '.bulk')).includes('de nouveau'), 'another key takes it back');
      await sendKeys({ press: 'a' });
      await waitUntil(() => textOf(find(element, '.bulk')).includes('de nouveau'));
      await sendKeys({ press: 'a' });
      await shows(element, '2 propositions acceptées.');
      const states = () => [...ids].reverse().map((id) => relay.dossier(id).etat);
      expect(states()).to.deep.equal(['acceptee', 'acceptee', 'recue', 'recue']);
      await waitUntil(() => focused(element)?.id === 'undo');
      await sendKeys({ press: 'u' });
      await shows(element, '2 décisions annulées.');
      expect(states()).to.deep.equal(['recue', 'recue', 'recue', 'recue']);
    });

    it('says its keys, and can be switched off', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      relay.add(named('Première'));
      const element = await mount(relay);
      find(element, '#queue').focus();
      await sendKeys({ press: '?' });
      await shows(element, 'Au clavier, dans la file');
      expect(await findFaults(element)).to.deep.equal([]);
      find<HTMLInputElement>(element, '.help input').click();
      find(element, '#queue').focus();
      await sendKeys({ press: 'a' });
      await sendKeys({ press: 'j' });
      expect(focused(element)?.id).to.equal('queue');
      expect(relay.acts).to.deep.equal([]);
    });
  });

  describe('deciding', () => {
    it('publishes a new offer with its structure in one press, and takes both back', async () => {
      const relay = fakeRelay();
      const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
      const maison = relay.add({
        genre: 'nouvelle-structure',
        changements: { nom: 'Maison du vélo', adresse: '3 rue des Ateliers', code_postal: '59000', commune: 'Lille' },
        ...licence,
      });
      const offer = relay.add({
        genre: 'nouveau-service',
        changements: { nom: 'Atelier vélo', description: 'Réparer son vélo.', structure_id: maison },
        ...licence,
      });
      const element = await mount(relay);
      expect(textOf(find(element, `[data-id="${offer}"]`))).to.contain('chez Maison du vélo, nouvelle structure');
      const said = textOf(open(element));
      expect(said).to.contain('Maison du vélo, 3 rue des Ateliers, 59000 Lille (nouvelle structure)');
      expect(said).to.contain('Les deux seront publiées ensemble.');
      expect(said, 'an id tells nobody anything').not.to.contain(maison);
      expect(await findFaults(element)).to.deep.equal([]);
      findButton(open(element), 'Publier les deux').click();
      await shows(element, '2 propositions acceptées. Visibles maintenant.');
      expect([relay.dossier(maison).etat, relay.dossier(offer).etat]).to.deep.equal(['acceptee', 'acceptee']);
      find(element, '#undo').click();
      await shows(element, '2 décisions annulées.');
      expect([relay.dossier(maison).etat, relay.dossier(offer).etat]).to.deep.equal(['recue', 'recue']);

      relay.actElsewhere(maison, 'refus', 'Hors sujet.');
      const again = await mount(relay);
      expect(textOf(open(again))).to.contain('n’a pas été acceptée. Sans structure');
      expect(findAll(open(again), '#accept')).to.be.empty;
    });

    it('looks once a new offer is open for what is there already', async () => {
      const relay = fakeRelay();
      const { cible: _, ...rest } = aContribution();
      const jumelle = {
        ...({ id: 'dora--7', modele: 'service', nom: 'Atelier vélos', structure: null, adresse: null } as const),
        ...{ code_postal: null, commune: null, telephone: null, raisons: ['même structure'] },
      };
      relay.add({ ...rest, genre: 'nouveau-service', changements: { nom: 'Atelier vélo' } }, { jumelle });
      relay.add(named('Autre'));
      const element = await mount(relay);
      const asked = () => relay.calls.filter(({ path }) => path.endsWith('/moderation/contributions/c1')).length;
      expect(asked(), 'not for the list').to.equal(0);
      findAll(element, '.queue-list .it')
        .find((row) => textOf(row).includes('Nouvelle offre'))!
        .click();
      await shownIn(element, 'Cette offre existe peut-être déjà');
      expect(asked()).to.equal(1);
    });

    it('accepts once what two presses accept before the search for what is there already, and asks where it is left meanwhile', async () => {
      const relay = fakeRelay();
      const { cible: _, ...rest } = aContribution();
      const jumelle = {
        ...({ id: 'dora--7', modele: 'service', nom: 'Atelier vélos', structure: null, adresse: null } as const),
        ...{ code_postal: null, commune: null, telephone: null, raisons: ['même structure'] },
      };
      const first = relay.add({ ...rest, genre: 'nouveau-service', changements: { nom: 'Atelier vélo' } });
      const second = relay.add({ ...rest, genre: 'nouveau-service', changements: { nom: 'Vélo-école' } }, { jumelle });
      const third = relay.add(named('Autre'));
      const searches = new Map<string, () => void>();
      const dossier = async (id: string) => {
        await new Promise<void>((resolve) => searches.set(id, resolve));
        return relay.desk.dossier(id);
      };
      const element = await mount({ ...relay, desk: { ...relay.desk, dossier } });
      const openRow = async (id: string) => {
        find(element, `[data-id="${id}"] .it`).click();
        await waitUntil(() => open(element).dossier.id === id, `${id} is open`);
      };
      await openRow(first);
      const accept = findButton(open(element), 'Publier');
      accept.click();
      accept.click();
      searches.get(first)?.();
      await shows(element, '1 proposition acceptée');
      expect(relay.acts).to.have.length(1);

      await openRow(second);
      await waitUntil(() => searches.has(second), 'it is looked for');
      findButton(open(element), 'Publier').click();
      await openRow(third);
      searches.get(second)?.();
      await shows(element, 'Cette offre existe peut-être déjà');
      expect(relay.acts).to.have.length(1);
      expect([relay.dossier(first).etat, relay.dossier(second).etat]).to.deep.equal(['acceptee', 'recue']);
    });

    it('leads to the offer that brings along the structure of another one, and accepts structures before offers', async () => {
      const relay = fakeRelay();
      const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
      const offer = (nom: string, more: Record<string, string>) =>
        relay.add({ genre: 'nouveau-service', changements: { nom, description: 'Réparer.', ...more }, ...licence });
      const first = offer('Atelier vélo', { structure_nom: 'Le Garage' });
      offer('Vélo-école', { structure_id: first });
      const element = await mount(relay);
      expect(textOf(find(open(element), '#host'))).to.contain('Le Garage arrive avec une autre offre.');
      expect(findAll(open(element), '#accept'), 'it is read for itself first').to.be.empty;
      findButton(open(element), 'La relire').click();
      await shownIn(element, 'Atelier vélo');
      expect(findButton(open(element), 'Publier')).to.exist;

      const maison = relay.add({ genre: 'nouvelle-structure', changements: { nom: 'Maison du vélo' }, ...licence });
      const last = offer('Réparation', { structure_id: maison });
      const again = await mount(relay);
      for (const id of [last, maison]) find<HTMLInputElement>(again, `[data-id="${id}"] input`).click();
      await waitUntil(() => findAll(again, '#accept-picked').length === 1, 'both are chosen');
      find(again, '#accept-picked').click();
      await shows(again, '2 propositions acceptées.');
      const { contributions } = relay.acts.at(-1) as { contributions: { id: string }[] };
      expect(contributions.map(({ id }) => id)).to.deep.equal([maison, last]);
    });

    it('flags in the queue a need whose words tell who a person is', async () => {
      const relay = fakeRelay();
      const { cible: _c, changements: _v, ...rest } = aContribution();
      for (const precisions of ['Garde, 06 12 34 56 78', 'Garde de nuit']) {
        const manque = {
          thematiques: ['mobilite--preparer-un-permis'],
          publics: [],
          code_commune: '59067',
          precisions,
        };
        relay.add({ ...rest, genre: 'manque', manque });
      }
      const element = await mount(relay);
      await waitUntil(() => findAll(element, '.it').length > 1, 'both needs are listed');
      const flagged = findAll(element, '.it').filter((row) => textOf(row).includes('Une personne est nommée'));
      expect(flagged.map((row) => textOf(row).includes('06 12 34 56 78'))).to.deep.equal([true]);
    });

    it('says of a need that it is noted, and shows it to nobody', async () => {
      const relay = fakeRelay();
      const { cible: _c, changements: _v, ...rest } = aContribution();
      const manque = { thematiques: [], publics: [], code_commune: '59067', precisions: 'Garde de nuit' };
      relay.add({ ...rest, genre: 'manque', manque });
      const element = await mount(relay);
      findButton(open(element), 'Noter ce besoin').click();
      await shows(element, '1 besoin noté.');
      expect(textOf(find(element, '#undo'))).to.equal('Annuler cette note');
      find(element, '#view-done').click();
      await shows(element, '1 est acceptée ou notée');
      findButton(element, 'Voir les acceptées').click();
      await waitUntil(
        () => findAll(element, '.it').some((row) => textOf(row).includes('Noté')),
        'the noted need is there',
      );
      find(element, '.it').click();
      await shownIn(element, 'Noté par zoe');
      expect(textOf(open(element))).not.to.match(/Accept/);
      expect(textOf(find(element, '#outcome'))).not.to.contain('Visible');
    });

    it('takes a refusal back by its message too, and holds the second press of two back', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      const id = relay.add(named('Première'));
      const element = await mount(relay);
      find(open(element), '#refuse-open').click();
      await open(element).updateComplete;
      const refusal = find(open(element), 'di-refusal');
      find<HTMLInputElement>(refusal, 'input').click();
      findButton(refusal, 'Refuser').click();
      await shows(element, '1 proposition refusée.');
      await shownIn(element, 'Deuxième');
      await waitUntil(() => !open(element).busy, 'nothing is under way');
      const pressAgain = (detail: number) =>
        find(open(element), '#refuse-open').dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }),
        );
      pressAgain(2);
      expect(open(element).mode).to.equal('read');
      pressAgain(1);
      expect(open(element).mode).to.equal('refuse');
      expect(textOf(find(element, '#outcome'))).not.to.contain('Visible');
      expect(textOf(find(element, '#undo'))).to.equal('Annuler cette décision');
      find(element, '#undo').click();
      await shows(element, '1 décision annulée.');
      expect(relay.dossier(id).etat).to.equal('recue');
    });

    it('accepts, opens the next one, and takes it back', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      const id = relay.add(named('Première'));
      const element = await mount(relay);
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée. Visible maintenant.');
      expect(relay.dossier(id).etat).to.equal('acceptee');
      await shownIn(element, 'Deuxième');
      await waitUntil(() => focused(element)?.id === 'title');
      expect(await findFaults(element)).to.deep.equal([]);
      find(element, '#undo').click();
      await shows(element, '1 décision annulée.');
      await waitUntil(() => rows(element).length === 2);
      await shownIn(element, 'Première');
      expect(relay.dossier(id).etat).to.equal('recue');
    });

    describe('beside one that says the contrary', () => {
      /** Adds a confirmation and a closure of the same offer, and opens the closure. */
      async function mountContraries() {
        const relay = fakeRelay();
        const risque = { niveau: 'conflit', raisons: ['fermee-ou-non'] } as const;
        const said = { recue_le: '2026-11-20T09:00:00.000Z', preuve: null, de_la_structure: false, auteur: null };
        const { changements: _, ...rest } = aContribution();
        const up = relay.add(aConfirmation('Atelier'), { risque });
        const contraires = [{ ...said, id: up, version: 1, genre: 'confirmation', fermeture: null }] as const;
        const closed = relay.add({ ...rest, genre: 'fermeture', fermeture: {} }, { risque, contraires });
        const element = await mount(relay);
        await shownIn(element, 'Garder l’un refuse l’autre.');
        return { relay, element, up, etats: () => [closed, up].map((id) => relay.dossier(id).etat) };
      }

      it('refuses it in the one request that accepts, and takes both back', async () => {
        const { relay, element, up, etats } = await mountContraries();
        find(open(element), '#accept').click();
        await shows(element, '1 proposition acceptée. 1 proposition refusée.');
        const motif = 'Une autre personne dit que l’offre est fermée.';
        expect(relay.acts).to.deep.equal([
          { acte: 'acceptation', version: 1, contraires: { motif, contributions: [{ id: up, version: 1 }] } },
        ]);
        expect(etats()).to.deep.equal(['acceptee', 'refusee']);
        expect(rows(element)).to.have.length(0);
        find(element, '#undo').click();
        await shows(element, '2 décisions annulées.');
        expect(etats()).to.deep.equal(['recue', 'recue']);
        await waitUntil(() => rows(element).length === 2);
      });

      it('tells after a reload how many it refused, and no longer once it was taken back', async () => {
        const { relay, element } = await mountContraries();
        const other = relay.add(named('Autre offre'));
        find(open(element), '#accept').click();
        await shows(element, '1 proposition acceptée. 1 proposition refusée.');
        element.remove();
        const again = await mount(relay);
        await shows(again, '1 proposition acceptée. 1 proposition refusée.');
        again.remove();

        // The act that refused is no longer among those that nobody decided on anew.
        const {
          done: [closed],
        } = JSON.parse(sessionStorage.getItem(KEPT)!) as { done: { id: string; version: number }[] };
        relay.actElsewhere(other, 'acceptation');
        relay.actElsewhere(closed!.id, 'annulation');
        const done = [closed, { id: other, version: relay.dossier(other).version }];
        sessionStorage.setItem(KEPT, JSON.stringify({ did: 'accepted', par: 'zoe', done }));
        const last = await mount(relay);
        await shows(last, '1 proposition acceptée.');
        expect(textOf(find(last, '#outcome'))).not.to.contain('refusée');
      });

      it('brings it back when the closure is taken back later, from those decided', async () => {
        const { element, etats } = await mountContraries();
        find(open(element), '#accept').click();
        await shows(element, '1 proposition acceptée.');
        find(element, '#view-source').click();
        await waitUntil(() => rows(element).length === 1);
        await shownIn(element, 'La confirmation refusée avec elle revient aussi.');
        findButton(open(element), 'Annuler l’acceptation').click();
        await shows(element, '2 décisions annulées.');
        expect(etats()).to.deep.equal(['recue', 'recue']);
      });

      it('decides nothing when it was decided meanwhile, and shows it as it is now', async () => {
        const { relay, element, up, etats } = await mountContraries();
        relay.actElsewhere(up, 'refus');
        find(open(element), '#accept').click();
        await shownIn(element, 'Quelqu’un a agi sur cette contribution entre-temps.');
        expect(etats()).to.deep.equal(['recue', 'refusee']);
        await waitUntil(() => !textOf(open(element)).includes('refuse l’autre'));
        find(open(element), '#accept').click();
        await shows(element, '1 proposition acceptée.');
      });
    });

    describe('a closure beside three confirmations', () => {
      /** Adds them in turn, the closure second, with another offer before them. */
      async function mountContest() {
        const relay = fakeRelay();
        const risque = { niveau: 'conflit', raisons: ['fermee-ou-non'] } as const;
        const said = { recue_le: '2026-11-20T09:00:00.000Z', preuve: null, de_la_structure: false, auteur: null };
        const { changements: _, cible: __, ...rest } = aContribution();
        const { cible } = aConfirmation('Atelier');
        relay.add(named('Autre offre'));
        const ids = ['c2', 'c3', 'c4', 'c5'] as const;
        const closure = [{ ...said, id: ids[1], version: 1, genre: 'fermeture', fermeture: {} }] as const;
        const confirmations = [ids[0], ids[2], ids[3]].map(
          (id) => ({ ...said, id, version: 1, genre: 'confirmation', fermeture: null }) as const,
        );
        const confirm = () => relay.add(aConfirmation('Atelier'), { risque, contraires: closure });
        confirm();
        relay.add({ ...rest, cible: cible!, genre: 'fermeture', fermeture: {} }, { risque, contraires: confirmations });
        confirm();
        confirm();
        const element = await mount(relay);
        return { relay, element, ids, etats: () => ids.map((id) => relay.dossier(id).etat) };
      }

      it('is one row, that opens both sides', async () => {
        const { element, ids } = await mountContest();
        expect(rows(element)).to.have.length(2);
        const [row] = findAll(element, '.queue-list > li');
        expect(textOf(row!)).to.contain('Ouverte ou fermée').and.contain('Fermeture contre 3 confirmations');
        await waitUntil(() => textOf(findButton(element, 'En conflit')) === 'En conflit 1', 'it is one conflict');
        findButton(element, 'En conflit').click();
        await waitUntil(
          () => findAll(element, '.foot').some((foot) => textOf(foot).includes('1 sur 1.')),
          'as the number above the queue',
        );
        findButton(element, 'En conflit').click();
        await waitUntil(() => rows(element).length === 2);
        expect(open(element).dossier.id).to.equal(ids[1]);
        find(open(element), '#contrary button').click();
        await waitUntil(() => open(element).dossier.id === ids[0]);
        expect(row!.classList.contains('is-open'), 'its row stays the open one').to.be.true;
        expect(await findFaults(element)).to.deep.equal([]);
      });

      it('closes the offer in one request, undone together', async () => {
        const { relay, element, etats } = await mountContest();
        findButton(open(element), 'Fermer l’offre').click();
        await shows(element, '1 proposition acceptée. 3 propositions refusées.');
        expect(relay.acts).to.have.length(1);
        expect(etats()).to.deep.equal(['refusee', 'acceptee', 'refusee', 'refusee']);
        await shownIn(element, 'Autre offre');
        find(element, '#undo').click();
        await shows(element, '4 décisions annulées.');
        expect(etats()).to.deep.equal(['recue', 'recue', 'recue', 'recue']);
      });

      it('keeps the offer open in one press, that accepts each confirmation, undone together', async () => {
        const { element, etats } = await mountContest();
        findButton(open(element), 'Garder ouverte').click();
        await shows(element, '3 propositions acceptées. 1 proposition refusée.');
        expect(etats()).to.deep.equal(['acceptee', 'refusee', 'acceptee', 'acceptee']);
        expect(rows(element)).to.have.length(1);
        await shownIn(element, 'Autre offre');
        find(element, '#undo').click();
        await shows(element, '4 décisions annulées.');
        expect(etats()).to.deep.equal(['recue', 'recue', 'recue', 'recue']);
      });

      it('accepts nothing where the first confirmation moved, and says so', async () => {
        const { relay, element, ids, etats } = await mountContest();
        relay.actElsewhere(ids[0], 'question', 'Vraiment ?');
        findButton(open(element), 'Garder ouverte').click();
        await shows(element, 'Quelqu’un a agi sur cette contribution entre-temps.');
        expect(etats()).to.deep.equal(['en-attente-auteur', 'recue', 'recue', 'recue']);
      });
    });

    it('says that it is too late to take back what was handed on', async () => {
      const relay = fakeRelay();
      const id = relay.add();
      const element = await mount(relay);
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée.');
      relay.actElsewhere(id, 'transmission');
      find(element, '#undo').click();
      await shows(element, 'Trop tard pour annuler');
      expect(relay.dossier(id).etat).to.equal('transmise');
    });

    it('shows what somebody else did meanwhile, and keeps the choices', async () => {
      const relay = fakeRelay();
      const id = relay.add(...conflicting());
      const element = await mount(relay);
      find<HTMLInputElement>(open(element), '#conflict-telephone .choice-row:last-of-type input').click();
      await open(element).updateComplete;
      relay.actElsewhere(id, 'ajustement');
      findButton(open(element), 'Accepter').click();
      await shownIn(element, 'Vos choix sont gardés.');
      expect(relay.dossier(id).etat).to.equal('recue');
      expect(await findFaults(element)).to.deep.equal([]);
      expect(find<HTMLInputElement>(open(element), '#conflict-telephone .choice-row:last-of-type input').checked).to.be
        .true;
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée.');
      expect(relay.acts.at(-1)).to.deep.include({ version: 2, tranches: ['telephone'] });
    });

    it('shows at once that another correction of the field is now in conflict', async () => {
      const relay = fakeRelay();
      const other = relay.add(named('Autre correction'));
      relay.add(named('Correction acceptée'));
      const element = await mount(relay);
      expect(textOf(element)).not.to.contain('Conflit');
      // The value accepted is shown over the record that both are about.
      relay.changeAtSource(other, { telephone: '+33353010015' });
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée.');
      expect(textOf(find(element, '.it')))
        .to.contain('Autre correction')
        .and.to.contain('Conflit');
      await shownIn(element, 'a changé ce numéro depuis la proposition');
      // The acceptance is taken back: nothing is shown over the record any more.
      relay.changeAtSource(other, { telephone: aContribution().cible?.base['telephone'] });
      find(element, '#undo').click();
      await waitUntil(() => !textOf(find(element, '.it')).includes('Conflit'), 'the conflict is gone');
    });

    it('is decided by keys from the open contribution too, but while a form of it is open', async () => {
      const relay = fakeRelay();
      const ids = [relay.add(named('Un')), relay.add(named('Deux'))];
      const element = await mount(relay);
      find(open(element), '#refuse-open').focus();
      await sendKeys({ press: 'r' });
      await waitUntil(() => open(element).mode === 'refuse', 'asks for the reason');
      findButton(find(open(element), 'di-refusal'), 'Annuler').focus();
      await sendKeys({ press: 'a' });
      findButton(find(open(element), 'di-refusal'), 'Annuler').click();
      await waitUntil(() => focused(element)?.id === 'refuse-open', 'is back');
      expect(relay.acts).to.deep.equal([]);
      await sendKeys({ press: 'a' });
      await shows(element, '1 proposition acceptée.');
      expect(relay.dossier(ids[1]!).etat).to.equal('acceptee');
    });

    it('keeps open what somebody else refused meanwhile', async () => {
      const relay = fakeRelay();
      const id = relay.add();
      const element = await mount(relay);
      relay.actElsewhere(id, 'refus');
      findButton(open(element), 'Accepter').click();
      await shownIn(element, 'Refusée par anne');
      await shownIn(element, 'Entre-temps, quelqu’un a décidé');
      await shownIn(element, 'Annuler le refus');
    });

    it('does nothing while the relay does not answer, and says so', async () => {
      const relay = fakeRelay();
      relay.add();
      const element = await mount(relay);
      relay.failing = { method: 'PATCH', status: 502 };
      findButton(open(element), 'Accepter').click();
      await shownIn(element, 'Le relais ne répond pas : rien n’a été fait.');
      relay.failing = null;
      findButton(open(element), 'Accepter').click();
      await shows(element, '1 proposition acceptée.');
    });

    it('forgets an author for administrators alone, once they are sure', async () => {
      const relay = fakeRelay();
      const id = relay.add();
      const element = await mount(relay);
      findButton(open(element), 'Effacer qui l’a envoyée').click();
      await shownIn(element, 'Cela ne se défait pas.');
      expect(relay.dossier(id).auteur).not.to.be.null;
      findButton(open(element), 'Effacer').click();
      await shownIn(element, 'La personne n’a rien dit d’elle');
      expect(relay.dossier(id).auteur).to.be.null;

      const other = fakeRelay({ who: 'moderateur' });
      other.add();
      expect(textOf(open(await mount(other))))
        .to.contain('camille@exemple.fr')
        .and.not.to.contain('Effacer');
    });
  });

  describe('several at once', () => {
    it('accepts them in one request, and says what could not be', async () => {
      const relay = fakeRelay();
      const ids = [relay.add(aConfirmation('Un')), relay.add(aConfirmation('Deux')), relay.add(named('Trois'))];
      const element = await mount(relay);
      for (const input of findAll<HTMLInputElement>(element, '.pick input')) input.click();
      await shows(element, '3 choisies');
      expect(await findFaults(element)).to.deep.equal([]);
      relay.actElsewhere(ids[1]!, 'refus');
      findButton(element, 'Accepter les 3').click();
      await shows(element, '2 propositions acceptées.');
      await shows(element, '1 sur 3 n’a pas pu être traitée');
      await shows(element, 'Deux');
      expect(relay.acts).to.deep.equal([
        { acte: 'acceptation', contributions: ['c3', 'c2', 'c1'].map((id) => ({ id, version: 1 })) },
      ]);
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['acceptee', 'refusee', 'acceptee']);
      expect(await findFaults(element)).to.deep.equal([]);
      await waitUntil(() => focused(element)?.id === 'undo');
      find(element, '#undo').click();
      await shows(element, '2 décisions annulées.');
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['recue', 'refusee', 'recue']);
    });

    it('refuses them for one reason', async () => {
      const relay = fakeRelay();
      const ids = [relay.add(named('Un')), relay.add(named('Deux'))];
      const element = await mount(relay);
      for (const input of findAll<HTMLInputElement>(element, '.pick input')) input.click();
      await element.updateComplete;
      findButton(element, 'Refuser').click();
      await element.updateComplete;
      const refusal = find(element, '.bulk-refusal di-refusal');
      findButton(refusal, 'Refuser les 2').click();
      await waitUntil(() => textOf(refusal).includes('Choisissez un motif.'));
      findAll<HTMLInputElement>(refusal, 'input')[1]!.click();
      findButton(refusal, 'Refuser les 2').click();
      await shows(element, '2 propositions refusées.');
      expect(ids.map((id) => relay.dossier(id).motif)).to.deep.equal(['Déjà corrigé', 'Déjà corrigé']);
    });
  });

  it('keeps what was chosen together, and why it is refused, when the session is over', async () => {
    const relay = fakeRelay();
    relay.add(named('Un'));
    relay.add(named('Deux'));
    const element = await mount(relay);
    for (const input of findAll<HTMLInputElement>(element, '.pick input')) input.click();
    await element.updateComplete;
    findButton(element, 'Refuser').click();
    await element.updateComplete;
    const refusal = find(element, '.bulk-refusal di-refusal');
    findAll<HTMLInputElement>(refusal, 'input')[1]!.click();
    relay.who = null;
    findButton(refusal, 'Refuser les 2').click();
    await shows(element, 'Votre session est terminée');
    type(find(element, '#username'), 'zoe');
    type(find(element, '#password'), 'secret');
    findButton(element, 'Se connecter').click();
    await waitUntil(() => refusal.checkVisibility() && refusal.isConnected);
    findButton(refusal, 'Refuser les 2').click();
    await shows(element, '2 propositions refusées.');
  });

  describe('on a narrow screen', () => {
    before(() => setViewport({ width: 360, height: 780 }));
    after(() => setViewport({ width: 1280, height: 900 }));

    it('shows the queue, then the contribution in its place, and goes back where it was', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      relay.add(named('Première'));
      const element = await mount(relay);
      expect(findAll(element, 'di-dossier')).to.have.length(0);
      expect(await findFaults(element)).to.deep.equal([]);
      findAll(element, '.it')[1]!.click();
      await waitUntil(() => focused(element)?.id === 'title');
      expect(find(element, '#queue').checkVisibility()).to.be.false;
      expect(await findFaults(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      findButton(open(element), 'Retour à la file').click();
      await waitUntil(() => focused(element)?.textContent.includes('Deuxième') === true);
    });
  });

  describe('on a narrow screen, after a decision', () => {
    before(() => setViewport({ width: 360, height: 780 }));
    after(() => setViewport({ width: 1280, height: 900 }));

    it('opens the next one in its place, and the queue after the last', async () => {
      const relay = fakeRelay();
      relay.add(named('Deuxième'));
      relay.add(named('Première'));
      const element = await mount(relay);
      // As under the head of a page.
      element.style.marginBlockStart = '120px';
      findAll(element, '.it')[0]!.click();
      await waitUntil(() => focused(element)?.id === 'title');
      const top = (): number => open(element).getBoundingClientRect().top + scrollY;
      const before = top();
      findButton(open(element), 'Accepter').click();
      await shownIn(element, 'Deuxième');
      await waitUntil(() => focused(element)?.id === 'title');
      await shows(element, '1 proposition acceptée.');
      // The message is in sight, and moves nothing when it comes, nor when it goes.
      expect(top()).to.equal(before);
      expect(find(element, '#outcome').getBoundingClientRect().bottom, 'over the way back').to.be.at.most(
        find(open(element), '.back').getBoundingClientRect().top,
      );
      expect(find(element, '#outcome').getBoundingClientRect().top).to.be.within(0, 780);
      expect(await findFaults(element)).to.deep.equal([]);
      find(element, '#outcome .close').click();
      await waitUntil(() => findAll(element, '#outcome').length === 0);
      expect(top()).to.equal(before);
      findButton(open(element), 'Accepter').click();
      await shows(element, 'Tout est relu');
      await waitUntil(() => focused(element)?.id === 'empty');
    });
  });

  describe('two people who give one field different values', () => {
    const motif = 'Une autre réponse a été acceptée pour «\u00a0Téléphone\u00a0».';
    for (const [choice, said] of [
      [1, 'Accepter'],
      [2, 'Accepter l’autre'],
    ] as const)
      it(`are settled by one act that says so, undone together: « ${said} »`, async () => {
        const relay = fakeRelay();
        const ids = relay.addRivals();
        relay.add(named('Autre offre'));
        const element = await mount(relay);
        findAll(element, '.it')[1]!.click();
        await shownIn(element, 'Deux personnes ont donné un numéro différent');
        const here = open(element).dossier.id;
        const there = ids.find((id) => id !== here)!;
        expect(find(open(element), '#accept').getAttribute('aria-disabled'), 'nothing is chosen yet').to.equal('true');
        findAll<HTMLInputElement>(open(element), '.choice-row input')[choice]!.click();
        await open(element).updateComplete;
        expect(find(open(element), '#accept').getAttribute('aria-disabled')).to.equal('false');
        await shownIn(element, 'L’autre proposition est refusée.');
        findButton(open(element), said).click();
        await shows(element, '1 proposition acceptée. 1 proposition refusée.');
        const [kept, refused] = choice === 1 ? [here, there] : [there, here];
        expect(relay.acts).to.deep.equal([
          { acte: 'acceptation', version: 1, contraires: { motif, contributions: [{ id: refused, version: 1 }] } },
        ]);
        expect([kept, refused].map((id) => relay.dossier(id).etat)).to.deep.equal(['acceptee', 'refusee']);
        await shownIn(element, 'Autre offre');
        expect(rows(element)).to.have.length(1);
        await waitUntil(() => focused(element)?.id === 'title', 'the next one has the focus');
        find(element, '#undo').click();
        await shows(element, '2 décisions annulées.');
        expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['recue', 'recue']);
      });

    it('are both ended by one act that keeps what people see, undone together', async () => {
      const relay = fakeRelay();
      const ids = relay.addRivals();
      relay.add(named('Autre offre'));
      const element = await mount(relay);
      findAll(element, '.it')[1]!.click();
      await shownIn(element, 'Deux personnes ont donné un numéro différent');
      findAll<HTMLInputElement>(open(element), '.choice-row input')[0]!.click();
      await open(element).updateComplete;
      findButton(open(element), 'Ne rien changer').click();
      await shows(element, '2 propositions refusées.');
      expect(relay.acts).to.have.length(1);
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['refusee', 'refusee']);
      await shownIn(element, 'Autre offre');
      expect(rows(element)).to.have.length(1);
      find(element, '#undo').click();
      await shows(element, '2 décisions annulées.');
      expect(ids.map((id) => relay.dossier(id).etat)).to.deep.equal(['recue', 'recue']);
    });

    it('are both to choose from, and the other one says what stands once one is accepted', async () => {
      const relay = fakeRelay();
      const [first, second] = relay.addRivals({ hasVersions: false });
      relay.add(named('Autre offre'));
      const element = await mount(relay);
      const rowOf = (id: string) => textOf(find(element, `[data-id="${id}"]`));
      expect(rows(element), 'both are one row').to.have.length(2);
      expect(rowOf(second)).to.contain('03 53 01 00 15 ou 03 53 01 00 12 Conflit 2 réponses');
      element.style.inlineSize = '328px';
      const numbers = () => findAll(element, `[data-id="${second}"] .one bdi`).map((one) => one.getClientRects());
      await waitUntil(() => numbers()[1]![0]!.top > numbers()[0]![0]!.top, 'one number on a line of a phone');
      expect(numbers().map(({ length }) => length)).to.deep.equal([1, 1]);
      element.style.inlineSize = '';
      expect(findAll(element, '.filters .chip').map(textOf)[0]).to.equal('En conflit 1');
      findAll(element, '.it')[1]!.click();
      await shownIn(element, 'Deux personnes ont donné un numéro différent');
      const radios = findAll<HTMLInputElement>(open(element), '.choice-row input');
      expect(radios).to.have.length(3);
      radios[1]!.click();
      await open(element).updateComplete;
      findButton(open(element), 'Accepter').click();
      await shownIn(element, 'Un autre numéro a été accepté entre-temps');
      expect(rowOf(first)).to.contain('Déjà répondu').and.not.to.contain('Conflit');
      expect(rowOf(first)).to.match(/Avant : 03 53 01 00 15 → Après : 03 53 01 00 12/);
      await waitUntil(() => !textOf(find(element, '.filters')).includes('En conflit'), 'none is left');
      await waitUntil(() => !open(element).busy, 'nothing is under way');
      find(open(element), '#keep').click();
      await waitUntil(() => relay.dossier(first).etat === 'refusee', 'is refused in one press');
      expect(relay.dossier(first).motif, 'no value goes to the author').to.match(/Téléphone[^\d]*$/);
    });

    it('are decided from either: the other one is accepted in one press, and this one says what stands', async () => {
      const relay = fakeRelay();
      const [first, second] = relay.addRivals({ hasVersions: false });
      const element = await mount(relay);
      findAll(element, '.it')[0]!.click();
      await shownIn(element, 'Deux personnes ont donné un numéro différent');
      const here = open(element).dossier.id;
      const other = here === first ? second : first;
      findAll<HTMLInputElement>(open(element), '.choice-row input')[2]!.click();
      await open(element).updateComplete;
      findButton(open(element), 'Accepter l’autre').click();
      await shownIn(element, 'Un autre numéro a été accepté entre-temps');
      expect([relay.dossier(other).etat, relay.dossier(here).etat]).to.deep.equal(['acceptee', 'recue']);
      expect(open(element).dossier.id, 'it stays in sight').to.equal(here);
      expect(relay.acts).to.deep.equal([{ acte: 'acceptation', version: 1 }]);
      await waitUntil(() => focused(element)?.id === 'title', 'its title has the focus');
      await waitUntil(() => !open(element).busy, 'nothing is under way');
      find(open(element), '#keep').click();
      await waitUntil(() => relay.dossier(here).etat === 'refusee', 'it is ended in one press');
    });

    /** Opens the first of two rivals with the other value chosen. Returns its id, and that of the other one. */
    async function chooseOther(relay: FakeRelay, [first, second]: readonly [string, string]) {
      const element = await mount(relay);
      findAll(element, '.it')[0]!.click();
      await shownIn(element, 'Deux personnes ont donné un numéro différent');
      const here = open(element).dossier.id;
      findAll<HTMLInputElement>(open(element), '.choice-row input')[2]!.click();
      await open(element).updateComplete;
      return { element, here, other: here === first ? second : first };
    }

    it('accept the other one once, though its key is pressed twice, and this one stays', async () => {
      const relay = fakeRelay();
      const { element, here, other } = await chooseOther(relay, relay.addRivals({ hasVersions: false }));
      const accept = findButton(open(element), 'Accepter l’autre');
      accept.click();
      accept.click();
      await shownIn(element, 'Un autre numéro a été accepté entre-temps');
      await waitUntil(() => focused(element)?.id === 'title', 'its title has the focus');
      expect(relay.acts).to.deep.equal([{ acte: 'acceptation', version: 1 }]);
      expect(relay.dossier(other).etat).to.equal('acceptee');
      expect(open(element).dossier.id, 'it stays in sight').to.equal(here);
    });

    it('open the other one where it says something else than what was in sight', async () => {
      const changes: ((relay: FakeRelay, id: string) => void)[] = [
        (relay, id) => relay.adjustElsewhere(id, { courriel: 'neuf@structure.example' }),
        (relay, id) => relay.adjustElsewhere(id, { telephone: '+33353010099' }),
        (relay, id) => relay.changeAtSource(id, { telephone: '+33353010098' }),
      ];
      for (const [index, change] of changes.entries()) {
        const relay = fakeRelay();
        const { element, other } = await chooseOther(relay, relay.addRivals());
        change(relay, other);
        findButton(open(element), 'Accepter l’autre').click();
        await waitUntil(() => open(element).dossier.id === other, 'the other one is open');
        expect(relay.acts).to.deep.equal([]);
        await waitUntil(() => !open(element).busy, 'nothing is under way');
        const kept = open(element).settled.get('telephone');
        expect(kept, 'only the value that was seen is chosen').to.equal(index === 0 ? 'propose' : undefined);
      }
    });

    it('are read anew too where they speak of two offers of one structure', async () => {
      const relay = fakeRelay();
      const [first, second] = relay.addRivals({ cible: 'dora--2' });
      const element = await mount(relay);
      findAll(element, '.it')[1]!.click();
      await shownIn(element, 'Cette proposition');
      expect(open(element).dossier.id).to.equal(first);
      findButton(open(element), 'Refuser').click();
      await open(element).updateComplete;
      const refusal = find(open(element), 'di-refusal');
      find<HTMLInputElement>(refusal, 'input').click();
      findButton(refusal, 'Refuser').click();
      await waitUntil(
        () => !textOf(find(element, `[data-id="${second}"]`)).includes('Conflit'),
        'the other one is free of it',
      );
    });

    it('ask for the choice in sight, over the values, on a phone', async () => {
      await setViewport({ width: 360, height: 560 });
      try {
        const relay = fakeRelay();
        relay.addRivals();
        const element = await mount(relay);
        findAll(element, '.it')[0]!.click();
        await waitUntil(() => focused(element)?.id === 'title');
        await shownIn(element, 'Cette proposition');
        const foot = find(open(element), '.foot');
        const isCovered = (place: Element) => {
          const [{ top, bottom }, bar] = [place.getBoundingClientRect(), foot.getBoundingClientRect()];
          return top < 0 || bottom > innerHeight || (bottom > bar.top && top < bar.bottom);
        };
        for (const radio of findAll(open(element), '.choice-row input')) {
          radio.scrollIntoView({ block: 'nearest' });
          expect(isCovered(radio), 'no bar lies over a choice').to.be.false;
        }
        findButton(open(element), 'Accepter').click();
        await shownIn(element, 'Choisissez d’abord la valeur à garder.');
        await waitUntil(() => focused(element)?.matches('.choice-row input') === true, 'the choice has the focus');
        await waitUntil(() => !isCovered(find(open(element), '.missing')), 'the message is in sight');
        const radios = findAll<HTMLInputElement>(open(element), '.choice-row input');
        expect(isCovered(radios[0]!), 'and so is the choice').to.be.false;
        for (const radio of radios) {
          radio.click();
          await open(element).updateComplete;
          await open(element).updateComplete;
          expect(isCovered(radio), 'the bar that came back covers no choice').to.be.false;
        }
      } finally {
        await setViewport({ width: 1280, height: 900 });
      }
    });
  });

  describe('the structures to invite', () => {
    it('take the place of the queue, and give it back', async () => {
      const relay = fakeRelay();
      relay.add();
      relay.partners = [aPartner()];
      const element = await mount(relay);
      findButton(element, 'Structures à relancer').click();
      await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'di-partners', 'has the focus');
      const partners = find(element, 'di-partners');
      await shows(partners, 'Maison des solidarités');
      expect(textOf(element)).not.to.contain('Acceptées');
      findButton(partners, 'Retour à la file').click();
      await shows(element, 'Acceptées');
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'open-partners', 'gives the focus back');
    });

    it('wait behind the door when the session ends, and go on once somebody is back', async () => {
      const relay = fakeRelay();
      relay.partners = [aPartner()];
      const element = await mount(relay);
      findButton(element, 'Structures à relancer').click();
      await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'di-partners', 'is shown');
      const partners = () => find(element, 'di-partners');
      await shows(partners(), 'Maison des solidarités');
      relay.who = null;
      findButton(partners(), 'Envoyer le lien').click();
      await shows(element, 'Votre session est terminée');
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'username', 'asks for the name');
      type(find(element, '#username'), 'zoe');
      type(find(element, '#password'), 'secret');
      findButton(element, 'Se connecter').click();
      await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'di-partners', 'is back');
      await shows(partners(), 'Maison des solidarités');
    });

    it('are not offered by a desk that invites nobody', async () => {
      const { partners: _, ...desk } = fakeRelay().desk;
      const element = await fixture<DiModeration>(html`<di-moderation .desk=${desk}></di-moderation>`);
      await shows(element, 'À relire');
      expect(textOf(element)).not.to.contain('Structures à relancer');
    });
  });
});
