import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('shows one line at a time to a person at a terminal, a few times a second, and takes it away', () => {
  const written: string[] = [];
  const progress = createProgress({ isTTY: true, columns: 10, write: (text) => written.push(text) });
  progress.update(() => 'one');
  progress.update(() => 'too soon');
  vi.advanceTimersByTime(300);
  progress.update(() => 'longer than the line');
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\u001B[2Kone', '\r\u001B[2Klonger th', '\r\u001B[2K']);
});

it('writes nothing where nobody watches', () => {
  const write = vi.fn();
  const progress = createProgress({ write });
  progress.update(() => 'one');
  progress.clear();
  expect(write).not.toHaveBeenCalled();
});
