// The sections of the report but the list of commits.
const BLOCKING = 'blocking';
const NON_BLOCKING = 'non-blocking';
const behaviourColor = {[BLOCKING]: 'var(--blue)', [NON_BLOCKING]: 'var(--orange)'};
const series = ['var(--blue)', 'var(--orange)', 'var(--green)', 'var(--purple)', 'var(--vermilion)', 'var(--sky)', 'var(--ink)'];

function section(id, title, about, ...children) {
  return el('section', {id, 'aria-labelledby': id + '-title', class: 'wide'},
    el('h2', {id: id + '-title'}, title), about ? el('p', {class: 'lead'}, about) : null, children);
}

const words = list => list.length < 2 ? list.join('') : list.slice(0, -1).join(', ') + ' and ' + list[list.length - 1];

/** The label of an axis by its code. */
function labelOf(report, axis, code) {
  const found = report.axes.find(one => one.column === axis);
  return found && found.labels.find(one => one.code === code) || {code, term: code, title: code, about: ''};
}

function overview(report) {
  const names = report.repositories.map(one => one.name);
  const read = d3.sum(report.repositories, one => one.read);
  const rows = report.fixes.rows;
  const fixes = rows.filter(row => row.answer === 'yes');
  const children = [];
  const title = names.length > 4 ? plural(names.length, 'repository', 'repositories') : words(names);
  const years = d3.extent(fixes.length ? fixes : rows, row => row.date.slice(0, 4));
  document.title = 'Concurrency bugs in ' + title;
  const head = el('h1', {id: 'overview-title'}, 'Concurrency bugs in ' + title);
  if (report.rater) {
    const blocking = fixes.filter(row => row.labels.includes('behaviour=' + BLOCKING)).length;
    const message = fixes.filter(row => row.labels.includes('cause=message')).length;
    const kinds = fixes.length === 0 ? '' : ` In ${percent(blocking / fixes.length)} of them goroutines got stuck; ` +
      `${percent(message / fixes.length)} come from passing messages, the others from sharing memory.`;
    children.push(el('p', {class: 'summary'}, `Of ${count(read)} commits, ${count(rows.length)} speak of concurrency in their message, and ` +
      `${plural(fixes.length, 'commit')} ${fixes.length === 1 ? 'fixes' : 'fix'} a concurrency bug` +
      (fixes.length ? `, from ${years[0]} to ${years[1]}.` : '.') + kinds));
    children.push(el('p', {class: 'note'}, report.rater === 'cbm'
      ? ['The labels are the machine’s; how far to trust them is ', link('#trust', {}, 'measured below'), '. Each carries its evidence.']
      : ['The labels are those of ', el('b', {}, report.rater), '.']));
  } else {
    children.push(el('p', {class: 'summary'}, `Of ${count(read)} commits, ${count(rows.length)} speak of concurrency in their message.`));
    children.push(absent('Nobody has said yet which of them fix a bug.', 'cbm classify --study DIR'));
  }
  children.push(figure({label: 'The funnel from all commits to fixes', draw: (place, width, label) => funnel(report, place, width, label)}));
  children.push(funnelNumbers(report));
  return el('section', {id: 'overview', class: 'wide', 'aria-labelledby': 'overview-title'}, head, children);
}

