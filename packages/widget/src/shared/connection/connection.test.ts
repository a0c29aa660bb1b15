import { expect, fixture, html } from '@open-wc/testing';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { LitElement } from 'lit';
import { ConnectionController } from './connection.ts';
import { allCapabilities, registerMode, type Connection } from './modes.ts';

const noSource = {} as Pick<Connection, 'source' | 'geography'>;
const connectionOf = (sink: ContributionSink | null): Connection => ({
  ...noSource,
  source: { sink } as unknown as Connection['source'],
  geography: {} as Connection['geography'],
  capabilities: allCapabilities,
  sink,
});
const relaySink = {} as ContributionSink;

class Connected extends LitElement {
  api: string | null = null;
  file: string | null = null;
  source = null;
  geography = null;
  readonly connection = new ConnectionController(this);
}
customElements.define('connected-for-tests', Connected);

describe('an element that names a file and a relay', () => {
  const relays: string[] = [];
  before(() => {
    registerMode('dataset', () => connectionOf(null));
    registerMode('api', (address) => {
      relays.push(address);
      return connectionOf(relaySink);
    });
  });

  it('searches the file, and hands what is contributed to the relay', async () => {
    const element = await fixture<Connected>(html`<connected-for-tests></connected-for-tests>`);
    const { connection } = element;
    element.file = 'offre.json';
    expect(connection.sink).to.equal(null);
    element.api = '';
    expect(connection.sink).to.equal(relaySink);
    expect((connection.source as unknown as { sink: unknown }).sink, 'the source is that of the file').to.equal(null);
    element.api = 'https://offre.example.fr';
    expect(connection.sink).to.equal(relaySink);
    expect(relays).to.deep.equal(['', 'https://offre.example.fr']);
  });
});
