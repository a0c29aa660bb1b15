/** The focus inside an element whose controls come and go. */
interface FollowedFocus {
  /** Notes the control that has the focus. */
  readonly note: (event: FocusEvent) => void;
  /** Forgets a control that a person left. */
  readonly leave: (event: FocusEvent) => void;
  /** Gives the focus of a control that is gone to the next one to act on, or to the title of its section. */
  readonly keep: (isBusy: boolean) => void;
}

interface Held {
  readonly control: HTMLElement;
  readonly row: Element | null;
  readonly section: Element | null;
}

const CONTROLS = 'button:not(:disabled), select, input';
const isThere = ({ isConnected }: HTMLElement, isOff: boolean): boolean => isConnected && !isOff;

/** Follows the focus, so that a press never leaves a person of the keyboard at the top of the page. */
export function followFocus(root: () => ShadowRoot): FollowedFocus {
  let held: Held | null = null;
  return {
    note: ({ target }) => {
      const control = target as HTMLElement;
      held = { control, row: control.closest('tr, .asked > li'), section: control.closest('section') };
    },
    leave: ({ target }) => {
      // A control that is taken away, or off while its act is under way, was not left by anybody.
      queueMicrotask(() => {
        const control = target as HTMLElement;
        if (held?.control === control && isThere(control, control.matches(':disabled'))) held = null;
      });
    },
    keep: (isBusy) => {
      if (held === null || root().activeElement !== null) return;
      // A person went on to another part of the page meanwhile.
      if (document.activeElement !== null && document.activeElement !== document.body) held = null;
      if (held === null || (held.control.isConnected && isBusy)) return;
      const { control, row, section } = held;
      const next = control.isConnected && !control.matches(':disabled') ? control : nextOf(row, section);
      const one = (selector: string) => root().querySelector<HTMLElement>(selector);
      (next ?? one('#take-file') ?? one('.loaded .btn'))?.focus();
    },
  };
}

/** Finds the next question to answer, the choice of a row, or the title of a section. */
function nextOf(row: Element | null, section: Element | null): HTMLElement | null {
  const title = section?.isConnected === true ? section.querySelector<HTMLElement>('[tabindex="-1"]') : null;
  if (row?.isConnected !== true) return title;
  if (row.matches('tr')) return row.querySelector<HTMLElement>('select');
  const rows = [...(section?.querySelectorAll('.asked > li') ?? [])];
  const open = rows.slice(rows.indexOf(row) + 1).find((one) => one.querySelector('form, .btn') !== null);
  return (open ?? row).querySelector<HTMLElement>(CONTROLS) ?? title;
}
