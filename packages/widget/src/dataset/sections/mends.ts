import type { Decision, MendGroup, ValueChange } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, sayLines, sayValue, type Desk } from '../desk.ts';
import { looksSame, showSigns } from '../difference.ts';
import { countOpenMends } from '../steps/steps.ts';
import { cutGroups, renderMore, renderSection } from './section.ts';

/**
 * Draws the mends by field and rule, before and after, each to accept or to refuse. Once all are decided they are folded.
 * @param drawn so many groups at most, as far as their turn has come
 */
export function renderMends(desk: Desk, drawn: number): TemplateResult {
  const { t, view, open, unfold, decide, act, isNarrow } = desk;
  const { mends, canUndo } = view;
  const total = mends.reduce((sum, { count }) => sum + count, 0);
  const left = countOpenMends(desk);
  const groups = cutGroups(mends, { isOpen: open.groups, isNarrow, drawn });
  const list = html`<ul class="fx">
      ${groups.shown.map((group) => renderGroup(group, desk))}
    </ul>
    ${groups.left > 0 ? renderMore(t.mends.moreGroups(groups.left), () => unfold({ groups: true })) : nothing}`;
  // On a phone the press comes first, and its rule under it.
  const lead = html`<p class="sub">${t.mends.lead}</p>`;
  return renderSection(
    desk,
    'mends',
    t.steps.mends,
    t.mends.count(total),
    html`${isNarrow ? nothing : lead}
      <div class="sure">
        ${
          total === 0
            ? html`<p>${t.mends.none}</p>`
            : left === 0
              ? html`<p>${icon('check')}${t.mends.allDone}</p>`
              : html`<p><b>${t.mends.sure(left)}</b>, ${t.mends.families(mends.length)}.</p>
                  <button
                    class="btn btn-primary"
                    id="all"
                    type="button"
                    @click=${() => decide('all', '', 'accepted', left)}
                  >
                    ${icon('check')}${t.mends.all}
                  </button>`
        }
        ${
          canUndo
            ? html`<button class="btn" id="undo" type="button" @click=${() => act('undo', undefined, t.mends.undone)}>
                ${icon('undo')}${t.mends.undo}
              </button>`
            : nothing
        }
      </div>
      ${isNarrow ? lead : nothing}
      ${
        groups.shown.length === 0
          ? nothing
          : left === 0
            ? html`<details class="covered">
                <summary>${t.mends.review(mends.length)}</summary>
                ${list}
              </details>`
            : list
      }`,
  );
}

function renderGroup(group: MendGroup, desk: Desk): TemplateResult {
  const { t, open, decide, seeChanges, isNarrow } = desk;
  const { key, model, field, rule, count, changeCount, accepted, refused } = group;
  const name = nameField(desk, model === 'structure' ? `structure.${field}` : field);
  const title = `${name}\u00a0: ${t.mends.rules[rule] ?? t.mends.otherRule}`;
  const changes = open.changes.get(key) ?? (isNarrow ? group.changes.slice(0, 1) : group.changes);
  // Where one of many is shown, the group alone is decided.
  const isEach = changeCount > 1 && (!isNarrow || open.changes.has(key));
  const state: Decision = accepted === count ? 'accepted' : refused === count ? 'refused' : 'open';
  const press = (wanted: Decision) => () => decide('group', key, state === wanted ? 'open' : wanted, count);
  return html`<li>
    <p class="h"><b>${title}</b><span class="n">${t.mends.lines(count)}</span></p>
    <ul class="ba">
      ${changes.map((change) => renderChange(field, change, desk, isEach))}
    </ul>
    <p class="acts">
      <button class="btn btn-sm" type="button" aria-pressed=${state === 'accepted'} @click=${press('accepted')}>
        ${state === 'accepted' ? icon('check') : nothing}${state === 'accepted' ? t.mends.accepted : t.mends.accept}<span
          class="vh"
          >${t.mends.about(title)}</span
        >
      </button>
      <button class="link-btn small" type="button" aria-pressed=${state === 'refused'} @click=${press('refused')}>
        ${state === 'refused' ? t.mends.refused : t.mends.refuse}<span class="vh">${t.mends.about(title)}</span>
      </button>
      ${
        changeCount > changes.length
          ? html`<button class="link-btn small" type="button" @click=${() => seeChanges(key)}>
              ${t.mends.see(changeCount)}<span class="vh">${t.mends.about(title)}</span>
            </button>`
          : nothing
      }
    </p>
  </li>`;
}

function renderChange(field: string, change: ValueChange, desk: Desk, isOneOfMany: boolean): TemplateResult {
  const { t, decide } = desk;
  const { key, before, after, count, lines, decision } = change;
  const next: Decision = decision === 'refused' ? 'accepted' : 'refused';
  // Where people read the same, the signs have changed: those of a number, the code of a word.
  const said = sayValue(desk, field, after);
  const told = said === before || looksSame(before, said) ? after : said;
  const isUnseen = looksSame(before, told);
  const value = (text: string) =>
    text === '' ? html`<i class="faint">${t.mends.empty}</i>` : html`<bdi>${isUnseen ? showSigns(text) : text}</bdi>`;
  return html`<li class="is-${decision}">
    <code><span class="vh">${t.mends.before}</span><del>${value(before)}</del></code>
    <span class="faint arrow" aria-hidden="true">→</span>
    <code
      ><span class="vh">${t.mends.after}</span
      ><ins>${value(told)}</ins>${isUnseen ? html`<small>${t.mends.unseen}</small>` : nothing}</code
    >
    <span class="n" title=${sayLines(desk, lines)}>${t.mends.times(count)}<small>${sayLines(desk, lines)}</small></span>
    ${
      isOneOfMany
        ? html`<button class="link-btn xs" type="button" @click=${() => decide('change', key, next, count)}>
            ${next === 'refused' ? t.mends.refuse : t.mends.accept}<span class="vh"
              >${t.mends.about(before || t.mends.empty)}</span
            >
          </button>`
        : nothing
    }
  </li>`;
}
