// The list of commits: filters, search, order, a list that draws only the rows in sight, and the commit that is open.
const ROW = 58;
const browser = {
  filter: {}, query: '', deep: false, order: 'newest', shown: [], open: null, blocks: new Map(), texts: null,
};
const ORDERS = {
  newest: ['newest first', (a, b) => b.date.localeCompare(a.date)],
  oldest: ['oldest first', (a, b) => a.date.localeCompare(b.date)],
  surest: ['surest first', (a, b) => (b.confidence ?? -1) - (a.confidence ?? -1)],
  unsure: ['least sure first', (a, b) => (a.confidence ?? 2) - (b.confidence ?? 2)],
  smallest: ['smallest diff first', (a, b) => a.added + a.removed - b.added - b.removed],
  largest: ['largest diff first', (a, b) => b.added + b.removed - a.added - a.removed],
};

/** The rows of the packed data, each an object with all that is searched and filtered. */
function openRows(report) {
  const {rows, keywords, rules} = report.fixes;
  report.fixes.rows = rows.map((row, index) => {
    const [repository, commit, date, subject, answer, confidence, labels, hits, flags, added, removed, paths, fired] = row;
    const one = {index, repository, commit, date, subject, answer, confidence, labels, flags, added, removed, paths,
      keywords: hits.map(i => keywords[i]), rules: fired.map(i => rules[i])};
    one.text = [subject, repository, commit, date, ...labels, ...one.keywords, ...flags, ...paths, ...one.rules].join('\n').toLowerCase();
    return one;
  });
}

/** What can be filtered by: name, title, the values of a row. */
function facets(report) {
  const answers = {yes: 'fix', no: 'no fix', unsure: 'unsure', '': 'not labelled'};
  const all = [{name: 'answer', title: 'Answer', of: row => [row.answer], show: value => answers[value]}];
  for (const axis of report.axes) {
    all.push({name: axis.column, title: axis.title, about: axis.about,
      of: row => row.labels.filter(label => label.startsWith(axis.column + '=')).map(label => label.slice(axis.column.length + 1)),
      show: value => labelOf(report, axis.column, value).title, tell: value => labelOf(report, axis.column, value).about});
  }
  all.push({name: 'confidence', title: 'Confidence', of: row => row.confidence === null ? [] : [band(row.confidence)], show: value => value});
  all.push({name: 'repository', title: 'Repository', of: row => [row.repository], show: value => value});
  all.push({name: 'year', title: 'Year', of: row => [row.date.slice(0, 4)], show: value => value});
  all.push({name: 'keyword', title: 'Keyword', of: row => row.keywords, show: value => value});
  all.push({name: 'flag', title: 'Flag', of: row => row.flags, show: value => value});
  all.push({name: 'rule', title: 'Rule that fired', of: row => row.rules, show: value => value, tell: value => report.ruleTitles[value]});
  return all.filter(facet => new Set(report.fixes.rows.flatMap(facet.of)).size > 1);
}

function band(confidence) {
  return confidence >= 0.9 ? '0.9 and more' : confidence >= 0.7 ? '0.7 to 0.9' : confidence >= 0.5 ? '0.5 to 0.7' : 'below 0.5';
}

