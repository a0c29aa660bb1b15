import { html, nothing, type TemplateResult } from 'lit';
import { toTyped } from '../../shared/format/typed-value.ts';
import { icon } from '../../shared/icons/icons.ts';
import { localeOf } from '../../shared/texts/language.ts';
import type { Form } from '../form/form.ts';
import type { DurationChamp } from './duration-remarks.ts';

/** Draws the activities of the relay's list that the offer may serve, with their usual length. Nothing without a list. */
export function renderActivities(form: Form): TemplateResult | typeof nothing {
  const { t, activities, language, writing } = form;
  if (activities.length === 0) return nothing;
  const sources = [...new Set(activities.flatMap(({ source }) => source ?? []))];
  const write = (value: number | null): string | null =>
    value === null ? null : value.toLocaleString(localeOf(language), { maximumFractionDigits: 2 });
  return html`<div class="note activities" role="group" aria-labelledby="activities">
    ${icon('info')}
    <div>
      <p id="activities"><b>${t.activities.title}</b></p>
      <p class="small">
        ${t.activities.note} ${sources.map((source) => html`<bdi>${t.activities.list(source)}</bdi> `)}
      </p>
      <ul>
        ${activities.map(({ libelle, heures_defaut: hours, semaines_defaut: weeks }) => {
          const take = (): void => {
            writing.fill({
              ...(hours === null ? {} : { volume_horaire_hebdomadaire: typed('volume_horaire_hebdomadaire', hours) }),
              ...(weeks === null ? {} : { nombre_semaines: typed('nombre_semaines', weeks) }),
            });
            form.focus(hours === null ? 'nombre_semaines' : 'volume_horaire_hebdomadaire');
          };
          return html`<li>
            <b><bdi lang="fr">${libelle}</bdi></b>
            ${
              hours === null && weeks === null
                ? nothing
                : html`<span class="small muted">${t.activities.usual(write(hours), write(weeks))}</span>
                    <button class="link-btn small" type="button" @click=${take}>
                      ${t.activities.take}<span class="vh"> : ${libelle}</span>
                    </button>`
            }
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}

const typed = (champ: DurationChamp, value: number): string => toTyped(champ, value) as string;
