import type { WidgetAssets } from '../http/assets/served-files.ts';

const files: Readonly<Record<string, string>> = {
  'di-search.installed.js': 'import("./di-search.installed/part-12345678.js");',
  'di-search.installed/part-12345678.js': 'import "../shared/leaf-12345678.js"; import "./absent.js";',
  'shared/leaf-12345678.js': 'export {};',
  'shared/other-12345678.js': 'export {};',
  'dataset-worker.installed.js': 'import("./dataset-worker.installed/part-12345678.js"); export {};',
  'dataset-worker.installed/part-12345678.js': 'import "../dataset-worker.installed.js";',
  'dataset-worker.js': 'import "../shared/other-12345678.js";',
  'di-search.relay.js': 'export {};',
};

/** Files of elements that do nothing, some of which the page that stands on a device needs. */
export const offlineAssets: WidgetAssets = {
  version: '1.2.3',
  read: (path) => Promise.resolve(files[path] === undefined ? null : new TextEncoder().encode(files[path])),
};