function commits(report) {
  browser.report = report;
  browser.facets = facets(report);
  if (report.rater) browser.filter = {answer: ['yes']};
  const search = el('input', {type: 'search', id: 'search', placeholder: 'Search subjects, paths, labels, rules, hashes', 'aria-label': 'Search the commits', spellcheck: 'false'});
  const deep = el('input', {type: 'checkbox', id: 'deep'});
  const order = el('select', {'aria-label': 'Order'}, Object.entries(ORDERS).map(([name, [title]]) => el('option', {value: name}, title)));
  const list = el('div', {class: 'list', role: 'listbox', tabindex: 0, 'aria-label': 'Commits', id: 'list'}, el('div', {class: 'inner'}));
  const parts = {search, deep, order, list, inner: list.firstChild,
    status: el('p', {class: 'status', role: 'status', 'aria-live': 'polite'}), chips: el('div', {class: 'chips'}),
    facets: el('div', {class: 'facets'}), detail: el('article', {class: 'detail', tabindex: -1, 'aria-label': 'Commit'})};
  browser.parts = parts;
  let wait = 0;
  search.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(() => { browser.query = search.value; browser.apply(); }, 120);
  });
  deep.addEventListener('change', async () => { browser.deep = deep.checked; await browser.apply(); });
  order.addEventListener('change', () => { browser.order = order.value; browser.apply(); });
  list.addEventListener('scroll', () => browser.drawRows(), {passive: true});
  list.addEventListener('keydown', event => browser.listKey(event));
  new ResizeObserver(() => browser.drawRows()).observe(list);
  const folded = el('details', {class: 'filters'}, el('summary', {}, 'Filters'), parts.facets);
  folded.open = matchMedia('(min-width: 1000px)').matches;
  const missing = report.missing.evidence && report.rater ? absent('The study holds no evidence for its labels.', report.missing.evidence) : null;
  return el('section', {id: 'fixes', 'aria-labelledby': 'fixes-title'},
    el('div', {class: 'wide'}, el('h2', {id: 'fixes-title'}, 'The commits'),
      el('p', {class: 'lead'}, 'Every candidate with its labels, what speaks for them, and the diff. Press ', el('kbd', {}, '?'), ' for the keys.'), missing),
    el('div', {class: 'browser'},
      el('div', {class: 'tools'}, search, el('label', {class: 'check', for: 'deep'}, deep, 'in messages and diffs, too'),
        el('label', {}, 'Order ', order), parts.status, parts.chips),
      folded, list, parts.detail),
    el('div', {id: 'printed', class: 'wide'}));
}

browser.matches = function (row, without) {
  for (const facet of browser.facets) {
    const wanted = browser.filter[facet.name];
    if (facet.name !== without && wanted && wanted.length && !facet.of(row).some(value => wanted.includes(value))) return false;
  }
  const text = browser.deep && browser.texts ? row.text + '\n' + browser.texts[row.index] : row.text;
  return browser.words.every(word => text.includes(word));
};

/** Filters, orders and draws the list anew. */
browser.apply = async function (options = {}) {
  browser.words = browser.query.toLowerCase().split(/\s+/).filter(word => word);
  if (browser.deep && !browser.texts) await browser.readAll();
  const compare = ORDERS[browser.order][1];
  browser.shown = browser.report.fixes.rows.filter(row => browser.matches(row)).sort((a, b) => compare(a, b) || a.index - b.index);
  const total = browser.report.fixes.rows.length;
  browser.parts.status.textContent = `${count(browser.shown.length)} of ${plural(total, 'commit')}`;
  browser.drawChips();
  browser.drawFacets();
  browser.parts.inner.style.height = browser.shown.length * ROW + 'px';
  browser.parts.list.scrollTop = 0;
  if (!browser.open || !browser.shown.includes(browser.open)) await browser.select(browser.shown[0] || null, {...options, quiet: true});
  else browser.reveal();
  browser.drawRows(true);
  if (!options.silent) browser.remember();
};

/** Shows the commits of a filter, and brings the list into sight. */
browser.show = async function (filter) {
  browser.filter = Object.fromEntries(Object.entries(filter).filter(([, values]) => values.length));
  browser.query = browser.parts.search.value = '';
  browser.open = null;
  await browser.apply();
  document.getElementById('fixes').scrollIntoView({behavior: calm() ? 'auto' : 'smooth'});
  browser.parts.list.focus({preventScroll: true});
};

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

browser.toggle = function (name, value) {
  const now = browser.filter[name] || [];
  browser.filter[name] = now.includes(value) ? now.filter(one => one !== value) : [...now, value];
  if (!browser.filter[name].length) delete browser.filter[name];
  browser.apply();
};

