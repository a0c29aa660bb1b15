import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { findFaults } from '../../testing/axe.ts';
import { fileGiven, find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import '../di-dataset/define.ts';
import type { DiDataset } from '../di-dataset/di-dataset.ts';
import { registerWorker } from '../line/worker-maker.ts';

const lines = [
  'Nom de l’action;Porteur;Descriptif;Adresse;Ville;CP;Tél.;Public;Mise à jour;Divers',
  'Atelier CV;CCAS;Écrire un CV ensemble;1 rue de la Gare;Le Mans;72000;243000000;Tout public;12/11/2025;sur RDV',
  'Atelier CV 2;CCAS;Écrire un CV ensemble;1 rue de la Gare;Le Mans;72000;243000001;Tout public;12/11/2025;',
  'Permis;CCAS;Passer le permis;2 rue de la Gare;Le Mans;72000;02 43 00 00 00 ou 06 00 00 00 01;Martiens;12/11/2025;',
];
const aFile = (name = 'Offre Sarthe.csv') => new File([lines.join('\n')], name);
const isThere = (element: DiDataset, selector: string, message = selector) =>
  waitUntil(() => findAll(element, selector).length > 0, `${message}: ${textOf(element).slice(0, 1500)}`);
const isGone = (element: DiDataset, selector: string) =>
  waitUntil(() => findAll(element, selector).length === 0, `${selector} is gone: ${textOf(element).slice(0, 1500)}`);
const isIdle = (element: DiDataset) =>
  waitUntil(() => (element as unknown as { busy: number }).busy === 0, 'nothing is under way');
const isStep = (element: DiDataset, id: string) => isThere(element, `.sec#${id}[aria-busy="false"]`);
/** Tells whether the browser asks before the page is left. */
const asksToLeave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** Counts the entries that the device keeps: a work, and its file. */
const countKept = () =>
  new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open('inclusion-kit:dataset', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => {
      const count = opening.result.transaction('kept').objectStore('kept').count();
      count.onsuccess = () => resolve(count.result);
      count.onerror = () => reject(new Error('They were not counted.'));
      opening.result.close();
    };
  });
const isNothingKept = () => waitUntil(async () => (await countKept()) === 0, 'nothing is kept');

