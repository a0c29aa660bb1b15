import type { Decision, MendGroup, ValueChange } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { nameFieldOf, sayLines, type Desk } from '../desk.ts';
import { looksSame, showSigns } from '../difference.ts';
import { countDrawn, countMends } from '../steps/steps.ts';
import { hasCode, sayOwn, sayValue } from '../values.ts';
import { renderMore, renderNext } from './section.ts';

/** Groups that are shown at once. */
const SHOWN = 5;
/** Groups that are drawn in one turn. */
const PER_TURN = 2;

/** Draws the mends by field and rule, each with its first change. One press accepts all of them. */
export function renderMends(desk: Desk): TemplateResult {
  const { t, view, open, unfold, decide, drawn } = desk;
  const { mends } = view;
  const { left } = countMends(view);
  const most = open.groups ? mends.length : SHOWN;
  const turned = countDrawn('mends', drawn, PER_TURN);
  const shown = mends.slice(0, Math.min(most, turned));
  const hidden = Math.max(0, mends.length - most);
  return html`${mends.length === 0 ? nothing : html`<p class="sub">${t.mends.lead}</p>`}
  ${
    left === 0
      ? nothing
      : html`<p class="acts">
          <button
            class="btn btn-primary"
            id="all"
            type="button"
            @click=${() => {
              desk.go(null);
              decide('all', '', 'accepted', left);
            }}
          >
            ${icon('check')}${t.mends.all(left)}
          </button>
        </p>`
  }
  ${
    shown.length === 0
      ? nothing
      : html`<ul class="fx">
          ${shown.map((group) => renderGroup(group, desk))}
        </ul>`
  }
  ${hidden > 0 ? renderMore(t.mends.moreGroups(hidden), () => unfold({ groups: true, step: 'mends' })) : nothing}
  ${left === 0 ? renderNext(desk) : nothing}`;
}

function renderGroup(group: MendGroup, desk: Desk): TemplateResult {
  const { t, open, unfold, decide, seeChanges } = desk;
  const { key, model, field, rule, count, changeCount, accepted, refused } = group;
  const title = `${nameFieldOf(desk, model, field)}\u00a0: ${t.mends.rules[rule] ?? t.mends.otherRule}`;
  const shown = open.changes.get(key);
  const state: Decision = accepted === count ? 'accepted' : refused === count ? 'refused' : 'open';
  const press = (wanted: Decision) => () => {
    unfold({ step: 'mends' });
    decide('group', key, state === wanted ? 'open' : wanted, count);
  };
  const hide = () => {
    const changes = new Map(open.changes);
    changes.delete(key);
    unfold({ changes });
  };
  const about = html`<span class="vh">${t.mends.about(title)}</span>`;
  return html`<li class="is-${state}">
    <p class="h">
      <b>${title}</b>
      <span class="n"
        >${state === 'open' ? nothing : html`${icon(state === 'accepted' ? 'check' : 'close')}${t.mends[state]} · `}${t.mends.times(count)}</span
      >
    </p>
    ${
      shown === undefined
        ? html`<p class="eg">${renderBeforeAfter(field, tellingOf(desk, group), desk, false)}</p>`
        : html`<ul class="ba">
            ${shown.map((change) => renderChange(field, change, desk))}
          </ul>`
    }
    <p class="acts ${shown === undefined ? 'see' : ''}">
      <button
        class="link-btn small"
        type="button"
        aria-expanded=${shown !== undefined}
        @click=${() => (shown === undefined ? seeChanges(key) : hide())}
      >
        ${shown === undefined ? t.mends.see(changeCount) : t.mends.hide}${about}
      </button>
      ${
        shown === undefined
          ? nothing
          : html`${
                shown.length < changeCount
                  ? html`<button class="link-btn small" type="button" @click=${() => seeChanges(key)}>
                      ${t.mends.more}${about}
                    </button>`
                  : nothing
              }<button
                class="btn btn-sm"
                type="button"
                aria-pressed=${state === 'accepted'}
                @click=${press('accepted')}
              >
                ${state === 'accepted' ? html`${icon('check')}${t.mends.accepted}` : t.mends.acceptGroup(count)}${about}
              </button>
              <button class="btn btn-sm" type="button" aria-pressed=${state === 'refused'} @click=${press('refused')}>
                ${state === 'refused' ? html`${icon('check')}${t.mends.refused}` : t.mends.refuseGroup(count)}${about}
              </button>`
      }
    </p>
  </li>`;
}

