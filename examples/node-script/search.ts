// Finds the offers nearest to a commune, through a relay. RELAY names another one than that of `npm start`.
import { createClient, isDataInclusionError } from '@inclusion-kit/sdk';

const code_commune = process.argv[2] ?? '13055';
const client = createClient({ baseUrl: process.env['RELAY'] ?? 'http://127.0.0.1:8787' });

try {
  const page = await client.searchServices({ code_commune, thematiques: ['mobilite'], size: 3 });
  console.log(`${page.total.toString()} offers about mobilité around ${code_commune}. The first ones:`);
  for (const { service, distance } of page.items) {
    const place = distance === null ? 'at distance' : `${distance.toString()} km`;
    console.log(`- ${service.nom} (${service.structure.nom}), ${place}`);
  }
} catch (error) {
  if (!isDataInclusionError(error)) throw error;
  console.error(`${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`);
  process.exitCode = 1;
}
