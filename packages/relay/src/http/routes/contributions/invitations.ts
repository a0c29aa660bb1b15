import type { CallFollowUp } from '@inclusion-kit/sdk/territory';
import { Hono } from 'hono';
import { ACCESS_MS } from '../../../contributions/access/access-link.ts';
import { invite } from '../../../contributions/access/invite.ts';
import { readBody, requireJson } from '../../guards/json-body.ts';
import { ownOrigin } from '../../guards/origins.ts';
import { retryLater } from '../../../shared/problem.ts';
import { fr } from '../../../locales/fr.ts';
import type { ModeratingVariables } from '../../guards/moderating.ts';
import { Invitation } from '../../../contributions/moderation/bodies.ts';
import { readJson } from '../../../contributions/received/read-json.ts';
import { staleQuery } from '../../query/contribution-queries.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { HttpContext } from '../../http-context.ts';
import type { InvitationRecord } from '../../../store/access-store.ts';
import { orNull } from '../../../shared/or-null.ts';
import { createFollower } from '../../../contributions/campaigns/follow-calls.ts';
import { leftAloneBefore, settledSince } from '../../../contributions/campaigns/criteria.ts';

/** Shows which structures left offers alone, and asks them whether these are up to date. */
export function invitationRoutes(context: HttpContext): Hono {
  const { store, now, mailer, overlays, privacy } = context;
  const app = new Hono<{ Variables: ModeratingVariables }>();

  app.get('/', async (c) => {
    const { mois, code_departement, page, size } = parseQuery(c, staleQuery);
    const partners = context.partners();
    if (partners === null) throw retryLater(503, fr.problem.partnersUnknown, 30);
    const before = leftAloneBefore(mois, now());
    const departement = code_departement?.trim().toUpperCase() ?? null;
    const question = { before, departement, ...settledSince(overlays(), before), offset: (page - 1) * size, size };
    const { items, total } = await partners.stale(question);
    const known = (await store.access?.invitations(items.map(({ id }) => id))) ?? [];
    const criteria = { avant: before, departement, territoire: null, sources: [], thematiques: [], structure: null };
    const followed = new Map<string, CallFollowUp | null>();
    const follow = await createFollower(context, items, criteria);
    // One by one: others ask the database in between. What cannot be read is not told.
    for (const item of items) followed.set(item.id, (await orNull(async () => follow?.(item)))?.suivi ?? null);
    const byStructure = new Map(known.map((record) => [record.structure_id, record]));
    return c.json({
      items: items.map((item) => ({
        ...privacy.withoutObjected(item),
        invitation: present(byStructure.get(item.id)),
        suivi: followed.get(item.id) ?? null,
      })),
      total,
      page,
      size,
      avant: before,
      envoi: mailer !== undefined,
    });
  });

  app.post('/', requireJson, async (c) => {
    const asked = readJson(Invitation, await readBody(c));
    const origin = ownOrigin(c, context.publicUrl);
    return c.json(await invite(context, { ...asked, origin, par: c.get('moderating').nom }), 201);
  });

  return app as unknown as Hono;
}

function present(record: InvitationRecord | undefined) {
  if (record === undefined) return null;
  const { structure_id: _, ...invitation } = record;
  const last = [record.courriel_le, record.lien_le]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const expire_le = last === undefined ? null : new Date(Date.parse(last) + ACCESS_MS).toISOString();
  return { ...invitation, expire_le };
}
