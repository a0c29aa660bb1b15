import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PartsController } from './parts-controller.ts';

describe('a part of an element', () => {
  it('is loaded by the retry of a browser that never asks again for a file which failed once', async () => {
    const file = new URL('./turn.ts', import.meta.url).href;
    let isDown = true;
    const load = (): Promise<unknown> =>
      Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${isDown ? `${file}-gone` : file}`));
    class Host extends LitElement {}
    customElements.define('parts-host', Host);
    const host = await fixture<Host>(html`<parts-host></parts-host>`);
    const parts = new PartsController(host, { turn: load });
    const failure = new Promise<Event>((resolve) => host.addEventListener('di-error', resolve, { once: true }));
    await parts.load('turn');
    expect(parts.statusOf('turn')).to.equal('failed');
    await failure;
    isDown = false;
    await parts.load('turn');
    expect(parts.statusOf('turn')).to.equal('ready');
    expect(parts.get('turn')).to.have.property('nextTask');
  });
});
