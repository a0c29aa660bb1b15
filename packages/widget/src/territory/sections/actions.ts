import type { TerritoryAction } from '@inclusion-kit/sdk/territory';
import { html, type TemplateResult } from 'lit';
import { renderSection, unitOf, type View } from '../view.ts';

/** The words of an action: its title, why, its effect, its calculation. */
function sayAction(
  view: Pick<View, 't' | 'labelOf' | 'askedOf'>,
  unit: string,
  action: TerritoryAction,
): [string, string, string, string] {
  const { t, labelOf, askedOf } = view;
  const { actions: a } = t;
  switch (action.genre) {
    case 'ouvrir':
      return [
        a.open(action.nombre, labelOf(action.categorie), action.lieux),
        a.openWhy(action.ecart),
        action.personnes === null
          ? a.openFew
          : action.personnes === 0
            ? a.openEven
            : a.openGain(action.personnes, unit),
        action.lieux.length === 0 ? '' : a.openHow,
      ];
    case 'verifier': {
      const [now, half, all] = action.parts;
      return [a.verify(action.structures), a.verifyWhy(action.services), a.gain(now, all), a.verifyHow(half)];
    }
    case 'repondre':
      return [
        a.answer(askedOf(action.categorie)),
        a.answerWhy(action.nombre),
        a.answerGain(action.nombre),
        a.answerHow(action.services),
      ];
    case 'completer': {
      const [now, all] = action.parts;
      return [
        a.complete(action.nombre, t.criteria[action.critere]),
        a.completeWhy,
        a.completeGain(now, all),
        a.completeHow,
      ];
    }
    case 'reunir': {
      const [now, gathered] = action.fiches;
      return [
        a.gather(action.nombre),
        a.gatherWhy(labelOf(action.categorie)),
        a.gatherGain(now, gathered),
        a.gatherHow,
      ];
    }
  }
}

/** Draws the acts that change most, each with its calculation. */
export function renderActions(view: View): TemplateResult {
  const { report, t } = view;
  const said = report.actions.map((action) => sayAction(view, unitOf(view) ?? '', action));
  return renderSection(
    view,
    'actions',
    t.actions.title,
    {
      sub: t.actions.sub,
      isMain: true,
      table: () => ({
        heads: ['', t.actions.title, '', ''],
        rows: said.map((words, at) => [at + 1, ...words.slice(0, 3)]),
      }),
    },
    said.length === 0
      ? html`<p>${t.actions.none}</p>`
      : html`<ol class="todo">
          ${said.map(
            ([title, why, gain, how], at) =>
              html`<li>
                <span class="no" aria-hidden="true">${at + 1}</span><b>${title}</b>
                <p>${why}</p>
                <span class="gain">${gain}</span>
                <span class="do-it">
                  ${report.recherche === null ? '' : view.link(t.actions.see, report.actions[at]?.recherche ?? {}, title)}
                  ${
                    how === ''
                      ? ''
                      : html`<details>
                          <summary>${t.actions.how}<span class="vh"> : ${title}</span></summary>
                          <p>${how}</p>
                        </details>`
                  }
                </span>
              </li>`,
          )}
        </ol>`,
  );
}
