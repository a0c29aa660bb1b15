import { isJudged, isToCall } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { isByChance, offersBeyond, type ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { sayAction } from '../say-action.ts';
import { sayLack } from './say-lack.ts';
import { sayTargets } from './say-targets.ts';
import { tellNeeds } from './tell-needs.ts';
import { renderSection, unitOf, type View } from '../view.ts';
import { sayFreshness } from '../sections/freshness.ts';
import { sayGrowth } from '../sections/growth.ts';
import { hasSoliguide } from '../sections/limits.ts';
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
          <p class="answer">${said}</p>
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
    [t.figures.services, since(now.services, now.avant?.services)] as const,
    [t.figures.structures, since(now.structures, now.avant?.structures)] as const,
  ].flatMap(([name, change]) => (change === null ? [] : [[name, change] as const]));
  const isAnyJudged = themes.some(isJudged);
  const judged = (verdict: 'a_renforcer' | 'sur_liste') => themes.filter((one) => one.verdict === verdict);
  const gapsOf = (verdict: 'a_renforcer' | 'sur_liste'): string[] => judged(verdict).map((one) => sayGap(view, one));
  const sayJudged = (verdict: 'a_renforcer' | 'sur_liste', none: string): string => {
    // Beside the whole offer alone, fewer offers than expected are no lack.
    const found = judged(verdict).filter((one) => verdict === 'sur_liste' || one.part_besoin !== null);
    const sure = found.filter((one) => !isByChance(one)).map(({ categorie }) => labelOf(categorie));
    return found.length === 0 ? none : words.judged[verdict](found.length, sure);
  };
  const twice = themes.filter(({ en_trop: extra }) => extra > 0).sort((a, b) => b.en_trop - a.en_trop);
  const calls = report.appels
    .filter(isToCall)
    .slice(0, NAMED)
    .map(({ nom, telephone }) =>
      telephone === null ? nom : `${nom} (${formatPhone(telephone).replaceAll(' ', '\u00a0')})`,
    );
  const reported = tellNeeds(view, report);
  const hasVain = themes.some(({ vaines }) => vaines !== null);
  const vain = themes.filter(({ vaines }) => (vaines ?? 0) > 0).sort((a, b) => (b.vaines ?? 0) - (a.vaines ?? 0));
  const isOnlySearched = reported.length === 0 && vain.length > 0;
  const needs =
    now.manques === null
      ? words.uncounted
      : reported.length === 0
        ? words.noneReported
        : words.reported(reported.slice(0, NAMED));
  const searched =
    vain.length === 0
      ? hasVain
        ? words.noneVain
        : words.vainUncounted
      : t.asked.searches(vain.slice(0, NAMED).map(({ categorie, vaines }) => [labelOf(categorie), vaines ?? 0]));
  const told = tellFar(view);
  const beyond = (told?.far ?? []).filter(({ people: [, km30] }) => km30 !== 0);
  const funders = (financement?.financeurs ?? []).slice(0, NAMED);
  const acts = report.actions.map((action) => sayAction(view, unitOf(view) ?? '', action)[0]);
  const kinds: Readonly<Record<string, string>> = words.levels;
  const ofCommittees = sayLeast(view, comites ?? [], words.levels.clpe);
  const least = [ofCommittees, sayLeast(view, parties, kinds[level ?? ''] ?? t.parts.part)].filter(
    (said) => said !== '',
  );
  const { day, aims } = sayTargets(view, report);
  return [
    [
      'evolution',
      // The change is asked for as much as the count: neither opens when it is pressed.
      `${words.count(report.jour, now.services, now.services_distincts, now.structures)} ${changes.length > 0 && avant !== null ? words.since(avant, report.jour, changes) : sayGrowth(view)}`,
    ],
    [
      'partenaires',
      sayFreshness(view),
      ...(calls.length === 0 ? [t.calls.none] : [`${t.calls.sub(report.a_appeler, calls.length)} ${t.list(calls)}.`]),
    ],
    [
      'thematiques',
      sayJudged('a_renforcer', sayLack(view, report)),
      gapsOf('a_renforcer'),
      isAnyJudged ? (report.besoins_du === null ? words.whole : words.expected) : '',
    ],
    [
      'thematiques',
      sayJudged('sur_liste', isAnyJudged ? words.noneOver : t.say.unjudged),
      gapsOf('sur_liste'),
      words.twice(
        now.services - now.services_distincts,
        twice.slice(0, NAMED).map(({ categorie, en_trop }) => [labelOf(categorie), en_trop]),
      ),
    ],
    [
      'lieux',
      told === null ? t.parts.none : beyond.length === 0 ? t.parts.near : words.far(beyond.length, themes.length),
      beyond
        .slice(0, NAMED)
        .map(({ categorie, km30: people, loin }) => words.farAt(labelOf(categorie), people, unitOf(view) ?? '', loin)),
    ],
    [
      'lieux',
      least[0] ?? sayCommittees(view),
      ...least.slice(1),
      ofCommittees === '' && least.length > 0 ? sayCommittees(view) : '',
    ],
    [
      'partenaires',
      [
        ...(limites.source === null ? [] : [t.limits.source(nameSource(limites.source[0]), limites.source[1])]),
        ...(limites.acteur == null ? [] : [t.limits.actor(...limites.acteur)]),
      ].join(' '),
    ],
    [
      'demandes',
      // Findings come first: the rest of an answer may be folded.
      isOnlySearched ? searched : needs,
      isOnlySearched ? needs : searched,
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
    [
      'limites',
      words.omitted(
        hasSoliguide(report),
        report.territoire.niveau === 'france' ? 0 : limites.sans_lieu,
        limites.sans_date,
        limites.sans_thematique,
      ),
      aims.length === 0 ? t.actions.none : words.aim(day),
      aims,
    ],
  ];
}

/** Says why no comités locaux are compared. */
function sayCommittees({ report, t }: View): string {
  const { niveau } = report.territoire;
  const words = t.questions.committees;
  if (niveau === 'commune' || niveau === 'epci' || niveau === 'clpe') return words.inside;
  const count = report.besoins_clpe?.[1] ?? 0;
  return count === 0 ? words.unknown : count === 1 ? words.one : words.same;
}

/** Says by how many offers a category differs from what is expected, and how sure that is. */
function sayGap({ t, labelOf, report }: View, one: ThemeFigures): string {
  const gap = t.questions.gap(
    labelOf(one.categorie),
    one.services,
    one.services - offersBeyond(one),
    t.signed(one.ecart ?? 0),
  );
  const told = report.besoins_du !== null && one.part_besoin === null ? `${gap}, ${t.questions.byPeople}` : gap;
  return isByChance(one) ? `${told}, ${t.themes.chance}` : told;
}
