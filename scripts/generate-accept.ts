// Writes the accept functions of the schemas anew.
// node --conditions=inclusion-kit-source scripts/generate-accept.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emitAccept } from './schemas/emit-accept.ts';

for (const [place, text] of await emitAccept()) {
  writeFileSync(place, text);
  console.log(`Wrote ${fileURLToPath(place)}.`);
}
