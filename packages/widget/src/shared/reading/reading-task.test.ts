import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ReadingTask } from './reading-task.ts';

/** An element that reads what each test asks it to, and whose answers the test gives. */
class DiReadingHost extends LitElement {
  from: object | null = {};
  key: string | null = null;
  asked: { key: string; signal: AbortSignal; answer: (text: string) => void; fail: (error: unknown) => void }[] = [];
  readonly task = new ReadingTask<object, string, string>(this, {
    from: () => this.from,
    key: () => this.key,
    read: (_from, key, signal) =>
      new Promise((answer, fail) => {
        this.asked.push({ key, signal, answer, fail });
      }),
  });
}
customElements.define('di-reading-host', DiReadingHost);

async function draw(host: DiReadingHost, change: { key?: string | null; from?: object | null } = {}): Promise<void> {
  Object.assign(host, change);
  host.requestUpdate();
  await host.updateComplete;
}

async function open(key: string | null): Promise<DiReadingHost> {
  const host = document.body.appendChild(new DiReadingHost());
  await draw(host, { key });
  return host;
}

describe('the reading of what a host is about', () => {
  let host: DiReadingHost;
  afterEach(() => host.remove());

  it('asks once for a key, and again when it is told to or when another source is asked', async () => {
    host = await open('a');
    await draw(host);
    expect(host.asked.map(({ key }) => key)).to.deep.equal(['a']);
    host.asked[0]!.answer('one');
    await draw(host);
    expect([host.task.answer, host.task.isReading]).to.deep.equal(['one', false]);
    void host.task.read();
    await draw(host, { from: {} });
    expect(host.asked).to.have.length(3);
    expect([host.task.answer, host.task.isReading], 'the answer stays').to.deep.equal(['one', true]);
  });

  it('keeps the last answer when the next reading fails, until the key is another', async () => {
    host = await open('a');
    host.asked[0]!.answer('one');
    await draw(host);
    void host.task.read();
    const error = new Error('down');
    host.asked[1]!.fail(error);
    await draw(host);
    expect([host.task.answer, host.task.hasFailed, host.task.error]).to.deep.equal(['one', true, error]);
    await draw(host, { key: 'b' });
    expect([host.task.answer, host.task.hasFailed, host.task.error]).to.deep.equal([undefined, false, undefined]);
  });

  it('drops the answer to an earlier key, and stops when there is nothing to read', async () => {
    host = await open('a');
    await draw(host, { key: 'b' });
    expect(host.asked[0]!.signal.aborted).to.equal(true);
    host.asked[0]!.answer('one');
    await draw(host, { key: null });
    expect(host.asked[1]!.signal.aborted).to.equal(true);
    host.asked[1]!.answer('two');
    await draw(host);
    expect([host.task.answer, host.task.isReading]).to.deep.equal([undefined, false]);
    await draw(host, { key: 'b' });
    expect(host.asked, 'what was stopped is read again').to.have.length(3);
  });

  it('stops when the host leaves the page, and reads again once it is back', async () => {
    host = await open('a');
    host.remove();
    expect(host.asked[0]!.signal.aborted).to.equal(true);
    host.asked[0]!.fail(new Error('cut'));
    await draw(host);
    expect([host.asked.length, host.task.hasFailed]).to.deep.equal([1, false]);
    document.body.append(host);
    await host.updateComplete;
    expect(host.asked).to.have.length(2);
  });
});
