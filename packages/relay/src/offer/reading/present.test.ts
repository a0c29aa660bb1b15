import { describe, expect, it } from 'vitest';
import { service } from '../../testing-internal/records.ts';
import { toBytes, toBytesInTurns } from './present.ts';

const page = (count: number) => ({
  items: Array.from({ length: count }, (_, at) =>
    service({ id: `dora--${at}`, courriel: 'camille.exemple@asso.example' }),
  ),
  ...{ total: count, page: 1, size: count, pages: 1 },
});
const presentation = { privacy: { hideContacts: true, objections: null } };
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a list that is shown in the thread of the relay', () => {
  it.each([0, 1, 50, 51, 130])('of %i records is the same written in turns', async (count) => {
    const whole = textOf(toBytes('services', page(count), presentation));
    expect(textOf(await toBytesInTurns('services', page(count), presentation))).toBe(whole);
    expect(whole).not.toContain('camille');
  });

  it('lets others be answered meanwhile', async () => {
    let turns = 0;
    const count = setInterval(() => (turns += 1));
    await toBytesInTurns('services', page(20_000), presentation);
    clearInterval(count);
    expect(turns).toBeGreaterThan(1);
  });
});