/** Three bars, each the enlarged left end of the one above: all commits, candidates, fixes by kind. */
function funnel(report, place, width, label) {
  const steps = d3.rollups(report.repositories.flatMap(one => one.steps), group => d3.sum(group, step => step[2]), step => step[0])
    .filter(step => step[1] > 0);
  const at = name => (steps.find(step => step[0] === name) || [0, 0])[1];
  const rows = report.fixes.rows;
  const candidates = at('candidate');
  const scope = d3.sum(steps.filter(step => step[0].startsWith('out-of-scope')), step => step[1]);
  const levels = [{title: 'commits read', parts: [
    {name: 'candidates', value: candidates, color: 'var(--one)'},
    {name: 'no keyword in the message', value: at('no-hit'), color: 'var(--quiet)'},
    {name: 'out of scope', value: scope, color: 'var(--quiet-2)'},
    {name: 'skipped', value: at('skipped'), color: 'var(--vermilion)'}]}];
  if (report.rater) {
    const answered = answer => rows.filter(row => row.answer === answer).length;
    levels.push({title: 'candidates, whose message holds a keyword', parts: [
      {name: 'fixes', value: answered('yes'), color: 'var(--one)', filter: {answer: ['yes']}},
      {name: 'unsure', value: answered('unsure'), color: 'var(--yellow)', filter: {answer: ['unsure']}},
      {name: 'other commits', value: answered('no'), color: 'var(--quiet)', filter: {answer: ['no']}},
      {name: 'not labelled', value: answered(''), color: 'var(--quiet-2)'}]});
    const kinds = [];
    for (const behaviour of [BLOCKING, NON_BLOCKING]) {
      const own = rows.filter(row => row.answer === 'yes' && row.labels.includes('behaviour=' + behaviour));
      const groups = d3.rollups(own, group => group.length, row => axisCode(row, 'subcause')).sort((a, b) => b[1] - a[1]);
      groups.forEach(([code, value], i) => kinds.push({
        name: code ? labelOf(report, 'subcause', code).title : behaviour + ', no subcause', value,
        color: behaviourColor[behaviour], fade: 1 - 0.16 * Math.min(i, 4),
        filter: {answer: ['yes'], behaviour: [behaviour], subcause: code ? [code] : []}}));
    }
    const without = rows.filter(row => row.answer === 'yes' && !axisCode(row, 'behaviour')).length;
    kinds.push({name: 'no behaviour', value: without, color: 'var(--quiet)', filter: {answer: ['yes']}});
    levels.push({title: 'fixes of concurrency bugs, by behaviour and subcause', parts: kinds});
  }
  drawLevels(place, width, label, levels);
}

function drawLevels(place, width, label, levels) {
  const bar = 40;
  const gap = 54;
  const svg = canvas(place, width, levels.length * (bar + gap) - gap + 28, label);
  levels.forEach((level, i) => {
    const parts = level.parts.filter(part => part.value > 0);
    const total = d3.sum(parts, part => part.value);
    const x = d3.scaleLinear([0, total || 1], [0, width]);
    const top = i * (bar + gap) + 24;
    let from = 0;
    parts.forEach(part => { part.from = from; from += part.value; part.of = total; });
    const next = levels[i + 1];
    if (next && parts.length) {
      const end = x(parts[0].value);
      const below = top + bar + gap;
      svg.append('path').attr('class', 'zoom').attr('d', `M0,${top + bar}H${end}L${width},${below}H0Z`);
    }
    svg.append('text').attr('x', 0).attr('y', top - 8).attr('class', 'level')
      .call(text => text.append('tspan').attr('class', 'big').text(count(total)))
      .call(text => text.append('tspan').attr('dx', 8).text(shortened(level.title, width - 90, 14)));
    const group = svg.append('g').selectAll('g').data(parts).join('g').attr('transform', d => `translate(${x(d.from)},${top})`);
    group.append('rect').attr('height', bar).attr('width', d => Math.max(1, x(d.value) - 1.5)).style('fill', d => d.color)
      .style('fill-opacity', d => d.fade || 1);
    group.append('text').attr('class', d => d.color.includes('quiet') || d.color.includes('yellow') ? 'in' : 'in on').attr('x', 8).attr('y', 17)
      .text(d => shortened(d.name, x(d.value) - 12, 12.5));
    group.append('text').attr('class', d => d.color.includes('quiet') || d.color.includes('yellow') ? 'in' : 'in on').attr('x', 8).attr('y', 33)
      .text(d => shortened(count(d.value) + ' · ' + percent(d.value / d.of, 1), x(d.value) - 12, 12.5));
    tip(group, d => [d.name, `${count(d.value)} of ${count(d.of)}, ${percent(d.value / d.of, 1)}`, d.filter ? 'Click to list them' : '']);
    acts(group.filter(d => d.filter), d => `${d.name}, ${d.value}: list them`, d => browser.show(d.filter));
  });
}

