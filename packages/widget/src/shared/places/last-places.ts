import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Commune } from '@inclusion-kit/sdk/geography';

const KEY = 'inclusion-kit:places:1';
const MOST = 3;

/** Returns the communes chosen last on this device, the latest first. They never leave it. */
export function lastPlaces(): readonly Commune[] {
  try {
    const kept = parseJson(localStorage.getItem(KEY) ?? '[]')?.value;
    return Array.isArray(kept) ? kept.filter(isCommune).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberPlace(commune: Commune): void {
  try {
    const others = lastPlaces().filter(({ code }) => code !== commune.code);
    localStorage.setItem(KEY, JSON.stringify([commune, ...others].slice(0, MOST)));
  } catch {
    // A browser that stores nothing: the places are not proposed.
  }
}

export function forgetPlaces(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}

/** Another page of the site may have written there. */
function isCommune(value: unknown): value is Commune {
  const { code, nom, codes_postaux } = (value ?? {}) as Partial<Record<keyof Commune, unknown>>;
  return typeof code === 'string' && typeof nom === 'string' && Array.isArray(codes_postaux);
}
