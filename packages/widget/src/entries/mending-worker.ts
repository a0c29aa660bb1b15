// The worker of <di-dataset>: it reads a file, mends and checks it aside, so that the page stays free.
import { serveDataset } from '@inclusion-kit/dataset/worker';
import { epcis } from '../shared/places/epcis.generated.ts';

const KINDS = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' };

serveDataset(globalThis, {
  loadEpcis: () =>
    Promise.resolve(
      new Map(
        epcis.split('\n').map((line): [string, string] => {
          const [code = '', name = ''] = line.split('|');
          return [code, name.replace(/^C[CAU](?= )/, (kind) => KINDS[kind as keyof typeof KINDS])];
        }),
      ),
    ),
});
