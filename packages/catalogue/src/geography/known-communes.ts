import { ApiError, UsageError } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { requireObjects } from '@inclusion-kit/sdk/internal';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { lazily } from '../shared/lazily.ts';
import { communesOf } from './communes-of.ts';

/** The fields of a commune that a search reads. */
export type KnownCommune = Pick<Commune, 'code' | 'code_departement' | 'code_epci' | 'latitude' | 'longitude'>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): boolean => value === null || Number.isFinite(value);
const fits: Readonly<Record<keyof KnownCommune, (value: unknown) => boolean>> = {
  code: isText,
  code_departement: isText,
  code_epci: (value) => value === null || isText(value),
  latitude: isNumber,
  longitude: isNumber,
};

/** Checks communes: those of another spelling would be searched without their EPCI or their centre. @throws UsageError */
export function requireCommunes(communes: readonly KnownCommune[]): void {
  requireObjects('communes', communes);
  const names = Object.keys(fits) as (keyof KnownCommune)[];
  for (const [index, commune] of communes.entries()) {
    const wrong = names.find((name) => !fits[name](commune[name]));
    if (wrong === undefined) continue;
    throw new UsageError(`communes[${index}].${wrong} is missing, or is not what a commune has.`, {
      hint: 'Read them with `parseCommunes` of @inclusion-kit/sdk/geography, which knows several spellings.',
    });
  }
}

/** The communes a catalogue knows. */
export type KnownCommunes = ReturnType<typeof toKnownCommunes>;

/** Looks communes up in a whole list: a code that is not there is wrong. */
export function createKnownCommunes(communes: readonly Commune[]): KnownCommunes {
  return toKnownCommunes(() => communes, true);
}

/**
 * Derives communes from the records themselves, for want of a list: the centre is the mean of the points of the records
 * that stand there, and the EPCI is unknown. A code that no record bears may well exist, so it is not an error.
 */
export function deriveKnownCommunes(records: {
  readonly services: readonly Service[];
  readonly structures: readonly ListedStructure[];
}): KnownCommunes {
  return toKnownCommunes(
    lazily(() => communesOf([...records.structures, ...records.services])),
    false,
  );
}

function toKnownCommunes(list: () => readonly Commune[], isWhole: boolean) {
  const known = lazily((): ReadonlyMap<string, Commune> => new Map(list().map((commune) => [commune.code, commune])));
  const byEpci = lazily(() => {
    const epcis = new Map<string, KnownCommune[]>();
    for (const commune of known().values()) {
      if (commune.code_epci === null) continue;
      const members = epcis.get(commune.code_epci);
      if (members === undefined) epcis.set(commune.code_epci, [commune]);
      else members.push(commune);
    }
    return epcis;
  });
  const departements = lazily(() => new Set(Array.from(known().values(), (commune) => commune.code_departement)));
  return {
    /** True when a code that is not there is wrong. */
    isWhole,
    /** Returns the commune, or null when a list that is not whole has none. @throws ApiError `invalid_request`, as the API */
    find: (code: string): KnownCommune | null => {
      const commune = known().get(code);
      if (commune !== undefined) return commune;
      if (!isWhole) return null;
      throw new ApiError(422, `No commune has the INSEE code "${code}".`, {
        hint: 'Give the INSEE code of a commune (five characters, for instance 59350), not its postal code.',
        details: [{ loc: ['query', 'code_commune'], msg: 'This commune is unknown.', type: 'value_error' }],
      });
    },
    has: (code: string): boolean => known().has(code),
    /** Returns the record of a commune. Null where it is not known, or there is none. */
    recordOf: (code: string | null): Commune | null => (code === null ? null : (known().get(code) ?? null)),
    inEpci: (code_epci: string): readonly KnownCommune[] => byEpci().get(code_epci) ?? [],
    departements,
    all: list,
  };
}
