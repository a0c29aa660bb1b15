import { isAddressLookup, isPositionLookup } from '@inclusion-kit/sdk/geography';
import { Hono } from 'hono';
import { createAnswer, type Answer } from '../answers/answer.ts';
import { sendAnswer } from '../answers/send-answer.ts';
import { PAGE_POLICY } from '../guards/security-headers.ts';
import { describeRelay, type Description } from '../openapi/description.ts';
import { referencePage, type Absences } from '../openapi/reference-page.ts';
import type { HttpContext } from '../http-context.ts';
import { fr } from '../../locales/fr.ts';
import { readVersion } from '../../shared/version.ts';
import { nameOf } from '../../shared/territory.ts';

/** The description of the relay, for programs and for people. */
export function openapiRoutes(context: Pick<HttpContext, 'publicUrl' | 'territory' | 'geography' | 'tiles'>): Hono {
  const { publicUrl, territory } = context;
  const app = new Hono();
  // Relative to the description where the address is not set: caches would hand on what one request says that it is.
  const url = publicUrl ?? '/';
  let described: Description | null = null;
  // Made when first asked for: a start does not wait for it.
  const describe = (): Description => (described ??= describeRelay({ version: readVersion(), url }));
  let written: Answer | null = null;
  const write = (): Answer => {
    const text = JSON.stringify(describe());
    return createAnswer({
      body: new TextEncoder().encode(text),
      identity: text,
      // The page that describes the relay makes its forms from it: both are of one version after an update.
      cacheControl: 'no-cache',
      headers: { 'Content-Type': 'application/json' },
    });
  };
  app.get('/openapi.json', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    written ??= write();
    return sendAnswer(c, written);
  });
  const absences = absencesOf(context);
  // Drawn once: it takes ten milliseconds, and a quarter of a megabyte.
  let drawn: Promise<Answer> | null = null;
  const draw = async (): Promise<Answer> => {
    const text = String(await referencePage(describe(), { territory: nameOf(territory), absences }));
    return createAnswer({
      body: new TextEncoder().encode(text),
      identity: text,
      cacheControl: 'no-cache',
      headers: { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Security-Policy': PAGE_POLICY },
    });
  };
  app.get('/reference', async (c) => sendAnswer(c, await (drawn ??= draw())));
  return app;
}

function absencesOf({ geography, tiles }: Pick<HttpContext, 'geography' | 'tiles'>): Absences {
  const { noAddresses, noPositions, noTiles } = fr.problem;
  return {
    ...(isAddressLookup(geography) ? {} : { '/api/v1/adresses': noAddresses, '/api/v1/adresses/proche': noAddresses }),
    ...(isPositionLookup(geography) ? {} : { '/api/v1/position': noPositions }),
    ...(tiles === undefined ? { '/tiles/{z}/{x}/{y}': noTiles } : {}),
  };
}
