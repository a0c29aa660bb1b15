import { inputOptions, outputOptions } from './packages/widget/bundle.mjs';

export default {
  ...inputOptions,
  output: { ...outputOptions, dir: 'packages/widget/dist/bundle', sourcemap: true },
};