/** Opens the page in a tab. */
async function openTab(lang = 'fr'): Promise<DiDataset> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}><di-dataset></di-dataset></div>`);
  const element = frame.querySelector<DiDataset>('di-dataset')!;
  await isThere(element, '#file');
  return element;
}

/** Opens the page anew, without the one before, and waits for the work that it offers. */
async function reload(lang = 'fr'): Promise<DiDataset> {
  fixtureCleanup();
  const element = await openTab(lang);
  await isThere(element, '#take-up', 'the work is offered');
  return element;
}

async function dropped(element: DiDataset, file = aFile()): Promise<DiDataset> {
  await element.open(file);
  await isStep(element, 'columns');
  await isIdle(element);
  return element;
}

/** Opens a tab with a file, and waits until it is kept. */
async function worked(name?: string): Promise<DiDataset> {
  const element = await dropped(await openTab(), aFile(name));
  await isThere(element, '#kept');
  return element;
}

/** Keeps the columns as they are, and accepts all that is sure. */
async function mend(element: DiDataset): Promise<void> {
  find(element, '#confirm').click();
  await isStep(element, 'mends');
  find(element, '#all').click();
  await isStep(element, 'questions');
  await isIdle(element);
}

async function jsonOf(element: DiDataset): Promise<string> {
  find(element, '#result button').click();
  await isStep(element, 'result');
  await isIdle(element);
  return (await fileGiven(() => findButton(element, 'Fichier réparé, JSON').click())).text();
}

describe('the work on a file', () => {
  const { now } = Date;
  const ask = window.confirm.bind(window);
  beforeEach(async () => {
    registerWorker(() => new Worker(new URL('../../entries/mending-worker.ts', import.meta.url), { type: 'module' }));
    const gone = indexedDB.deleteDatabase('inclusion-kit:dataset');
    await new Promise((resolve) => (gone.onsuccess = resolve));
  });
  afterEach(() => {
    Reflect.deleteProperty(indexedDB, 'open');
    Date.now = now;
    window.confirm = ask;
  });

  it('is kept whole or not at all: of a file that the browser refuses, no act stays either', async () => {
    await worked('un.csv');
    fixtureCleanup();
    const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    const write = put.value as (value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (value instanceof File) throw new DOMException('No files.', 'DataCloneError');
      return write.call(this, value, key);
    };
    try {
      window.confirm = () => true;
      const element = await dropped(await openTab(), aFile('deux.csv'));
      await isThere(element, '#unkept');
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
    const after = await reload();
    expect(textOf(find(after, '.again'))).to.contain('un.csv');
  });

  it('comes back whole where the element moves in its page while it is taken up', async () => {
    const before = await worked();
    await mend(before);
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    const frame = after.parentElement!;
    find(after, '#take-up').click();
    await isGone(after, '#take-up');
    frame.append(after);
    await isStep(after, 'questions');
    await isIdle(after);
    await isThere(after, '#kept');
    await waitUntil(() => !asksToLeave(), 'all is kept again');
    const again = await reload();
    expect(textOf(find(again, '.again'))).to.match(/3 lignes, 2 choix/);
  });

  it('asks before the page is left where the browser refuses all that a site keeps', async () => {
    const { BroadcastChannel } = window;
    const refuse = () => {
      throw new DOMException('No.', 'SecurityError');
    };
    window.BroadcastChannel = refuse as unknown as typeof window.BroadcastChannel;
    indexedDB.open = refuse;
    try {
      const element = await dropped(await openTab());
      await isThere(element, '#unkept');
      await mend(element);
      expect(asksToLeave()).to.be.true;
    } finally {
      window.BroadcastChannel = BroadcastChannel;
    }
  });

  it('comes back after a reload: the same file to take away, at the same step, with the same way back', async () => {
    const before = await worked();
    expect(textOf(find(before, '#kept'))).to.contain('Après 30 jours, ils s’effacent à la prochaine visite');
    expect(await findFaults(before)).to.deep.equal([]);
    const select = find<HTMLSelectElement>(before, '.cols select');
    select.focus();
    await isThere(before, 'option[value="conditions_acces"]');
    select.value = 'conditions_acces';
    select.dispatchEvent(new Event('change'));
    await isIdle(before);
    await mend(before);
    await waitUntil(() => textOf(find(before, '.ask')).includes('06 00 00 00 01'), 'the number is asked about');
    findButton(before, '06 00 00 00 01').click();
    await waitUntil(() => !textOf(find(before, '.ask')).includes('06 00 00 00 01'), 'another one is asked');
    const taken = await jsonOf(before);
    expect(taken).to.contain('+33600000001').and.to.contain('sur RDV');
    find(before, '#questions button').click();
    await isStep(before, 'questions');
    await isIdle(before);
    const [step, asked] = [textOf(find(before, '#questions')), textOf(find(before, '.ask'))];
    await waitUntil(() => !asksToLeave(), 'all is kept');

    const after = await reload();
    expect(textOf(find(after, '.again'))).to.match(
      /^Reprendre « Offre Sarthe.csv » \? 3 lignes, 4 choix, (aujourd’hui|hier) à \d+ h( \d+)? Reprendre Oublier/,
    );
    expect(await findFaults(after)).to.deep.equal([]);
    expect(findAll(after, '.btn-primary').map(({ id }) => id)).to.deep.equal(['take-up']);
    find(after, '#take-up').click();
    await isStep(after, 'questions');
    await isIdle(after);
    expect(textOf(find(after, '#questions'))).to.equal(step);
    expect(textOf(find(after, '.ask'))).to.equal(asked);
    expect(findAll(after, '#partly')).to.deep.equal([]);
    await isThere(after, '#kept');

    expect(await jsonOf(after)).to.equal(taken);
    const again = await reload();
    find(again, '#take-up').click();
    await isStep(again, 'result');
    // The last decision is taken back: the number is asked about again.
    find(again, '#undo').click();
    await isIdle(again);
    find(again, '#questions button').click();
    await isStep(again, 'questions');
    expect(textOf(find(again, '.ask'))).to.contain('06 00 00 00 01');
  });

  it('keeps no act that was undone', async () => {
    const before = await worked();
    await mend(before);
    find(before, '#undo').click();
    await isIdle(before);
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    expect(textOf(find(after, '.again'))).to.contain('3 lignes, 1 choix,');
    find(after, '#take-up').click();
    await isStep(after, 'mends');
    expect(findAll(after, '#undo')).to.deep.equal([]);
  });

  it('keeps the département that was told, and no answer that the rules refuse', async () => {
    const rows = ['Action;Porteur;Public;Zone d’éligibilité', 'Atelier;CCAS;Tout public;Ensemble du département'];
    const file = new File([[...rows, 'Permis;CCAS;Tout public;Autour de chez nous', ''].join('\n')], 'zones.csv');
    const before = await openTab();
    await before.open(file);
    await isThere(before, '#kept');
    await isStep(before, 'mends');
    find(before, '#all').click();
    await isStep(before, 'questions');
    const departement = find<HTMLSelectElement>(before, '#answer');
    departement.value = '72';
    departement.form!.requestSubmit();
    await isStep(before, 'mends');
    await isIdle(before);
    find(before, '#all').click();
    await isStep(before, 'questions');
    await isIdle(before);
    const about = () => find(before, '#answer').getAttribute('aria-label') ?? '';
    while (!about().includes('Autour de chez nous')) {
      const asked = about();
      find(before, '#later').click();
      await waitUntil(() => about() !== asked, 'another one is asked');
    }
    const input = find<HTMLInputElement>(before, '#answer');
    input.value = 'Autour de chez nous';
    input.form!.requestSubmit();
    await waitUntil(() => input.validationMessage !== '', 'it is refused');
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    expect(textOf(find(after, '.again'))).to.contain('2 lignes, 3 choix,');
    find(after, '#take-up').click();
    await isStep(after, 'questions');
    await isIdle(after);
    expect(find<HTMLSelectElement>(after, '.settings select').value).to.equal('72');
    expect(find(after, '#answer').getAttribute('aria-label')).to.contain('Autour de chez nous');
    expect(findAll(after, '#partly')).to.deep.equal([]);
  });

  it('is forgotten by one press, with another file, and after thirty days', async () => {
    await worked();
    const offered = await reload();
    find(offered, '#forget').click();
    await isGone(offered, '.again');
    await isNothingKept();
    await waitUntil(() => offered.shadowRoot!.activeElement?.id === 'file', 'the choice of a file has the focus');
    await dropped(offered);
    await isThere(offered, '#kept');
    expect(await countKept()).to.equal(2);
    findButton(offered, 'Changer de fichier').click();
    await isNothingKept();
    await dropped(offered);
    await isThere(offered, '#kept');

    fixtureCleanup();
    Date.now = () => now() + 31 * 24 * 3600 * 1000;
    const late = await openTab();
    await isNothingKept();
    expect(findAll(late, '.again')).to.deep.equal([]);
  });

  it('is not kept any more where a person wants so', async () => {
    const element = await worked();
    find(element, '#stop').click();
    await isThere(element, '#unkept');
    expect(textOf(find(element, '#unkept'))).to.contain('Votre travail n’est pas gardé sur cet appareil.');
    await mend(element);
    expect(asksToLeave()).to.equal(true);
    await isNothingKept();
  });

  it('comes along where the element is moved in its page', async () => {
    const element = await worked();
    await mend(element);
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await isThere(element, 'progress');
    await isStep(element, 'questions');
    expect(textOf(find(element, '#mends'))).to.contain('réparations acceptées');
  });

  it('asks before another file takes its place', async () => {
    await mend(await worked());
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    const asked: string[] = [];
    window.confirm = (sentence) => asked.push(sentence!) > 1;
    find(after, '#try').click();
    expect(asked).to.deep.equal([
      'Vos choix sur «\u00a0Offre Sarthe.csv\u00a0» ne seront plus gardés. Continuer\u00a0?',
    ]);
    expect(findAll(after, '#take-up')).to.have.length(1);
    find(after, '#try').click();
    await isThere(after, '#kept');
    expect(textOf(find(await reload(), '.again'))).to.contain('exemple-offres.csv');
  });

  it('goes on without a question where the same file is given again, and asks where another one of its name is', async () => {
    await mend(await worked());
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    const asked: string[] = [];
    window.confirm = (sentence) => asked.push(sentence!) < 1;
    const give = (file: File) => {
      const files = new DataTransfer();
      files.items.add(file);
      find(after, '.root').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: files }));
    };
    give(new File([lines.join('\n').replace('Permis', 'Vélo')], 'Offre Sarthe.csv'));
    await waitUntil(() => asked.length === 1, 'its choices would be lost');
    give(aFile());
    await isStep(after, 'questions');
    await isIdle(after);
    expect(textOf(find(after, '#same'))).to.equal('Vous avez déjà travaillé sur ce fichier : vos choix sont repris.');
    expect(asked).to.have.length(1);
    await isThere(after, '#kept');
    await waitUntil(() => !asksToLeave(), 'all is kept again');
  });

  it('stays in its own tab where a later one of another tab is kept', async () => {
    const [first, second] = [await worked(), await openTab()];
    await mend(first);
    await isThere(second, '#take-up', 'the other tab may take it up');
    await dropped(second, aFile('autre.csv'));
    await isThere(second, '#kept');
    await isThere(first, '#unkept');
    expect(textOf(find(first, '#unkept'))).to.contain('Un autre onglet a ouvert un fichier après celui-ci.');
    expect(await findFaults(first)).to.deep.equal([]);
    expect(asksToLeave()).to.equal(true);
    find(first, '#undo').click();
    await isIdle(first);
    expect(textOf(find(first, '#file'))).to.contain('Offre Sarthe.csv');
    expect(textOf(find(await reload(), '.again'))).to.match(/« autre.csv » \? 3 lignes, aucun choix,/);
  });

  it('is in the tab that took it up last', async () => {
    const [first, second] = [await worked(), await openTab()];
    await isThere(second, '#take-up');
    await mend(first);
    await waitUntil(() => !asksToLeave(), 'all is kept');
    find(second, '#take-up').click();
    await isStep(second, 'questions');
    await isThere(first, '#unkept');
    await isThere(second, '#kept');
  });

  it('says that it is not there any more', async () => {
    const [first, second] = [await worked(), await openTab()];
    await isThere(second, '#take-up');
    const third = await openTab();
    await isThere(third, '#take-up');
    find(third, '#forget').click();
    await isGone(second, '#take-up');
    await isThere(first, '#unkept');
    expect(textOf(find(first, '#unkept'))).to.contain('n’est pas gardé');
  });

  it('is told as not kept by a browser that refuses, and asks before it is lost', async () => {
    const value = () => {
      throw new DOMException('', 'SecurityError');
    };
    Object.defineProperty(indexedDB, 'open', { value, configurable: true });
    const element = await dropped(await openTab());
    await isThere(element, '#unkept');
    expect(textOf(find(element, '#unkept'))).to.equal(
      'Ce navigateur ne garde pas votre travail. Si vous fermez ou rechargez cette page, vos choix seront perdus.',
    );
    expect(findAll(element, '#kept')).to.deep.equal([]);
    await mend(element);
    expect(asksToLeave()).to.equal(true);
    expect(JSON.parse(await jsonOf(element))).to.have.property('services');
  });

  it('is told as not kept where the file is very large', async () => {
    const file = Object.defineProperty(aFile(), 'size', { value: 50_000_001 });
    const element = await dropped(await openTab(), file);
    await isThere(element, '#unkept');
    expect(textOf(find(element, '#unkept'))).to.contain('Ce fichier dépasse 50 Mo');
    expect(await countKept()).to.equal(0);
  });

  it('says that some choices did not come back', async () => {
    const element = await worked();
    await mend(element);
    await waitUntil(() => !asksToLeave(), 'all is kept');
    const after = await reload();
    registerWorker(() => {
      const worker = new Worker(new URL('../../entries/mending-worker.ts', import.meta.url), { type: 'module' });
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: { call: string }) => {
        // Another version of the elements names its changes otherwise.
        post(
          message.call === 'decide'
            ? { ...message, ask: { scope: 'change', key: '?', decision: 'accepted' } }
            : message,
        );
      };
      return worker;
    });
    find(after, '#take-up').click();
    await isThere(after, '#partly');
    expect(textOf(find(after, '#partly'))).to.equal('Certains de vos choix ne sont pas revenus. Relisez chaque étape.');
  });

  it('is offered in the languages of the elements, from right to left too', async () => {
    await worked();
    for (const [lang, text] of [
      ['ar', '3 أسطر، بلا اختيارات'],
      ['en', '3 lines, no choice yet, today at'],
      ['es', '3 líneas, ninguna decisión, hoy a las'],
      ['uk', '3 рядки, рішень ще немає, сьогодні о'],
    ] as const) {
      const element = await reload(lang);
      expect(textOf(find(element, '.again'))).to.contain(text);
      expect(await findFaults(element)).to.deep.equal([]);
    }
  });
});