browser.drawChips = function () {
  const chips = [];
  for (const [name, values] of Object.entries(browser.filter)) {
    const facet = browser.facets.find(one => one.name === name);
    if (!facet) continue;
    values.forEach(value => chips.push(button({class: 'chip', title: 'Take this filter away'}, () => browser.toggle(name, value),
      `${facet.title}: ${facet.show(value)}`, el('span', {'aria-hidden': 'true'}, ' ×'))));
  }
  if (chips.length > 1 || browser.query) {
    chips.push(button({class: 'chip clear'}, () => browser.clear(), 'clear all'));
  }
  browser.parts.chips.replaceChildren(...chips);
};

browser.clear = function () {
  browser.filter = {};
  browser.query = browser.parts.search.value = '';
  browser.apply();
};

/** The filters with how many commits each value would leave, the others being as they are. */
browser.drawFacets = function () {
  const open = new Set([...browser.parts.facets.querySelectorAll('details[open]')].map(one => one.dataset.facet));
  const first = !browser.parts.facets.childElementCount;
  browser.parts.facets.replaceChildren(...browser.facets.map((facet, at) => {
    const counts = new Map();
    for (const row of browser.report.fixes.rows) {
      if (browser.matches(row, facet.name)) facet.of(row).forEach(value => counts.set(value, (counts.get(value) || 0) + 1));
    }
    const wanted = browser.filter[facet.name] || [];
    wanted.forEach(value => { if (!counts.has(value)) counts.set(value, 0); });
    const values = [...counts].sort((a, b) => facet.name === 'year' || facet.name === 'confidence' ? b[0].localeCompare(a[0]) : b[1] - a[1]);
    const node = el('details', {'data-facet': facet.name}, el('summary', {title: facet.about}, facet.title, wanted.length ? el('span', {class: 'dot'}, ' ●') : null),
      values.slice(0, 60).map(([value, n]) => {
        const box = el('input', {type: 'checkbox'});
        box.checked = wanted.includes(value);
        box.addEventListener('change', () => browser.toggle(facet.name, value));
        return el('label', {title: facet.tell ? facet.tell(value) : null}, box, el('span', {class: 'name'}, facet.show(value)), el('span', {class: 'n'}, count(n)));
      }));
    node.open = first ? at < 4 : open.has(facet.name);
    return node;
  }));
};

browser.drawRows = function (anew) {
  const {list, inner} = browser.parts;
  const from = Math.max(0, Math.floor(list.scrollTop / ROW) - 4);
  const to = Math.min(browser.shown.length, Math.ceil((list.scrollTop + (list.clientHeight || 600)) / ROW) + 4);
  if (!anew && from === browser.from && to === browser.to) return;
  [browser.from, browser.to] = [from, to];
  inner.replaceChildren(...browser.shown.slice(from, to).map((row, i) => browser.rowView(row, from + i)));
  list.setAttribute('aria-activedescendant', browser.open ? 'row-' + browser.open.index : '');
};

browser.rowView = function (row, at) {
  const marks = ['behaviour', 'subcause', 'strategy'].map(axis => [axis, axisCode(row, axis)]).filter(([, code]) => code);
  const node = el('div', {class: 'row', role: 'option', id: 'row-' + row.index, 'aria-selected': row === browser.open ? 'true' : 'false',
    'aria-posinset': at + 1, 'aria-setsize': browser.shown.length},
    el('div', {class: 'subject', dir: 'auto'}, row.subject || '(no subject)'),
    el('div', {class: 'meta'}, el('span', {class: 'answer ' + (row.answer || 'none'), title: row.answer || 'not labelled'}),
      el('code', {}, row.commit.slice(0, 8)), el('span', {}, row.date),
      marks.map(([axis, code]) => el('span', {class: axis === 'behaviour' ? 'mini ' + code : 'mini', title: labelOf(browser.report, axis, code).title}, code))));
  node.style.transform = `translateY(${at * ROW}px)`;
  node.addEventListener('click', () => browser.select(row));
  return node;
};

