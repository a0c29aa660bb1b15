import { expect, test } from 'vitest';
import { describeRelay } from '../../packages/relay/src/http/openapi/description.ts';
import { compareContract } from './compare.ts';
import { judge } from './difference.ts';
import { isOpenApi } from './openapi.ts';
import { relayExplanations } from './relay-explanations.ts';
import { routes } from './routes.ts';

test('a relay describes what the client of the API reads and asks, and each difference is explained', () => {
  const description: unknown = JSON.parse(
    JSON.stringify(describeRelay({ version: '1.0.0', url: 'https://relay.test' })),
  );
  if (!isOpenApi(description)) throw new Error('no OpenAPI description');
  const { explained, unexplained, idle } = judge(compareContract(description, routes), relayExplanations);
  expect(unexplained).toEqual([]);
  expect(idle).toEqual([]);
  expect(explained.length).toBeGreaterThan(20);
});
