/**
 * The script of the copy button, an external file since the page's policy refuses inline ones. Where the clipboard is
 * closed to the page (plain HTTP on a network), the line is selected instead.
 */
export const copyScript = `for (const button of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  const said = document.getElementById(button.dataset.status);
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
      said.textContent = button.dataset.selected;
    }
  });
}
`;