browser.reveal = function () {
  const at = browser.shown.indexOf(browser.open);
  const {list} = browser.parts;
  if (at < 0) return;
  if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
  if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
};

browser.step = function (by) {
  if (!browser.shown.length) return;
  const at = browser.shown.indexOf(browser.open);
  browser.select(browser.shown[Math.max(0, Math.min(browser.shown.length - 1, at + by))]);
};

browser.listKey = function (event) {
  const page = Math.max(1, Math.floor(browser.parts.list.clientHeight / ROW) - 1);
  const by = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity}[event.key];
  if (by !== undefined) {
    event.preventDefault();
    browser.step(by);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    browser.parts.detail.focus();
  }
};

browser.block = function (number) {
  if (!browser.blocks.has(number)) browser.blocks.set(number, unpack('block-' + number));
  return browser.blocks.get(number);
};

/** Unpacks all messages and diffs to search in them. */
browser.readAll = async function () {
  const {rows, block} = browser.report.fixes;
  const texts = new Array(rows.length);
  for (let number = 0; number * block < rows.length; number++) {
    browser.parts.status.textContent = `Reading ${Math.min(rows.length, (number + 1) * block)} of ${rows.length}…`;
    (await browser.block(number)).forEach((detail, i) => {
      texts[number * block + i] = [detail.message, detail.author || '', ...detail.files.flatMap(file => [file.a, ...file.h.map(hunk => hunk[3])])].join('\n').toLowerCase();
    });
  }
  browser.texts = texts;
};

/** Opens a commit. */
browser.select = async function (row, options = {}) {
  browser.open = row;
  browser.reveal();
  browser.drawRows(true);
  if (!options.quiet) browser.remember();
  if (!row) {
    browser.parts.detail.replaceChildren(el('p', {class: 'note'}, 'No commit has all of this. ', button({}, () => browser.clear(), 'Clear search and filters')));
    return;
  }
  const {block} = browser.report.fixes;
  const details = await browser.block(Math.floor(row.index / block));
  if (browser.open !== row) return;
  browser.evidence = -1;
  browser.parts.detail.replaceChildren(...detailView(browser.report, row, details[row.index % block]));
  browser.parts.detail.scrollTop = 0;
};

/** Goes to the next line with evidence. */
browser.nextEvidence = function () {
  const marked = [...browser.parts.detail.querySelectorAll('.line.marked')];
  if (!marked.length) return;
  browser.evidence = (browser.evidence + 1) % marked.length;
  marked.forEach(one => one.classList.remove('here'));
  marked[browser.evidence].classList.add('here');
  marked[browser.evidence].scrollIntoView({block: 'center', behavior: calm() ? 'auto' : 'smooth'});
};

/** Keeps what is shown in the address, so that it can be sent to somebody. */
browser.remember = function () {
  const parameters = new URLSearchParams();
  Object.entries(browser.filter).forEach(([name, values]) => values.forEach(value => parameters.append(name, value)));
  if (browser.query) parameters.set('q', browser.query);
  if (browser.order !== 'newest') parameters.set('order', browser.order);
  const text = parameters.toString();
  history.replaceState(null, '', '#' + (browser.open ? browser.open.commit.slice(0, 12) : 'fixes') + (text ? '?' + text : ''));
};

/** Shows what the address asks for: #commit, #commit?filters or a section. */
browser.recall = async function () {
  const match = /^#([0-9a-f]{7,64}|fixes)(?:\?(.*))?$/.exec(location.hash);
  if (!match) return false;
  const parameters = new URLSearchParams(match[2] || '');
  if (match[2] !== undefined) {
    browser.filter = {};
    for (const facet of browser.facets) {
      const values = parameters.getAll(facet.name);
      if (values.length) browser.filter[facet.name] = values;
    }
  }
  browser.query = browser.parts.search.value = parameters.get('q') || '';
  if (ORDERS[parameters.get('order')]) browser.order = browser.parts.order.value = parameters.get('order');
  const row = match[1] === 'fixes' ? null : browser.report.fixes.rows.find(one => one.commit.startsWith(match[1]));
  browser.words = browser.query.toLowerCase().split(/\s+/).filter(word => word);
  if (row && !browser.matches(row)) browser.filter = {};
  browser.open = row || browser.open;
  await browser.apply({silent: true});
  if (row) await browser.select(row, {quiet: true});
  document.getElementById('fixes').scrollIntoView();
  return true;
};

