import type { Commune } from '@inclusion-kit/sdk/geography';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons.ts';
import type { DiPlaceField } from '../di-place-field/di-place-field.ts';
import type { SearchContext } from './context.ts';

/** Draws where, and the button that searches. */
export function renderBar({ texts, geography, state, on }: SearchContext): TemplateResult {
  const submit = (event: Event) => {
    const bar = (event.currentTarget as Element).parentElement;
    bar?.querySelector<DiPlaceField>('di-place-field')?.submit();
  };
  return html`<div class="bar" role="search" aria-label=${texts['search.label']}>
    <di-place-field
      exportparts="place-list"
      .texts=${texts}
      .geography=${geography}
      .commune=${state.commune}
      @place-change=${({ detail: commune }: CustomEvent<Commune | null>) =>
        on.change({ change: { commune, code_commune: commune?.code ?? null }, atOnce: true })}
      @place-submit=${() => on.submit()}
      @place-failure=${({ detail: error }: CustomEvent) => on.fail({ error, during: 'places' })}
      @announce=${({ detail }: CustomEvent<string>) => on.say(detail)}
    ></di-place-field>
    <button class="btn btn-primary" type="button" @click=${submit}>${icon('search')}${texts.submit}</button>
  </div>`;
}
