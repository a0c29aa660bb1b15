import { optionsOf } from './packages/widget/bundle.mjs';
import { entryNames } from './packages/widget/entry-names.mjs';

export default entryNames.map((name) => {
  const { input, output } = optionsOf(name);
  return { ...input, output: { ...output, dir: 'packages/widget/dist/bundle', sourcemap: true } };
});