/** For paper: the commits that are shown now, as a table. */
addEventListener('beforeprint', () => {
  if (!browser.report) return;
  const most = 1500;
  const body = browser.shown.slice(0, most).map(row => el('tr', {}, el('td', {}, el('code', {}, row.commit.slice(0, 10))), el('td', {}, row.date), el('td', {}, row.subject),
    el('td', {}, ['subcause', 'strategy'].map(axis => axisCode(row, axis)).filter(code => code).join(', ') || row.answer)));
  document.getElementById('printed').replaceChildren(el('table', {class: 'data'},
    el('caption', {}, `${count(browser.shown.length)} commits` + (browser.shown.length > most ? `, the first ${most}` : '')),
    el('thead', {}, el('tr', {}, ['commit', 'date', 'subject', 'labels'].map(name => el('th', {scope: 'col'}, name)))), el('tbody', {}, body)));
});
addEventListener('afterprint', () => document.getElementById('printed').replaceChildren());

function detailView(report, row, detail) {
  const repository = report.repositories.find(one => one.name === row.repository);
  const address = repository && repository.address ? `${repository.address}/commit/${row.commit}` : '';
  const verdict = detail.verdict;
  const evidence = verdict ? verdict.evidence : [];
  return [
    el('header', {},
      el('h3', {dir: 'auto'}, row.subject || '(no subject)'),
      el('p', {class: 'meta'},
        address ? link(address, {class: 'web', title: 'On the web'}, el('code', {}, row.commit.slice(0, 12))) : el('code', {}, row.commit.slice(0, 12)),
        el('span', {}, row.repository), el('span', {}, row.date), detail.author ? el('span', {dir: 'auto'}, detail.author) : null,
        el('span', {}, el('span', {class: 'plus'}, '+' + count(row.added)), ' ', el('span', {class: 'minus'}, '−' + count(row.removed))),
        row.flags.map(flag => el('span', {class: 'tag'}, flag)),
        link('#' + row.commit.slice(0, 12), {class: 'permalink', title: 'The address of this commit in the report'}, '#'))),
    conclusions(report, row, verdict),
    raters(report, detail.raters),
    messageView(row, detail),
    evidenceView(report, verdict),
    detail.withDiff ? el('div', {class: 'diff'}, diffView(detail.files, evidence, report.ruleTitles),
      detail.otherFiles ? el('p', {class: 'note'}, plural(detail.otherFiles, 'file') + ' that ' + (detail.otherFiles === 1 ? 'is' : 'are') + ' not Go changed, too.') : null)
      : el('p', {class: 'note'}, 'The diffs of commits that are no fixes are left out; ', command('cbm report --all-diffs'), ' keeps them.'),
  ].filter(node => node);
}

/** The answers on each axis with their confidence. */
function conclusions(report, row, verdict) {
  const lines = [];
  const answers = {yes: 'a fix of a concurrency bug', no: 'no fix of a concurrency bug', unsure: 'unsure', '': 'not labelled'};
  lines.push(conclusion('Fix', [{name: answers[row.answer], about: '', kind: 'answer ' + (row.answer || 'none')}], row.confidence, verdict && report.rater === 'cbm' ? verdict.fix : null));
  for (const axis of report.axes) {
    const codes = row.labels.filter(label => label.startsWith(axis.column + '=')).map(label => label.slice(axis.column.length + 1));
    if (!codes.length) continue;
    const given = codes.map(code => ({name: labelOf(report, axis.column, code).title, about: labelOf(report, axis.column, code).about,
      kind: axis.column === 'behaviour' ? code : ''}));
    const said = verdict && report.rater === 'cbm' && !Array.isArray(verdict[axis.column]) ? verdict[axis.column] : null;
    lines.push(conclusion(axis.title, given, said ? said.confidence : null, said));
  }
  return el('dl', {class: 'conclusions'}, lines);
}

