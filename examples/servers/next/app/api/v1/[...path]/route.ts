export { GET, HEAD, OPTIONS, POST } from '../../../../relay-route.ts';

// A relay answers by what it is asked, on Node.
export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';
