// The common part of the tests of a contribution's form: the form on a record, and the few acts of a person.
import { fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import '../contribution/form/define.ts';
import type { DiContribution } from '../contribution/form/di-contribution.ts';
import { find, findAll, textOf, type, waitUntil } from './dom.ts';
import { aService, fakeSink } from './offers.ts';

let sinks = 0;

/** A sink with a queue of its own: what another test left in its queue is tried again by no timer of that one. */
export const ownSink = () => Object.assign(fakeSink(), { relay: `https://relais-${(sinks += 1)}.example` });

/** Shows the form of a record, whole. Without a record, shows the form as it is with nothing to write about. */
export async function mount(
  service: DetailedService | null = aService(),
  { sink = ownSink(), lang = 'fr' }: { sink?: ReturnType<typeof fakeSink>; lang?: string } = {},
) {
  const element = await fixture<DiContribution>(
    html`<di-contribution lang=${lang} .service=${service} .sink=${sink}></di-contribution>`,
  );
  if (service !== null) await isWhole(element);
  return { element, sink };
}

/** Waits for the parts that are loaded after the first drawing. */
export const isWhole = (element: Element) =>
  waitUntil(() => findAll(element, '#moyen').length > 0, 'the form is whole');

/** Opens a part of the form that stands behind one line. */
export async function unfold(element: DiContribution, part: string): Promise<void> {
  find(element, `summary:has(#s-${part})`).click();
  await waitUntil(() => find<HTMLDetailsElement>(element, `details:has(#s-${part})`).open, `« ${part} » is open`);
}

export const field = (element: Element, champ: string) => find<HTMLInputElement>(element, `#${champ}`);
export const message = (element: Element, champ: string) => textOf(find(element, `#${champ}-m`));
export const shows = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `shows « ${text} »`);
export const send = (element: Element) => find(element, '[part="send"]').click();

/** Presses a key while another is held. */
export async function chord(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

/** Types an answer over the one that is there. */
export async function change(element: DiContribution, champ: string, text: string): Promise<void> {
  type(field(element, champ), text);
  await element.updateComplete;
}

/** Presses a button at its very top, with the mouse: a message that appears above would push it from under the pointer. */
export async function pressOnTop(element: DiContribution, button: Element): Promise<void> {
  const { left, top } = button.getBoundingClientRect();
  const position: [number, number] = [Math.round(left) + 20, Math.round(top) + 3];
  await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'down' });
  await element.updateComplete;
  await sendMouse({ type: 'up' });
}
