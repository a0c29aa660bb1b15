import type { WordPart } from './word-parts.ts';

/** Asks for a part by its name. */
type AskForPart = (name: string) => Promise<WordPart>;

let ask: AskForPart = (name) => Promise.reject(new RangeError(`No page was asked for the part ${name}.`));

/** Makes parts be asked for by a function: the page that a worker works for, the last one where there are several. */
export function askPartsBy(asking: AskForPart): void {
  ask = asking;
}

/** Asks for a part of the tables. A worker of one file holds none, and the page that it works for loads each as its bundle does. */
export const askForPart: AskForPart = (name) => ask(name);