function funnelNumbers(report) {
  const table = {title: 'Where the commits went', notes: [],
    columns: [['repository', 'text'], ['step', 'text'], ['commits', 'count'], ['meaning', 'text']]
      .map(([name, kind]) => ({name, title: name, about: '', kind})),
    rows: report.repositories.flatMap(one => [[one.name, 'read', one.read, 'commits that the tip reaches'],
      ...one.steps.filter(step => step[2] > 0).map(step => [one.name, step[0], step[2], step[1]])])};
  for (const one of report.repositories) {
    if (one.unreadable) table.notes.push(`${one.name}: ${plural(one.unreadable, 'object')} missing or damaged.`);
    if (one.skippedFiles) table.notes.push(`${one.name}: ${plural(one.skippedFiles, 'file')} of candidates skipped; skipped.csv says why.`);
    if (one.shallow) table.notes.push(`${one.name}: the history was cut off (a shallow clone).`);
  }
  return numbers(table, {title: 'Where the commits went, in numbers'});
}

/** The part of a row's labels that one axis gives. */
function axisCode(row, axis) {
  const found = row.labels.find(label => label.startsWith(axis + '='));
  return found ? found.slice(axis.length + 1) : '';
}

function kinds(report) {
  const shares = report.tables.find(table => table.id === 'shares');
  const all = records(shares);
  const names = [...new Set(all.map(row => row.repository))];
  let chosen = 'all';
  const plots = el('div', {class: 'columns'});
  const draw = () => {
    plots.replaceChildren(...kindFigures(report, all.filter(row => row.repository === chosen), chosen));
  };
  const choice = names.length < 3 ? null : el('label', {class: 'choice'}, 'Repository ',
    el('select', {}, names.map(name => el('option', {value: name}, name))));
  if (choice) {
    choice.querySelector('select').addEventListener('change', event => { chosen = event.target.value; draw(); });
  }
  draw();
  return section('kinds', 'What kinds of bugs',
    'Behaviour and subcause say what went wrong, strategy and primitives how it was mended. Lines show 95 % intervals; a click on a bar lists its commits.',
    choice, plots, years(report), paperTables(report));
}

function kindFigures(report, rows, repository) {
  const of = (bugs, axis) => rows.filter(row => row.bugs === bugs && row.axis === axis);
  const bar = (row, axis, behaviour) => ({
    label: labelOf(report, axis, row.label).title, value: row.count, of: row.of, low: row.low, high: row.high,
    color: behaviourColor[behaviour],
    hint: [labelOf(report, axis, row.label).title, `${row.count} of ${row.of}: ${percent(row.share, 1)} [${percent(row.low, 1)}, ${percent(row.high, 1)}]`,
      labelOf(report, axis, row.label).about],
    does: () => browser.show({answer: ['yes'], behaviour: [behaviour], [axis]: [row.label],
      repository: repository === 'all' ? [] : [repository]})});
  const figures = [];
  for (const axis of ['subcause', 'strategy', 'primitives']) {
    for (const behaviour of [BLOCKING, NON_BLOCKING]) {
      const data = of(behaviour, axis).map(row => bar(row, axis, behaviour)).sort((a, b) => b.value - a.value);
      if (data.length) {
        const what = {subcause: 'Subcauses', strategy: 'Fix strategies', primitives: 'Fix primitives'}[axis];
        const title = `${what} of ${behaviour} bugs`;
        figures.push(figure({title, draw: (place, width, label) => bars(place, width, label, data)}));
      }
    }
  }
  return figures;
}

function years(report) {
  const fixes = report.fixes.rows.filter(row => row.answer === 'yes');
  if (!fixes.length) return null;
  const byYear = d3.rollup(fixes, group => ({
    [BLOCKING]: group.filter(row => axisCode(row, 'behaviour') === BLOCKING).length,
    [NON_BLOCKING]: group.filter(row => axisCode(row, 'behaviour') === NON_BLOCKING).length, all: group.length}), row => row.date.slice(0, 4));
  const extent = d3.extent([...byYear.keys()], Number);
  const data = d3.range(extent[0], extent[1] + 1).map(year => ({year, [BLOCKING]: 0, [NON_BLOCKING]: 0, all: 0, ...byYear.get(String(year))}));
  return figure({title: 'Fixes by year', label: 'Fixes by year: ' + data.map(d => d.year + ' ' + d.all).join(', '),
    after: legend([[BLOCKING, behaviourColor[BLOCKING]], [NON_BLOCKING, behaviourColor[NON_BLOCKING]]]),
    draw: (place, width, label) => yearBars(data, place, width, label)});
}

