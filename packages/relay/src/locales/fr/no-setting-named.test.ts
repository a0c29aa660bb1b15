import { describe, expect, it } from 'vitest';
import { deliveryErrors } from '../deliveries.ts';
import { fr } from '../fr.ts';
import * as openapi from '../openapi.ts';
import { pageTexts } from '../page-texts.ts';
import { pages } from '../pages.ts';
import { settingTexts } from '../settings.ts';

/** Reads the texts of a table by their keys, those of functions in their code. */
function collect(texts: object, path: string): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? collect(text, `${path}.${name}`) : [[`${path}.${name}`, String(text)]],
  );
}

describe('the texts of the pages for people and for moderators', () => {
  it('name no setting: those who read them can set none', () => {
    const shown = { pageTexts, pages, problem: fr.problem, deliveryErrors, openapi };
    const names = Object.keys(settingTexts).filter((name) => name.length > 4);
    expect(names).toContain('METRICS_TOKEN');
    const found = collect(shown, 'shown').filter(([, text]) => names.some((name) => text.includes(name)));
    expect(found).toEqual([]);
  });
});
