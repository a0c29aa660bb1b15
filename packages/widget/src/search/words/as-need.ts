import { dangersIn } from '@inclusion-kit/sdk/words';
import { html, type TemplateResult } from 'lit';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer, SearchState } from '../question/search-state.ts';

/** A text that was written in the field of the place, and is searched as a need. */
interface TypedNeed {
  /** The search before, which can be taken back. */
  readonly from: Partial<SearchState>;
  readonly q: string;
}

const typed = new WeakMap<object, TypedNeed>();

/** Remembers that a search has taken a text of its field of the place as a need. */
export function keepTypedNeed(search: object, need: TypedNeed): void {
  typed.set(search, need);
}

/** Says that a text written in the field of the place is searched as a need, with the way back. Null where none is, or it tells a danger. */
export function renderTypedNeed({ query }: Answer, { page, texts, on }: SearchContext): TemplateResult | null {
  const need = typed.get(page);
  if (need === undefined || need.q !== query.q || dangersIn(query.q).length > 0) return null;
  const undo = (): void => {
    typed.delete(page);
    on.change({ change: need.from, atOnce: true });
    on.changePlace();
  };
  return html`<p class="small taken">
    ${texts['need.typed'](query.q)}
    <button class="link-btn" type="button" @click=${undo}>${texts.undo}</button>
  </p>`;
}
