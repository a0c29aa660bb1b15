import type { DatasetAsk, DatasetTold, LoadCommunes } from '@inclusion-kit/dataset/worker';

/** The names of some places by their codes. */
export type PlaceNames = Readonly<Record<string, string>>;

/** A page asks for the names of places beside the calls of a session. */
export interface NamesAsk {
  readonly id: number;
  readonly call: 'names';
  readonly ask: { readonly codes: readonly string[] };
}

/** The scope of a worker, with the messages of a session and those of names. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<DatasetAsk | NamesAsk>) => void): void;
  postMessage(message: DatasetTold): void;
}

/**
 * Answers the page that asks for the names of communes and EPCI, and hands all other messages on. Communes are those of the list that
 * the file was opened with. Their names are kept when the first of them is asked for.
 */
export function serveNames(
  scope: Scope,
  {
    loadEpcis,
    loadCommunes,
  }: { readonly loadEpcis: () => Promise<ReadonlyMap<string, string>>; readonly loadCommunes: LoadCommunes },
) {
  let address: string | null = null;
  let communes: ReadonlyMap<string, string> | null = null;
  const readCommunes = async (): Promise<ReadonlyMap<string, string>> => {
    if (communes !== null || address === null) return communes ?? new Map();
    const asked = address;
    const names = new Map((await loadCommunes(asked)).map(({ code, nom }) => [code, nom]));
    if (asked === address) communes = names;
    return names;
  };
  const nameAll = async (codes: readonly string[]): Promise<PlaceNames> => {
    const [ofCommunes, ofEpcis] = await Promise.all([
      readCommunes().catch(() => new Map<string, string>()),
      loadEpcis(),
    ]);
    return Object.fromEntries(
      codes.flatMap((code) => {
        const name = ofCommunes.get(code) ?? ofEpcis.get(code);
        return name === undefined ? [] : [[code, name]];
      }),
    );
  };
  scope.addEventListener('message', ({ data }) => {
    if (data.call === 'open') {
      const { communes: list } = data.ask as { readonly communes: string | null };
      if (list !== address) communes = null;
      address = list;
    } else if (data.call === 'names')
      void nameAll(data.ask.codes).then(
        (value) => scope.postMessage({ kind: 'answer', id: data.id, value }),
        () => scope.postMessage({ kind: 'failure', id: data.id, message: '' }),
      );
  });
  return {
    addEventListener: (type: 'message', listener: (event: MessageEvent<DatasetAsk>) => void): void =>
      scope.addEventListener(type, (event) => {
        if (event.data.call !== 'names') listener(event as MessageEvent<DatasetAsk>);
      }),
    postMessage: (message: DatasetTold): void => scope.postMessage(message),
  };
}
