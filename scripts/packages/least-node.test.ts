import { expect, it } from 'vitest';
import { readPackage } from './run.ts';

it.each(['sdk', 'catalogue', 'dataset', 'widget'])('%s asks no newer Node of its users than 20', (name) => {
  expect(readPackage(name).leastNode).toBe('20');
});
