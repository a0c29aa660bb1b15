import { expect } from '@open-wc/testing';
import { findFaults } from '../../testing/axe.ts';
import { message, mount, send, shows } from '../../testing/contribution.ts';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { forgetDrafts } from '../draft/drafts.ts';

const radio = (element: Element, value: string) => find<HTMLInputElement>(element, `#publics [value="${value}"]`);
const boxes = (element: Element) => findAll<HTMLInputElement>(element, '#publics [type="checkbox"]');

describe('the question for whom an offer is', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('asks in plain words: everybody, some people, or not told, with a box for each of them only then', async () => {
    const { element, sink } = await mount(aService({ publics: null }));
    expect(findAll(element, '#publics .choice').map(textOf)).to.deep.equal([
      ...['Tous publics', 'Certaines personnes seulement', 'Non précisé'],
    ]);
    expect(radio(element, 'none').checked).to.be.true;
    expect(boxes(element)).to.be.empty;
    expect(message(element, 'publics')).to.contain('ne trouvera pas cette offre');
    radio(element, 'some').click();
    await waitUntil(() => boxes(element).length > 5, 'the boxes come');
    expect(boxes(element).map((box) => textOf(box.closest('label')!))).not.to.include('Tous publics');
    expect(await findFaults(element)).to.deep.equal([]);
    const labels = boxes(element).map((box) => textOf(box.closest('label')!));
    expect(labels).to.include.members([
      'Personnes qui touchent le RSA, l’AAH, l’ASS ou une autre aide pour vivre',
      'Personnes qui sortent de prison ou qui sont suivies par la justice',
    ]);
    expect(labels.join(), 'no word of the vocabulary alone').not.to.match(/minimas|juridique/);
    for (const name of ['Jeunes', 'Femmes']) {
      const box = boxes(element).find((one) => textOf(one.closest('label')!) === name);
      box!.click();
      await element.updateComplete;
    }
    send(element);
    await shows(element, 'Merci');
    expect([...(sink.kept[0]!.changements!['publics'] as string[])].sort()).to.deep.equal(['femmes', 'jeunes']);
  });

  it('takes everybody in one press, in place of some people, and back to nothing told', async () => {
    const { element, sink } = await mount(aService({ publics: ['jeunes'] }));
    expect(radio(element, 'some').checked).to.be.true;
    radio(element, 'all').click();
    await waitUntil(() => boxes(element).length === 0, 'the boxes go');
    expect(textOf(find(element, '.diff'))).to.contain('Tous publics');
    radio(element, 'none').click();
    await element.updateComplete;
    expect(textOf(find(element, '.diff'))).to.contain('Non précisé');
    radio(element, 'some').click();
    await waitUntil(() => boxes(element).length > 5, 'the boxes come back');
    expect(boxes(element).some(({ checked }) => checked)).to.be.false;
    radio(element, 'all').click();
    await element.updateComplete;
    send(element);
    await shows(element, 'Merci');
    expect(sink.kept[0]?.changements).to.deep.equal({ publics: ['tous-publics'] });
  });

  it('shows everybody beside others as a record says it, to be taken out', async () => {
    const { element } = await mount(aService({ publics: ['tous-publics', 'jeunes'] }));
    expect(radio(element, 'some').checked).to.be.true;
    const checked = boxes(element).filter((box) => box.checked);
    expect(checked.map((box) => textOf(box.closest('label')!))).to.deep.equal(['Tous publics', 'Jeunes']);
  });
});