function yearBars(data, place, width, label) {
  const height = 220;
  const x = d3.scaleBand(data.map(d => d.year), [44, width - 4]).padding(0.18);
  const y = d3.scaleLinear([0, d3.max(data, d => d.all)], [height - 28, 14]).nice(4);
  const svg = canvas(place, width, height, label);
  svg.append('g').attr('class', 'axis grid').attr('transform', 'translate(40,0)')
    .call(d3.axisLeft(y).ticks(4).tickSize(-(width - 44)).tickFormat(d3.format('d'))).call(g => g.select('.domain').remove());
  const shown = Math.ceil(data.length / Math.max(1, width / 44));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - 28})`)
    .call(d3.axisBottom(x).tickValues(data.map(d => d.year).filter((d, i) => i % shown === 0)).tickSizeOuter(0));
  const stacks = d3.stack().keys([BLOCKING, NON_BLOCKING])(data);
  for (const stack of stacks) {
    const marks = svg.append('g').selectAll('rect').data(stack.filter(d => d[1] > d[0])).join('rect').attr('x', d => x(d.data.year))
      .attr('width', x.bandwidth()).attr('y', d => y(d[1])).attr('height', d => Math.max(0, y(d[0]) - y(d[1]) - 1))
      .style('fill', behaviourColor[stack.key]);
    tip(marks, d => [String(d.data.year), `${d.data[stack.key]} ${stack.key}`, `${d.data.all} in all`]);
    acts(marks, d => `${d.data[stack.key]} ${stack.key} in ${d.data.year}: list them`,
      d => browser.show({answer: ['yes'], behaviour: [stack.key], year: [String(d.data.year)]}));
  }
}

function legend(entries) {
  return el('ul', {class: 'legend'}, entries.map(([name, color]) => {
    const swatch = el('span', {class: 'swatch', 'aria-hidden': 'true'});
    swatch.style.background = color;
    return el('li', {}, swatch, name);
  }));
}

function paperTables(report) {
  const tables = report.tables.filter(table => !['lifts', 'shares'].includes(table.id));
  return el('details', {class: 'numbers'}, el('summary', {}, 'The study’s tables, with these labels'),
    tables.map(table => [htmlTable(table), table.notes.map(note => el('p', {class: 'note'}, note))]),
    htmlTable(report.tables.find(table => table.id === 'shares')));
}

function lift(report) {
  const table = report.tables.find(one => one.id === 'lifts');
  const rows = records(table).filter(row => row.base === 'bugs' && row.n_a > 0 && row.n_b > 0);
  const maps = [];
  for (const axis of ['strategy', 'primitives']) {
    for (const behaviour of [BLOCKING, NON_BLOCKING]) {
      const labels = report.axes.find(one => one.column === axis).labels;
      const named = row => labels.find(one => one.term === row.label || one.title === row.label);
      const isStrategy = row => report.axes.find(one => one.column === 'strategy').labels.some(one => one.term === row.label);
      const own = rows.filter(row => row.behaviour === behaviour && isStrategy(row) === (axis === 'strategy'));
      if (own.length) maps.push(heatMap(report, axis, behaviour, own, named));
    }
  }
  if (!maps.length) return section('lift', 'What goes with what', 'There are too few labels to tell.');
  return section('lift', 'What goes with what',
    'Lift says how much more often a cause and a fix meet than they would by chance: 1 is chance, 2 twice as often. ' +
    'The count stands below; a ring marks pairs whose Holm-adjusted p-value is below 0.05. A click lists the commits.',
    legend([['less often than by chance', 'var(--cold)'], ['more often', 'var(--hot)']]), maps,
    numbers(table, {title: 'All lifts, with intervals and p-values', without: ['quoted']}));
}

function heatMap(report, axis, behaviour, rows, named) {
  const causes = [...new Set(report.axes.find(one => one.column === 'subcause').labels
    .filter(one => one.of.includes(behaviour)).map(one => one.term))].filter(term => rows.some(row => row.cause === term));
  const fixes = [...new Set(rows.map(row => row.label))]
    .sort((a, b) => d3.max(rows.filter(r => r.label === b), r => r.n_b) - d3.max(rows.filter(r => r.label === a), r => r.n_b));
  const cause = term => report.axes.find(one => one.column === 'subcause').labels.find(one => one.term === term && one.of.includes(behaviour));
  const titleOf = term => (named({label: term}) || {title: term}).title;
  const title = `${axis === 'strategy' ? 'Subcause and fix strategy' : 'Subcause and fix primitive'}, ${behaviour} bugs`;
  return el('figure', {class: 'heat'}, el('h3', {}, title), el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title},
    el('table', {class: 'heatmap'},
      el('thead', {}, el('tr', {}, el('td', {}), fixes.map(term => el('th', {scope: 'col'}, titleOf(term))))),
      el('tbody', {}, causes.map(term => el('tr', {}, el('th', {scope: 'row'}, cause(term).title),
        fixes.map(fix => heatCell(rows.find(row => row.cause === term && row.label === fix), cause(term), named({label: fix}), axis, behaviour))))))));
}

function heatCell(row, cause, fix, axis, behaviour) {
  if (!row) return el('td', {});
  const cell = button({class: row.holm_p < 0.05 ? 'cell sure' : 'cell',
    title: `${cause.title} with ${fix ? fix.title : row.label}: ${row.n_ab} of ${row.n}; lift ${row.lift.toFixed(2)} ` +
      `[${row.low.toFixed(2)}, ${row.high.toFixed(2)}], Holm p ${shown(row.holm_p, 'p')}`},
    () => browser.show({answer: ['yes'], behaviour: [behaviour], subcause: [cause.code], [axis]: fix ? [fix.code] : []}),
    el('b', {}, row.n_ab === 0 ? '0' : row.lift.toFixed(2)), el('span', {}, count(row.n_ab)));
  const strength = row.n_ab === 0 ? -2 : Math.max(-2, Math.min(2, Math.log2(row.lift)));
  const weight = Math.min(1, (row.n_a * row.n_b / row.n) / 2);
  const share = Math.round(Math.abs(strength) / 2 * 78 * (0.25 + 0.75 * weight));
  cell.style.background = `color-mix(in oklab, var(--${strength > 0 ? 'hot' : 'cold'}) ${share}%, var(--card))`;
  return el('td', {}, cell);
}

function usage(report) {
  const about = 'How much of the code’s concurrency shares memory and how much passes messages, every quarter of a year.';
  const over = report.usage.find(table => table.id === 'usage-over-time');
  if (!over || !over.rows.length) {
    return section('usage', 'Usage over time', about, absent('The usage was not measured.', report.missing.usage || 'cbm usage --study DIR'));
  }
  const rows = records(over).filter(row => row.code === 'own' && row.uses > 0);
  const names = [...new Set(rows.map(row => row.repository))];
  const curves = names.flatMap((name, i) => [['shared', 'shared memory', null], ['message', 'message passing', '5 4']].map(([key, title, dash], k) => ({
    name: names.length > 1 ? `${name.split('/').pop()} ${k ? 'message' : 'shared'}` : title, dash: names.length > 1 ? dash : null,
    color: names.length > 1 ? series[i % series.length] : series[k],
    points: rows.filter(row => row.repository === name).map(row => ({x: new Date(row.date + 'T00:00:00Z'), y: row[key],
      hint: [`${name}, ${row.date}`, `${percent(row[key], 1)} ${title}`, `${count(row.uses)} uses in all`]}))})));
  const children = [figure({title: 'Shared memory and message passing (Figures 2 and 3)', label: 'Share of shared memory and message passing over time',
    draw: (place, width, label) => lines(place, width, label, curves, {time: true, direct: true, dots: true})})];
  const shares = report.usage.find(table => table.id === 'usage-shares');
  if (shares) {
    names.forEach(name => children.push(primitiveAreas(shares, name)));
  }
  return section('usage', 'Usage over time', about, el('div', {class: 'columns'}, children),
    report.usage.map(table => numbers(table, {title: table.title})));
}

/** The shares of primitives of one repository, stacked over time. */
function primitiveAreas(shares, repository) {
  const rows = records(shares).filter(row => row.repository === repository && row.code === 'own' && row.total > 0);
  const columns = shares.columns.map(column => column.name);
  const keys = columns.slice(columns.indexOf('code') + 1, columns.indexOf('total')).filter(key => d3.max(rows, row => row[key]) > 0);
  const title = name => shares.columns.find(column => column.name === name).title;
  const colors = ['var(--blue)', 'var(--sky)', 'var(--green)', 'var(--yellow)', 'var(--purple)', 'var(--orange)', 'var(--vermilion)', 'var(--quiet-2)'];
  const data = rows.map(row => ({x: new Date(row.date + 'T00:00:00Z'), row, ...Object.fromEntries(keys.map(key => [key, row[key] || 0]))}));
  return figure({title: `Shares of primitives (Table 4), ${repository}`,
    label: `Shares of primitives over time in ${repository}; now ` + keys.map(key => `${title(key)} ${percent(rows.length ? rows[rows.length - 1][key] : 0)}`).join(', '),
    after: legend(keys.map((key, i) => [title(key), colors[i % colors.length]])),
    draw: (place, width, label) => stacked(place, width, label, data, keys, colors, title)});
}

function stacked(place, width, label, data, keys, colors, title) {
  const height = Math.max(220, Math.min(340, width * 0.5));
  const x = d3.scaleUtc(d3.extent(data, d => d.x), [44, width - 12]);
  const y = d3.scaleLinear([0, 1], [height - 30, 10]);
  const svg = canvas(place, width, height, label);
  const area = d3.area(d => x(d.data.x), d => y(d[0]), d => y(d[1]));
  const layers = svg.append('g').selectAll('path').data(d3.stack().keys(keys)(data)).join('path').attr('d', area)
    .attr('class', 'layer').style('fill', (d, i) => colors[i % colors.length]);
  tip(layers, d => [title(d.key), `${percent(data.length ? data[0][d.key] : 0, 1)} at first, ${percent(data.length ? data[data.length - 1][d.key] : 0, 1)} at last`]);
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - 30})`).call(d3.axisBottom(x).ticks(Math.max(3, width / 110)).tickSizeOuter(0));
  svg.append('g').attr('class', 'axis').attr('transform', 'translate(40,0)').call(d3.axisLeft(y).ticks(5, '.0%'));
}

