import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createAnswer, type Answer } from '../../answers/answer.ts';
import { sendAnswer } from '../../answers/send-answer.ts';
import type { HttpContext } from '../../http-context.ts';

const NONE = new TextEncoder().encode('[]');

/**
 * Creates the answer with all communes, compressed once for each version of the offer. Pages of any site may read it. It is empty where the
 * relay knows some communes alone, those of its offers or of the demonstration: codes of the others would be taken for wrong.
 */
export function createCommunesAnswer({ allCommunes, communesComplete, status, version }: HttpContext) {
  let kept: { version: string | null; answer: Answer } | null = null;
  return async (c: Context): Promise<Response> => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    const current = version();
    if (kept === null || kept.version !== current) {
      const all = (await allCommunes?.()) ?? null;
      if (all === null) return c.notFound();
      const body = communesComplete() && status?.().origin !== 'demonstration' ? all : NONE;
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
