import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeTerritoryFile } from '../territory-file/write-territory.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';
import { askForPart, askPageDuring, forgetPage, takePart } from '../words/tables/asked-parts.ts';
import type { WordPart } from '../words/tables/word-parts.ts';
import { CONNECT, type ToPage, type ToWorker } from './protocol.ts';
import { serveDatasets } from './serve.ts';

// A worker of one file, whose tables are cut into parts by the first letter.
vi.mock('../words/tables/word-parts.ts', async () => {
  const asked = await import('../words/tables/asked-parts.ts');
  const letters = ['', 'b', 'h', 'n', 't'];
  const one = { keys: letters, words: letters, heard: letters };
  return {
    isCut: true,
    wordParts: { bounds: { fr: one, ar: one, uk: one, 'en,es': one }, load: asked.askForPart },
  };
});

const nothing: WordPart = { phrases: [], frequencies: [], words: [] };
const file = writeTerritoryFile(
  { structures: [aStructure()], services: [aService({ nom: 'Atelier vélo' })], communes: someCommunes },
  { date: '2026-11-23' },
);

/** A page with its own line to the worker. Without `part` it leaves what it is asked for without an answer. */
async function openPage(worker: MessagePort, part?: WordPart | null) {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new Map<number, (message: ToPage) => void>();
  const asked: string[] = [];
  let isAsked: () => void = () => undefined;
  const whenAsked = new Promise<void>((resolve) => (isAsked = resolve));
  let number = 0;
  const say = (message: ToWorker): void => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ToPage>): void => {
    if (data.type === 'answer' || data.type === 'failure') answers.get(data.id)?.(data);
    if (data.type !== 'part') return;
    asked.push(data.name);
    isAsked();
    if (part !== undefined) say({ type: 'part', name: data.name, part });
  };
  const ask = (message: object): Promise<ToPage> => {
    const id = (number += 1);
    return new Promise((resolve) => {
      answers.set(id, resolve);
      say({ ...message, id } as ToWorker);
    });
  };
  worker.postMessage({ type: CONNECT }, [port2]);
  await ask({ type: 'open', request: { dataset: new Blob([await file]), cache: false } });
  const search = (q: string) =>
    ask({ type: 'call', target: 'source', method: 'searchServices', args: [{ q }], options: {} });
  return { search, asked, whenAsked, leave: () => port.close() };
}

describe('the words of a worker of several pages', () => {
  let worker: MessagePort;
  beforeEach(() => {
    const { port1, port2 } = new MessageChannel();
    serveDatasets(port2);
    worker = port1;
    return () => port1.close();
  });

  test('are asked of the page that searches, though another one connected later and left', async () => {
    const first = await openPage(worker, nothing);
    const last = await openPage(worker, nothing);
    last.leave();
    expect(await first.search('velo')).toMatchObject({ type: 'answer', value: { total: 1 } });
    expect([first.asked.length > 0, last.asked]).toEqual([true, []]);
  });

  test.each([
    ['leaves', 'atelier'],
    ['keeps silent', 'permis'],
  ])('come to a page where the one that was asked before %s', async (what, words) => {
    const gone = await openPage(worker);
    void gone.search(words);
    await gone.whenAsked;
    const next = await openPage(worker, nothing);
    if (what === 'leaves') gone.leave();
    expect(await next.search(words)).toMatchObject({ type: 'answer' });
    expect(next.asked).toContain(gone.asked[0]);
  });

  test('that do not come are asked for anew by the next search', async () => {
    const page = await openPage(worker, null);
    await page.search('guidon');
    const { length } = page.asked;
    expect(await page.search('guidon')).toMatchObject({ type: 'answer' });
    expect(page.asked.length).toBeGreaterThan(length);
  });
});

describe('a part that is asked for', () => {
  const failure = { code: 'network', message: 'Words did not come.' };

  test('fails where no page waits, and when the last one that waits is gone', async () => {
    await expect(askForPart('a')).rejects.toMatchObject(failure);
    const ask = (): void => undefined;
    const part = askPageDuring(ask, () => askForPart('a'));
    forgetPage(ask);
    await expect(part).rejects.toMatchObject(failure);
  });

  test('is asked once of each page that waits, and the first answer counts', async () => {
    const [one, two] = [vi.fn(), vi.fn()];
    const parts = Promise.all([
      askPageDuring(one, () => Promise.all([askForPart('a'), askForPart('a')])),
      askPageDuring(two, () => askForPart('a')),
    ]);
    takePart('a', nothing);
    takePart('a', null);
    expect(await parts).toEqual([[nothing, nothing], nothing]);
    expect([one.mock.calls, two.mock.calls]).toEqual([[['a']], [['a']]]);
  });
});
