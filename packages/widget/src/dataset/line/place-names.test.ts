import type { DatasetAsk, DatasetTold } from '@inclusion-kit/dataset/worker';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../testing/dom.ts';
import { serveNames, type NamesAsk } from './place-names.ts';

const communes = [{ code: '13005', nom: 'Aubagne' }] as unknown as readonly Commune[];

describe('the names of places beside the calls of a session', () => {
  it('come from the list that the file was opened with, once it could be read, and all other messages are handed on', async () => {
    let asked = 0;
    const loadCommunes = () => ((asked += 1) === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(communes));
    const loadEpcis = () => Promise.resolve(new Map([['200054807', 'Métropole']]));
    const listeners: ((event: MessageEvent<DatasetAsk | NamesAsk>) => void)[] = [];
    const told: DatasetTold[] = [];
    const handed: string[] = [];
    const scope = {
      addEventListener: (_: 'message', listener: (event: MessageEvent<DatasetAsk | NamesAsk>) => void) =>
        void listeners.push(listener),
      postMessage: (message: DatasetTold) => void told.push(message),
    };
    const inner = serveNames(scope, { loadEpcis, loadCommunes });
    inner.addEventListener('message', ({ data }) => void handed.push(data.call));
    const send = (data: DatasetAsk | NamesAsk) => {
      for (const listener of listeners) listener(new MessageEvent('message', { data }));
    };
    const names = (id: number) => send({ id, call: 'names', ask: { codes: ['13005', '200054807', '99999'] } });
    names(1);
    await waitUntil(() => told.length === 1, 'it answers without a list');
    expect(told[0]).to.deep.equal({ kind: 'answer', id: 1, value: { 200054807: 'Métropole' } });
    send({ id: 2, call: 'open', ask: { communes: '/communes.json' } });
    names(3);
    await waitUntil(() => told.length === 2, 'it answers without the list that failed');
    expect(told[1]).to.deep.equal({ kind: 'answer', id: 3, value: { 200054807: 'Métropole' } });
    names(4);
    await waitUntil(() => told.length === 3, 'it answers with the list');
    expect(told[2]).to.deep.equal({ kind: 'answer', id: 4, value: { 13005: 'Aubagne', 200054807: 'Métropole' } });
    names(5);
    await waitUntil(() => told.length === 4, 'it answers again');
    expect(asked).to.equal(2);
    expect(handed).to.deep.equal(['open']);
  });
});
