import type { PairLine, PairVerdict } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../shared/icons/icons.ts';
import { linesAlone, nameField, type Desk } from '../desk.ts';
import { sayValue } from '../values.ts';
import { renderMore, renderNext } from './section.ts';

/** Fields by which a person knows a record: they are shown though both records have the same. */
const TELLING = new Set(['nom', 'structure_id', 'adresse', 'commune', 'telephone']);
/** Fields that are drawn in the first turn. */
const FIRST = 8;
const VERDICTS = ['same', 'distinct', 'unknown'] as const;

/** Draws one pair that looks like one record, side by side, with the ways to decide. */
export function renderPairs(desk: Desk): TemplateResult {
  const { t, view, open, isBusy, isSmall, act, pass } = desk;
  const { pairs } = view;
  if (pairs === null)
    return isSmall || isBusy
      ? html`<p class="small" role="status">${t.pairs.finding}</p>
          <progress aria-label=${t.pairs.finding}></progress>`
      : html`<p class="sub">${t.pairs.ask}</p>
          <p class="acts">
            <button class="btn btn-primary" id="find" type="button" @click=${() => act('findPairs', undefined)}>
              ${icon('search')}${t.pairs.find}
            </button>
            <button class="btn btn-quiet" id="skip" type="button" @click=${() => pass('pairs')}>${t.pairs.skip}</button>
          </p>`;
  if (pairs.total === 0 || open.pair === null) return renderNext(desk);
  return html`${renderPair(desk, open.pair, pairs.total)}${pairs.decided === pairs.total ? renderNext(desk) : nothing}`;
}

function renderPair(desk: Desk, { at, facts }: NonNullable<Desk['open']['pair']>, total: number): TemplateResult {
  const { t, view, act, open, unfold, seePair, drawn } = desk;
  const { key, fields, lines, reasons, verdict } = facts;
  const judge = (wanted: PairVerdict) => () => {
    act('judge', { key, verdict: verdict === wanted ? null : wanted }, t.pairs.saved);
    seePair(verdict === wanted || at + 1 >= total ? at : at + 1);
  };
  const isShown = ({ field, isEqual }: PairLine) => open.alike || !isEqual || TELLING.has(field);
  const shown = fields.filter(isShown);
  const alike = fields.length - shown.length;
  const isDecided = view.pairs?.decided === total;
  const say = (field: string, text: string, own: string) =>
    own === ''
      ? html`<bdi>${sayValue(desk, field, text)}</bdi>`
      : html`<span class="muted">${t.pairs.inFile(own)}</span>`;
  return html`<p class="sub">${t.pairs.lead}</p>
    ${total < 2 ? nothing : html`<p class="small" id="pair-at" tabindex="-1"><b>${t.pairs.at(at + 1, total)}</b></p>`}
    ${keyed(
      key,
      html`<div class="scroll-x" tabindex="0" role="region" aria-label=${t.pairs.region}>
        <table class="pair">
          <thead>
            <tr>
              <th scope="col"><span class="vh">${t.pairs.field}</span></th>
              ${lines.map((line) => html`<th scope="col">${t.pairs.line(linesAlone(desk, line))}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${(drawn === 0 ? shown.slice(0, FIRST) : shown).map(({ field, a, b, isEqual, unread, isTaken }) => {
              const state = a === '' || b === '' ? '' : isEqual ? 'eq' : 'ne';
              const said =
                state === '' ? nothing : html`<span class="vh">, ${isEqual ? t.pairs.equal : t.pairs.differs}</span>`;
              return html`<tr>
                <th scope="row">${nameField(desk, field)}</th>
                <td class=${state}>
                  ${isTaken ? html`<span class="muted">${t.pairs.taken(unread[0])}</span>` : say(field, a, unread[0])}
                </td>
                <td class=${state}>${say(field, b, unread[1])}${said}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>`,
    )}
    ${alike > 0 ? renderMore(t.pairs.alike(alike), () => unfold({ alike: true })) : nothing}
    <ul class="whys">
      ${reasons.map((reason) => html`<li>${icon('check')}<bdi lang="fr">${reason}</bdi></li>`)}
    </ul>
    <p class="acts verdicts">
      ${VERDICTS.map(
        (one) =>
          html`<button
            class="btn ${one === 'same' && !isDecided ? 'btn-primary' : one === 'unknown' ? 'btn-quiet' : ''}"
            type="button"
            data-verdict=${one}
            aria-pressed=${verdict === one}
            @click=${judge(one)}
          >
            ${verdict === one ? icon('check') : nothing}${t.pairs[one]}
          </button>`,
      )}
    </p>
    <p class="xs muted">${t.pairs.effect}</p>
    <p class="acts">
      ${
        total < 2
          ? nothing
          : html`<button class="link-btn small" type="button" ?disabled=${at === 0} @click=${() => seePair(at - 1)}>
                ${icon('back')}${t.pairs.previous}
              </button>
              <button class="link-btn small" type="button" ?disabled=${at + 1 >= total} @click=${() => seePair(at + 1)}>
                ${t.pairs.next}${icon('next')}
              </button>`
      }
      ${
        isDecided
          ? nothing
          : html`<button class="link-btn small" id="skip" type="button" @click=${() => desk.pass('pairs')}>
              ${t.pairs.skip}
            </button>`
      }
    </p>`;
}
