import { hasOwnHours } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { localeOf } from '../../shared/texts/language.ts';
import { sayTime, type View } from '../view.ts';
import type { Proposal } from './proposals.ts';
import type { Side } from './side.ts';
import { isToAsk } from './to-ask.ts';

/** Draws the first offers that were found, and the way to more. */
export function renderFound(view: View, side: Side): TemplateResult {
  const t = view.t.side;
  const { status, proposals, shown, added } = side;
  if (proposals.length === 0)
    return html`${added?.said ?? nothing}
      <p>${t.nothing}</p>`;
  return html`<p class="small"><b>${t.found(proposals.length)}</b></p>
    ${toGroups(proposals.slice(0, shown), t).map(
      ({ title, from, items }) =>
        html`${title === null ? nothing : html`<p class="small">${title}</p>`}
          <ul class="proposals" aria-busy=${status === 'searching'}>
            ${items.map((one, index) => renderProposal(one, from + index, view, side))}
          </ul>`,
    )}
    ${added !== null && added.index >= Math.min(shown, proposals.length) ? added.said : nothing}
    ${proposals.length > shown ? html`<button class="link-btn more" type="button" @click=${side.more}>${t.more}</button>` : nothing}
    <p class="xs muted">${t.confirm}</p>`;
}

/** Puts together the proposals that have the same to ask for, which is told once above them. */
function toGroups(proposals: readonly Proposal[], { asked, aid }: View['t']['side']) {
  const groups: { title: string | null; from: number; items: Proposal[] }[] = [];
  for (const [index, one] of proposals.entries()) {
    const title = one.aide ? aid : isToAsk(one) ? asked : null;
    const last = groups.at(-1);
    if (last?.title === title) last.items.push(one);
    else groups.push({ title, from: index, items: [one] });
  }
  return groups;
}

function renderProposal(
  proposal: Proposal,
  index: number,
  { t, language }: View,
  { add, added }: Side,
): TemplateResult {
  const { offre, best, minutes, metres, a_distance, aide, unchecked } = proposal;
  const km =
    metres === null
      ? null
      : new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(metres / 1000);
  const time = best === null ? t.timeAsked : sayTime(best, t, language);
  const facts = [
    ...(aide || isToAsk(proposal) ? [] : [time, minutes === null ? t.spanAsked : t.span(minutes)]),
    ...(best?.a_confirmer === true ? [t.side.toConfirm] : []),
    ...(best === null || hasOwnHours(offre) ? [] : [t.side.ofStructure]),
    ...(unchecked === null ? [] : [t.unchecked(unchecked)]),
    ...(a_distance ? [t.remote] : km === null ? [] : [t.side.km(km)]),
  ];
  // The button stays the same one for the next offer, so that it keeps the focus.
  return html`<li>
    ${added?.index === index ? added.said : nothing}
    <span
      ><b lang="fr"><bdi>${offre.nom}</bdi></b
      ><small lang="fr"><bdi>${offre.structure.nom}</bdi></small
      >${facts.length === 0 ? nothing : html`<small>${facts.join('\u00a0· ')}</small>`}</span
    >
    <button
      class="btn btn-icon add"
      type="button"
      aria-label=${t.side.add(offre.nom)}
      @click=${() => add(proposal, index)}
    >
      ${icon('plus')}
    </button>
  </li>`;
}
