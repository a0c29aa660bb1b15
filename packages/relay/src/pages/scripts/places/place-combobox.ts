import { departements } from '@inclusion-kit/sdk/geography';
import { departementsBegun, foldPlace, namingPostalCode } from '@inclusion-kit/sdk/internal';
import { LEAST, proposeCommunes, toText, type Commune } from './propose-communes.ts';

/** A place that may be meant: its text in the field, and the facts that tell it from others of its name. */
interface Line {
  readonly text: string;
  readonly nom: string;
  readonly where: string;
  readonly code: string;
}

/** Lists the places that a text may mean: communes as the relay ranks them, and the départements that it begins. */
function toLines(communes: readonly Commune[], typed: string, whole: string): Line[] {
  const near = communes.map((commune): Line => {
    const where = departements.find(({ code }) => code === commune.code_departement)?.nom ?? '';
    return { text: toText(commune), nom: commune.nom, where, code: namingPostalCode(commune) ?? '' };
  });
  const wide = departementsBegun(typed);
  // With its code, since communes bear the names of départements: Aube, Landes, Mayenne.
  const lines = wide.map(({ nom, code }): Line => ({ text: `${nom} (${code})`, nom, where: whole, code }));
  // A whole name that no commune bears leaves no doubt: « Aisne » is no beginning of another one.
  const text = foldPlace(typed);
  const isWhole = ({ nom }: { readonly nom: string }): boolean => foldPlace(nom) === text;
  const isMeant = wide.some(isWhole) && !communes.some(isWhole);
  return isMeant ? [...lines, ...near] : [...near, ...lines];
}

/** Writes the part of a name that was typed in bold, and the rest after it. */
function toName(nom: string, typed: string): Node[] {
  const start = nom.slice(0, typed.length);
  if (foldPlace(start) !== foldPlace(typed)) return [new Text(nom)];
  const bold = document.createElement('b');
  bold.textContent = start;
  return [bold, new Text(nom.slice(typed.length))];
}

function create(tag: 'bdi' | 'small' | 'span', ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/**
 * Makes a field with a list under it a combobox, with the keys and the roles of the one of the search: the arrows move in the list
 * while the focus stays in the field, Enter takes, Escape closes. Without a script the field stays a plain one.
 * @param said the live region that says how many places are proposed, with its words in `data-found`
 */
export function suggestPlaces(field: HTMLInputElement, list: HTMLElement, said: HTMLElement | null): void {
  let lines: readonly Line[] = [];
  let active = -1;
  const isOpen = (): boolean => !list.hidden;

  function mark(at: number): void {
    active = at;
    for (const [index, option] of [...list.children].entries()) option.ariaSelected = String(index === at);
    if (at === -1) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `lieu-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function open(isShown: boolean): void {
    list.hidden = !isShown;
    field.ariaExpanded = String(isShown);
    mark(-1);
    if (said !== null) said.textContent = isShown ? `${said.dataset.found ?? ''}${lines.length}` : '';
  }

  function choose({ text }: Line): void {
    field.value = text;
    open(false);
  }

  function show(next: readonly Line[], typed: string): void {
    lines = next;
    const options = next.map((line, at) => {
      const { nom, where, code } = line;
      const option = document.createElement('li');
      option.id = `lieu-${at}`;
      option.role = 'option';
      const name = create('span', create('bdi', ...toName(nom, typed)));
      if (where !== '') name.append(' ', create('small', create('bdi', where)));
      option.append(name, create('bdi', code));
      option.addEventListener('click', () => choose(line));
      return option;
    });
    list.replaceChildren(...options);
    open(next.length > 0);
  }

  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);
  proposeCommunes(field, (communes, typed) => {
    // A text that was chosen, or left, proposes nothing more.
    if (document.activeElement !== field || field.value.trim() !== typed) return;
    show(communes === null ? [] : toLines(communes, typed, list.dataset.whole ?? ''), typed);
  });
  field.addEventListener('input', () => {
    mark(-1);
    // The keys wait for the places of this text. Those still in sight can be pressed.
    lines = [];
    if (field.value.trim().length < LEAST) show([], '');
  });
  // A press that takes the focus ends before the list closes: the target of the press would move away from under it.
  let isPressed = false;
  let [last, before]: (EventTarget | null)[] = [null, null];
  const onPress = ({ target }: MouseEvent): void => {
    isPressed = true;
    [last, before] = [target, last];
  };
  addEventListener('mousedown', onPress, { capture: true });
  // A finger that takes a place and then presses the next field makes a double press for Chrome. The field has the focus then, no caret,
  // and takes no letter.
  addEventListener('click', ({ detail, target }) => {
    const isField = target instanceof HTMLInputElement && target.selectionStart !== null;
    if (detail > 1 && target !== before && isField) target.setSelectionRange(target.value.length, target.value.length);
  });
  // A press that drags a link ends without the button.
  for (const end of ['mouseup', 'dragend'])
    addEventListener(end, () =>
      setTimeout(() => {
        isPressed = false;
        if (document.activeElement !== field) open(false);
      }),
    );
  field.addEventListener('blur', () => {
    if (!isPressed) open(false);
  });
  // A press on the list leaves the focus in the field, where the arrows go on.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (lines.length === 0) return;
      event.preventDefault();
      if (!isOpen()) open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active === -1 && step === -1 ? lines.length - 1 : (active + step + lines.length) % lines.length);
    } else if (event.key === 'Enter' && isOpen() && active !== -1) {
      event.preventDefault();
      const line = lines[active];
      if (line !== undefined) choose(line);
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      open(false);
    } else if (event.key === 'Home' || event.key === 'End') mark(-1);
  });
}
