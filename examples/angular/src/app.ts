import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { DiEvent } from '@inclusion-kit/widget';
import '@inclusion-kit/widget/di-search.relay.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Trouver une aide près de chez vous</h1>
    <label>
      <input #only type="checkbox" (change)="thematiques.set(only.checked ? ['mobilite'] : [])" />
      Mobilité seulement
    </label>
    <p>{{ total() }} offres trouvées</p>
    <p>{{ told() }}</p>
    <di-search
      api="http://127.0.0.1:8787"
      code-commune="13055"
      [thematiques]="thematiques()"
      (di-search)="total.set($event.detail.total)"
      (di-open)="onOpen($event)"
      (di-contribute)="told.set('Merci. Numéro de suivi : ' + $event.detail.receipt.numero)"
    ></di-search>
  `,
})
export class App {
  protected readonly thematiques = signal<string[]>([]);
  protected readonly total = signal(0);
  protected readonly told = signal('');

  protected onOpen({ detail }: DiEvent<'di-open'>): void {
    this.told.set(`Vous lisez : ${detail.service.nom}`);
  }
}
