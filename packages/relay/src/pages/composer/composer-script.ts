/**
 * The script of the page where a search is composed: it writes the choices on the search beside them, and as the lines to
 * paste. An external file, since the page's policy refuses inline ones.
 */
export const composerScript = `const form = document.getElementById('choix');
const frame = document.getElementById('cadre');
const code = document.getElementById('code');
const policy = document.getElementById('politique');
const search = frame.querySelector('di-search');
const fault = document.getElementById('code-lieu-faute');
const codeField = document.getElementById('code-lieu');
const { origin, version, integrity, elementIntegrity, fallback } = form.dataset;
// The choices are called as the attributes are.
const { places, flags, texts, lists, others, defaults } = JSON.parse(form.dataset.facts);
let theme = null;
let lastCommune = null;

const escape = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const isFlag = (name) => flags.includes(name) || others.includes(name);
const values = (data, name) => data.getAll(name).join(' ');

/** The attributes that the choices make, in the order they are written. */
function attributesOf(data) {
  const attributes = {};
  const place = data.get('place');
  const value = String(data.get('code')).trim().toUpperCase();
  const isGood = place !== '' && new RegExp(places[place]).test(value);
  fault.textContent = place === '' || value === '' || isGood ? '' : fault.dataset.text;
  codeField.setAttribute('aria-invalid', String(fault.textContent !== ''));
  if (isGood) {
    attributes[place] = value;
    if (data.has('territory-fixed')) attributes['territory-fixed'] = '';
    const name = String(data.get('territory-name')).trim();
    if (name !== '') attributes['territory-name'] = name;
  }
  for (const name of texts) attributes[name] = String(data.get(name)).trim();
  for (const name of lists) attributes[name] = values(data, name);
  for (const name of flags) if (data.has(name)) attributes[name] = '';
  const storage = data.get('selection-storage');
  if (storage === 'off') attributes['no-selection'] = '';
  else attributes['selection-storage'] = storage;
  return Object.entries(attributes).filter(
    ([name, text]) => (text !== '' || isFlag(name)) && defaults[name] !== text,
  );
}

function propertiesOf(data) {
  return [
    ...(data.has('accent-on') ? [['--di-accent', data.get('accent')]] : []),
    ...(data.get('radius') === '' ? [] : [['--di-radius', data.get('radius')]]),
    ...(data.get('font') === '' ? [] : [['--di-font', data.get('font')]]),
  ];
}

const managed = [...Object.keys(places), ...flags, ...texts, ...lists, ...others];

function show(attributes, properties, data) {
  const wanted = new Map(attributes);
  // The title of the preview is the page's third level, whatever that of the page where the search goes.
  wanted.delete('heading-level');
  for (const name of managed) {
    if (name === 'heading-level') continue;
    if (wanted.has(name)) {
      if (search.getAttribute(name) !== wanted.get(name)) search.setAttribute(name, wanted.get(name));
    } else search.removeAttribute(name);
  }
  for (const name of ['--di-accent', '--di-radius', '--di-font']) search.style.removeProperty(name);
  for (const [name, value] of properties) search.style.setProperty(name, value);
  const width = data.get('width');
  frame.className = \`frame \${data.get('scheme')}\${width === '' ? '' : \` w\${width}\`}\`;
  const name = data.get('theme');
  if (theme?.dataset.name !== name) {
    theme?.remove();
    theme = null;
    if (name !== '') {
      theme = document.createElement('link');
      theme.rel = 'stylesheet';
      theme.href = \`/widget/\${version}/themes/\${name}.css\`;
      theme.dataset.name = name;
      document.head.append(theme);
    }
  }
}

function write(attributes, properties, data) {
  const base = \`\${origin}/widget/\${version}\`;
  const check = (hash) => (hash === '' ? '' : \` integrity="\${hash}" crossorigin="anonymous"\`);
  const words = attributes.map(([name, value]) => (value === '' ? \` \${name}\` : \` \${name}="\${escape(value)}"\`)).join('');
  const lines = [
    ...(data.get('theme') === '' ? [] : [\`<link rel="stylesheet" href="\${base}/themes/\${data.get('theme')}.css">\`]),
    \`<link rel="modulepreload" href="\${base}/di-search.relay/element.js"\${check(elementIntegrity)}>\`,
    \`<script type="module" src="\${base}/di-search.relay.js"\${check(integrity)}></script>\`,
    ...(properties.length === 0
      ? []
      : ['<style>', '  di-search {', ...properties.map(([name, value]) => \`    \${name}: \${value};\`), '  }', '</style>']),
    \`<di-search api="\${origin}"\${words}>\`,
    \`  <a href="\${origin}/">\${escape(fallback)}</a>\`,
    '</di-search>',
  ];
  code.textContent = lines.join('\\n');
  policy.hidden = properties.length === 0;
}

function update() {
  const data = new FormData(form);
  for (const part of form.querySelectorAll('[data-when]')) part.hidden = data.get(part.dataset.when) === '';
  const [attributes, properties] = [attributesOf(data), propertiesOf(data)];
  show(attributes, properties, data);
  write(attributes, properties, data);
}

form.addEventListener('input', update);
form.addEventListener('reset', () => setTimeout(update));
form.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('accent').addEventListener('input', () => (form.elements['accent-on'].checked = true));
search.addEventListener('di-search', ({ detail }) => (lastCommune = detail.params.code_commune ?? null));
document.getElementById('prendre').addEventListener('click', ({ currentTarget }) => {
  const said = document.getElementById('prendre-dit');
  if (lastCommune === null) {
    said.textContent = currentTarget.dataset.notTaken;
    return;
  }
  form.elements.place.value = 'code-commune';
  form.elements.code.value = lastCommune;
  said.textContent = currentTarget.dataset.taken.replace('{code}', lastCommune);
  update();
});
update();
`;
