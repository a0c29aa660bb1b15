import type { ReactiveControllerHost } from 'lit';

// A change of `visibilityState` bubbles from the document to the window.
type Events = WindowEventMap & Pick<DocumentEventMap, 'visibilitychange'>;
type Listeners = { readonly [Name in keyof Events]?: (event: Events[Name]) => void };

/** Listens to events of the window while an element is in the page. `capture` hears them before the page does. */
export function listen(host: ReactiveControllerHost, listeners: Listeners, { capture = false } = {}): void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  host.addController({
    hostConnected: () => entries.forEach(([name, listener]) => addEventListener(name, listener, capture)),
    hostDisconnected: () => entries.forEach(([name, listener]) => removeEventListener(name, listener, capture)),
  });
}
