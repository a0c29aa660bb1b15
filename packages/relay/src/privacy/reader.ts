import type { Logger } from 'pino';
import { fr } from '../locales/fr.ts';
import { toLogFields } from '../shared/source-problem.ts';

/** The reader, as the host's own authentication describes them. The relay knows nothing else of them. */
export interface Reader {
  /**
   * `anonymous`: anybody. `professional`: a person signed in at the host, who sees the contacts of people. `moderator` and
   * `administrator` see all that a professional sees.
   */
  role: 'anonymous' | 'professional' | 'moderator' | 'administrator';
  /** The name under which the acts of a moderator are noted. When absent, the role. */
  nom?: string | undefined;
  /** Id of the structure that this person works for, and whose offers they know. None when absent. */
  structure?: string | undefined;
}

/**
 * Tells who sends a request, by a cookie, a bearer token, a header of a proxy, or anything else that the host's pages send
 * along.
 */
export type Identify = (request: Request) => Reader | Promise<Reader>;

/** Asks the host who sends a request. Nothing is known of anybody when it does not say, or when it fails. */
export async function askHost(
  { identify, logger }: { identify?: Identify | undefined; logger: Logger },
  request: Request,
): Promise<Partial<Reader>> {
  if (identify === undefined) return {};
  try {
    const { role, nom, structure } = await identify(request);
    return { role, nom, structure };
  } catch (error) {
    logger.warn({ error: toLogFields(error) }, fr.log.identifyFailed);
    return {};
  }
}
