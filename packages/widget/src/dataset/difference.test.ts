import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { looksSame, showSigns } from './difference.ts';

const shown = (text: string): string => {
  const room = document.createElement('div');
  render(showSigns(text), room);
  return room.textContent;
};

describe('texts that look the same', () => {
  it('are those that differ by spaces, by signs without a width, or by how an accent is written', () => {
    for (const [before, after] of [
      [' Atelier  CV', 'Atelier CV'],
      ['Atelier\u00a0CV', 'Atelier CV'],
      ['Atelier\nCV', 'Atelier CV'],
      ['\ufeffAtelier\u200b CV', 'Atelier CV'],
      ['Me\u0301tier', 'Métier'],
    ] as const)
      expect(looksSame(before, after), JSON.stringify(before)).to.equal(true);
    expect(looksSame('Atelier CV', 'Atelier CV'), 'nothing changes').to.equal(false);
    expect(looksSame('atelier', 'Atelier')).to.equal(false);
    expect(looksSame('A B', 'AB'), 'a space between two words is seen').to.equal(false);
  });

  it('are shown with those signs, and a plain space between two words stays as it is', () => {
    expect(shown(' Atelier  de CV ')).to.equal('␣Atelier␣␣de CV␣');
    expect(shown('Atelier\u00a0CV\n')).to.equal('Atelier⍽CV↵');
    expect(shown('Ate\u200blier')).to.equal('Ate◦lier');
    expect(shown('Me\u0301tier')).to.equal('Me◌\u0301tier');
    expect(shown('Atelier CV')).to.equal('Atelier CV');
  });
});
