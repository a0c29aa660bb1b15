export { GET, HEAD, OPTIONS, POST } from '../../../relay-route.ts';

// Each answer of a relay depends on the request, on Node.
export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';
