import { html } from 'hono/html';
import { openapi } from '../../locales/openapi.ts';
import type { JsonSchema } from './components.ts';
import type { DescribedOperation, DescribedParameter, Description } from './description.ts';
import { layout, TOOLS_STYLE_PATH, type Html } from '../../pages/layout.ts';
import { rowsTable } from '../../pages/rows-table.ts';

const texts = openapi.page;

/** Where the script of this page is served. */
export const REFERENCE_SCRIPT_PATH = '/pages/reference.js';

/** Paths for which this relay answers 404 to everybody for want of a setting, each with the reason. */
export type Absences = Readonly<Record<string, string>>;

/** Renders the description of the relay for people. Everything folds without a script, which makes the forms. */
export function referencePage(
  { tags, paths, components }: Description,
  { territory, absences }: { territory: string | null; absences: Absences },
): Html {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return layout({
    territory,
    title: texts.title,
    head: html`<link rel="stylesheet" href="${TOOLS_STYLE_PATH}" />
      <script type="module" src="${REFERENCE_SCRIPT_PATH}"></script>`,
    main: html`<main id="contenu" tabindex="-1">
      <div class="intro">
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
        <p>${texts.download}<a href="/openapi.json">/openapi.json</a></p>
        <p>${texts.documentation}<a href="/docs">/docs</a></p>
      </div>

      ${tags.map(
        ({ name, description }) =>
          html`<section>
            <h2>${name}</h2>
            <p class="quiet">${description}</p>
            ${all
              .filter(({ operation }) => operation.tags.includes(name))
              .map(({ method, path, operation }) => operationBlock(method, path, operation, absences[path]))}
          </section>`,
      )}
      <section>
        <h2>${texts.models}</h2>
        <p class="quiet">${texts.modelsLead}</p>
        ${Object.entries(components.schemas).map(([name, schema]) => modelBlock(name, schema))}
      </section>
      ${formTemplate()}
    </main>`,
  });
}

function operationBlock(method: string, path: string, operation: DescribedOperation, absence?: string): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  return html`<details class="operation" id="${operationId}">
    <summary>
      <h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
      <p>${summary}</p>
    </summary>
    ${description === undefined ? '' : html`<p>${description}</p>`}
    ${absence === undefined ? '' : html`<p class="notice">${absence}</p>`}
    ${method === 'get' ? html`<div data-try="${path}">${absence === undefined ? tryLink(path, operation) : ''}</div>` : ''}
    ${
      parameters.length === 0
        ? html`<p class="quiet">${texts.noParameter}</p>`
        : html`<h4>${texts.parameters}</h4>
            ${rowsTable([texts.name, texts.kind, texts.meaning], parameters.map(parameterRow))}`
    }
    ${
      requestBody === undefined
        ? ''
        : html`<h4>${texts.body}</h4>
            <p>${contentOf(requestBody.content)}</p>`
    }
    <h4>${texts.answers}</h4>
    <dl class="facts">
      ${Object.entries(responses)
        .filter(([status]) => status !== 'default')
        .map(
          ([status, response]) =>
            html`<dt>${status}</dt>
              <dd>
                ${response.description}${status.startsWith('2') ? html` · ${contentOf(response.content ?? {})}` : ''}
              </dd>`,
        )}
    </dl>
  </details>`;
}

/** Writes the address of an answer that anybody may open as it stands, for a browser without the script. */
function tryLink(path: string, { parameters, security }: DescribedOperation): Html | string {
  const isFound = parameters.every(({ required, example }) => !required || example !== undefined);
  if (security !== undefined || !isFound) return '';
  const told = parameters.filter(({ example }) => example !== undefined);
  const query = new URLSearchParams(
    told.filter((one) => one.in === 'query').map(({ name, example }) => [name, String(example)]),
  );
  const filled = told.reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
  const address = query.size === 0 ? filled : `${filled}?${query.toString()}`;
  return html`<p>${texts.tryIt} : <a href="${address}">${address}</a></p>`;
}

