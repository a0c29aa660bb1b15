import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { html, nothing, type TemplateResult } from 'lit';
import { formatCommune, keepPostalCode } from '../../shared/format/place.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { DiSuggestField, Suggestion } from '../../shared/suggest-field/di-suggest-field.ts';
import type { View } from '../view.ts';
import type { PersonPlace } from './person-place.ts';

/** The commune of the person, and the acts of the reader on it. */
export interface Place extends Pick<PersonPlace, 'commune' | 'status'> {
  /** Names communes. Without it none can be told. */
  readonly geography: Geography | null;
  /** Nothing is searched before the reader tells a place. */
  readonly isAsked: boolean;
  /** The reader wanted to search without it. */
  readonly isMissed: boolean;
  /** The reader wants another. */
  readonly isOpen: boolean;
  readonly turn: () => void;
  readonly pick: (place: Commune) => void;
  readonly retry: () => void;
  readonly say: (sentence: string) => void;
}

/** Draws the commune of the person: its name with the way to another, or the field that asks for it. */
export function renderPlace({ t: { side: t } }: View, place: Place): TemplateResult | typeof nothing {
  const { geography, commune, status, isAsked } = place;
  if (geography === null) return nothing;
  if (status === 'looking') return html`<p class="muted">${t.searching}</p>`;
  const error = isAsked && status === 'unknown' ? t.placeUnknown : isAsked && place.isMissed ? t.placeWanted : '';
  return html`${
    status === 'failed'
      ? html`<p role="alert" class="msg msg-bad">${icon('warning')}<span>${t.placeFailed}</span></p>
          <button class="btn btn-sm retry" type="button" @click=${place.retry}>${t.retry}</button>`
      : nothing
  }
  ${
    isAsked
      ? nothing
      : html`<div class="acts small">
          ${
            commune === null
              ? nothing
              : html`<p class="here">
                  <b><bdi>${t.here(formatCommune(commune))}</bdi></b>
                </p>`
          }
          <button
            class="link-btn other-place"
            type="button"
            aria-expanded=${place.isOpen}
            aria-label=${t.otherPlace}
            @click=${place.turn}
          >
            ${t.change}
          </button>
        </div>`
  }
  ${
    isAsked || place.isOpen
      ? html`<di-suggest-field
          .t=${t.find}
          .label=${t.place}
          .placeholder=${t.placeHint}
          .error=${error}
          .find=${(typed: string, signal: AbortSignal) => findPlaces(geography, typed, signal)}
          @announce=${({ detail }: CustomEvent<string>) => place.say(detail)}
          @pick=${({ detail }: CustomEvent<Commune>) => place.pick(detail)}
        ></di-suggest-field>`
      : nothing
  }`;
}

async function findPlaces(
  geography: Geography,
  typed: string,
  signal: AbortSignal,
): Promise<readonly Suggestion<Commune>[]> {
  const communes = await geography.communes(typed, { signal, limit: 8 });
  return communes.map((commune) => ({
    ...{ value: keepPostalCode(commune, typed), label: formatCommune(commune, typed), detail: '' },
  }));
}

/** Takes the commune that was typed and not chosen, which would be left out without a word. Returns false where it has to be chosen. */
export async function settlePlace(root: ParentNode): Promise<boolean> {
  const field = root.querySelector<Element & Partial<Pick<DiSuggestField, 'settle'>>>('di-suggest-field');
  return (await field?.settle?.()) !== false;
}
