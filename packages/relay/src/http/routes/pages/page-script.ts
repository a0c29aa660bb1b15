import { readPageScript } from '#page-scripts';
import type { Handler } from 'hono';
import type { PageScript } from '../../../pages/page-scripts.ts';

/** Serves a script of the pages, which is no part of any version: it is asked for again each time. */
export function pageScript(name: PageScript): Handler {
  return async (c) =>
    c.body(new Uint8Array(await readPageScript(name)), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
}
