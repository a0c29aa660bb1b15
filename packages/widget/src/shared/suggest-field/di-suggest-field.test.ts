import { DataInclusionError } from '@inclusion-kit/sdk';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import contribution from '../../locales/fr/contribution.ts';
import type { DiSuggestField, Suggestion } from './di-suggest-field.ts';
import './define.ts';

const arles: Suggestion = { value: '13004', label: 'Arles', detail: '' };
const timeout = (): Error => new DataInclusionError('timeout', 'Too late.');

/**
 * Mounts a field whose questions about a whole name are answered one after the other, and types it. On a busy machine its first letters
 * may be asked about too, where the next one is late.
 */
async function mount(...answers: (readonly Suggestion[] | Error)[]) {
  const asked: string[] = [];
  const ask = (typed: string): Promise<readonly Suggestion[]> => {
    if (typed !== 'Arles') return Promise.resolve([]);
    asked.push(typed);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? []);
  };
  const element = await fixture<DiSuggestField>(
    html`<di-suggest-field .t=${contribution.find} .label=${'Commune'} .find=${ask}></di-suggest-field>`,
  );
  find(element, 'input').focus();
  await sendKeys({ type: 'Arles' });
  return { element, asked };
}

describe('<di-suggest-field>', () => {
  it('asks once more when an answer ran out of time', async () => {
    const { element, asked } = await mount(timeout(), [arles]);
    await waitUntil(() => findAll(element, '.option').length === 1, 'the second answer is shown');
    expect(asked).to.deep.equal(['Arles', 'Arles']);
  });

  it('takes at Enter the one of several that has the very name, and none where two have it', async () => {
    const named = (label: string, value: string): Suggestion => ({ label, value, detail: '' });
    const others = [named('Arles-sur-Tech (66150)', '66009'), named('ARLES (13200)', '13004')];
    const { element } = await mount(others);
    await waitUntil(() => findAll(element, '.option').length === 2, 'both are proposed');
    const picked = oneEvent<CustomEvent<string>>(element, 'pick');
    await sendKeys({ press: 'Enter' });
    expect((await picked).detail).to.equal('13004');
    const { element: twice } = await mount([named('Arles (13200)', '13004'), named('Arles (62100)', '62000')]);
    await waitUntil(() => findAll(twice, '.option').length === 2, 'both are proposed');
    let isPicked = false;
    twice.addEventListener('pick', () => (isPicked = true));
    await sendKeys({ press: 'Enter' });
    await twice.updateComplete;
    expect(isPicked).to.equal(false);
  });

  it('says that nobody answers, and asks again at Enter', async () => {
    const { element, asked } = await mount(timeout(), timeout(), [arles]);
    await waitUntil(() => textOf(find(element, '.pop')).includes(contribution.find.down), 'it is down');
    expect(asked).to.have.length(2);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => findAll(element, '.option').length === 1, 'what was typed is asked for again');
    const picked = oneEvent<CustomEvent<string>>(element, 'pick');
    await sendKeys({ press: 'Enter' });
    expect((await picked).detail).to.equal('13004');
  });

  it('keeps a line that takes the text itself, also where nothing is found and once the list was tapped away', async () => {
    const { element } = await mount([arles], []);
    element.add = (typed) => `Ajouter « ${typed} »`;
    await waitUntil(() => findAll(element, '[role=option]').length === 2, 'it is the last line');
    expect(findAll(element, '[role=option]').map(textOf)).to.deep.equal(['Arles', 'Ajouter « Arles »']);
    find(element, 'input').blur();
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, 'input').value).to.equal('Arles');
    const added = oneEvent<CustomEvent<string>>(element, 'add');
    find(element, 'button.add').click();
    expect((await added).detail).to.equal('Arles');

    const { element: none, asked } = await mount([]);
    none.add = (typed) => `Ajouter « ${typed} »`;
    await waitUntil(
      () => asked.length === 1 && textOf(find(none, '.pop')).includes('Ajouter'),
      'it is there without any other',
    );
    const atEnter = oneEvent<CustomEvent<string>>(none, 'add');
    await sendKeys({ press: 'Enter' });
    expect((await atEnter).detail).to.equal('Arles');
  });

  it('takes what was typed where it names one suggestion, and shows them where it does not', async () => {
    const other: Suggestion = { value: '13005', label: 'Arles-sur-Tech', detail: '' };
    const { element } = await mount([arles, other], [arles, other]);
    find(element, 'input').blur();
    const picked = oneEvent<CustomEvent<string>>(element, 'pick');
    expect(await element.settle()).to.be.true;
    expect((await picked).detail).to.equal('13004');
    expect(await element.settle(), 'nothing is left').to.be.true;

    const homonyms: Suggestion[] = [arles, { value: '66010', label: 'Arles (66150)', detail: '' }];
    const second = await mount(homonyms, homonyms);
    find(second.element, 'input').blur();
    expect(await second.element.settle()).to.be.false;
    expect(findAll(second.element, '.option')).to.have.length(2);
    expect(second.element.shadowRoot!.activeElement).to.equal(find(second.element, 'input'));

    const unknown = await mount([], []);
    expect(await unknown.element.settle()).to.be.false;
    expect(textOf(find(unknown.element, '.pop'))).to.include(contribution.find.none);
  });
});
