import { Hono, type Context } from 'hono';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { createAnswer, type Answer } from '../answers/answer.ts';
import { typeOfFile } from '../assets/documentation-files.ts';
import { sendAnswer } from '../answers/send-answer.ts';
import { PAGE_POLICY } from '../guards/security-headers.ts';
import { noDocumentationPage } from '../../pages/documentation/no-documentation-page.ts';
import type { HttpContext } from '../http-context.ts';
import { nameOf } from '../../shared/territory.ts';

const INDEX = 'index.html';
const LIST = 'llms.txt';
/** Files that are held with their compressed forms, of the hundreds that there are. */
const MOST_HELD = 100;

/** The built documentation under `/docs/`, or one page that says what this site has without it. */
export function documentationRoutes({
  documentation,
  territory,
}: Pick<HttpContext, 'documentation' | 'territory'>): Hono {
  const app = new Hono();
  const held = new LRUCache<string, Answer>({ max: MOST_HELD });

  async function answerOf(path: string): Promise<Answer | null> {
    const known = held.get(path);
    if (known !== undefined) return known;
    const body = (await documentation?.read(path)) ?? null;
    if (body === null) return null;
    const answer = createAnswer({
      body,
      identity: `docs ${createHash('sha256').update(body).digest('base64url')}`,
      // Names stay when the relay is updated: each file is asked for again, and not sent to a browser that has it.
      cacheControl: 'no-cache',
      headers: {
        'Content-Type': typeOfFile(path) ?? 'application/octet-stream',
        'Content-Security-Policy': PAGE_POLICY,
      },
    });
    held.set(path, answer);
    return answer;
  }

  const sayWhat = (c: Context): Response | Promise<Response> => {
    c.header('Content-Security-Policy', PAGE_POLICY);
    c.header('Cache-Control', 'no-store');
    return c.html(noDocumentationPage(nameOf(territory)));
  };

  // Its links are relative to the folder.
  app.get('/docs', async (c) => ((await answerOf(INDEX)) === null ? sayWhat(c) : c.redirect('/docs/', 302)));
  app.get('/docs/', async (c) => {
    const answer = await answerOf(INDEX);
    return answer === null ? sayWhat(c) : sendAnswer(c, answer);
  });
  // Language models ask for their list at the root. Its links are relative to the folder.
  app.get(`/${LIST}`, async (c) => ((await answerOf(LIST)) === null ? c.notFound() : c.redirect(`/docs/${LIST}`, 302)));
  app.get('/docs/:path{.+}', async (c) => {
    const answer = await answerOf(c.req.param('path'));
    return answer === null ? c.notFound() : sendAnswer(c, answer);
  });
  return app;
}
