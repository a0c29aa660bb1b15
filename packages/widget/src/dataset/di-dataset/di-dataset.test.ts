import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { findFaults } from '../../testing/axe.ts';
import { fileGiven, find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { registerWorker } from '../line/worker-maker.ts';
import './define.ts';

const lines = [
  'Nom de l’action;Porteur;Descriptif;Adresse;Ville;CP;Tél.;Public;Mise à jour;Divers',
  'Atelier CV;CCAS;Écrire un CV ensemble;1 rue de la Gare;Le Mans;72000;243000000;Tout public;12/11/2025;sur RDV',
  'Atelier CV 2;CCAS;Écrire un CV ensemble;1 rue de la Gare;Le Mans;72000;243000001;Tout public;12/11/2025;',
  'Permis;CCAS;Passer le permis;2 rue de la Gare;Le Mans;72000;02 43 00 00 00 ou 06 00 00 00 01;Martiens;12/11/2025;',
];
const aFile = (text = lines.join('\n'), name = 'Offre Sarthe.csv') => new File([text], name);
const shows = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `shows « ${text} »: ${textOf(element).slice(0, 2000)}`);
const mount = (lang = 'fr') =>
  fixture<HTMLElement>(html`<div lang=${lang}><di-dataset></di-dataset></div>`).then((frame) =>
    frame.querySelector('di-dataset')!,
  );
