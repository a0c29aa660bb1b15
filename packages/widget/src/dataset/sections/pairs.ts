import type { PairVerdict } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { linesAlone, nameField, sayValue, type Desk } from '../desk.ts';
import { renderSection } from './section.ts';

/** Draws one pair that looks like one record, side by side, with the ways to decide. */
export function renderPairs(desk: Desk): TemplateResult {
  const { t, view, open, isBusy, act } = desk;
  const { pairs } = view;
  const aside = pairs === null || pairs.total === 0 ? nothing : t.pairs.at((open.pair?.at ?? 0) + 1, pairs.total);
  return renderSection(
    desk,
    'pairs',
    t.pairs.title,
    aside,
    pairs === null
      ? html`<p>
          <button class="btn" type="button" ?disabled=${isBusy} @click=${() => act('findPairs', undefined)}>
            ${icon('search')}${isBusy ? t.pairs.finding : t.pairs.find}
          </button>
        </p>`
      : pairs.total === 0
        ? html`<p class="note note-ok">${icon('check')}<span>${t.pairs.none}</span></p>`
        : html`${open.pair === null ? nothing : renderPair(desk, open.pair)}`,
  );
}

function renderPair(desk: Desk, { at, facts }: NonNullable<Desk['open']['pair']>): TemplateResult {
  const { t, view, act, seePair } = desk;
  const { key, fields, lines, reasons, verdict } = facts;
  const total = view.pairs?.total ?? 0;
  const judge = (wanted: PairVerdict) => () => {
    act('judge', { key, verdict: verdict === wanted ? null : wanted });
    seePair(verdict === wanted || at + 1 >= total ? at : at + 1);
  };
  const verdicts = ['same', 'distinct', 'unknown'] as const;
  return html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t.pairs.region}>
      <table class="tbl pair">
        <thead>
          <tr>
            <th scope="col"><span class="vh">${t.pairs.field}</span></th>
            ${lines.map((line) => html`<th scope="col">${t.pairs.line(linesAlone(desk, line))}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${fields.map(({ field, a, b, isEqual }) => {
            const state = a === '' || b === '' ? '' : isEqual ? 'eq' : 'ne';
            const said =
              state === '' ? nothing : html`<span class="vh">, ${isEqual ? t.pairs.equal : t.pairs.differs}</span>`;
            return html`<tr>
              <th scope="row">${nameField(desk, field)}</th>
              <td class=${state}><bdi>${sayValue(desk, field, a)}</bdi></td>
              <td class=${state}><bdi>${sayValue(desk, field, b)}</bdi>${said}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <ul class="whys">
      ${reasons.map((reason) => html`<li>${icon('check')}<bdi lang="fr">${reason}</bdi></li>`)}
    </ul>
    <p class="acts verdicts">
      ${verdicts.map(
        (one) =>
          html`<button
            class="btn ${one === 'same' ? 'btn-primary' : one === 'unknown' ? 'btn-quiet' : ''}"
            type="button"
            aria-pressed=${verdict === one}
            @click=${judge(one)}
          >
            ${verdict === one ? icon('check') : nothing}${t.pairs[one]}
          </button>`,
      )}
    </p>
    ${
      total < 2
        ? nothing
        : html`<p class="acts">
            <button class="link-btn small" type="button" ?disabled=${at === 0} @click=${() => seePair(at - 1)}>
              ${icon('back')}${t.pairs.previous}
            </button>
            <button class="link-btn small" type="button" ?disabled=${at + 1 >= total} @click=${() => seePair(at + 1)}>
              ${t.pairs.next}${icon('next')}
            </button>
          </p>`
    }`;
}