function lifetimes(report) {
  const about = 'How long a bug lived: from the commits that brought the lines that its fix repairs to the fix.';
  if (!report.lifetimes.length) {
    return section('lifetimes', 'Lifetimes', about,
      absent('The lifetimes were not measured, or by other labels than these.', report.missing.lifetimes || 'cbm lifetime --study DIR'));
  }
  return section('lifetimes', 'Lifetimes', about, el('div', {class: 'columns'}, lifetimeFigures(report)),
    report.lifetimes.map(table => numbers(table, {title: table.title})));
}

function lifetimeFigures(report) {
  const curve = report.lifetimes.find(table => table.id === 'lifetime-curves');
  const from = curve && curve.rows.length ? records(curve)[0].from : '';
  return ['cause', 'behaviour', ''].map(axis => {
    const rows = records(curve).filter(row => row.axis === axis && row.from === from);
    return rows.length ? lifetimeFigure(report, rows, axis, from) : null;
  });
}

function lifetimeFigure(report, rows, axis, from) {
  const groups = [...new Set(rows.map(row => row.group))];
  const most = d3.max(rows, row => row.days) || 1;
  const years = most > 900;
  const unit = years ? 365.25 : 1;
  const curves = groups.map((name, i) => {
    const points = rows.filter(row => row.group === name).map(row => ({x: row.days / unit, y: row.share, low: row.low, high: row.high,
      hint: [name || 'all bugs', `${percent(row.share, 1)} live at most ${count(Math.round(row.days))} days`]}));
    return {name: axis ? labelOf(report, axis, name).title : 'all bugs', color: series[i % series.length], step: true, points: [{x: 0, y: 0}, ...points], band: groups.length < 4 ? points : null};
  });
  const title = axis ? `Lifetimes by ${axis}` : 'Lifetimes of all bugs';
  return figure({title: title + ' (Figure 4)', label: title + ': share of bugs fixed within a time',
    draw: (place, width, label) => lines(place, width, label, curves,
      {direct: true, x: [0, most / unit], xTitle: `${years ? 'years' : 'days'} from the ${from} commit that brought the lines`})});
}

