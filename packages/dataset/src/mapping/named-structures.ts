import { isOneEditApart } from '@inclusion-kit/sdk/internal';
import { toCommuneKey } from '../values/places/places.ts';

/** The town of a structure, or its SIRET where no town is told. A part that is not told is empty. */
export interface Town {
  readonly commune: string;
  readonly code: string;
}

interface Named {
  readonly town: Town;
  readonly id: string;
}

/** Structures by their name and town: one name in two towns is two structures. */
export interface NamedStructures {
  /** Returns all of a name, or those of them that tell no town. */
  of(name: string): readonly Named[];
  nowhere(name: string): readonly Named[];
  /** Finds the one of a name in a town. */
  find(name: string, town: Town): Named | undefined;
  add(name: string, named: Named): void;
}

/** Returns the town that columns tell. */
export function toTown(commune: string, postal: string, siret: string): Town {
  const key = toCommuneKey(commune.replace(/\d{5}/, ' '));
  const code = (/\d{5}/.exec(commune)?.[0] ?? postal.replace(/\s/g, '')).replace(/^\d{4}$/, '0$&');
  return { commune: key, code: key === '' && code === '' ? siret.replace(/\s/g, '') : code };
}

/** Tells whether nothing is known of a town. */
export const isNowhere = ({ commune, code }: Town): boolean => commune === '' && code === '';

/** Creates an empty list. */
export function createNamedStructures(): NamedStructures {
  const byName = new Map<string, Named[]>();
  const byTown = new Map<string, Named[]>();
  const known = new Set<string>();
  const keysOf = (name: string, { commune, code }: Town): string[] =>
    [commune, code].filter((part, at) => part !== '' || (at === 0 && code === '')).map((part) => `${name}|${part}`);
  const addTo = (map: Map<string, Named[]>, key: string, named: Named): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [named]);
    else list.push(named);
  };
  return {
    of: (name) => byName.get(name) ?? [],
    nowhere: (name) => byTown.get(`${name}|`) ?? [],
    find: (name, town) =>
      keysOf(name, town)
        .flatMap((key) => byTown.get(key) ?? [])
        .find((one) => isSameTown(one.town, town)),
    add: (name, named) => {
      const key = JSON.stringify([name, named]);
      if (known.has(key)) return;
      known.add(key);
      addTo(byName, name, named);
      for (const place of keysOf(name, named.town)) addTo(byTown, place, named);
    },
  };
}

function isSameTown(a: Town, b: Town): boolean {
  if (a.commune === '' || b.commune === '') return a.code !== '' && a.code === b.code;
  if (a.commune !== b.commune) return a.code !== '' && a.code === b.code && isOneEditApart(a.commune, b.commune);
  // Towns of one name are told apart by their département.
  return a.code === '' || b.code === '' || a.code.slice(0, 2) === b.code.slice(0, 2);
}
