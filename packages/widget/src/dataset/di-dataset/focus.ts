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
      held = { control, row: control.closest('.cols > li, .fx > li'), section: control.closest('section') };
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
      (next ?? one('.sec [tabindex="-1"]') ?? one('.loaded .btn'))?.focus();
    },
  };
}

/** Finds the question that comes next, what is left in the row of a list, or the title of the step. */
function nextOf(row: Element | null, section: Element | null): HTMLElement | null {
  if (section?.isConnected !== true) return null;
  const own = row?.isConnected === true ? row.querySelector<HTMLElement>(CONTROLS) : null;
  return own ?? section.querySelector<HTMLElement>('#question, #pair-at') ?? section.querySelector('[tabindex="-1"]');
}
