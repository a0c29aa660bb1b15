import type { LitElement } from 'lit';
import { faultOf, type DeskController } from '../desk/desk-controller.ts';
import type { DeskFault } from '../desk/desk.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Places } from './desk-places.ts';

/** The functions that the door needs from its element. */
export interface DoorHost {
  readonly queue: DeskController;
  readonly places: Places;
  readonly say: (sentence: string) => void;
  /** Is called once a person is in. `isBack` tells that they were in before, and that their work is kept. */
  readonly onEnter: (isBack: boolean) => Promise<void>;
  readonly onLeave: () => void;
}

/** Signs moderators in and out. */
export class Door {
  isBusy = false;
  /** The reason why the last try failed, or `missing` when the form was incomplete. */
  fault: DeskFault | 'missing' | null = null;
  /** The state of the door at the last drawing. */
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
