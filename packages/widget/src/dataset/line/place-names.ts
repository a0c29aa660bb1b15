import type { DatasetAsk, DatasetTold } from '@inclusion-kit/dataset/worker';
import { parseCommunes } from '@inclusion-kit/sdk/geography';

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
 * the file was opened with. They are read when the first name is asked for.
 */
export function serveNames(scope: Scope, loadEpcis: () => Promise<ReadonlyMap<string, string>>) {
  let address: string | null = null;
  let communes: Promise<ReadonlyMap<string, string>> | null = null;
  const nameAll = async (codes: readonly string[]): Promise<PlaceNames> => {
    const [ofCommunes, ofEpcis] = await Promise.all([(communes ??= loadCommunes(address)), loadEpcis()]);
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
      void nameAll(data.ask.codes).then((value) => scope.postMessage({ kind: 'answer', id: data.id, value }));
  });
  return {
    addEventListener: (type: 'message', listener: (event: MessageEvent<DatasetAsk>) => void): void =>
      scope.addEventListener(type, (event) => {
        if (event.data.call !== 'names') listener(event as MessageEvent<DatasetAsk>);
      }),
    postMessage: (message: DatasetTold): void => scope.postMessage(message),
  };
}

/** Loads the names of communes. None where there is no list, or it cannot be read. */
async function loadCommunes(address: string | null): Promise<ReadonlyMap<string, string>> {
  if (address === null) return new Map();
  try {
    const response = await fetch(address);
    const { communes } = parseCommunes(response.ok ? await response.json() : []);
    return new Map(communes.map(({ code, nom }) => [code, nom]));
  } catch {
    return new Map();
  }
}
