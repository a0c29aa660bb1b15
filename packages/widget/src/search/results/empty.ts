import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { cardNotes } from '../../shared/offers/card-notes.ts';
import { icon } from '../../shared/icons/icons.ts';
import { listChosen, toClearing } from '../filters/chosen-filters.ts';
import { nameFilter } from '../filters/filter-words.ts';
import { DEFAULT_KM, isPlaced, type Answer } from '../question/search-state.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { dangerStyles } from '../words/danger.styles.ts';
import './loosenings/define.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { urgentNumbers, type UrgentNumber } from '@inclusion-kit/sdk/referentiels';
import { needDangers, toShownNumber } from '@inclusion-kit/sdk/internal';
import { dangers, dangersIn } from '@inclusion-kit/sdk/words';
import { renderPlaceFirst } from '../bar/fields.ts';
import { renderUrgent } from '../needs/urgent.ts';
import { urgentStyles } from '../needs/urgent.styles.ts';
import { emptyStyles } from './empty.styles.ts';
import { renderNeed } from './need.ts';
import { renderNotice } from './notice.ts';
import { titleOptions } from '../di-search/states.ts';
import emptyTexts from '../../locales/fr/search/empty.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts({ ...emptyTexts, ...wordsTexts });

/**
 * Draws an empty answer: the changes with the offers that they would find, and the need to report. A person in danger is asked
 * to report nothing, and not to give up the words of the danger, but for the commune where none is said. The numbers stand above. A
 * change that would find nothing is not told. `named` proposes the town that the words name, which is no need to report.
 */
export function renderEmpty(
  answer: Answer,
  context: SearchContext,
  named: TemplateResult | null = null,
): TemplateResult {
  const { query, withoutNetwork, near } = answer;
  const { texts, language, page, rules, connection, on } = context;
  const words = query.q.trim();
  const filters = listChosen(query, rules);
  const chosen = filters.length + (words === '' ? 0 : 1);
  const [danger] = dangersIn(words);
  const isDanger = danger !== undefined;
  const place = query.commune?.nom ?? query.code_commune ?? '';
  const km = query.rayon_km ?? DEFAULT_KM;
  const toTitle = (): string => {
    // Nobody in danger reads their own words back beside « aucune offre »: somebody listens elsewhere.
    if (isDanger) return texts['empty.danger'];
    if (withoutNetwork !== null)
      return texts['network.empty'](withoutNetwork.un, words, chosen === 1 ? place : null, km);
    // The one thing that was asked is told by its name.
    const asked = words !== '' ? words : filters.map((filter) => nameFilter(filter, context)).join(', ');
    return chosen === 1 ? texts['empty.words'](asked, place, km) : texts['empty.title'](chosen, place, km);
  };
  // Those for a need of somebody in danger stand above already.
  const hasNumbers = isDanger || needDangers.some((name) => query.thematiques.includes(dangers[name].thematique));
  addStyles(page.renderRoot, [emptyStyles, urgentStyles]);
  return html`<div class=${context.asksPlace === true ? 'ways' : 'blank'} part="empty">
      ${
        context.asksPlace === true
          ? renderPlaceFirst(answer, context, texts['empty.danger.place'])
          : renderHeading(page.headingLevel, toTitle(), titleOptions)
      }
      ${danger === undefined || context.parts.statusOf('words') === 'ready' ? nothing : renderCall(dangers[danger].numbers[0], page)}
      ${isDanger ? nothing : (named ?? nothing)} ${renderNear(near, context)}
      <di-loosenings
        .texts=${texts}
        .language=${language}
        .query=${query}
        .rules=${isDanger ? { ...rules, fixed: [...rules.fixed, 'q'] } : rules}
        ?quiet=${isDanger}
        .capabilities=${context.capabilities}
        .source=${connection.source}
        .nameSource=${context.nameSource}
      ></di-loosenings>
      ${chosen === 0 ? html`<p>${texts['empty.text.place']}</p>` : nothing}
      <p class="acts" ?hidden=${isDanger && chosen < 2}>
        ${
          chosen > 1
            ? html`<button
                class="btn btn-sm"
                type="button"
                @click=${() =>
                  on.change({
                    change: { ...toClearing(rules), ...(isDanger ? {} : { q: '' }) },
                    atOnce: true,
                    focusResults: true,
                  })}
              >
                ${icon('undo')}${texts['empty.all']}
              </button>`
            : nothing
        }
        ${
          isDanger
            ? nothing
            : html`<button class="btn btn-sm" type="button" @click=${() => on.changePlace()}>
                ${icon('pin')}${texts[isPlaced(query) ? 'empty.place' : 'place.say']}
              </button>`
        }
      </p>
      <slot name="empty"></slot>
      ${
        isDanger
          ? nothing
          : html`<div class="give">
              ${answer.town === null ? renderNeed(context) : nothing}
              ${
                connection.sink === null
                  ? nothing
                  : html`<p>
                      ${texts['empty.add']}
                      <button class="btn btn-sm add" type="button" @click=${() => on.correctAll(null)}>
                        ${icon('plus')}${texts['empty.add.act']}
                      </button>
                    </p>`
              }
            </div>`
      }
      ${/* Words that the kit does not hear may tell a danger. Most tell none: all else comes first. */ hasNumbers ? nothing : renderUrgent(texts, language)}
    </div>
    <di-further
      .texts=${texts}
      .language=${language}
      .query=${query}
      .rules=${rules}
      .capabilities=${context.capabilities}
      .source=${connection.source}
      .nameSource=${context.nameSource}
      .notes=${cardNotes}
      .headingLevel=${page.headingLevel + 1}
      ?strict=${isDanger}
      .open=${on.open}
    ></di-further>
    ${renderNotice(context)}`;
}

/** Draws the number that listens to a person in danger, where the code of those above the results did not come. */
function renderCall(number: keyof typeof urgentNumbers, { renderRoot }: SearchContext['page']): TemplateResult {
  addStyles(renderRoot, [dangerStyles]);
  const { isText }: UrgentNumber = urgentNumbers[number];
  return html`<p>
    <a class="btn btn-primary call" href="${isText === true ? 'sms' : 'tel'}:${number}"
      >${icon('phone')}<bdi>${toShownNumber(number)}</bdi></a
    >
  </p>`;
}

/** Draws the searches that the words may have meant, each with the offers that it finds. */
function renderNear(near: Answer['near'], { texts, on }: SearchContext): TemplateResult | typeof nothing {
  if (near.length === 0) return nothing;
  return html`<p class="acts">
    ${texts['empty.maybe']}
    ${near.map(
      ({ q, total }) =>
        html`<button
          class="btn btn-sm"
          type="button"
          @click=${() => on.change({ change: { q }, atOnce: true, focusResults: true })}
        >
          <bdi>${q}</bdi> <span class="code">${total}</span>
        </button>`,
    )}
  </p>`;
}
