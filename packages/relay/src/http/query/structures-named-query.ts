import * as z from 'zod';
import { text } from './values.ts';

/** The query of the structures of a name. */
export const structuresNamedQuery = z.object({ nom: text(150) });
