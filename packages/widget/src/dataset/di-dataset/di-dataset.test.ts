import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
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
async function opened(lang = 'fr', text?: string) {
  const element = await mount(lang);
  await waitUntil(() => findAll(element, '#file').length === 1, 'it is drawn');
  const choice = find<HTMLInputElement>(element, '#file');
  const files = new DataTransfer();
  files.items.add(aFile(text));
  choice.files = files.files;
  choice.dispatchEvent(new Event('change'));
  await waitUntil(() => findAll(element, '#pairs .note').length === 1, 'duplicates were looked for');
  return element;
}

describe('<di-dataset>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(() =>
    registerWorker(() => new Worker(new URL('../../entries/mending-worker.ts', import.meta.url), { type: 'module' })),
  );

  it('waits for a file, which is chosen or dropped', async () => {
    const element = await mount();
    await shows(element, 'Déposez votre fichier ici');
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

  it('shows columns, mends, questions, complaints and quality, and mends what is sure once told so', async () => {
    const element = await opened();
    expect(await findFaults(element)).to.deep.equal([]);
    expect(textOf(find(element, '#columns')))
      .to.contain('Divers')
      .and.contain('À choisir');
    const unsure = findAll(element, '#columns .conf').filter((one) => one.querySelector('.lv') === null);
    expect(unsure.map(textOf), 'a column that is left out has nothing to be sure of').to.deep.equal(
      findAll(element, '#columns .is-private').map(textOf),
    );
    expect(textOf(find(element, '#mends')))
      .to.contain('243000000')
      .and.contain('02 43 00 00 00');
    expect(textOf(find(element, '#take'))).to.contain('0 offre prête sur 3, 3 en attente de vos choix');
    expect(textOf(find(element, '.todo')))
      .to.contain('étape 1 sur 5')
      .and.contain('Pourquoi 3 offres ne sont pas prêtes');
    find(element, '#confirm').click();
    await waitUntil(() => textOf(find(element, '.todo')).includes('étape 2 sur 5'), 'the columns are done');
    find(element, '#todo').click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('mends-title');
    expect(textOf(find(element, '.nav [aria-current="step"]'))).to.contain('Réparer');
    find(element, '#all').click();
    await shows(element, 'Tout ce qui est sûr est accepté.');
    await waitUntil(() => !textOf(find(element, '#take')).includes('3 en attente'), 'is checked again');
    const review = find<HTMLDetailsElement>(element, '#mends details');
    expect(review.open, 'what was decided makes room').to.equal(false);
    expect(textOf(review)).to.contain('Revoir ce qui a été décidé').and.contain('243000000');
    const counts = findAll(element, '.hist text').slice(0, 10).map(textOf);
    expect(counts, 'no 0 stands over a bar of before').not.to.include('0');
    const [steps, head] = ['.nav [data-step="columns"] small', '#columns .small'].map((one) =>
      textOf(find(element, one)),
    );
    expect(steps, 'columns are counted once').to.equal(head);
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, '#undo').click();
    await waitUntil(() => textOf(find(element, '#take')).includes('3 en attente'), 'is undone');
  });

  it('shows a date in words as the file will hold it, where people read the same', async () => {
    const element = await opened('fr', 'Action;Public;Mis à jour le\nAtelier CV;Tout public;1er mars 2026\n');
    const changes = findAll(element, '#mends li li').map(textOf);
    expect(changes.find((text) => text.includes('1er mars 2026')))
      .to.contain('2026-03-01')
      .and.not.contain('invisibles');
  });

  it('takes the choice of a column and the answer to a question', async () => {
    const element = await opened();
    const column = findAll<HTMLSelectElement>(element, '#columns select').find((one) =>
      one.ariaLabel?.includes('Divers'),
    )!;
    column.focus();
    await waitUntil(() => column.options.length > 10, 'its fields are listed');
    column.value = 'conditions_acces';
    column.dispatchEvent(new Event('change'));
    await waitUntil(() => textOf(find(element, '#columns')).includes('Choisie'), 'it is chosen');
    const candidate = findAll<HTMLButtonElement>(element, '#questions button').find((one) =>
      textOf(one).startsWith('06 00 00 00 01'),
    )!;
    candidate.click();
    await shows(element, 'Réponse : 06 00 00 00 01');
    // The check of a choice is no opening of the file: it leaves no bar and no « Arrêter ».
    expect(findAll(element, 'progress')).to.have.length(0);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('folds the complaints about what is still to mend or to decide, and shows them again once all is answered', async () => {
    const element = await opened();
    const covered = find<HTMLDetailsElement>(element, '#issues .covered');
    expect(covered.open).to.equal(false);
    expect(textOf(covered.querySelector('summary')!)).to.match(/^\d+ erreurs? sur ce que vous avez encore à réparer/);
    const folded = [...covered.querySelectorAll('li b')].map(textOf);
    const open = findAll(element, '#issues > .fx b').map(textOf);
    expect(folded).to.include('Pour qui');
    expect(open.filter((name) => folded.includes(name))).to.deep.equal([]);
  });

  it('asks for a value in an empty field, refuses in place what its rules refuse, and asks for the département first', async () => {
    const element = await mount();
    const rows = ['Action;Porteur;Public;Zone d’éligibilité', 'Atelier;CCAS;Tout public;Ensemble du département'];
    void element.open(aFile([...rows, 'Permis;CCAS;Tout public;Autour de chez nous', ''].join('\n')));
    await shows(element, 'De quel département s’agit-il ?');
    expect(textOf(find(element, '#questions .h'))).to.contain('De quel département s’agit-il ?');
    const others = findAll<HTMLButtonElement>(element, '#questions button');
    others.find((one) => /autres? questions?/.test(textOf(one)))?.click();
    const fields = () =>
      findAll<HTMLInputElement>(element, '#questions input').filter((one) =>
        one.getAttribute('aria-label')?.includes('Autour de chez nous'),
      );
    await waitUntil(() => fields().length === 1, 'all questions are shown');
    const input = fields()[0]!;
    expect(input.value, 'the value that is asked about stands beside it').to.equal('');
    input.value = 'Autour de chez nous';
    input.form!.requestSubmit();
    await waitUntil(() => input.validationMessage !== '', 'the field says why');
    expect(textOf(find(element, '#questions'))).not.to.contain('Réponse :');
    const departement = find<HTMLSelectElement>(element, '#questions select');
    departement.value = '72';
    departement.form!.requestSubmit();
    await waitUntil(() => !textOf(find(element, '#questions')).includes('De quel département'), 'it is known');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('reads a day as people write it, and says how where it is none', async () => {
    const element = await mount();
    const text = lines.join('\n').replaceAll('12/11/2025', 'hier');
    void element.open(aFile(text));
    await waitUntil(
      () => findAll(element, '#questions input[placeholder="jj/mm/aaaa"]').length > 0,
      'a day is asked for',
    );
    const field = find<HTMLInputElement>(element, '#questions input[placeholder="jj/mm/aaaa"]');
    field.value = '31/02/2026';
    field.form!.requestSubmit();
    expect(field.validationMessage).to.contain('Écrivez le jour');
    field.value = '5/11/2026';
    field.form!.requestSubmit();
    await shows(element, 'Réponse : 5 novembre 2026');
  });

  it('draws one section at a time, so that the page answers in between', async () => {
    const element = await mount();
    let [drawn, most] = [0, 0];
    const watch = new MutationObserver(() => {
      const now = findAll(element, '.sec').length;
      [drawn, most] = [now, Math.max(most, now - drawn)];
    });
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    void element.open(aFile());
    await waitUntil(() => drawn === 7, 'all are drawn');
    watch.disconnect();
    expect(most).to.equal(1);
  });

  it('lists the départements once its settings are opened', async () => {
    const element = await opened();
    const options = () => findAll(element, '.settings option').map(textOf);
    expect(options()).to.have.lengthOf(1);
    find<HTMLDetailsElement>(element, '.settings').open = true;
    await waitUntil(() => options().some((one) => one.startsWith('72 ')), 'all are listed');
  });

  it('hands the focus on when its button goes away', async () => {
    const element = await opened();
    const focused = () => (element.shadowRoot!.activeElement as HTMLElement | null)?.closest('[id], li, tr');
    find(element, '#all').focus();
    find(element, '#all').click();
    await waitUntil(() => focused()?.id === 'mends-title', 'the title has it');
    const confirm = findAll(element, '#columns .link-btn').find((one) => textOf(one).includes('Divers'))!;
    const row = confirm.closest('tr')!;
    confirm.focus();
    confirm.click();
    await waitUntil(() => focused() === row && !confirm.isConnected, 'the choice of the row has it');
    const candidate = findAll<HTMLButtonElement>(element, '#questions button').find((one) =>
      textOf(one).startsWith('06 00 00 00 01'),
    )!;
    candidate.focus();
    candidate.click();
    await waitUntil(() => focused() !== null && textOf(focused()!).includes('Martiens'), 'the next question has it');
  });

  it('leaves the focus to the page that a person went on to while a file is written', async () => {
    const element = await opened();
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
    await waitUntil(() => findAll(element, '#pairs .note, #pairs .pair').length === 1, 'all is drawn');
    const root = find(element, '.root');
    await waitUntil(() => root.clientWidth <= 320 && root.scrollWidth <= root.clientWidth, `${root.scrollWidth} px`);
  });

  it('shows every value that is asked about, a page after another', async () => {
    const asked = Array.from({ length: 120 }, (_, at) => lines[3]!.replace('Martiens', `Martiens ${at}`));
    const element = await mount();
    await element.open(aFile([lines[0], ...asked].join('\n')));
    const values = () => findAll(element, '#questions code').filter((one) => textOf(one).startsWith('Martiens'));
    await shows(element, 'Voir les 120');
    for (const shown of [50, 100, 120]) {
      findButton(element, 'Voir les 120').click();
      await waitUntil(() => values().length === shown, `${shown} are shown`);
    }
    expect(textOf(find(element, '#questions'))).not.to.contain('Voir les 120');
  });

  it('shows on a phone the first of each kind, and keeps its foot off the presses', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const element = await opened();
      const [changes, questions] = ['.ba', '.asked'].map((list) => findAll(element, list));
      for (const list of [...changes!, ...questions!]) expect(list.children).to.have.length(1);
      if (findAll(element, '#mends > .fx + p .link-btn').length > 0)
        find(element, '#mends > .fx + p .link-btn').click();
      await waitUntil(() => findAll(element, '#mends .fx > li').some((one) => textOf(one).includes('243000000')));
      const group = findAll(element, '#mends .fx > li').find((one) => textOf(one).includes('243000000'))!;
      expect(group.querySelectorAll('.ba .link-btn'), 'the group alone is decided').to.have.length(0);
      [...group.querySelectorAll<HTMLElement>('.acts > .link-btn')].at(-1)!.click();
      await waitUntil(() => group.querySelector('.ba')?.children.length === 2, 'both are shown');
      expect(group.querySelectorAll('.ba .link-btn'), 'each is decided').to.have.length(2);
      const foot = find(element, '#take');
      expect(foot.clientHeight, 'is one line').to.be.below(72);
      for (const press of findAll(element, '.main .btn').filter((one) => one.closest('#take') === null)) {
        press.focus();
        press.scrollIntoView({ block: 'nearest' });
        expect(press.getBoundingClientRect().bottom, textOf(press)).to.be.at.most(foot.getBoundingClientRect().top);
      }
      expect(find(element, '#all').getBoundingClientRect().height).to.be.below(60);
      const long = findAll(element, '.colmap tbody th').find((name) => textOf(name).startsWith('Nom de l’action'))!;
      expect(long.querySelector('bdi')!.getClientRects(), 'the name of a column is on one line').to.have.length(1);
      find(element, '#confirm').click();
      const step = () => find(element, '.nav [aria-current="step"]');
      const nav = find(element, '.nav').getBoundingClientRect();
      await waitUntil(() => textOf(step()).includes('Réparer'), 'the next step is marked');
      find(element, '#all').click();
      await waitUntil(() => textOf(step()).includes('Décider'), 'the one after it is marked');
      const { left, right } = step().getBoundingClientRect();
      expect([left >= nav.left, right <= nav.right], 'and is in sight').to.deep.equal([true, true]);
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      await setViewport({ width: 1280, height: 900 });
    }
  });

  it('gives the mended file', async () => {
    const element = await opened();
    find(element, '#all').click();
    await shows(element, 'Tout ce qui est sûr est accepté.');
    const createObjectURL = URL.createObjectURL.bind(URL);
    const given: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => {
      given.push(blob);
      return createObjectURL(blob);
    };
    try {
      find<HTMLDetailsElement>(element, '.more', HTMLDetailsElement).open = true;
      findButton(element, 'Fichier réparé, JSON').click();
      await waitUntil(() => given.length === 1, 'it is given');
      const { services } = JSON.parse(await given[0]!.text()) as { services: Record<string, unknown>[] };
      expect(services[0]).to.include({
        telephone: '+33243000000',
        commune: 'Le Mans',
        id: 'offre-sarthe--ccas--atelier-cv',
      });
      findButton(element, 'Votre fichier, avec ses colonnes').click();
      await waitUntil(() => given.length === 2, 'its own layout is given');
      const own = (await given[1]!.text()).split('\r\n');
      expect(own[0]).to.contain(lines[0]!);
      expect(own[1]).to.contain(";'+33243000000;");
      expect(own[3]).to.contain('02 43 00 00 00 ou 06 00 00 00 01');
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  });

  it('says why a file could not be read, and takes another one', async () => {
    const element = await mount();
    const failed = oneEvent(element, 'di-error');
    await element.open(aFile('rien', 'photo.xlsx'));
    await failed;
    await shows(element, 'aucun tableau trouvé');
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
    const element = await opened();
    find(element, '#all').click();
    await waitUntil(() => findAll(element, '#undo').length === 1, 'there is a decision');
    const asked: string[] = [];
    const ask = window.confirm.bind(window);
    window.confirm = (sentence) => asked.push(sentence!) > 1;
    try {
      findButton(element, 'Changer de fichier').click();
      expect(asked).to.have.length(1);
      expect(textOf(element)).to.contain('Offre Sarthe.csv');
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
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
  });
});
