// The worker of <di-dataset>: it reads a file, mends and checks it aside, so that the page stays free.
import { createCommunesLoader, serveDataset } from '@inclusion-kit/dataset/worker';
import { loadEpciNames } from '@inclusion-kit/sdk/geography';
import { serveNames } from '../dataset/line/place-names.ts';

// Communes are read once, for places and for their names.
const lists = { loadEpcis: loadEpciNames, loadCommunes: createCommunesLoader() };
serveDataset(serveNames(globalThis, lists), lists);
