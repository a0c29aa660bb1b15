import { expect, test } from 'vitest';
import { weigh, widgetBudgets } from './widget-sizes.ts';

test.each(widgetBudgets)(
  '$entry and what it loads later keep to their budgets',
  { timeout: 60_000 },
  async (budget) => {
    const { first, parts } = await weigh(budget.entry);
    expect(first).toBeLessThanOrEqual(budget.first);
    for (const [name, most] of Object.entries(budget.parts ?? {})) {
      expect(parts.get(name), `${name} is loaded apart`).toBeDefined();
      expect(parts.get(name), name).toBeLessThanOrEqual(most);
    }
  },
);
