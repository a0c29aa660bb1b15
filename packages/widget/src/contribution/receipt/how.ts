import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { html, type TemplateResult } from 'lit';
import type { CorrectTexts } from '../../locales/fr/correct.ts';

/** The words of the question that is asked beside a receipt. */
export type HowTexts = Pick<CorrectTexts, 'how' | 'howUse' | 'proofs'>;

/** The proofs that are offered beside a receipt. */
export type MoyenInPlace = keyof HowTexts['proofs'];

const inPlace: readonly MoyenInPlace[] = ['appel', 'visite', 'personne-concernee', 'page-web'];

/** Returns the proof that a contribution was sent with, where it is one of those that are offered. */
export const moyenIn = ({ preuve }: Contribution): MoyenInPlace | null =>
  inPlace.find((one) => one === preuve?.moyen) ?? null;

/** Asks, once something is sent, how its author knows. */
export const renderHow = (
  { how, howUse, proofs }: HowTexts,
  moyen: MoyenInPlace | null,
  prove: (moyen: MoyenInPlace) => void,
): TemplateResult =>
  html`<fieldset>
    <legend class="xs">${how} <span class="muted">${howUse}</span></legend>
    <div class="chips">
      ${Object.entries(proofs).map(
        ([one, label]) =>
          html`<button
            class="chip"
            type="button"
            aria-pressed=${one === moyen}
            @click=${() => prove(one as MoyenInPlace)}
          >
            ${label}
          </button>`,
      )}
    </div>
  </fieldset>`;
