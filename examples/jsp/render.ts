// As much of Jakarta Server Pages as `offres.jsp` needs: the page is tried without a Java server.
import { readFile } from 'node:fs/promises';

/** The values that expressions read, by their paths, for instance `agence.nom`. */
type Values = Readonly<Record<string, string | boolean>>;

/** Renders `offres.jsp`. @throws Error when it reads a value that is not given, or holds something else of JSP */
export async function renderPage(values: Values): Promise<string> {
  const read = (path: string): string | boolean => {
    const value = values[path];
    if (value === undefined) throw new Error(`offres.jsp reads ${path}, which is not given.`);
    return value;
  };
  const source = await readFile(new URL('offres.jsp', import.meta.url), 'utf8');
  const html = source
    .replaceAll(/<%(?:--.*?--|@.*?)%>\s*/gs, '')
    .replaceAll(/<c:if test="\$\{([\w.]+)\}">(.*?)<\/c:if>/gs, (_, path: string, inside: string) =>
      read(path) === true ? inside : '',
    )
    .replaceAll(
      /<c:out value="\$\{([\w.]+)\}" \/>|\$\{fn:escapeXml\(([\w.]+)\)\}/g,
      (_, out?: string, escaped?: string) => escapeXml(String(read(out ?? escaped ?? ''))),
    )
    .replaceAll(/\$\{([\w.]+)\}/g, (_, path: string) => String(read(path)));
  const left = /<%|<\/?c:|\$\{/.exec(html);
  if (left !== null)
    throw new Error(`offres.jsp holds ${html.slice(left.index, left.index + 40)}, which is not known here.`);
  return html;
}

const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0).toString()};`);
