import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';
import { countAll, countQuestions, openStep } from '../steps/steps.ts';
import { renderIssues } from './issues.ts';
import { renderPlaces } from './places.ts';
import { renderQuality } from './quality.ts';
import { renderBar, renderRest, renderVisible } from './state.ts';

const NONE: readonly MapOffer[] = [];

/** Draws what the file gives: how much is ready, the file to take away, what to do with it, what is wrong in it still. */
export function renderResult(desk: Desk, mapTexts: SearchTexts | null, offers: readonly MapOffer[]): TemplateResult {
  const { t, view, drawn, go, open } = desk;
  const { counts } = view;
  // The points come after the counts.
  const isPlaced = ((view as Partial<typeof view>).points?.placed ?? 0) > 0;
  // The first step with something left in it, though a person went past it.
  const undone = openStep({ ...desk, open: { ...open, step: null, passed: new Set(), later: new Set() } });
  const { total, answered } = countQuestions(desk);
  const unanswered = total - answered;
  const isAll = counts.ready > 0 && counts.ready === countAll(counts) && unanswered === 0;
  return html`<div class="sum">
      <p class="lead">
        ${isAll ? t.take.all(counts.ready, counts.model) : `${t.state.ready(counts.ready, countAll(counts), counts.model)}.`}
      </p>
      ${unanswered === 0 ? nothing : html`<p class="small" id="unanswered">${t.take.unanswered(unanswered)}</p>`}
      ${renderBar(counts)} ${renderVisible(t, { ...view, mended: null })} ${renderRest(desk, counts)}
      ${
        (counts.undecided === 0 && unanswered === 0) || undone === 'result'
          ? nothing
          : html`<p class="acts">
              <button class="btn btn-sm" id="go-on" type="button" @click=${() => go(undone)}>
                ${icon('back')}${t.issues.goOn(t.steps[undone])}
              </button>
            </p>`
      }
      <p class="xs muted">
        ${t.state.means}${counts.improvable === 0 ? nothing : ` ${t.take.improvable(counts.improvable)}`}
      </p>
    </div>
    ${renderTake(desk)} ${drawn > 0 ? renderIssues(desk) : nothing}
    ${
      drawn > 1
        ? html`<div class="pair-of ${isPlaced ? '' : 'is-flat'}">
            ${renderPlaces(desk, drawn > 2 ? mapTexts : null, drawn > 3 ? offers : NONE)} ${renderQuality(desk)}
          </div>`
        : nothing
    }`;
}

const LAYOUTS = [
  ['xlsx', 'official', 'officialHint'],
  ['original', 'own', 'ownHint'],
] as const;

function renderTake({ t, open, unfold, take, isBusy }: Desk): TemplateResult {
  const others = [
    [t.take.json, 'json', undefined],
    [t.take.ndjson, 'ndjson', undefined],
    [t.take.services, 'csv', 'service'],
    [t.take.structures, 'csv', 'structure'],
    [t.issues.list, 'report', undefined],
  ] as const;
  return html`<div class="take" id="take" role="group" aria-label=${t.state.take}>
    <div class="stack">
      <fieldset>
        <legend class="label">${t.take.layout}</legend>
        <div class="layouts">
          ${LAYOUTS.map(
            ([layout, name, hint]) =>
              html`<label class="check"
                ><input
                  type="radio"
                  name="layout"
                  value=${layout}
                  .checked=${open.layout === layout}
                  @change=${() => unfold({ layout })}
                /><span><b>${t.take[name]}</b><small>${t.take[hint]}</small></span></label
              >`,
          )}
        </div>
      </fieldset>
      <p class="acts">
        <button
          class="btn btn-primary"
          id="take-file"
          type="button"
          ?disabled=${isBusy}
          @click=${() => take(open.layout)}
        >
          ${icon('download')}${t.take.file}
        </button>
      </p>
      ${open.taken === null ? nothing : html`<p class="msg msg-ok">${icon('check')}<bdi>${t.take.done(open.taken)}</bdi></p>`}
    </div>
    <div class="stack">
      <div class="then">
        <p><b>${t.take.then}</b></p>
        <ul>
          <li>${t.take.send}</li>
          <li>
            ${t.take.keep}
            <button class="link-btn small" type="button" ?disabled=${isBusy} @click=${() => take('mapping')}>
              ${t.take.mapping}
            </button>
          </li>
        </ul>
      </div>
      <details class="fold-in">
        <summary>${t.take.more}</summary>
        <ul class="others">
          ${others.map(
            ([name, format, model]) =>
              html`<li>
                <button class="link-btn small" type="button" ?disabled=${isBusy} @click=${() => take(format, model)}>
                  ${name}
                </button>
              </li>`,
          )}
        </ul>
      </details>
      <details class="fold-in">
        <summary>${t.take.keeper}</summary>
        <p class="small">${t.take.serve} ${t.take.feed}</p>
      </details>
    </div>
  </div>`;
}
