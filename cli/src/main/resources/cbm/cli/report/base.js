// Elements, numbers and unpacking. Texts reach the page as text nodes only.
const SVG = 'http://www.w3.org/2000/svg';

/** An element; children are elements or texts. Addresses and handlers have functions of their own. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'href' || name === 'src' || name === 'style' || name.startsWith('on')) throw new Error(name);
    node.setAttribute(name, value === true ? '' : String(value));
  }
  add(node, children);
  return node;
}

function add(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

/** A link to a place of this page or to the web, and to nothing else. */
function link(address, attributes, ...children) {
  const node = el('a', attributes, ...children);
  if (/^#/.test(address)) {
    node.href = address;
  } else if (/^https?:\/\/[^\s]+$/.test(address)) {
    node.href = address;
    node.rel = 'noopener noreferrer';
    node.target = '_blank';
  }
  return node;
}

function button(attributes, does, ...children) {
  const node = el('button', {type: 'button', ...attributes}, ...children);
  node.addEventListener('click', does);
  return node;
}

const count = n => Number(n).toLocaleString('en');
const percent = (share, digits = 0) => share === null || Number.isNaN(share) ? '–' : (100 * share).toFixed(digits) + ' %';
const plural = (n, one, many) => count(n) + ' ' + (n === 1 ? one : many || one + 's');

function shown(value, kind) {
  if (value === null || value === '') return '';
  switch (kind) {
    case 'count': return count(value);
    case 'number': return Number.isInteger(value) ? count(value) : value.toFixed(2);
    case 'share': return percent(value, 1);
    case 'p': return value < 0.0001 ? '< 0.0001' : value.toFixed(4);
    default: return String(value);
  }
}

async function unpack(id) {
  const text = document.getElementById(id).textContent;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  const gzip = new DecompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const unpacked = await new Response(gzip.readable).text();
  await written;
  return JSON.parse(unpacked);
}

/** A table of the program as rows with names. */
function records(table) {
  const names = table.columns.map(column => column.name);
  return table.rows.map(row => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

function htmlTable(table, options = {}) {
  const columns = table.columns.map((column, i) => ({...column, i}))
    .filter(column => !(options.without || []).includes(column.name))
    .filter(column => table.rows.some(row => row[column.i] !== null && row[column.i] !== ''));
  const body = el('tbody');
  for (const row of table.rows) {
    body.append(el('tr', {}, columns.map((column, at) => el(at === 0 ? 'th' : 'td',
      {scope: at === 0 ? 'row' : null, class: column.kind === 'text' ? null : 'n'}, shown(row[column.i], column.kind)))));
  }
  const named = options.caption === false ? null : el('caption', {}, table.title);
  return el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': table.title},
    el('table', {class: 'data'}, named,
      el('thead', {}, el('tr', {}, columns.map(column => el('th',
        {scope: 'col', title: column.about, class: column.kind === 'text' ? null : 'n'}, column.title)))),
      body));
}

/** The numbers behind a figure, folded away. */
function numbers(table, options = {}) {
  return el('details', {class: 'numbers'}, el('summary', {}, options.title || 'The numbers'),
    htmlTable(table, options), table.notes.map(note => el('p', {class: 'note'}, note)));
}

const command = text => el('code', {class: 'command'}, text);

function absent(what, how) {
  return el('p', {class: 'absent'}, what + ' Make it with ', command(how), ', then make the report again.');
}
