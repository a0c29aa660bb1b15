import { isObject, parseTerritory } from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';

/** The figures of an address, and those of the whole that they are a part of, with its address. */
export interface ReadReports {
  readonly report: TerritoryReport;
  /** False where nobody knows the part: the figures are those of the whole. */
  readonly isKnown: boolean;
  readonly whole: { readonly address: string; readonly report: TerritoryReport };
}

/** An answer that holds no figures of a territory. */
export class UnreadableError extends Error {}

/** Adds the territory that is asked for to an address of the page. The whole country where none is. */
export function toAbout(address: string, asked: string | null): string {
  const { niveau, code } = (asked === null ? null : parseTerritory(asked)) ?? { niveau: 'france', code: 'france' };
  const url = new URL(address, location.href);
  url.searchParams.set('niveau', niveau);
  url.searchParams.set('code', code);
  return url.href;
}

/** Reads a report. @throws UnreadableError for another content, Error that holds the status of an answer that is none */
export async function readReport(address: string, signal: AbortSignal): Promise<TerritoryReport> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok)
    throw Object.assign(new Error(`The figures answered ${response.status}.`), { status: response.status });
  const report: unknown = await response.json();
  if (!isReport(report)) throw new UnreadableError('The answer holds no figures of a territory.');
  return report;
}

/** Tells that nobody knows the territory of an address: to ask again would change nothing. @throws the error of any other answer */
export function refuseUnknown(error: unknown): null {
  if (isObject(error) && error['status'] === 404) return null;
  throw error;
}

function isReport(value: unknown): value is TerritoryReport {
  return (
    isObject(value) && isObject(value['territoire']) && isObject(value['chiffres']) && Array.isArray(value['themes'])
  );
}
