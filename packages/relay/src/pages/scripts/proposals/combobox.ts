import { foldPlace } from '@inclusion-kit/sdk/internal';
import { askWhileTyping, type Asked } from './ask-while-typing.ts';

/** Writes the part of a name that was typed in bold, and the rest after it. */
export function toName(nom: string, typed: string): Node[] {
  const start = nom.slice(0, typed.length);
  if (foldPlace(start) !== foldPlace(typed)) return [new Text(nom)];
  const bold = document.createElement('b');
  bold.textContent = start;
  return [bold, new Text(nom.slice(typed.length))];
}

export function create(tag: 'bdi' | 'small' | 'span', ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** A field with a list under it. */
export interface Combobox {
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  /** The live region that says how many lines are proposed, with its words in `data-found`. */
  readonly said: HTMLElement | null;
  /** The ids of the lines begin with it. */
  readonly id: string;
}

/** The lines that are proposed for a text. */
export interface Proposals<Line> extends Asked<readonly Line[]> {
  readonly draw: (line: Line, typed: string) => readonly (Node | string)[];
  /** Returns the text of the field once a line is chosen. */
  readonly toText: (line: Line) => string;
  readonly onChoice?: (line: Line) => void;
}

/**
 * Makes a field with a list under it a combobox, with the keys and the roles of those of the search: the arrows move in the list
 * while the focus stays in the field, Enter takes, Escape closes. Without a script the field stays a plain one.
 */
export function proposeWhileTyping<Line>({ field, list, said, id }: Combobox, proposals: Proposals<Line>): void {
  let lines: readonly Line[] = [];
  let active = -1;
  const isOpen = (): boolean => !list.hidden;

  function mark(at: number): void {
    active = at;
    for (const [index, option] of [...list.children].entries()) option.ariaSelected = String(index === at);
    if (at === -1) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${at}`);
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function open(isShown: boolean): void {
    list.hidden = !isShown;
    field.ariaExpanded = String(isShown);
    mark(-1);
    if (said !== null) said.textContent = isShown ? `${said.dataset.found ?? ''}${lines.length}` : '';
  }

  function choose(line: Line): void {
    field.value = proposals.toText(line);
    open(false);
    proposals.onChoice?.(line);
  }

  function show(next: readonly Line[], typed: string): void {
    lines = next;
    const options = next.map((line, at) => {
      const option = document.createElement('li');
      option.id = `${id}-${at}`;
      option.role = 'option';
      option.append(...proposals.draw(line, typed));
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
  askWhileTyping(field, proposals, (found, typed) => {
    // A text that was chosen, or left, proposes nothing more.
    if (document.activeElement === field && field.value.trim() === typed) show(found ?? [], typed);
  });
  field.addEventListener('input', () => {
    mark(-1);
    // The keys wait for the lines of this text. Those still in sight can be pressed.
    lines = [];
    if (!proposals.isAsked(field.value.trim())) show([], '');
  });
  // A press that takes the focus ends before the list closes: the target of the press would move away from under it.
  let isPressed = false;
  let [last, before]: (EventTarget | null)[] = [null, null];
  const onPress = ({ target }: MouseEvent): void => {
    isPressed = true;
    [last, before] = [target, last];
  };
  addEventListener('mousedown', onPress, { capture: true });
  // A finger that takes a line and then presses the next field makes a double press for Chrome. The field has the focus then, no caret,
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
