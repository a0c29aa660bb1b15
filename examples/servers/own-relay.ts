// A relay inside a server that exists already: its own offers, its own tables, its own sign-in.
import { createLogger, createRelay, type Relay } from '@inclusion-kit/relay';
import { createAssets } from '@inclusion-kit/widget/assets';
import { geography, source } from './own-source.ts';
import { createOwnStore } from './own-store.ts';

/** Sessions of the host. A real host looks them up. */
const sessions = new Map([['session-of-a-professional', 'professional' as const]]);

/** The elements that pages load. */
const assets = await createAssets();

/** Creates the relay of this example. */
export function createOwnRelay(): Relay {
  return createRelay({
    source,
    geography,
    store: createOwnStore(),
    logger: createLogger({ level: 'warn' }),
    assets,
    // A person signed in at the host sees the contacts that name a person. Other visitors do not.
    identify: (request) => {
      const session = /(?:^|; )session=(?<id>[\w-]+)/.exec(request.headers.get('Cookie') ?? '')?.groups?.['id'];
      return { role: sessions.get(session ?? '') ?? 'anonymous' };
    },
  });
}
