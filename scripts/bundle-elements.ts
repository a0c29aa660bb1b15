// Bundles each entry of the elements and keeps it: the relays and the tests that follow read what is kept. One process reads each module
// once for all entries, where each relay would read it again for its own.
import { createAssets } from '../packages/widget/assets.source.ts';

const assets = await createAssets();
await assets.list();
