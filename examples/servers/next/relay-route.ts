// The exports of the route files of a Next application: a relay speaks the requests and responses that Next hands over.
import { createOwnRelay } from '../own-relay.ts';

// In development Next loads a module again at each change: the relay stays.
const shared = globalThis as { ownRelay?: ReturnType<typeof createOwnRelay> };

function handle(request: Request): Promise<Response> {
  shared.ownRelay ??= createOwnRelay();
  return shared.ownRelay.fetch(request);
}

export { handle as GET, handle as HEAD, handle as OPTIONS, handle as POST };
