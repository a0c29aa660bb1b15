import type { ParameterName } from '@inclusion-kit/sdk';
import {
  factsOf,
  type AddressName,
  type AttributeName,
  type searchParameters,
  type ValueOf,
} from '@inclusion-kit/sdk/internal';

type Table = typeof searchParameters;
type HeldKind<Name extends ParameterName> = {
  text: string;
  code: string | null;
  number: number | null;
  /** A day, `YYYY-MM-DD`, or a length of time up to now, as `P1Y`. */
  date: string | null;
  flag: boolean;
  value: ValueOf<Name> | null;
  values: readonly string[];
  bbox: ValueOf<'bbox'> | null;
};

/** The value that a search holds of a parameter, whether it is asked or not. */
export type Held<Name extends ParameterName> = HeldKind<Name>[Table[Name]['kind']];
/** The values that a search holds of the parameters that a reader or a page chooses. */
export type Asked = { readonly [Name in AddressName]: Held<Name> };

export function heldOfNone(name: AddressName): Asked[AddressName] {
  const { kind } = factsOf(name);
  if (kind === 'values') return [];
  if (kind === 'flag') return false;
  return kind === 'text' ? '' : null;
}

export function isAsked(held: unknown): boolean {
  return Array.isArray(held) ? held.length > 0 : held !== null && held !== '' && held !== false;
}

/** Takes a value as it was set by a page: one that makes no sense is as if nobody asked. */
export function toHeld(name: AttributeName, value: unknown): unknown {
  switch (factsOf(name).kind) {
    case 'values':
      return Array.isArray(value) ? value : [];
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'flag':
      return value;
    default:
      return value === undefined || value === null || value === '' ? heldOfNone(name) : value;
  }
}

export function parseNumber(text: string | null | undefined): number | null {
  if (text === undefined || text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
