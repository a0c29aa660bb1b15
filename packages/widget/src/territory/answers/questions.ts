import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { isByChance, offersBeyond, type ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { sayAction } from '../say-action.ts';
import { sayTargets } from './say-targets.ts';
import { renderSection, unitOf, type View } from '../view.ts';
import { sayFreshness } from '../sections/freshness.ts';
import { sayGrowth } from '../sections/growth.ts';
import { sayLimits } from '../sections/limits.ts';
import { sayLeast, tellFar } from '../sections/parts.ts';
import type { ViewName } from '../sections/tabs.ts';

/** Structures, places and funders that an answer names. Their view has all of them. */
const NAMED = 3;

/** One answer: the view that tells more, a sentence that answers, then others and lists. */
type Answer = readonly [view: ViewName, said: string, ...more: readonly (string | readonly string[])[]];

/** Answers the ten questions of a committee, each in one place. On a narrow page all but the first sentence opens when it is pressed. */
export function renderQuestions(view: View): TemplateResult {
  const { t, isNarrow, show } = view;
  const words = t.questions;
  const answers = answersOf(view).map(([name, said, ...more]) => ({
    ...{ name, said },
    more: more.filter((part) => part.length > 0),
  }));
  return renderSection(
    view,
    'questions',
    words.title,
    {
      sub: words.sub,
      isMain: true,
      table: () => ({
        heads: ['', words.question, words.answer],
        rows: answers.map(({ said, more }, at) => [at + 1, words.asks[at] ?? '', [said, ...more.flat()].join(' ')]),
      }),
    },
    html`<ol class="questions">
      ${answers.map(({ name, said, more }, at) => {
        const rest = html`${more.map((part) =>
            typeof part === 'string'
              ? html`<p>${part}</p>`
              : html`<ul class="points">
                  ${part.map((one) => html`<li>${one}</li>`)}
                </ul>`,
          )}
          <button class="link-btn small" type="button" @click=${() => show(name)}>
            ${words.more(t.views[name])}
          </button>`;
        return html`<li>
          ${renderHeading(view.headingLevel + 1, words.asks[at] ?? '')}
          <p>${said}</p>
          ${
            isNarrow
              ? html`<details class="small">
                  <summary>${words.rest}<span class="vh"> : ${words.asks[at]}</span></summary>
                  ${rest}
                </details>`
              : rest
          }
        </li>`;
      })}
    </ol>`,
  );
}

function answersOf(view: View): readonly Answer[] {
  const { report, t, labelOf, nameSource } = view;
  const { chiffres: now, avant, themes, limites, financement, parties, comites, niveau_des_parties: level } = report;
  const words = t.questions;
  const since = (count: number, old: number | null | undefined): string | null =>
    old == null || avant === null ? null : t.figures.since(count - old);
  const changes = [
    [t.figures.services, since(now.services, now.avant?.services)],
    [t.figures.structures, since(now.structures, now.avant?.structures)],
  ].flatMap(([name, change]) => (name == null || change == null ? [] : [words.about(name, change)]));
  const isJudged = themes.some(({ verdict }) => verdict !== null && verdict !== 'trop_peu');
  const judged = (verdict: 'a_renforcer' | 'sur_liste') => themes.filter((one) => one.verdict === verdict);
  const gapsOf = (verdict: 'a_renforcer' | 'sur_liste'): string[] => judged(verdict).map((one) => sayGap(view, one));
  const sayJudged = (verdict: 'a_renforcer' | 'sur_liste', none: string): string => {
    const named = judged(verdict).map(({ categorie }) => labelOf(categorie));
    return named.length === 0 ? none : words.about(t.verdicts[verdict], `${t.list(named)}.`);
  };
  const twice = themes.filter(({ en_trop: extra }) => extra > 0).sort((a, b) => b.en_trop - a.en_trop);
  const calls = report.appels
    .slice(0, NAMED)
    .map(({ nom, telephone }) => (telephone === null ? nom : `${nom} (${formatPhone(telephone)})`));
  const reported = themes
    .filter(({ manques }) => (manques ?? 0) > 0)
    .sort((a, b) => (b.manques ?? 0) - (a.manques ?? 0));
  const hasVain = themes.some(({ vaines }) => vaines !== null);
  const vain = themes.filter(({ vaines }) => (vaines ?? 0) > 0).sort((a, b) => (b.vaines ?? 0) - (a.vaines ?? 0));
  const told = tellFar(view);
  const funders = (financement?.financeurs ?? []).slice(0, NAMED);
  const acts = report.actions.map((action) => sayAction(view, unitOf(view) ?? '', action)[0]);
  const kinds: Readonly<Record<string, string>> = words.levels;
  const { day, aims } = sayTargets(view, report);
  return [
    [
      'evolution',
      words.count(now.services, now.services_distincts, now.structures),
      changes.length > 0 && avant !== null ? `${t.figures.compared(avant)} ${changes.join(', ')}.` : sayGrowth(view),
    ],
    [
      'partenaires',
      sayFreshness(view),
      ...(calls.length === 0 ? [t.calls.none] : [`${t.calls.sub(report.a_appeler)} ${t.list(calls)}.`]),
    ],
    [
      'thematiques',
      sayJudged('a_renforcer', isJudged ? t.say.balanced : t.say.unjudged),
      gapsOf('a_renforcer'),
      report.besoins_du === null && isJudged ? words.whole : '',
    ],
    [
      'thematiques',
      sayJudged('sur_liste', isJudged ? words.noneOver : t.say.unjudged),
      gapsOf('sur_liste'),
      words.twice(
        now.services - now.services_distincts,
        twice.slice(0, NAMED).map(({ categorie, en_trop }) => [labelOf(categorie), en_trop]),
      ),
    ],
    [
      'lieux',
      told?.sentence ?? t.parts.none,
      (told?.far ?? [])
        .slice(0, NAMED)
        .flatMap(({ categorie, km30: people, loin }) =>
          loin.length === 0 ? [] : [words.about(`${labelOf(categorie)} (${people})`, t.list(loin))],
        ),
    ],
    [
      'lieux',
      sayLeast(view, comites ?? [], words.levels.clpe) || words.noCommittee,
      sayLeast(view, parties, kinds[level ?? ''] ?? t.parts.part),
    ],
    [
      'partenaires',
      limites.source === null ? '' : t.limits.source(nameSource(limites.source[0]), limites.source[1]),
      limites.acteur == null ? '' : t.limits.actor(...limites.acteur),
    ],
    [
      'demandes',
      now.manques === null
        ? words.uncounted
        : reported.length === 0
          ? words.noneReported
          : words.reported(
              reported.slice(0, NAMED).map(({ categorie, manques }) => [view.askedOf(categorie), manques ?? 0]),
            ),
      vain.length === 0
        ? hasVain
          ? words.noneVain
          : words.vainUncounted
        : t.asked.searches(vain.slice(0, NAMED).map(({ categorie, vaines }) => [labelOf(categorie), vaines ?? 0])),
      report.mots.length === 0 ? '' : t.asked.words(report.mots),
    ],
    [
      'essentiel',
      funders.length === 0
        ? t.funding.silent
        : t.funding.told(
            funders.map(({ nom, services }) => [nom, services]),
            financement?.sans_financeur ?? 0,
          ),
      acts.length === 0 ? t.actions.none : words.acts,
      acts,
    ],
    ['limites', aims.length === 0 ? t.actions.none : words.aim(day), aims, words.left, sayLimits(view)],
  ];
}

/** Says by how many offers a category differs from what is expected, and how sure that is. */
function sayGap({ t, labelOf }: View, one: ThemeFigures): string {
  const gap = t.questions.gap(
    labelOf(one.categorie),
    one.services,
    one.services - offersBeyond(one),
    t.signed(one.ecart ?? 0),
  );
  return isByChance(one) ? `${gap}, ${t.themes.chance}` : gap;
}
