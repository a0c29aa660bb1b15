// The week before one that has nothing yet, which can be planned again.
import { planWeek, type Programme, type Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { sessionsOf, shortDay, type View } from '../view.ts';
import { addDays, covering, sessionIn, toMonday } from './changes.ts';
import type { TakeChange } from './held-programme.ts';

/** Draws the way to plan the week of before again, where it has something. `totalOf` counts its hours as the week on screen does. */
export function renderBefore(
  { t, language, programme, plan: { semaine } }: View,
  { take, totalOf }: { take: TakeChange; totalOf: (after: Programme) => number },
): TemplateResult | typeof nothing {
  const before = planWeek(programme, { semaine: addDays(semaine, -7) });
  const sessions = sessionsOf(before).filter(({ etat }) => etat !== 'annulee');
  if (sessions.length === 0) return nothing;
  const resume = (): void => {
    const after = withResumed(programme, semaine, sessions);
    take(after, (texts) => texts.live.resumed(texts.span(totalOf(after))));
  };
  return html`<button class="btn btn-primary resume" type="button" @click=${resume}>
    ${t.resume(shortDay(before.semaine, language))}
  </button>`;
}

/** Plans the sessions of another week again. One that stands here already is none. */
function withResumed(programme: Programme, semaine: string, sessions: readonly Session[]): Programme {
  const again = new Map(sessions.map((one) => [one.activite.id, one]));
  const activites = programme.activites.map((one) => {
    const before = again.get(one.id);
    if (before === undefined || one.seances.some((seance) => toMonday(seance.semaine) === semaine)) return one;
    const own = sessionIn(one, before.semaine);
    const { etat: _, ...moved } = own ?? { etat: undefined };
    return { ...one, seances: [...one.seances, { ...moved, semaine }] };
  });
  return covering({ ...programme, activites });
}
