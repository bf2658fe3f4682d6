// The diff of a commit, with Go's words told apart, changed parts of lines marked and evidence beside its lines.
const KEYWORDS = new Set(('break case chan const continue default defer else fallthrough for func go goto if import interface map package range return ' +
  'select struct switch type var').split(' '));
const CONCURRENT = /^(go|chan|select|Lock|Unlock|RLock|RUnlock|TryLock|Wait|Done|Add|Signal|Broadcast|Do|Once|Mutex|RWMutex|WaitGroup|Cond|atomic|sync|context|close|Cancel|cancel|errgroup|Timer|Ticker|After|Store|Load|CompareAndSwap|Pool)$/;
const TOKEN = /\/\/.*|\/\*.*?(?:\*\/|$)|"(?:[^"\\]|\\.)*"?|`[^`]*`?|'(?:[^'\\]|\\.)+'|<-|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*/gu;

function tokens(text) {
  const found = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const kind = word.startsWith('//') || word.startsWith('/*') ? 'comment'
      : /^["'`]/.test(word) ? 'string'
      : word === '<-' || CONCURRENT.test(word) ? 'sync'
      : KEYWORDS.has(word) ? 'word' : '';
    if (kind) found.push({from: match.index, to: match.index + word.length, kind});
  }
  return found;
}

/** The text as nodes, cut at tokens and at the changed part. */
function code(text, changed) {
  const cuts = new Set([0, text.length]);
  const spans = tokens(text);
  spans.forEach(span => { cuts.add(span.from); cuts.add(span.to); });
  if (changed) { cuts.add(changed[0]); cuts.add(changed[1]); }
  const places = [...cuts].sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i], places[i + 1]];
    const span = spans.find(one => one.from <= from && to <= one.to);
    const isChanged = changed && changed[0] <= from && to <= changed[1];
    const kind = [span ? 't-' + span.kind : '', isChanged ? 'changed' : ''].join(' ').trim();
    const part = text.slice(from, to);
    nodes.push(kind ? el('span', {class: kind}, part) : document.createTextNode(part));
  }
  return nodes;
}

/** For a removed and an added line that are alike, what differs in each. */
function differing(before, after) {
  let start = 0;
  const least = Math.min(before.length, after.length);
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const alike = before.slice(0, start).trim().length + before.slice(before.length - end).trim().length;
  if (alike * 3 < Math.max(before.trim().length, after.trim().length)) return null;
  return [[start, before.length - end], [start, after.length - end]];
}

/** The hunk's lines with their numbers on both sides and what changed within them. */
function hunkLines(hunk) {
  const [beforeStart, afterStart, , text] = hunk;
  let before = beforeStart;
  let after = afterStart;
  const lines = text.split('\n').map(line => {
    const lead = line[0] || ' ';
    const one = {lead, text: line.slice(1), before: null, after: null, changed: null};
    if (lead === ' ' || lead === '-') one.before = before++;
    if (lead === ' ' || lead === '+') one.after = after++;
    return one;
  });
  for (let i = 0; i < lines.length;) {
    if (lines[i].lead !== '-') { i++; continue; }
    let added = i;
    while (added < lines.length && lines[added].lead === '-') added++;
    let end = added;
    while (end < lines.length && lines[end].lead === '+') end++;
    for (let k = 0; k < Math.min(added - i, end - added); k++) {
      const parts = differing(lines[i + k].text, lines[added + k].text);
      if (parts) [lines[i + k].changed, lines[added + k].changed] = parts;
    }
    i = Math.max(end, i + 1);
  }
  return lines;
}

function diffView(files, evidence, titles) {
  return files.map(file => {
    const renamed = file.b !== file.a;
    const signs = {A: 'added', D: 'deleted', R: 'renamed', C: 'copied'}[file.k];
    const title = el('h4', {}, el('span', {class: 'path'}, renamed ? file.b + ' → ' + file.a : file.a),
      signs ? el('span', {class: 'tag'}, signs) : null, file.o !== 'own' ? el('span', {class: 'tag'}, file.o) : null,
      el('span', {class: 'plus'}, '+' + file.plus), el('span', {class: 'minus'}, '−' + file.minus));
    const body = el('div', {class: 'lines'});
    for (const hunk of file.h) {
      body.append(el('div', {class: 'hunk'}, hunk[2]));
      hunkLines(hunk).forEach(line => body.append(lineView(line, marksAt(evidence, file, line), titles)));
    }
    if (file.cut) body.append(el('div', {class: 'hunk'}, `… ${plural(file.cut, 'more line')}; cbm show --study DIR COMMIT has them`));
    return el('div', {class: 'file'}, title, el('div', {class: 'scroll code', tabindex: 0, role: 'region', 'aria-label': 'Diff of ' + file.a}, body));
  });
}

/** The rules whose evidence begins at a line; of a context line those on either side. */
function marksAt(evidence, file, line) {
  const rules = evidence.filter(one => one.side === 'before' ? one.path === file.b && one.first_line === line.before && line.lead !== '+'
    : one.side === 'after' && one.path === file.a && one.first_line === line.after && line.lead !== '-').map(one => one.rule);
  return [...new Set(rules)];
}

function lineView(line, rules, titles) {
  const kind = line.lead === '+' ? 'line in' : line.lead === '-' ? 'line out' : line.lead === '\\' ? 'line end' : 'line';
  return el('div', {class: rules.length ? kind + ' marked' : kind, 'data-rules': rules.length ? rules.join(' ') : null},
    el('span', {class: 'no', 'aria-hidden': 'true'}, line.before === null ? '' : line.before),
    el('span', {class: 'no', 'aria-hidden': 'true'}, line.after === null ? '' : line.after),
    el('span', {class: 'sign'}, line.lead),
    el('code', {}, code(line.text, line.changed)),
    rules.length ? el('span', {class: 'rules', title: rules.map(rule => rule + ': ' + (titles[rule] || '')).join('\n')}, rules.join(', ')) : null);
}
