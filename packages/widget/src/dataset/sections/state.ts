import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';
import { countAll, countMends, isToMend, openStep, sayReady } from '../steps/steps.ts';

/** Draws how far the file is. It stays in sight: beside the steps, or under them on a phone. */
export function renderState(desk: Desk): TemplateResult {
  const { t, view, open, isBusy, go, take } = desk;
  const { counts } = view;
  // A step that is opened again keeps nobody from the file.
  const isOver = openStep({ ...desk, open: { ...open, step: null } }) === 'result';
  return html`<aside class="state" aria-label=${t.state.label}>
    <p class="lead">${sayReady({ t, view })}</p>
    ${isToMend(view) ? html`<p class="small wide" id="now">${t.state.now(counts.ready, countMends(view).left)}</p>` : nothing}
    ${renderBar(counts)} ${renderVisible(t, view)} ${renderRest({ t }, counts)}
    <p class="xs muted wide">${t.state.means}</p>
    ${
      isOver && counts.ready > 0
        ? html`<button
            class="btn btn-sm"
            id="take-now"
            type="button"
            ?disabled=${isBusy}
            @click=${() => take(open.layout)}
          >
            ${icon('download')}${t.state.take}
          </button>`
        : html`<button class="btn btn-sm" id="to-result" type="button" @click=${() => go('result')}>
            ${counts.ready === 0 ? t.state.missing : t.state.toTake}
          </button>`
    }
  </aside>`;
}

/** Says how many offers people will find elsewhere: one that is ready and of a low quality is read, and shown nowhere. */
export function renderVisible(
  t: Desk['t'],
  { quality, counts, mended }: Partial<Desk['view']>,
): TemplateResult | typeof nothing {
  const total = quality?.after.reduce((sum, count) => sum + count, 0) ?? 0;
  if (quality === undefined || total === 0 || counts?.model !== 'service') return nothing;
  const visible = mended?.visible ?? quality.visible[1];
  return visible === total ? nothing : html`<p class="small wide" id="visible">${t.state.visible(visible, total)}</p>`;
}

/** Draws the shares of records that are ready, that wait and that are to be corrected. Its figures stand beside it. */
export function renderBar(counts: Desk['view']['counts']): TemplateResult {
  const { ready, undecided, refused } = counts;
  const total = Math.max(1, countAll(counts));
  let from = 0;
  return html`<svg class="bar" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true">
    ${(
      [
        ['is-ready', ready],
        ['is-open', undecided],
        ['is-bad', refused],
      ] as const
    ).map(([name, count]) => {
      const share = svg`<rect class=${name} x=${from} width=${count} height="1"/>`;
      from += count;
      return share;
    })}
  </svg>`;
}

/** Draws what becomes of the records that are not ready. */
export function renderRest({ t }: Pick<Desk, 't'>, { undecided, refused, leftOut }: Desk['view']['counts']): unknown {
  const rest = [
    ['is-open', undecided, t.state.undecided],
    ['is-bad', refused, t.state.refused],
    ['', leftOut, t.state.leftOut],
  ] as const;
  if (rest.every(([, count]) => count === 0)) return nothing;
  return html`<ul class="rest">
    ${rest.map(([name, count, say]) =>
      count === 0 ? nothing : html`<li><i class=${name} aria-hidden="true"></i>${say(count)}</li>`,
    )}
  </ul>`;
}