function conclusion(title, given, confidence, said) {
  const meter = confidence === null || confidence === undefined ? null
    : el('meter', {min: 0, max: 1, value: confidence, title: `confidence ${confidence.toFixed(2)}`, 'aria-label': `confidence ${confidence.toFixed(2)}`});
  const next = said && said.runner_up ? `next ${said.runner_up} ${said.runner_up_confidence.toFixed(2)}` : '';
  return el('div', {}, el('dt', {}, title), el('dd', {},
    given.map(one => el('span', {class: 'label ' + one.kind, title: one.about}, one.name)),
    meter, meter ? el('span', {class: 'number'}, confidence.toFixed(2)) : null,
    said ? el('span', {class: 'why', title: said.why}, [next, said.why].filter(text => text).join('; ')) : null));
}

function raters(report, others) {
  if (!others.length) return null;
  return el('div', {class: 'raters'}, el('h4', {}, 'Other raters'), others.map(one => el('p', {},
    el('b', {}, one.rater), ': ', one.fix, one.labels.length ? ', ' + one.labels.join(', ') : '', one.note && one.rater !== 'cbm' ? ' – ' + one.note : '')));
}

function messageView(row, detail) {
  const body = detail.message.split('\n').slice(1).join('\n').trim();
  return el('div', {class: 'message'}, body ? el('pre', {dir: 'auto'}, body) : null,
    el('p', {class: 'note'}, 'Hit by ', detail.hits.map((hit, i) => [i ? ', ' : '', el('b', {}, hit.replace(/@[a-z+]*$/, '')), ' in ' + hit.replace(/^.*@/, '').replace('+', ' and ')])));
}

function evidenceView(report, verdict) {
  if (!verdict || !verdict.evidence.length) return null;
  const groups = d3.rollups(verdict.evidence, all => all, one => one.rule);
  return el('details', {class: 'evidence', open: groups.length <= 8}, el('summary', {}, 'Evidence: ' + plural(groups.length, 'rule') + ' fired'),
    el('ul', {}, groups.map(([rule, all]) => el('li', {}, el('b', {title: report.ruleTitles[rule]}, rule), ' ', el('span', {class: 'note'}, report.ruleTitles[rule] || ''),
      el('span', {class: 'places'}, all.slice(0, 8).map(one => placeView(one)), all.length > 8 ? ` and ${all.length - 8} more` : '')))),
    verdict.patch_only ? el('p', {class: 'note'}, 'Only a patch was at hand: names could not be looked up.') : null,
    verdict.moreEvidence ? el('p', {class: 'note'}, `${plural(verdict.moreEvidence, 'further place')} left out.`) : null);
}

function placeView(one) {
  const words = one.words.join(' ');
  const name = one.side === 'message' ? `message:${one.first_line}` : `${one.path.split('/').pop()}:${one.first_line}${one.side === 'before' ? ' before' : ''}`;
  const goes = () => {
    const marked = [...browser.parts.detail.querySelectorAll('.line.marked')].filter(line => line.dataset.rules.split(' ').includes(one.rule));
    const found = marked.find(line => [...line.querySelectorAll('.no')].some(no => no.textContent === String(one.first_line))) || marked[0];
    if (!found) return;
    browser.parts.detail.querySelectorAll('.here').forEach(line => line.classList.remove('here'));
    found.classList.add('here');
    found.scrollIntoView({block: 'center', behavior: calm() ? 'auto' : 'smooth'});
  };
  return button({class: 'place', title: `${one.path} ${words}`}, goes, name, words ? el('i', {}, ' ' + (words.length > 60 ? words.slice(0, 60) + '…' : words)) : null);
}
