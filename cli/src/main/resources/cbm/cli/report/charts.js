// Kinds of charts, each drawn by D3 into an element of a width that may change.
const drawn = [];

/** A figure with a heading, what it shows in words, and a drawing made anew for every width. */
function figure({title, about, label, draw, after}) {
  const place = el('div', {class: 'plot'});
  const node = el('figure', {}, title ? el('h3', {}, title) : null, about ? el('p', {class: 'about'}, about) : null, place, after);
  const plot = {place, draw, label: label || title, width: 0};
  drawn.push(plot);
  watcher.observe(place);
  return node;
}

function redraw(plot, width) {
  if (width < 40 || Math.abs(width - plot.width) < 1) return;
  plot.width = width;
  plot.place.replaceChildren();
  plot.draw(plot.place, Math.floor(width), plot.label);
}

const watcher = new ResizeObserver(entries => {
  for (const entry of entries) {
    const plot = drawn.find(one => one.place === entry.target);
    if (plot && !printing) redraw(plot, entry.contentRect.width);
  }
});

let printing = false;
addEventListener('beforeprint', () => {
  printing = true;
  drawn.forEach(plot => redraw(plot, Math.min(plot.width || 680, 680)));
});
addEventListener('afterprint', () => {
  printing = false;
  drawn.forEach(plot => redraw(plot, plot.place.getBoundingClientRect().width));
});

function canvas(place, width, height, label) {
  return d3.select(place).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height)
    .attr('role', 'img').attr('aria-label', label);
}

/** Shows a text beside the pointer or the focused mark. */
function tip(selection, text) {
  const box = document.getElementById('tip');
  selection.on('pointerenter pointermove focus', function (event, d) {
    const lines = text(d);
    box.replaceChildren(...lines.map((line, i) => el('div', {class: i ? null : 'first'}, line)));
    box.hidden = false;
    const at = this.getBoundingClientRect();
    const x = event.clientX || at.left + at.width / 2;
    const y = event.clientY || at.top;
    box.style.left = Math.max(8, Math.min(innerWidth - box.offsetWidth - 8, x + 12)) + 'px';
    box.style.top = (y + 18 + box.offsetHeight > innerHeight ? y - box.offsetHeight - 12 : y + 18) + 'px';
  }).on('pointerleave blur', () => { box.hidden = true; });
  return selection;
}

/** Makes marks act as buttons. */
function acts(selection, label, does) {
  return selection.attr('tabindex', 0).attr('role', 'button').attr('class', 'acts').attr('aria-label', label)
    .on('click', (event, d) => does(d))
    .on('keydown', (event, d) => {
      if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); does(d); }
    });
}

function shortened(text, room, size = 12) {
  const fits = Math.floor(room / (size * 0.56));
  return text.length <= fits ? text : fits < 4 ? '' : text.slice(0, fits - 1) + '…';
}

/** How much room the labels of rows take on the left. */
function labelRoom(rows, width) {
  return Math.min(width * 0.46, 24 + 7.1 * (d3.max(rows, row => row.label.length) || 0));
}

/** Horizontal bars with counts, and the interval of the share as a line. rows: {label, value, low, high, of, color, does, hint} */
function bars(place, width, label, rows) {
  const row = 27;
  const left = labelRoom(rows, width);
  const right = 92;
  const height = rows.length * row + 4;
  const most = d3.max(rows, d => Math.max(d.value, d.high ? d.high * d.of : 0)) || 1;
  const x = d3.scaleLinear([0, most], [0, Math.max(20, width - left - right)]);
  const svg = canvas(place, width, height, label + ': ' + rows.map(d => d.label + ' ' + d.value).join(', '));
  const group = svg.selectAll('g').data(rows).join('g').attr('transform', (d, i) => `translate(0,${i * row + 2})`);
  group.append('rect').attr('x', 0).attr('width', width).attr('height', row - 1).attr('rx', 3).attr('class', 'lane');
  group.append('text').attr('x', left - 10).attr('y', row / 2).attr('dy', '.35em').attr('text-anchor', 'end')
    .attr('class', 'label').text(d => shortened(d.label, left - 14));
  group.append('rect').attr('x', left).attr('y', 5).attr('height', row - 11).attr('rx', 2)
    .attr('width', d => Math.max(d.value > 0 ? 1.5 : 0, x(d.value))).style('fill', d => d.color || 'var(--one)');
  group.filter(d => d.part !== undefined).append('rect').attr('x', left).attr('y', 5).attr('height', row - 11).attr('rx', 2)
    .attr('width', d => x(d.part)).style('fill', 'var(--two)');
  group.filter(d => d.high && d.of > 1).append('path').attr('class', 'whisker')
    .attr('d', d => `M${left + x(d.low * d.of)},${row / 2}H${left + x(d.high * d.of)}`);
  group.append('text').attr('x', d => left + x(Math.max(d.value, d.high ? d.high * d.of : 0)) + 8).attr('y', row / 2)
    .attr('dy', '.35em').attr('class', 'value').text(d => d.text || count(d.value) + (d.of ? ' · ' + percent(d.value / d.of) : ''));
  tip(group, d => d.hint || [d.label, count(d.value)]);
  acts(group.filter(d => d.does), d => d.label + ', ' + d.value + ': show them', d => d.does());
}

