import type { EtatSeance, Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { isNamedAlike, nameOf } from '../said-conflicts.ts';
import { nameDay, type View } from '../view.ts';

/** Draws the sessions whose day is over and that nobody has confirmed: one press says that each took place, or did not. */
export function renderAfter(
  view: View,
  left: readonly Session[],
  judge: (id: string, etat: EtatSeance) => void,
): TemplateResult {
  const { t, language, headingLevel, programme } = view;
  return html`<section class="panel" aria-labelledby="after">
    ${renderHeading(headingLevel + 1, t.afterwards.title, { id: 'after', focusable: true })}
    <ul class="left-over">
      ${left.map(({ activite, date, minutes, etat }) => {
        const { id, titre, offre, lieu } = activite;
        const facts = [
          ...(date === null ? [] : [nameDay(date, language)]),
          ...(minutes === null ? [] : [t.span(minutes)]),
          etat === 'declaree' ? t.afterwards.declared : t.afterwards.planned,
        ];
        const next = etat === 'declaree' ? 'validee' : 'declaree';
        const button = (to: EtatSeance, label: string, look: string): TemplateResult =>
          html`<button
            class="btn btn-sm ${look}"
            type="button"
            aria-label=${t.afterwards.of(label, nameOf(id, view))}
            @click=${() => judge(id, to)}
          >
            ${to === 'annulee' ? nothing : icon('check')}${label}
          </button>`;
        return html`<li>
          <b lang=${offre === null ? nothing : 'fr'}><bdi>${titre}</bdi></b>
          ${isNamedAlike(activite, programme) && lieu?.nom != null ? html`<small class="of" lang="fr"><bdi>${lieu.nom}</bdi></small>` : nothing}
          <small>${facts.join('\u00a0· ')}</small>
          <span class="acts"
            >${button(next, next === 'validee' ? t.afterwards.validate : t.afterwards.took, 'took')}${button('annulee', t.afterwards.notHeld, 'btn-quiet')}</span
          >
        </li>`;
      })}
    </ul>
  </section>`;
}
