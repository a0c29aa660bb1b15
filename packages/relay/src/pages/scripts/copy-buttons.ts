import { byId } from './by-id.ts';

/** Has the copy buttons of a part of the page work. Where the clipboard is closed to the page (plain HTTP on a network), the line is selected instead. */
export function prepareCopyButtons(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const { status = '', copied = '', selected = '' } = button.dataset;
    const said = byId(status, HTMLElement);
    button.hidden = false;
    button.addEventListener('click', () => {
      // A page may point its button at other lines.
      const text = byId(button.dataset.copy ?? '', HTMLElement);
      const select = (): void => {
        getSelection()?.selectAllChildren(text);
        said.textContent = selected;
      };
      // Absent without a secure context, whatever its type says.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      if (clipboard === undefined) select();
      else clipboard.writeText(text.textContent).then(() => (said.textContent = copied), select);
    });
  }
}
