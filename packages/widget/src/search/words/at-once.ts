import { presets } from '@inclusion-kit/sdk/referentiels';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { nothing, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { renderNotice } from '../results/notice.ts';

const urgent: ReadonlySet<string> = new Set(presets.urgence.thematiques);

/** Tells whether words ask for a bed, a meal or clothes at once: most of the places that give them today are none of the list. */
export function isAtOnce({ query, results, isAskedNow }: Answer): boolean {
  const told = dangersIn(query.q);
  if (told.length > 0) return told.includes('rue');
  return isAskedNow && (results[0]?.service.thematiques ?? []).some((value) => urgent.has(value));
}

/** Leads words that ask for what helps at once to where it is, before the cards. */
export const renderAtOnce = (answer: Answer, context: SearchContext): TemplateResult | typeof nothing =>
  isAtOnce(answer) ? renderNotice(context) : nothing;
