import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { find, findAll, findButton, textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { changesOf, mountWeek, sourceOf } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';

const offer = (id: string): ReturnType<typeof aService> =>
  aService({
    ...{ id, type: 'atelier', nom: `Atelier ${id}`, horaires_accueil: 'Mo-Fr 08:30-12:30,13:30-17:30' },
    ...{ volume_horaire_hebdomadaire: 2, nombre_semaines: 10, modes_accueil: ['en-presentiel'] },
  });

/** Mounts a week with one offer in it, whose hour is to ask. */
async function mountAsked(others = 0): Promise<DiWeek> {
  const { source } = sourceOf(Array.from({ length: 1 + others }, (_, index) => offer(String(index))));
  const element = await mountWeek({ source });
  await waitUntil(() => findAll(element, '.add').length > 0);
  find(element, '.add').click();
  await waitUntil(() => findAll(element, '.act .tell').length === 1, 'its hour is asked');
  return element;
}

async function openForm(element: DiWeek): Promise<void> {
  find(element, '.act .tell').click();
  await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('name') === 'debut', 'its hour is asked first');
}

const field = (element: DiWeek, name: string): HTMLInputElement =>
  find(element, `.editing [name="${name}"]`, HTMLInputElement);

describe('the hour of an activity that is asked', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('asks for the day and the hour, and folds the rest', async () => {
    const element = await mountAsked();
    await openForm(element);
    const seen = [...find(element, '.editing form', HTMLFormElement).elements]
      .filter((one) => one.checkVisibility() && one.hasAttribute('name'))
      .map((one) => one.getAttribute('name'));
    expect(seen).to.deep.equal(['jour', 'debut', 'fin']);
    expect(textOf(find(element, '.others > summary'))).to.equal('Autres détails');
    const told = changesOf(element);
    field(element, 'debut').value = '09:00';
    findButton(element, 'Enregistrer').click();
    await waitUntil(() => told.length > 0);
    // The fields of the fold stay as they were.
    expect(told.at(-1)?.week.activites[0]).to.include({ debut: '09:00', duree_minutes: 120 });
    expect(told.at(-1)?.week.activites[0]?.repetition).not.to.equal(null);
    // One whose hour is known shows all that it has.
    find(element, '.act .edit').click();
    await waitUntil(() => findAll(element, '.editing form').length === 1);
    expect(field(element, 'heures').checkVisibility()).to.equal(true);
    expect(findAll(element, '.others')).to.have.length(0);
  });

  it('opens what is folded where it is wrong', async () => {
    const element = await mountAsked();
    await openForm(element);
    field(element, 'minutes').value = '75';
    findButton(element, 'Enregistrer').click();
    expect(field(element, 'minutes').checkVisibility()).to.equal(true);
    expect(findAll(element, '.editing')).to.have.length(1);
  });

  it('says the two parts of a day in one line, over the way to note the hour', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await mountAsked();
    const possible = find(element, '.act .possible');
    expect(textOf(possible)).to.match(/^8\sh\s30\s–\s12\sh\s30 ou 13\sh\s30\s–\s17\sh\s30$/);
    expect(find(element, '.act .to-confirm').getClientRects()).to.have.length(1);
    expect(possible.getBoundingClientRect().bottom).to.be.below(
      find(element, '.act .tell').getBoundingClientRect().top,
    );
  });

  it('covers neither the title nor the frame of its activity on a phone', async () => {
    await setViewport({ width: 360, height: 740 });
    const tell = find(await mountAsked(), '.act .tell');
    expect(getComputedStyle(tell).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('keeps the title of the search in sight while offers are added', async () => {
    await setViewport({ width: 1280, height: 600 });
    const element = await mountAsked(8);
    const side = find(element, '.side');
    const last = findAll(element, '.add').at(-1)!;
    last.click();
    await waitUntil(() => side.scrollTop > 0, 'what was added is shown');
    const [frame, title, undone] = [side, find(element, '#add'), find(element, '.side .undone')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(title!.top).to.be.closeTo(frame!.top, 2);
    expect(undone!.top).to.be.at.least(title!.bottom);
    expect(undone!.bottom).to.be.at.most(frame!.bottom);
  });

  it('offers a step on a phone once something is typed', async () => {
    await setViewport({ width: 360, height: 740 });
    const element = await mountAsked();
    const step = find(element, '.ask .step');
    expect(step.checkVisibility()).to.equal(false);
    const words = find(element, '[name="words"]', HTMLInputElement);
    words.value = 'Appeler la mairie';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    expect(step.checkVisibility()).to.equal(true);
  });
});
