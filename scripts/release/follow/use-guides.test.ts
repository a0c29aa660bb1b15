import { expect, test } from 'vitest';
import { readCommands } from './use-guides.ts';

test('a guide gives the commands that run the program, whole, without those that only its reader can run', () => {
  const page = [
    '```sh\nDATASET=./donnees \\\nnpx @inclusion-kit/cli serve\nTOKEN=… npx @inclusion-kit/cli search\n```',
    '```sh\ninclusion-kit moderator lea   # shows a password once\ninclusion-kit contributions erase --courriel -\nls\n```',
  ].join('\n\n');
  expect(readCommands(page)).toEqual(['DATASET=./donnees npx @inclusion-kit/cli serve', 'inclusion-kit moderator lea']);
});