function keywords(report) {
  const table = report.keywordYield;
  const rows = records(table);
  const profile = `Profile ${report.options.keywords}: ${report.keywordsTitle}.`;
  if (!rows.length) return section('keywords', 'What each keyword brought', profile);
  const most = 24;
  const data = rows.slice(0, most).map(row => ({
    label: row.keyword, value: row.candidates, part: report.rater ? row.fixes : undefined, color: 'var(--quiet-2)',
    text: report.rater ? `${count(row.fixes)} of ${count(row.candidates)}` : count(row.candidates),
    hint: [row.keyword, `${plural(row.candidates, 'candidate')}, ${plural(row.fixes, 'fix', 'fixes')}`,
      `${plural(row.alone, 'candidate')} and ${plural(row.alone_fixes, 'fix', 'fixes')} that no other keyword hits`],
    does: () => browser.show({keyword: [row.keyword]})}));
  const children = [figure({title: 'Candidates and fixes', after: report.rater ? legend([['fixes', 'var(--two)'], ['all candidates', 'var(--quiet-2)']]) : null,
    draw: (place, width, label) => bars(place, width, label, data)})];
  if (report.rater) {
    const shares = rows.slice(0, most).filter(row => row.precision !== null).map(row => ({
      label: row.keyword, value: row.precision, low: row.low, high: row.high,
      hint: [row.keyword, `${percent(row.precision, 1)} fixes [${percent(row.low, 1)}, ${percent(row.high, 1)}]`,
        `${row.fixes} fixes, ${row.others} others, ${row.unsure} unsure`], does: () => browser.show({keyword: [row.keyword]})}));
    children.push(figure({title: 'Share of fixes, with 95 % interval', draw: (place, width, label) => intervals(place, width, label, shares)}));
  }
  return section('keywords', 'What each keyword brought',
    profile + (rows.length > most ? ` The ${most} with the most hits of ${rows.length}; the numbers hold all.` : ''),
    el('div', {class: 'columns'}, children), numbers(table));
}