/** The form that the script copies into each operation that reads. */
function formTemplate(): Html {
  const { form } = texts;
  return html`<template
    id="essai"
    data-several="${form.several}"
    data-commas="${form.commas}"
    data-chosen="${form.none}"
    data-usual="${texts.usual('{}')}"
    data-waiting="${form.waiting}"
    data-silent="${form.silent}"
    data-over="${form.over}"
    data-cut="${form.cut}"
    data-file="${form.file}"
    data-body="${form.body('{}')}"
  >
    <form class="try">
      <h4>${texts.tryIt}</h4>
      <p data-part="reserved">${form.reserved}<a href="/moderation">/moderation</a>.</p>
      <div class="fields" data-part="first"></div>
      <details data-part="more">
        <summary>${form.more}</summary>
        <div class="fields" data-part="others"></div>
      </details>
      <p>${form.address}<a data-part="address" target="_blank" rel="noopener"></a></p>
      <button>${form.send}</button>
      <p role="status"></p>
      <pre role="region" tabindex="0" hidden></pre>
    </form>
  </template>`;
}

const parameterRow = ({ name, required, description, schema }: DescribedParameter): readonly (Html | string)[] => [
  html`<code>${name}</code>`,
  html`${kindOf(schema)}${notes(schema, required)}`,
  description,
];

/** Writes the other conditions on a value. A long list of values folds. */
function notes(schema: JsonSchema, required: boolean): Html {
  const items = (schema['items'] as JsonSchema | undefined) ?? schema;
  const values = items['enum'] as string[] | undefined;
  const tell = (word: string, toText: (value: string) => string): string[] => {
    const value = schema[word];
    return typeof value === 'number' || typeof value === 'boolean' ? [toText(String(value))] : [];
  };
  const told = [
    ...(required ? [texts.required] : []),
    ...tell('minimum', texts.from),
    ...tell('maximum', texts.to),
    ...tell('default', texts.usual),
  ];
  return html`${told.length === 0 ? '' : html`<span class="quiet"> · ${told.join(', ')}</span>`}${
    values === undefined
      ? ''
      : html`<details>
          <summary>${texts.values(values.length)}</summary>
          <p class="values">${values.map((value) => html`<code>${value}</code> `)}</p>
        </details>`
  }`;
}

function modelBlock(name: string, schema: JsonSchema): Html {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  return html`<details class="operation" id="${name}">
    <summary><h3>${name}</h3></summary>
    ${rowsTable(
      [texts.name, texts.kind],
      properties.map(([field, value]) => [
        html`<code>${field}</code>`,
        html`${kindOf(value)}${required.has(field) ? '' : html`<span class="quiet"> · ${texts.optional}</span>`}`,
      ]),
    )}
  </details>`;
}

function contentOf(content: Readonly<Record<string, { schema?: JsonSchema }>>): Html {
  return html`${Object.entries(content).map(([type, { schema }]) =>
    schema === undefined ? html`<code>${type}</code>` : kindOf(schema),
  )}`;
}

function kindOf(schema: JsonSchema): Html {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return html`<a href="#${name}">${name}</a>`;
  }
  const alternatives = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (alternatives !== undefined) {
    const others = alternatives.filter(({ type }) => type !== 'null');
    const kinds = others.map((one, index) => html`${index === 0 ? '' : ' / '}${kindOf(one)}`);
    return others.length < alternatives.length ? html`${kinds}${texts.orNull('')}` : html`${kinds}`;
  }
  const types = [schema['type'] ?? 'anything'].flat() as string[];
  const own = types.filter((type) => type !== 'null');
  const [type = 'anything'] = own;
  if (type === 'array') return html`${texts.listOf('')}${kindOf((schema['items'] ?? {}) as JsonSchema)}`;
  const format = schema['format'];
  const word = texts.kinds[typeof format === 'string' ? format : type] ?? texts.kinds[type] ?? type;
  return html`${own.length < types.length ? texts.orNull(word) : word}`;
}
