import { parseTerritory } from '@inclusion-kit/sdk/internal';
import { Hono } from 'hono';
import { demandActs, demandKinds, kindOfSubject } from '../../../contributions/moderation/demand.ts';
import { findMeaning } from '../../../contributions/moderation/meanings.ts';
import { fr } from '../../../locales/fr.ts';
import { TERRITORY_PATH } from '../../../pages/moderation/moderation-page.ts';
import { DEMAND_PATH } from '../../../pages/demand/mark.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readBody } from '../../guards/json-body.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import type { HttpContext } from '../../http-context.ts';
import { campaignsOf, setPageHeaders, type territoryGuards } from './campaign-access.ts';

/** Longest note beside a need. */
const MOST_NOTE = 300;

/** Notes what the animateur did about a need or a word. */
export function demandRoutes(context: HttpContext, { write }: ReturnType<typeof territoryGuards>): Hono {
  const app = new Hono<{ Variables: ModeratingVariables }>();
  app.post(DEMAND_PATH, write, async (c) => {
    const { trail } = campaignsOf(context);
    setPageHeaders(c);
    const form = new URLSearchParams(await readBody(c));
    const sujet = form.get('sujet') ?? '';
    const kind = kindOfSubject(sujet);
    const said = kind === 'mot' ? form.get('sens') : null;
    const sens = findMeaning(said);
    // A word that is given a meaning is added: that is one gesture.
    const acte = said === null ? demandActs.find((one) => one === form.get('acte')) : 'mot-ajoute';
    if (acte === undefined || kind === undefined)
      throw new ProblemError({ status: 422, detail: fr.problem.badCampaign });
    if (kind === 'mot' && acte === 'mot-ajoute' && sens === undefined)
      throw new ProblemError({ status: 422, detail: fr.problem.badMeaning });
    const note = (form.get('note') ?? '').trim().slice(0, MOST_NOTE).replaceAll('\0', '');
    const details = { ...(note !== '' && { note }), ...(sens !== undefined && { sens }) };
    await trail.add({ sujet, acte, par: c.get('moderating').nom, now: context.now(), details });
    if (kind === 'mot') await context.refreshWords();
    const territoire = c.req.query('territoire') ?? '';
    const query = parseTerritory(territoire) === null ? '' : `?${new URLSearchParams({ territoire }).toString()}`;
    return c.redirect(`${TERRITORY_PATH}${query}#${demandKinds[kind]}`, 303);
  });
  return app as unknown as Hono;
}