function trust(report) {
  const questions = {fix: 'Is it a fix?', behaviour: 'Behaviour', cause: 'Cause', subcause: 'Subcause', strategy: 'Fix strategy'};
  const figures = report.card.map(table => {
    const rows = records(table).map(row => ({
      label: questions[row.question] || row.question, value: row.accuracy, low: row.low, high: row.high, base: row.baseline,
      hint: [`${questions[row.question] || row.question}, ${row.n} commits`,
        `right in ${percent(row.accuracy, 1)} [${percent(row.low, 1)}, ${percent(row.high, 1)}]`,
        `always the most frequent answer: ${percent(row.baseline, 1)}`, `kappa ${row.kappa === null ? '–' : row.kappa.toFixed(2)}, answers ${percent(row.coverage)}`]}));
    const most = d3.max(records(table), row => row.n);
    return figure({title: table.title.replace('Agreement with readers, ', ''), about: `up to ${plural(most || 0, 'commit')}`,
      label: table.title, draw: (place, width, label) => intervals(place, width, label, rows)});
  });
  return section('trust', 'How far to trust the labels',
    'Share of commits on which the machine gives the answer of a careful reader, with 95 % intervals; abstaining counts as wrong. ' +
    'The short stroke is what always giving the most frequent answer would reach.',
    el('div', {class: 'columns three'}, figures), report.card.map(table => numbers(table, {title: table.title})));
}

function method(report) {
  const options = Object.entries(report.options).filter(([, value]) => value !== '');
  const facts = el('dl', {class: 'facts'},
    el('div', {}, el('dt', {}, 'made by'), el('dd', {}, report.tool)),
    report.repositories.map(one => el('div', {}, el('dt', {}, one.name),
      el('dd', {}, 'read up to ', one.address ? link(`${one.address}/commit/${one.tip}`, {}, one.tip.slice(0, 12)) : el('code', {}, one.tip.slice(0, 12))))),
    options.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value.length > 60 ? value.slice(0, 16) + '…' : value))),
    Object.keys(report.raters).length ? el('div', {}, el('dt', {}, 'labels'), el('dd', {},
      Object.entries(report.raters).map(([name, n]) => `${name} (${count(n)})`).join(', '))) : null);
  return section('method', 'How this was made', null, facts,
    el('p', {class: 'note'}, 'The same study gives the same bytes of this file. Commands above stand with DIR for the folder of the study. ' +
      'Control and direction marks in texts of the history are shown as visible signs.'));
}