/** Draws a value and the one that takes its place, as people read them. Where both read the same, it tells how the file writes it. */
function renderBeforeAfter(
  field: string,
  change: Pick<ValueChange, 'before' | 'after'> | undefined,
  desk: Desk,
  isWhole: boolean,
): TemplateResult {
  const { t } = desk;
  const { before = '', after = '' } = change ?? {};
  const [was, said] = sayPair(desk, field, { before, after });
  // Spaces and signs that nobody sees are drawn where they alone change.
  const isUnseen = looksSame(before, after);
  const isSame = !isUnseen && readsSame(was, said);
  const isWritten = !isUnseen && said !== after && (isSame || (isWhole && hasCode(field)));
  const value = (text: string) =>
    text === '' ? html`<i class="faint">${t.mends.empty}</i>` : html`<bdi>${isUnseen ? showSigns(text) : text}</bdi>`;
  return html`${
      isSame
        ? nothing
        : html`<span class="was"
            ><span class="vh">${t.mends.before}</span><del>${value(isUnseen ? before : was)}</del></span
          >`
    }
    <span class="now"
      >${
        // The sign stays with the value that it leads to, which may stand on the next line.
        isSame
          ? nothing
          : html`<span class="faint arrow" aria-hidden="true">→</span> <span class="vh">${t.mends.after}</span>`
      }<ins>${value(isUnseen ? after : said)}</ins>${
        keepsWords(desk, field, before, after)
          ? html`<small>${t.mends.keptIn(desk.labels.frais_precisions)}</small>`
          : nothing
      }${
        isWritten ? html`<small><bdi>${t.mends.written(after)}</bdi></small>` : nothing
      }${isUnseen ? html`<small>${t.mends.unseen}</small>` : nothing}</span
    >`;
}

/** Tells whether the words of a price are kept beside its kind, as they are where no column of the file is for them. */
const keepsWords = ({ view }: Desk, field: string, before: string, after: string): boolean =>
  field === 'frais' &&
  after === 'payant' &&
  /\d|%/.test(before) &&
  !view.columns.some((column) => column.field === 'frais_precisions');

/** Says a value before and after. */
const sayPair = (desk: Desk, field: string, { before, after }: Pick<ValueChange, 'before' | 'after'>) =>
  [sayOwn(desk, field, before), sayValue(desk, field, after)] as const;

/** Tells whether people read the same, though the file writes it otherwise: a number, the code of a word. */
const readsSame = (was: string, said: string): boolean => was === said || looksSame(was, said);

/** Finds the change that tells most about its group: the first one in which people read something else. */
const tellingOf = (desk: Desk, { field, changes }: MendGroup): ValueChange | undefined =>
  changes.find((change) => !readsSame(...sayPair(desk, field, change))) ?? changes[0];

function renderChange(field: string, change: ValueChange, desk: Desk): TemplateResult {
  const { t, decide, unfold } = desk;
  const { key, before, count, lines, decision } = change;
  const next: Decision = decision === 'refused' ? 'accepted' : 'refused';
  return html`<li class="is-${decision}">
    ${renderBeforeAfter(field, change, desk, true)}
    <span class="n">${count > 1 ? `${t.mends.times(count)} · ` : ''}${sayLines(desk, lines)}</span>
    <button
      class="link-btn xs"
      type="button"
      @click=${() => {
        unfold({ step: 'mends' });
        decide('change', key, next, count);
      }}
    >
      ${next === 'refused' ? t.mends.refuse : t.mends.accept}<span class="vh"
        >${t.mends.about(before || t.mends.empty)}</span
      >
    </button>
  </li>`;
}
