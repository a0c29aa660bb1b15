import { html, nothing, svg, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Desk } from '../desk.ts';

const [STEP, BAR, HIGH, FOOT] = [44, 38, 148, 190];

/** Draws how many offers have which quality, before the mends and after. Nothing until it is known, and where there is no offer. */
export function renderQuality({ t, view, headingLevel }: Desk): TemplateResult | typeof nothing {
  const { quality } = view as Partial<typeof view>;
  const total = quality?.after.reduce((sum, count) => sum + count, 0) ?? 0;
  if (quality === undefined || total === 0) return nothing;
  const { before, after, visible, next } = quality;
  const most = Math.max(1, ...before, ...after);
  const heightOf = (count: number | undefined) => ((count ?? 0) / most) * HIGH;
  const [first, last] = visible;
  return html`<div class="panel">
    ${renderHeading(headingLevel + 1, t.quality.title)}
    <p class="small">${t.quality.visible(last, total)} <span class="muted">${t.quality.was(first)}</span></p>
    <svg class="hist" viewBox="0 0 464 232" role="img" aria-label=${t.quality.picture(total, first, last)}>
      ${after.map((count, tenth) => {
        const [x, now, was] = [11 + tenth * STEP, heightOf(count), heightOf(before[tenth])];
        return svg`<rect class="b1 ${tenth < 8 ? 'lo' : ''}" x=${x} y=${FOOT - now} width=${BAR} height=${now} rx="2"/>
            <rect class="b0" x=${x} y=${FOOT - was} width=${BAR} height=${was} rx="2"/>
            <text x=${x + BAR / 2} y=${FOOT - 5 - Math.max(now, was)}>${count === 0 ? '' : count}</text>`;
      })}
      ${[0, 20, 40, 60, 80].map((mark, rank) => svg`<text x=${8 + rank * 88} y="208">${mark}</text>`)}
      <text class="last" x="462" y="208">100</text>
      <line class="thr" x1="360" x2="360" y1="8" y2="192" />
      <text class="thr-t" x="353" y="16">${t.quality.threshold}</text>
      <text x="228" y="228">${t.quality.axis}</text>
    </svg>
    <p class="legend">
      <span><i class="was"></i>${t.quality.before}</span><span><i class="now"></i>${t.quality.after}</span>
    </p>
    <p class="small muted">
      ${t.quality.text}
      ${next === null ? nothing : html`<b>${t.quality.next(t.quality.criteria[next.critere], next.count)}</b>`}
    </p>
  </div>`;
}