/** Opens a file, and waits until a step is shown and duplicates were looked for. */
async function opened(lang = 'fr', text?: string) {
  const element = await mount(lang);
  await waitUntil(() => findAll(element, '#file').length === 1, 'it is drawn');
  const choice = find<HTMLInputElement>(element, '#file');
  const files = new DataTransfer();
  files.items.add(aFile(text));
  choice.files = files.files;
  choice.dispatchEvent(new Event('change'));
  await isStep(element);
  await waitUntil(() => !textOf(find(element, '#pairs')).includes('…'), 'duplicates were looked for');
  return element;
}
/** Waits until a step is open, and all of it is drawn. */
const isStep = (element: HTMLElement, id = '') =>
  waitUntil(
    () => findAll(element, `.sec${id === '' ? '' : `#${id}`}[aria-busy="false"]`).length === 1,
    `the step ${id} is open: ${textOf(element).slice(0, 2000)}`,
  );
const focusOf = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;
const stepLine = (element: HTMLElement, id: string) => textOf(find(element, `#${id} .told`));
/** The filled buttons that are in sight. */
const filled = (element: HTMLElement) => findAll(element, '.btn-primary').map((one) => one.id || textOf(one));
/** Keeps the columns as they are, and accepts all that is sure. */
async function mended(lang = 'fr', text?: string) {
  const element = await opened(lang, text);
  if (findAll(element, '.sec#columns').length > 0) find(element, '#confirm').click();
  await isStep(element, 'mends');
  find(element, '#all').click();
  await waitUntil(() => findAll(element, '.sec#mends').length === 0, 'they are accepted');
  return element;
}
const askOf = (element: HTMLElement) => textOf(find(element, '.ask'));
/** Leaves the question that is asked for later, and waits for another one. */
async function askLater(element: HTMLElement) {
  const before = askOf(element);
  find(element, '#later').click();
  await waitUntil(() => findAll(element, '.ask').length === 1 && askOf(element) !== before, 'another one is asked');
}

describe('<di-dataset>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(async () => {
    registerWorker(() => new Worker(new URL('../../entries/mending-worker.ts', import.meta.url), { type: 'module' }));
    const gone = indexedDB.deleteDatabase('inclusion-kit:dataset');
    await new Promise((resolve) => (gone.onsuccess = resolve));
  });

  it('waits for a file, which is chosen or dropped', async () => {
    const element = await mount();
    await shows(element, 'Déposez votre fichier ici');
    // A finger drops nothing.
    const hidden = matchMedia('(hover: none)').matches ? '.for-mouse' : '.for-touch';
    expect(getComputedStyle(find(element, hidden)).display).to.equal('none');
    expect(textOf(find(element, '.for-touch'))).to.equal('Choisissez votre fichier');
    expect(findAll(element, '.drop-fields li').map(textOf)).to.include.members(['Nom', 'Besoins', 'Téléphone']);
    expect(await findFaults(element)).to.deep.equal([]);
    const files = new DataTransfer();
    files.items.add(aFile());
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: files });
    find(element, '.root').dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    await shows(element, 'Lâchez le fichier');
    find(element, '.root').dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }),
    );
    await shows(element, 'Offre Sarthe.csv');
    await shows(element, '3 offres, 1 structure');
  });

  it('takes the day in France for today', async () => {
    const asked: unknown[] = [];
    const silent = Object.assign(new EventTarget(), {
      postMessage: ({ ask }: { ask: { now: string } }) => asked.push(ask.now),
      terminate: () => undefined,
    });
    registerWorker(() => silent as unknown as Worker);
    const element = await mount();
    const { Date: RealDate } = globalThis;
    try {
      for (const moment of ['2026-12-01T22:30:00Z', '2026-12-01T23:30:00Z']) {
        globalThis.Date = class extends RealDate {
          constructor(given: Date | number | string = moment) {
            super(given);
          }
        } as DateConstructor;
        void (element as HTMLElement & { open(file: File): Promise<void> }).open(aFile());
      }
    } finally {
      globalThis.Date = RealDate;
    }
    expect(asked).to.deep.equal(['2026-12-01', '2026-12-02']);
  });

  it('says where the amount of a price stays, unless a column of the file is for it', async () => {
    const rows = (more: readonly [string, string]) =>
      [`Nom;Porteur;Ville;CP;Tarif${more[0]}`, `Permis;CCAS;Le Mans;72000;15 €${more[1]}`].join('\n');
    const told = async (more: readonly [string, string]) => {
      const element = await opened('fr', rows(more));
      if (findAll(element, '.sec#columns').length > 0) find(element, '#confirm').click();
      await isStep(element, 'mends');
      return textOf(find(element, '.fx'));
    };
    expect(await told(['', ''])).to.contain('reste écrit dans « Précision sur le prix »');
    expect(await told([';frais_precisions', ';Par mois'])).not.to.contain('reste écrit');
  });

  it('gives the focus to the title of a step, which shows no frame of a press', async () => {
    const element = await mended();
    await sendKeys({ press: 'Shift' });
    const title = find(element, '.sec [tabindex="-1"]');
    title.focus();
    expect(title.matches(':focus-visible')).to.equal(true);
    expect(getComputedStyle(title).outlineStyle).to.equal('none');
  });

  it('opens one step at a time, each with one filled button, and folds a step that is done into its result', async () => {
    const element = await opened();
    const steps = () => findAll(element, '.sec').map(({ id }) => id);
    expect(steps()).to.deep.equal(['columns']);
    expect(filled(element)).to.deep.equal(['confirm']);
    expect(textOf(find(element, '#confirm')), 'the press says what it does').to.equal('Continuer sans cette colonne');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(textOf(find(element, '.cols')))
      .to.contain('Divers')
      .and.contain('À choisir')
      .and.not.contain('Descriptif');
    await waitUntil(() => findAll(element, '.state #now').length > 0, 'tells what one press on the repairs gives');
    expect(textOf(find(element, '.state')))
      .to.contain('Après réparation : 3 offres prêtes sur 3')
      .and.contain('Pour l’instant : 0. Il reste 8 réparations sûres à accepter.')
      .and.contain('3 attendent vos choix');
    await waitUntil(() => findAll(element, '.state #visible').length > 0, 'tells how many will be visible');
    expect(textOf(find(element, '.state #visible'))).to.contain('dans DORA et dans la recherche nationale');
    find(element, '#confirm').click();
    await isStep(element, 'mends');
    expect(focusOf(element)?.id).to.equal('mends-title');
    expect(stepLine(element, 'columns')).to.match(/^\d+ colonnes reprises/);
    expect(textOf(find(element, '#mends')))
      .to.contain('243000000')
      .and.contain('02 43 00 00 00');
    const sure = /(\d+) réparations sûres/.exec(textOf(find(element, '#all')))![1]!;
    const counted = findAll(element, '#mends .n').map((one) => Number(/(\d+) fois/.exec(textOf(one))![1]));
    const others = /Voir les? (\d+) autres/.exec(textOf(find(element, '#mends')));
    if (others === null) expect(counted.reduce((sum, one) => sum + one, 0)).to.equal(Number(sure));
    expect(filled(element)).to.deep.equal(['all']);
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#all').click();
    await isStep(element, 'questions');
    expect(stepLine(element, 'mends')).to.equal(`${sure} réparations acceptées`);
    await shows(element, `${sure} réparations acceptées.`);
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#undo').click();
    await isStep(element, 'mends');
    expect(textOf(find(element, '#all'))).to.contain(sure);
    await waitUntil(() => textOf(find(element, '.state')).includes('3 attendent'), 'is checked again');
  });

  it('opens a step again at its line, and goes on from it to what comes next', async () => {
    const element = await mended();
    await isStep(element, 'questions');
    find(element, '#mends button').click();
    await isStep(element, 'mends');
    expect(focusOf(element)?.id).to.equal('mends-title');
    expect(filled(element)).to.deep.equal(['next']);
    findButton(element, 'Voir').click();
    await waitUntil(() => findAll(element, '.ba li').length > 0, 'its changes are shown');
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '.ba li button').click();
    await waitUntil(
      () => /\d+ réparations? acceptées?, \d+ refusées?/.test(stepLine(element, 'mends')),
      'one is refused',
    );
    expect(
      findAll(element, '.sec').map(({ id }) => id),
      'it stays open',
    ).to.deep.equal(['mends']);
    find(element, '#next').click();
    await isStep(element, 'questions');
  });

  it('shows labels, and beside them what the file will hold where people read the same', async () => {
    const text = 'Action;Public;Téléphone;Mis à jour le\nAtelier CV;Tous publics;02 43 00 00 00;1er mars 2026\n';
    const element = await opened('fr', text);
    await isStep(element, 'mends');
    const said = textOf(find(element, '#mends'));
    expect(said).to.contain('1er mars 2026').and.contain('sera écrit : 2026-03-01').and.not.contain('invisibles');
    expect(said).to.contain('Tous publics').and.contain('sera écrit : tous-publics');
    expect(findAll(element, '.eg del').map(textOf)).not.to.include('Tous publics');
  });

  it('takes the choice of a column, and keeps the columns open for the next one', async () => {
    const element = await opened();
    const column = findAll<HTMLSelectElement>(element, '#columns select').find((one) =>
      one.ariaLabel?.includes('Divers'),
    )!;
    column.focus();
    await waitUntil(() => column.options.length > 10, 'its fields are listed');
    column.value = 'conditions_acces';
    column.dispatchEvent(new Event('change'));
    await waitUntil(() => textOf(find(element, '#columns .cols')).includes('Votre choix'), 'it is chosen');
    // The check of a choice is no opening of the file: it leaves no bar and no « Arrêter ».
    expect(findAll(element, 'progress')).to.have.length(0);
    expect(textOf(find(element, '#file-change'))).to.equal('Changer de fichier');
    find(element, '#confirm').click();
    await isStep(element, 'mends');
  });

  it('asks one question after the other, says what an answer does, and takes it back', async () => {
    const element = await mended();
    await isStep(element, 'questions');
    const ask = () => askOf(element);
    const [, total = ''] = /Question 1 sur (\d+)/.exec(ask())!;
    let left = 0;
    for (; !ask().includes('06 00 00 00 01'); left += 1) await askLater(element);
    expect(ask()).to.contain('Plusieurs numéros').and.contain('Votre réponse vaut pour cette ligne.');
    expect(ask()).to.contain('Permis').and.contain('ligne 4');
    expect(await findFaults(element)).to.deep.equal([]);
    const own = findAll<HTMLButtonElement>(element, '.picks button').find((one) => textOf(one) === '06 00 00 00 01')!;
    own.focus();
    own.click();
    await waitUntil(() => textOf(find(element, '#questions')).includes('1 réponse'), 'it is kept');
    if (Number(total) > left + 1) await waitUntil(() => focusOf(element)?.id === 'question', 'the next has the focus');
    if (findAll(element, '#skip').length > 0) find(element, '#skip').click();
    else if (findAll(element, '#later').length > 0) find(element, '#later').click();
    await isStep(element, 'result');
    expect(stepLine(element, 'questions')).to.contain('1 réponse donnée');
    find(element, '#questions button').click();
    await isStep(element, 'questions');
    const given = find<HTMLDetailsElement>(element, '.given');
    given.open = true;
    expect(textOf(given)).to.contain('06 00 00 00 01');
    findButton(element, 'Changer :').click();
    await waitUntil(() => findAll(element, '.given').length === 0, 'it is taken back');
  });

  describe('with a file of many holes', () => {
    const bare = [
      'Action;Structure;Tél.',
      'Atelier CV;CCAS;04 91 20 01 2',
      'Permis;CCAS;0243000001',
      'Vélo;CCAS;0243000002',
    ].join('\n');
    const emptyAll = async (element: HTMLElement) => {
      while (findAll(element, '.ask').length > 0) {
        const before = askOf(element);
        find(element, '#leave').click();
        await waitUntil(() => findAll(element, '.ask').length === 0 || askOf(element) !== before, 'it is left empty');
      }
    };

    it('asks of each offer by itself to describe it, and says what is left empty and what is not ready', async () => {
      const element = await mended('fr', bare);
      await isStep(element, 'questions');
      expect(askOf(element))
        .to.contain('Question 1 sur 5')
        .and.contain('Que propose ce service ?')
        .and.contain('Atelier CV')
        .and.contain('ligne 2')
        .and.contain('Votre réponse vaut pour cette ligne.')
        .and.contain('Laisser ces 5 questions et continuer')
        .and.contain('Sans vos réponses : 0 offre prête sur 3.');
      expect(await findFaults(element)).to.deep.equal([]);
      await emptyAll(element);
      await waitUntil(() => stepLine(element, 'questions') === '5 laissées vides', 'they are counted');
    });

    it('asks once what is asked of several offers of one name, and line by line where a person wants so', async () => {
      const element = await mended('fr', bare.replace('Vélo;CCAS', 'Atelier CV;Mission locale'));
      await isStep(element, 'questions');
      expect(askOf(element))
        .to.contain('Question 1 sur 4')
        .and.contain('Atelier CV et 1 autre')
        .and.contain('lignes 2, 4')
        .and.contain('Votre réponse vaut pour 2 lignes.');
      find(element, '#apart').click();
      await waitUntil(() => askOf(element).includes('Question 1 sur 5'), 'each line is one');
      expect(askOf(element)).to.contain('Votre réponse vaut pour cette ligne.');
      expect(findAll(element, '#apart')).to.have.length(0);
    });

    it('shows in a window of a phone the way to what is missing, and the sign of a press beside its words', async () => {
      await setViewport({ width: 320, height: 740 });
      try {
        const element = await opened('fr', bare);
        if (findAll(element, '.sec#columns').length > 0) find(element, '#confirm').click();
        await isStep(element, 'mends');
        const press = find(element, '#all');
        press.style.inlineSize = '9em';
        const sign = press.querySelector('svg')!.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(
          [...press.childNodes].find((one) => one.textContent?.trim() !== '' && one.nodeType === 3)!,
        );
        const [first] = words.getClientRects();
        expect([...words.getClientRects()].length, 'on two lines').to.be.above(1);
        expect(first!.left - sign.right, 'beside its first word').to.be.below(12);
        expect(textOf(find(element, '#to-result'))).to.equal('Ce qui manque');
        find(element, '#to-result').click();
        await isStep(element, 'result');
      } finally {
        await setViewport({ width: 1280, height: 900 });
      }
    });
  });

  it('asks again what was left for later once its step is opened again, from its line or from the result', async () => {
    const element = await mended('fr', lines.join('\n').replaceAll('12/11/2025', 'hier'));
    await isStep(element, 'questions');
    const ask = () => askOf(element);
    const first = ask();
    const leaveAll = async () => {
      while (findAll(element, '.ask').length > 0) {
        const before = ask();
        find(element, '#later').click();
        await waitUntil(() => findAll(element, '.ask').length === 0 || ask() !== before, 'it is left for later');
      }
    };
    await leaveAll();
    await isStep(element, 'result');
    find(element, '#questions button').click();
    await isStep(element, 'questions');
    expect(ask()).to.equal(first);
    await leaveAll();
    find(element, '#next').click();
    await isStep(element, 'result');
    expect(textOf(find(element, '#go-on'))).to.contain('Questions');
    find(element, '#go-on').click();
    await isStep(element, 'questions');
    expect(ask()).to.equal(first);
  });

  it('tells the structure of an answer by its name', async () => {
    const rows = [
      'Action;Porteur;Descriptif;Public;Mise à jour',
      'Atelier CV;CCAS du Mans;Écrire un CV ensemble;Tout public;12/11/2025',
      'Permis;idem;Passer le permis;Tout public;12/11/2025',
    ];
    const element = await mended('fr', rows.join('\n'));
    await isStep(element, 'questions');
    expect(textOf(find(element, '.picks'))).to.equal('CCAS du Mans');
    expect(filled(element), 'the one candidate is the next thing to do').to.deep.equal(['CCAS du Mans']);
    find(element, '.picks button').click();
    await isStep(element, 'result');
    find(element, '#questions button').click();
    await waitUntil(() => findAll(element, '.given').length === 1, 'it is kept');
    expect(textOf(find(element, '.given')))
      .to.contain('CCAS du Mans')
      .and.not.contain('--ccas');
  });

  it('asks for a value in an empty field, refuses in place what its rules refuse, and asks for the département first', async () => {
    const rows = ['Action;Porteur;Public;Zone d’éligibilité', 'Atelier;CCAS;Tout public;Ensemble du département'];
    const element = await mended('fr', [...rows, 'Permis;CCAS;Tout public;Autour de chez nous', ''].join('\n'));
    await isStep(element, 'questions');
    expect(textOf(find(element, '#question'))).to.equal('De quel département s’agit-il ?');
    const departement = find<HTMLSelectElement>(element, '#answer');
    departement.value = '72';
    departement.form!.requestSubmit();
    // The answer makes a repair possible, which waits like the others.
    await isStep(element, 'mends');
    expect(textOf(find(element, '#mends'))).to.contain('Sarthe');
    find(element, '#all').click();
    await isStep(element, 'questions');
    const asks = (about: string) => find(element, '#answer').getAttribute('aria-label')?.includes(about) === true;
    while (!asks('Autour de chez nous')) await askLater(element);
    const input = find<HTMLInputElement>(element, '#answer');
    expect(input.value, 'the value that is asked about stands beside it').to.equal('');
    input.value = 'Autour de chez nous';
    input.form!.requestSubmit();
    await waitUntil(() => input.validationMessage !== '', 'the field says why');
    expect(findAll(element, '.given')).to.have.length(0);
    await aTimeout(400);
    expect(textOf(find(element, '[role="status"]')), 'nothing is said to be saved').not.to.contain('gardée');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('proposes the département of the communes of the file before all others', async () => {
    const rows = [
      'Action;Porteur;Public;Code INSEE;Zone d’éligibilité',
      'Atelier;CCAS;Tout public;72181;Ensemble du département',
    ];
    const element = await mended('fr', rows.join('\n'));
    await isStep(element, 'questions');
    expect(textOf(find(element, '#question'))).to.equal('De quel département s’agit-il ?');
    expect(filled(element)).to.deep.equal(['Sarthe (72), d’après vos communes']);
    const departement = find<HTMLSelectElement>(element, '.settings select');
    expect([...departement.options].map(({ text }) => text)).to.deep.equal([
      ...['Non précisé', 'Sarthe (72), d’après vos communes'],
    ]);
    find(element, '.picks button').click();
    await isStep(element, 'mends');
    expect(textOf(find(element, '#mends'))).to.contain('Sarthe');
    expect(find<HTMLSelectElement>(element, '.settings select').value).to.equal('72');
  });

  it('names the way to the file as long as a step is left, gives the file at once then, and does not call ready what has no answer', async () => {
    const element = await mended();
    await isStep(element, 'questions');
    expect(textOf(find(element, '#to-result'))).to.equal('Aller au téléchargement');
    find(element, '#to-result').click();
    await isStep(element, 'result');
    expect(textOf(find(element, '.sum'))).not.to.contain('Tout est prêt');
    expect(textOf(find(element, '#unanswered'))).to.match(/^\d questions sans réponse : ces cases restent vides\.$/);
    find(element, '#go-on').click();
    await isStep(element, 'questions');
    find(element, '#skip').click();
    await isStep(element, 'result');
    find(element, '#columns button').click();
    await isStep(element, 'columns');
    expect(textOf(find(element, '#take-now'))).to.equal('Télécharger');
    const file = await fileGiven(() => find(element, '#take-now').click());
    expect(file.size).to.be.above(0);
  });

  it('reads a day as people write it, and says how where it is none', async () => {
    const element = await mended('fr', lines.join('\n').replaceAll('12/11/2025', 'hier'));
    await isStep(element, 'questions');
    while (find(element, '#answer').getAttribute('placeholder') !== 'jj/mm/aaaa') await askLater(element);
    const field = find<HTMLInputElement>(element, '#answer');
    field.value = '31/02/2026';
    field.form!.requestSubmit();
    expect(field.validationMessage).to.contain('Écrivez le jour');
    field.value = '5/11/2026';
    field.form!.requestSubmit();
    // It was the last question. The answer stands in its step.
    await isStep(element, 'result');
    find(element, '#questions button').click();
    await isStep(element, 'questions');
    expect(textOf(find(element, '.given'))).to.contain('5 novembre 2026');
  });

  it('draws the groups of a step some at a time, so that the page answers in between', async () => {
    const element = await mount();
    let [drawn, most] = [0, 0];
    const watch = new MutationObserver(() => {
      const now = findAll(element, '.fx > li').length;
      [drawn, most] = [now, Math.max(most, now - drawn)];
    });
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    void element.open(aFile());
    await isStep(element, 'columns');
    find(element, '#confirm').click();
    await isStep(element, 'mends');
    watch.disconnect();
    expect(drawn).to.be.above(2);
    expect(most).to.equal(2);
  });

  it('lists the départements once its settings are opened', async () => {
    const element = await opened();
    const options = () => findAll(element, '.settings option').map(textOf);
    expect(options()).to.have.lengthOf(1);
    find<HTMLDetailsElement>(element, '.settings').open = true;
    await waitUntil(() => options().some((one) => one.startsWith('72 ')), 'all are listed');
  });

  it('leaves the focus to the page that a person went on to while a file is written', async () => {
    const element = await opened();
    find(element, '#result button').click();
    await isStep(element, 'result');
    const other = element.parentElement!.appendChild(document.createElement('input'));
    const take = find<HTMLButtonElement>(element, '#take-file');
    take.focus();
    take.click();
    await element.updateComplete;
    expect(take.disabled).to.equal(true);
    other.focus();
    await waitUntil(() => !take.disabled, 'the file is written');
    expect(document.activeElement).to.equal(other);
  });

  it('keeps a heap of marks inside a phone', async () => {
    const heap = `Z${'\u0300\u20DD'.repeat(100)}`;
    const element = await mount();
    element.style.inlineSize = '320px';
    await element.open(aFile(lines.join('\n').replaceAll(/Martiens|Atelier CV|sur RDV|Écrire/g, heap), `${heap}.csv`));
    const root = find(element, '.root');
    for (const step of ['columns', 'mends', 'questions', 'result']) {
      if (findAll(element, `.sec#${step}`).length === 0) find(element, `#${step} button`).click();
      await isStep(element, step);
      await waitUntil(
        () => root.clientWidth <= 320 && root.scrollWidth <= root.clientWidth,
        `${step}: ${root.scrollWidth} px`,
      );
    }
  });

  it('asks about every value, and reads more of them once the first are answered', async () => {
    const asked = Array.from({ length: 5 }, (_, at) => lines[3]!.replace('Martiens', `Martiens ${at}`));
    const element = await mended('fr', [lines[0], ...asked].join('\n'));
    await isStep(element, 'questions');
    const seen = new Set<string>();
    for (let at = 0; seen.size < 5 && at < 40; at += 1) {
      const [name] = /Martiens \d/.exec(askOf(element)) ?? [];
      if (name !== undefined) seen.add(name);
      if (seen.size === 5) break;
      await askLater(element);
    }
    expect(seen.size).to.equal(5);
  });

  it('is short on a phone, and keeps its foot off the presses', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const element = await opened();
      find(element, '#confirm').click();
      await isStep(element, 'mends');
      expect(element.clientHeight, 'three screens').to.be.below(1920);
      const foot = find(element, '.state');
      expect(foot.clientHeight, 'is two lines').to.be.below(72);
      for (const press of findAll(element, '.sec .btn, .sec .link-btn')) {
        press.focus();
        press.scrollIntoView({ block: 'nearest' });
        expect(press.getBoundingClientRect().bottom, textOf(press)).to.be.at.most(foot.getBoundingClientRect().top);
      }
      find(element, '#all').click();
      await isStep(element, 'questions');
      const { top } = find(element, '#questions-title').getBoundingClientRect();
      expect(top >= 0 && top < 400, `the next step is in sight: ${top}`).to.equal(true);
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('shows a pair side by side, asks whether it is one, and counts it', async () => {
    const twice = [
      lines[0]!,
      lines[1]!,
      lines[1]!.replace('Atelier CV', 'Atelier C.V.'),
      lines[2]!.replace('Atelier CV 2', 'Vélo'),
    ];
    const element = await mended('fr', twice.join('\n'));
    await isStep(element);
    if (findAll(element, '.sec#questions').length === 1) find(element, '#skip, #later').click();
    await isStep(element, 'pairs');
    expect(filled(element)).to.have.length(1);
    expect(textOf(find(element, '.pair')))
      .to.contain('Atelier C.V.')
      .and.contain('02 43 00 00 00');
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '[data-verdict="same"]').click();
    await isStep(element, 'result');
    expect(stepLine(element, 'pairs')).to.equal('1 paire regardée');
    await waitUntil(() => textOf(find(element, '.sum')).includes('1 fiche écartée'), 'one is left out');
    expect(textOf(find(element, '.sum'))).to.match(/2 offres/);
  });

  it('looks for duplicates in its example, and has it ready in few presses', async () => {
    const element = await mount();
    await waitUntil(() => findAll(element, '#try').length === 1, 'it is drawn');
    find(element, '#try').click();
    await isStep(element, 'mends');
    find(element, '#all').click();
    await isStep(element, 'questions');
    find(element, '#skip').click();
    await isStep(element, 'pairs');
    find(element, '[data-verdict="same"]').click();
    await isStep(element, 'result');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('ticks no step that a person went past, and draws no part of the bar for what waits', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await mount();
      await waitUntil(() => findAll(element, '#try').length === 1, 'it is drawn');
      find(element, '#try').click();
      await isStep(element, 'mends');
      const [title, times] = findAll(element, '.fx > li:first-child > .h > *').map((one) =>
        one.getBoundingClientRect(),
      );
      expect(times!.top, 'how many times stands beside its title').to.be.lessThan(title!.bottom);
      find(element, '#all').click();
      await isStep(element, 'questions');
      const topOf = () => find(element, '#questions').getBoundingClientRect().top;
      await waitUntil(() => topOf() >= 0 && topOf() < 40, 'it stands at the top, its press over the foot');
      expect(getComputedStyle(find(element, '.bar .is-open')).fill).to.equal('none');
      find(element, '#skip').click();
      await isStep(element, 'pairs');
      find(element, '#skip').click();
      await isStep(element, 'result');
      const ticked = findAll(element, '.fold.is-done').map(({ id }) => id);
      expect(ticked).to.deep.equal(['columns', 'mends']);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('gives the mended file', async () => {
    const element = await mended();
    find(element, '#result button').click();
    await isStep(element, 'result');
    expect(filled(element)).to.deep.equal(['take-file']);
    expect(await findFaults(element)).to.deep.equal([]);
    const json = await fileGiven(() => findButton(element, 'Fichier réparé, JSON').click());
    const { services } = JSON.parse(await json.text()) as { services: Record<string, unknown>[] };
    expect(services[0]).to.include({
      telephone: '+33243000000',
      commune: 'Le Mans',
      id: 'offre-sarthe--ccas--atelier-cv',
    });
    find<HTMLInputElement>(element, 'input[value="original"]').click();
    await element.updateComplete;
    const layout = await fileGiven(() => find(element, '#take-file').click());
    const own = (await layout.text()).split('\r\n');
    expect(own[0]).to.contain(lines[0]!);
    expect(own[1]).to.contain(";'+33243000000;");
    expect(own[3]).to.contain('02 43 00 00 00 ou 06 00 00 00 01');
    await shows(element, 'Offre Sarthe-vos-colonnes.csv est téléchargé.');
  });

  it('says why a file could not be read, and takes another one', async () => {
    const element = await mount();
    const failed = oneEvent(element, 'di-error');
    await element.open(aFile('rien', 'photo.xlsx'));
    await failed;
    await shows(element, 'Aucun tableau trouvé');
    await shows(element, 'photo.xlsx');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Choisir un autre fichier').click();
    await shows(element, 'Déposez votre fichier ici');
  });

  it('is stopped while it reads', async () => {
    const silent = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
    registerWorker(() => new Worker(silent));
    const element = await mount();
    void element.open(aFile());
    await waitUntil(() => findAll(element, 'progress').length === 1, 'it reads');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Arrêter').click();
    await shows(element, 'Déposez votre fichier ici');
  });

  it('asks before decisions are lost, and refuses a mapping without fields', async () => {
    const element = await mended();
    await waitUntil(() => findAll(element, '#undo').length === 1, 'there is a decision');
    const asked: string[] = [];
    const ask = window.confirm.bind(window);
    window.confirm = (sentence) => asked.push(sentence!) > 1;
    try {
      findButton(element, 'Changer de fichier').click();
      expect(asked).to.have.length(1);
      expect(textOf(element)).to.contain('Offre Sarthe.csv');
      findButton(element, 'Changer de fichier').click();
    } finally {
      window.confirm = ask;
    }
    await shows(element, 'Déposez votre fichier ici');
    const choice = find<HTMLInputElement>(element, '#mapping');
    const files = new DataTransfer();
    files.items.add(new File(['{"columns":[{"colonne":"A"}]}'], 'm.json'));
    choice.files = files.files;
    choice.dispatchEvent(new Event('change'));
    await shows(element, 'Ce fichier ne dit pas comment lire vos colonnes');
  });

  it('says that the page lets it read nothing', async () => {
    registerWorker(() => {
      throw new Error('no worker');
    });
    const element = await mount();
    await element.open(aFile());
    await shows(element, 'Prévenez les personnes qui tiennent ce site');
  });

  it('speaks the languages of the elements, from right to left too', async () => {
    const element = await opened('ar');
    expect(element.dir).to.equal('rtl');
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#result button').click();
    await isStep(element, 'result');
    expect(await findFaults(element)).to.deep.equal([]);
  });
});
