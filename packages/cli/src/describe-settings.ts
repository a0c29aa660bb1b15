import { settings, type SettingName } from '@inclusion-kit/relay/reading';
import { fr } from './locales/fr.ts';

const INDENT = 2;
const NAME_WIDTH = 22;
const LINE_WIDTH = 120;

/** Describes the settings of the relay for a terminal, without those that options of a command describe. */
export function describeSettings(told: readonly SettingName[]): string {
  return settings
    .filter(({ name }) => !told.includes(name))
    .map(({ name, meaning, usual }) => {
      const text = `${meaning}${/^`/.test(usual) ? fr.settingUsual(usual) : ''}`.replaceAll('`', '');
      const lines = wrap(text, LINE_WIDTH - INDENT - NAME_WIDTH);
      return lines.map((line, index) => ' '.repeat(INDENT) + (index === 0 ? name : '').padEnd(NAME_WIDTH) + line);
    })
    .flat()
    .join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
