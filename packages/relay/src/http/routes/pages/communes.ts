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
  let kept: { version: string | null; answer: Promise<Answer> } | null = null;
  return async (c: Context): Promise<Response> => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    if (allCommunes === undefined) return c.notFound();
    const current = version();
    if (kept === null || kept.version !== current) {
      const answer = makeAnswer(allCommunes, communesComplete() && status?.().origin !== 'demonstration');
      kept = { version: current, answer };
      // One that failed is made again for the next who asks.
      answer.catch(() => {
        if (kept?.answer === answer) kept = null;
      });
    }
    return sendAnswer(c, await kept.answer);
  };
}

async function makeAnswer(allCommunes: NonNullable<HttpContext['allCommunes']>, isWhole: boolean): Promise<Answer> {
  const body = (isWhole ? await allCommunes() : null) ?? (await writeKnown());
  return createAnswer({
    body,
    // Communes may change while the offer stays.
    identity: createHash('sha256').update(body).digest('base64url'),
    cacheControl: 'public, max-age=86400',
  });
}

let known: Promise<Uint8Array<ArrayBuffer>> | null = null;

/** Writes the kit's own list once: it takes a fifth of a second of the thread that answers everybody. */
function writeKnown(): Promise<Uint8Array<ArrayBuffer>> {
  known ??= readKnownCommunes().then((communes) => new TextEncoder().encode(JSON.stringify(communes)));
  return known;
}
