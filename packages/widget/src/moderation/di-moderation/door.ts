import type { LitElement } from 'lit';
import { faultOf, type DeskController } from '../desk/desk-controller.ts';
import type { DeskFault } from '../desk/desk.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Places } from './desk-places.ts';

/** What the door needs of the element that it opens. */
export interface DoorHost {
  readonly queue: DeskController;
  readonly places: Places;
  readonly say: (sentence: string) => void;
  /** Called once somebody is in; `isBack` when they were before, and what they did is kept. */
  readonly onEnter: (isBack: boolean) => Promise<void>;
  readonly onLeave: () => void;
}

/** Lets those who moderate in and out. */
export class Door {
  isBusy = false;
  /** Why the last try failed; `missing` when it was not complete. */
  fault: DeskFault | 'missing' | null = null;
  /** How the door stood when it was drawn last. */
  was: DeskController['door'] = 'opening';
  readonly #element: LitElement;
  readonly #host: DoorHost;

  constructor(element: LitElement, host: DoorHost) {
    this.#element = element;
    this.#host = host;
  }

  async signIn(nom: string, motDePasse: string): Promise<void> {
    if (this.isBusy) return;
    const { queue, places, say, onEnter } = this.#host;
    const isBack = queue.door === 'expired';
    if (nom === '' || motDePasse === '') {
      this.#set({ fault: 'missing' });
      await places.focusOnceDrawn(nom === '' ? '#username' : '#password');
      return;
    }
    this.#set({ fault: null, isBusy: true });
    try {
      await queue.signIn(nom, motDePasse);
      say(t.live.signedIn(nom));
      await onEnter(isBack);
    } catch (error) {
      this.#set({ fault: faultOf(error) });
      await places.focusOnceDrawn('#password');
    } finally {
      this.#set({ isBusy: false });
    }
  }

  async signOut(): Promise<void> {
    const { queue, places, say, onLeave } = this.#host;
    try {
      await queue.signOut();
    } catch {
      say(t.problem.down);
      return;
    }
    onLeave();
    await places.focusOnceDrawn('#sign-in');
  }

  #set(change: Partial<Pick<Door, 'isBusy' | 'fault'>>): void {
    Object.assign(this, change);
    this.#element.requestUpdate();
  }
}
