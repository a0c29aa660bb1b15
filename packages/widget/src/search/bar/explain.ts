import { isDataInclusionError, type ApiErrorDetail } from '@inclusion-kit/sdk';
import { formatTime } from '../../shared/format/date.ts';
import type { Failure } from '../question/search-state.ts';
import type { SearchContext } from '../di-search/search-context.ts';

/** The parts of a refusal's `loc` that name a filter. */
const filters: ReadonlySet<string | number> = new Set(['thematiques', 'publics']);

/** Says why a search failed. */
export function explain({ error, at }: Failure, { texts, language }: SearchContext): string {
  if (isDataInclusionError(error) && error.code === 'invalid_request') {
    const details = 'details' in error ? (error.details as readonly ApiErrorDetail[]) : [];
    const isFilter = details.some(({ loc }) => loc.some((part) => filters.has(part)));
    return texts[isFilter ? 'error.text.filter' : 'error.text.refused'];
  }
  if (isDataInclusionError(error) && error.code === 'shape') return texts['error.text.shape'];
  return texts['error.text'](formatTime(at, language));
}
