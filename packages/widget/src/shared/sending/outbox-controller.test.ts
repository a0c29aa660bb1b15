import { expect } from '@open-wc/testing';
import type { Contribution, Receipt } from '@inclusion-kit/sdk/contributions';
import { ApiError } from '@inclusion-kit/sdk';
import { toConfirmation } from './confirmation.ts';
import { aService, fakeSink } from '../../testing/offers.ts';
import { refuseStorage } from '../../testing/storage.ts';
import { Outbox } from './outbox-controller.ts';
import { dismissReceipt, QUEUE_CHANGE, readQueue } from './unread.ts';

const aWaiting = (key: string, since: number) => ({
  ...{ key, since, nom: key, refusal: null, from: null },
  contribution: toConfirmation(aService({ id: key })),
});
const keysOf = ({ waiting }: Outbox) => waiting.map(({ key }) => key);

/** Runs an act before this tab hears of the last writing of another tab. */
function beforeHearing(act: () => void): void {
  const getItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
  Storage.prototype.getItem = () => null;
  try {
    act();
  } finally {
    Object.defineProperty(Storage.prototype, 'getItem', getItem);
  }
}

describe('the contributions that wait for the network', () => {
  beforeEach(() => localStorage.clear());

  it('are all kept when two tabs leave one at the same moment', () => {
    const here = new Outbox('https://relay.test');
    const there = new Outbox('https://relay.test');
    here.add(aWaiting('one', 1000));
    beforeHearing(() => there.add(aWaiting('two', 1001)));
    expect(keysOf(new Outbox('https://relay.test'))).to.deep.equal(['one', 'two']);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(keysOf(here)).to.deep.equal(['one', 'two']);
    expect(keysOf(there)).to.deep.equal(['one', 'two']);
  });

  it('are sent once each, whatever tabs send them at the same moment', async () => {
    const sink = fakeSink();
    const tabs = [new Outbox('https://relay.test'), new Outbox('https://relay.test')];
    tabs[0]!.add(aWaiting('one', 1000));
    tabs[1]!.add(aWaiting('two', 1000));
    for (const tab of tabs) tab.connect(sink);
    await Promise.all(tabs.map((tab) => tab.flush()));
    expect(sink.keys).to.deep.equal(['one', 'two']);
    expect(localStorage).to.have.length(0);
  });

  it('keep their order when the clock is set back between two', async () => {
    const sink = fakeSink();
    const outbox = new Outbox('https://relay.test');
    outbox.connect(sink);
    outbox.add(aWaiting('first', 3_600_000));
    outbox.add(aWaiting('second', 1000));
    await outbox.flush();
    expect(sink.keys).to.deep.equal(['first', 'second']);
  });

  it('are those of one service alone', () => {
    new Outbox('https://relay.test').add(aWaiting('one', 1000));
    expect(keysOf(new Outbox('https://relay.test/else'))).to.deep.equal([]);
    expect(keysOf(new Outbox('https://relay'))).to.deep.equal([]);
  });

  it('live as long as the page where the device takes nothing', () => {
    const endRefusal = refuseStorage('setItem');
    const outbox = new Outbox('https://relay.test');
    try {
      outbox.add(aWaiting('one', 1000));
    } finally {
      endRefusal();
    }
    expect(keysOf(outbox)).to.deep.equal(['one']);
    expect(outbox.take('one')?.key).to.equal('one');
    expect(keysOf(outbox)).to.deep.equal([]);
  });

  it('stay with their reason once refused, and hold up no other', async () => {
    const sent: string[] = [];
    const sink = {
      submit({ cible }: Contribution): Promise<Receipt> {
        if (cible?.id === 'wrong') return Promise.reject(new ApiError(404, 'This offer has gone.'));
        sent.push(cible!.id);
        return Promise.resolve({ id: '1', numero: 'IK-1', etat: 'recue' });
      },
    };
    const outbox = new Outbox('https://relay.test');
    outbox.connect(sink);
    outbox.add(aWaiting('wrong', 1000));
    outbox.add(aWaiting('right', 1001));
    await outbox.flush();
    expect(sent).to.deep.equal(['right']);
    expect(outbox.waiting.map(({ key, refusal }) => [key, refusal])).to.deep.equal([['wrong', 'This offer has gone.']]);
    expect(outbox.sentOf('right')?.[2].numero).to.equal('IK-1');
    expect(outbox.sentOf('wrong')).to.be.null;
  });

  it('leave their number to read until it is dismissed or seen, and each change is told to the page', async () => {
    const to = 'https://relay.test';
    const correction = (key: string, since: number) => {
      const { contribution, ...rest } = aWaiting(key, since);
      return { ...rest, contribution: { ...contribution, genre: 'correction' as const } };
    };
    let told = 0;
    const tell = (): void => void (told += 1);
    addEventListener(QUEUE_CHANGE, tell);
    const sink = fakeSink();
    sink.failing = new ApiError(404, 'This offer has gone.');
    const outbox = new Outbox(to);
    outbox.connect(sink);
    outbox.add(correction('refused', 1000));
    await outbox.flush();
    sink.failing = null;
    outbox.add(correction('one', 1001));
    outbox.add(correction('two', 1002));
    outbox.add(aWaiting('confirmed', 1003));
    expect([readQueue(to).waiting, told > 0], 'one that was refused waits for nothing').to.deep.equal([3, true]);
    told = 0;
    await outbox.flush();
    removeEventListener(QUEUE_CHANGE, tell);
    expect(told).to.be.greaterThan(0);
    const { waiting, sent } = readQueue(to);
    expect(waiting).to.equal(0);
    expect(sent.map(({ numero }) => numero)).to.have.members(
      ['one', 'two'].map((key) => outbox.sentOf(key)?.[2].numero),
    );
    expect(readQueue('https://relay').sent).to.deep.equal([]);
    dismissReceipt(sent[0]!);
    expect(readQueue(to).sent).to.deep.equal(sent.slice(1));
    for (const key of ['one', 'two']) outbox.seen(key);
    expect(readQueue(to).sent).to.deep.equal([]);
  });

  it('leave no number that is older than thirty days, or that is of another form', () => {
    const name = 'inclusion-kit:parti:1:https://relay.test ';
    const since = Date.now() - 31 * 86_400_000;
    localStorage.setItem(`${name}old`, JSON.stringify({ numero: 'IK-1', suivi: null, since }));
    localStorage.setItem(`${name}other`, '{"numero":');
    expect(readQueue('https://relay.test').sent).to.deep.equal([]);
    expect(localStorage).to.have.length(0);
  });
});
