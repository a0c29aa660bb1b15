import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createAnswer, type Answer } from '../../answers/answer.ts';
import { sendAnswer } from '../../answers/send-answer.ts';
import type { HttpContext } from '../../http-context.ts';
import { readKnownCommunes } from '../../../offer/communes/known-communes.ts';

/**
 * Creates the answer with all communes, compressed once for each version of the offer. Pages of any site may read it. They are those of the
 * kit's own list where the relay knows some communes alone, those of its offers or of the demonstration: codes of the others would be
 * taken for wrong.
 */
export function createCommunesAnswer({ allCommunes, communesComplete, status, version }: HttpContext) {
  let kept: { version: string | null; answer: Answer } | null = null;
  return async (c: Context): Promise<Response> => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const current = version();
    if (kept === null || kept.version !== current) {
      if (allCommunes === undefined) return c.notFound();
      const isWhole = communesComplete() && status?.().origin !== 'demonstration';
      const own = isWhole ? await allCommunes() : null;
      const body = own ?? new TextEncoder().encode(JSON.stringify(await readKnownCommunes()));
      const answer = createAnswer({
        body,
        // Communes may change while the offer stays.
        identity: createHash('sha256').update(body).digest('base64url'),
        cacheControl: 'public, max-age=86400',
      });
      kept = { version: current, answer };
    }
    return sendAnswer(c, kept.answer);
  };
}