/** Lines over a continuous axis. series: {name, color, points: [{x, y}], dash, step, band: [{x, low, high}]} */
function lines(place, width, label, series, options) {
  const margin = {top: 12, right: options.direct ? Math.min(150, width * 0.25) : 16, bottom: 40, left: 52};
  const height = Math.max(220, Math.min(380, width * 0.5));
  const points = series.flatMap(one => one.points);
  const x = (options.time ? d3.scaleUtc : d3.scaleLinear)(
    options.x || d3.extent(points, d => d.x), [margin.left, width - margin.right]);
  const y = d3.scaleLinear(options.y || [0, 1], [height - margin.bottom, margin.top]);
  const svg = canvas(place, width, height, label);
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - margin.bottom})`)
    .call(d3.axisBottom(x).ticks(Math.max(3, width / 110), options.xFormat).tickSizeOuter(0));
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(${margin.left},0)`)
    .call(d3.axisLeft(y).ticks(5, options.yFormat || '.0%').tickSize(-(width - margin.left - margin.right)))
    .call(g => g.select('.domain').remove());
  if (options.xTitle) {
    svg.append('text').attr('class', 'axis-title').attr('x', (margin.left + width - margin.right) / 2).attr('y', height - 6)
      .attr('text-anchor', 'middle').text(options.xTitle);
  }
  const path = one => (one.step ? d3.line(d => x(d.x), d => y(d.y)).curve(d3.curveStepAfter) : d3.line(d => x(d.x), d => y(d.y)));
  for (const one of series) {
    if (one.band) {
      const area = d3.area(d => x(d.x), d => y(d.low), d => y(d.high));
      svg.append('path').attr('d', (one.step ? area.curve(d3.curveStepAfter) : area)(one.band))
        .style('fill', one.color).style('opacity', 0.14);
    }
    svg.append('path').attr('class', 'line').attr('d', path(one)(one.points)).style('stroke', one.color)
      .attr('stroke-dasharray', one.dash || null);
    if (options.dots) {
      tip(svg.append('g').selectAll('circle').data(one.points).join('circle').attr('r', 3.2)
        .attr('cx', d => x(d.x)).attr('cy', d => y(d.y)).style('fill', one.color), d => d.hint);
    }
  }
  if (options.direct) directLabels(svg, series, x, y, width - margin.right + 8, margin.right - 10);
}

/** Names at the ends of lines, pushed apart where they would cover each other. */
function directLabels(svg, series, x, y, at, room) {
  const ends = series.filter(one => one.points.length)
    .map(one => ({one, y: y(one.points[one.points.length - 1].y)})).sort((a, b) => a.y - b.y);
  ends.forEach((end, i) => { if (i) end.y = Math.max(end.y, ends[i - 1].y + 14); });
  svg.append('g').selectAll('text').data(ends).join('text').attr('class', 'direct').attr('x', at).attr('y', d => d.y)
    .attr('dy', '.32em').style('fill', d => d.one.color).text(d => shortened(d.one.name, room));
}

/** Estimates with intervals. rows: {label, value, low, high, base, text, group} */
function intervals(place, width, label, rows) {
  const row = 26;
  const left = labelRoom(rows, width);
  const right = 64;
  const top = 8;
  const height = rows.length * row + top + 30;
  const x = d3.scaleLinear([0, 1], [left, width - right]);
  const svg = canvas(place, width, height, label + ': ' + rows.map(d => d.label + ' ' + percent(d.value)).join(', '));
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(0,${height - 24})`)
    .call(d3.axisBottom(x).ticks(Math.max(2, width / 130), '.0%').tickSize(-(height - 24 - top)))
    .call(g => g.select('.domain').remove());
  const group = svg.selectAll('g.row').data(rows).join('g').attr('class', 'row').attr('transform', (d, i) => `translate(0,${top + i * row})`);
  group.append('rect').attr('width', width).attr('height', row).attr('class', 'lane');
  group.append('text').attr('x', left - 12).attr('y', row / 2).attr('dy', '.35em').attr('text-anchor', 'end').attr('class', 'label')
    .text(d => shortened(d.label, left - 16));
  group.filter(d => d.base !== undefined && d.base !== null).append('path').attr('class', 'base')
    .attr('d', d => `M${x(d.base)},${row / 2 - 6}v12`);
  group.filter(d => d.low !== null).append('path').attr('class', 'span').style('stroke', d => d.color || 'var(--one)')
    .attr('d', d => `M${x(d.low)},${row / 2}H${x(d.high)}`);
  group.filter(d => d.value !== null).append('circle').attr('r', 5).attr('cy', row / 2).attr('cx', d => x(d.value))
    .style('fill', d => d.color || 'var(--one)');
  group.append('text').attr('x', width - right + 10).attr('y', row / 2).attr('dy', '.35em').attr('class', 'value')
    .text(d => d.text || percent(d.value));
  tip(group, d => d.hint || [d.label, percent(d.value, 1)]);
  acts(group.filter(d => d.does), d => d.label + ': show them', d => d.does());
}
