import { expect, test } from 'vitest';
import { readLines } from './install-relay.ts';

test('the guide goes from an install to an answer, with the settings between', () => {
  const lines = readLines();
  const place = (part: string): number => lines.findIndex((line) => line.includes(part));
  const places = ['@inclusion-kit/cli', 'relay.env.example', 'sudoedit', 'enable --now', 'curl'].map(place);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
