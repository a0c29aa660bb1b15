// The worker of <di-dataset>: it reads a file, mends and checks it aside, so that the page stays free.
import { serveDataset } from '@inclusion-kit/dataset/worker';
import { loadEpciNames } from '@inclusion-kit/sdk/geography';
import { serveNames } from '../dataset/line/place-names.ts';

serveDataset(serveNames(globalThis, loadEpciNames), { loadEpcis: loadEpciNames });
