import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { bestDay, type Proposal } from '../search/proposals.ts';
import { partsOf, sayFull, unsureMinutes } from '../said-conflicts.ts';
import { sessionsOf, sharedMinutes, type View } from '../view.ts';
import { countToSettle } from '../sections/settle.ts';

/** The offers from which the rest of a week can be filled. */
export interface Around {
  readonly proposals: readonly Proposal[];
  /** They are near the place of the person. */
  readonly isNear: boolean;
}

/** Draws the hours of the week by standing, against its target, and says what is missing. */
export function renderHours(view: View, around: Around): TemplateResult {
  const { t, plan } = view;
  const { minutes, objectif, sans_duree } = plan;
  const [more, unsure, toSettle] = [minutes.total - objectif.minutes, unsureMinutes(plan), countToSettle(view)];
  const shared = sharedMinutes(plan);
  const scale = Math.max(minutes.total, objectif.minutes, 1);
  const parts = partsOf(sessionsOf(plan));
  const sure = minutes.total - unsure;
  const planned =
    unsure > 0
      ? t.plannedUnsure(sure > 0 ? t.span(sure) : null, t.span(unsure), t.span(objectif.minutes))
      : more > 0
        ? t.plannedMore(t.span(minutes.total), t.span(more), t.span(objectif.minutes))
        : t.planned(t.span(minutes.total), t.span(objectif.minutes));
  return html`<div class="hours">
    <p class="big">${planned}</p>
    <p class="left">${sayLeft(view, around)}</p>
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<pattern id="hatch" width="1.6" height="2" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <rect class="ground" width="1.6" height="2" /><rect class="line" width=".5" height="2" />
      </pattern>`}${renderBars(parts, scale)}${svg`<path class="mark" d="M${(objectif.minutes / scale) * 100} 0v4" />`}
    </svg>
    <ul class="key">
      ${parts.map(({ part, minutes: own }) => html`<li class=${part}>${renderSwatch(part)}${t.sums[part](t.span(own))}</li>`)}
      ${shared === 0 ? nothing : html`<li class="unknown">${t.shared(t.span(shared))}</li>`}
      ${sans_duree === 0 ? nothing : html`<li class="unknown">${t.uncounted(sans_duree)}</li>`}
      ${toSettle === 0 ? nothing : html`<li class="to-do"><button class="link-btn to-settle" type="button" @click=${goToSettle}>${`${t.settle} (${toSettle})`}</button></li>`}
    </ul>
  </div>`;
}

/** Goes to all that is to settle, which a phone folds. */
function goToSettle({ currentTarget }: Event): void {
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const title = root.querySelector<HTMLElement>('#settle');
  title?.parentElement?.querySelector('.fold')?.setAttribute('aria-expanded', 'true');
  title?.focus();
}

function sayLeft(view: View, { proposals, isNear }: Around): string {
  const { plan, language, t } = view;
  const { reste } = plan.objectif;
  const full = sayFull(view);
  if (full !== null) return full;
  const best = bestDay(proposals);
  if (best === null) return t.left(t.span(reste));
  return t.leftOn(t.span(reste), best.offers, formatWeekday(best.jour, language), isNear);
}

function renderBars(parts: readonly { part: string; minutes: number }[], scale: number): unknown {
  let from = 0;
  return parts.map(({ part, minutes }) => {
    const x = from;
    from += (minutes / scale) * 100;
    return svg`<rect class=${part} x=${x} y="0" width=${from - x} height="4" />`;
  });
}

/** Draws the sign by which a standing is found in the bar. */
function renderSwatch(part: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 5 5" aria-hidden="true">
    <rect class=${part} x=".25" y=".25" width="4.5" height="4.5" rx="1" />
  </svg>`;
}
