import { html, nothing, svg, type TemplateResult } from 'lit';
import { nameCriterion, type Desk } from '../desk.ts';
import { renderSection } from './section.ts';

const [STEP, BAR, HIGH, FOOT] = [44, 38, 160, 190];

/** Draws how many offers have which quality, before the mends and after. */
export function renderQuality(desk: Desk): TemplateResult {
  const { t, view } = desk;
  const { before, after, visible, next } = view.quality;
  const total = after.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...before, ...after);
  const heightOf = (count: number | undefined) => ((count ?? 0) / most) * HIGH;
  const [first, last] = visible;
  return renderSection(
    desk,
    'quality',
    t.steps.quality,
    html`${t.quality.visible} ${first} → <b>${last}</b> ${t.quality.on(total)}`,
    html`<svg class="hist" viewBox="0 0 464 232" role="img" aria-label=${t.quality.picture(total, first, last)}>
        ${after.map((count, tenth) => {
          const [x, now, was] = [11 + tenth * STEP, heightOf(count), heightOf(before[tenth])];
          return svg`<rect class="b1 ${tenth < 8 ? 'lo' : ''}" x=${x} y=${FOOT - now} width=${BAR} height=${now} rx="2"/>
            <rect class="b0" x=${x} y=${FOOT - was} width=${BAR} height=${was} rx="2"/>
            <text x=${x + BAR / 2} y=${FOOT - 5 - Math.max(now, was)}>${count === 0 ? '' : count}</text>`;
        })}
        ${[0, 20, 40, 60, 80, 100].map((mark, rank) => svg`<text x=${8 + rank * 88} y="208">${mark}</text>`)}
        <line class="thr" x1="360" x2="360" y1="8" y2="192" />
        <text class="thr-t" x="353" y="18">${t.quality.threshold}</text>
        <text x="228" y="228">${t.quality.axis}</text>
      </svg>
      <p class="legend">
        <span><i class="was"></i>${t.quality.before}</span><span><i class="now"></i>${t.quality.after}</span>
      </p>
      <p class="small muted">
        ${t.quality.text}
        ${next === null ? nothing : html`<b>${t.quality.next(nameCriterion(t, next.critere), next.count)}</b>`}
      </p>`,
    false,
  );
}
