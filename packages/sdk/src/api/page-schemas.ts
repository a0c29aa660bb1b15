import * as z from 'zod/mini';
import { pageOf } from '../schemas/page.ts';

export { pageOf } from '../schemas/page.ts';

/** A page whose items are anything. */
export const RawPage = pageOf(z.unknown());
