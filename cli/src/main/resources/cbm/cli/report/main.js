// Puts the report together.
const SECTIONS = [['overview', 'Overview'], ['kinds', 'Kinds'], ['lift', 'Lift'], ['usage', 'Usage'], ['lifetimes', 'Lifetimes'], ['keywords', 'Keywords'],
  ['trust', 'Trust'], ['fixes', 'Commits'], ['method', 'Method']];

function theme(choice) {
  const root = document.documentElement;
  if (choice === 'auto') delete root.dataset.theme; else root.dataset.theme = choice;
  document.querySelectorAll('[data-theme-choice]').forEach(one => one.setAttribute('aria-pressed', String(one.dataset.themeChoice === choice)));
  try { localStorage.setItem('cbm-theme', choice); } catch (e) { /* a browser may forbid it for files */ }
}

function chosenTheme() {
  try {
    const kept = localStorage.getItem('cbm-theme');
    return ['light', 'dark'].includes(kept) ? kept : 'auto';
  } catch (e) {
    return 'auto';
  }
}

function keys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  if (event.key === 'Escape' && at === browser.parts.search) at.blur();
  if (at.matches('input, select, textarea') || document.getElementById('keys').open) return;
  const does = {
    '/': () => { document.getElementById('fixes').scrollIntoView(); browser.parts.search.focus({preventScroll: true}); },
    j: () => browser.step(1), k: () => browser.step(-1), e: () => browser.nextEvidence(), x: () => browser.clear(),
    o: () => { const web = browser.parts.detail.querySelector('a.web'); if (web) web.click(); },
    t: () => theme({auto: 'light', light: 'dark', dark: 'auto'}[document.documentElement.dataset.theme || 'auto']),
    '?': () => document.getElementById('keys').showModal(),
  }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
}

function navigation(present) {
  const nav = document.getElementById('nav');
  const links = new Map(SECTIONS.filter(([id]) => present.has(id)).map(([id, title]) => [id, link('#' + id, {}, title)]));
  nav.replaceChildren(...links.values());
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) links.forEach((one, id) => one.classList.toggle('now', id === entry.target.id));
    }
  }, {rootMargin: '-20% 0px -70% 0px'});
  links.forEach((one, id) => watch.observe(document.getElementById(id)));
}

async function main() {
  theme(chosenTheme());
  document.querySelectorAll('[data-theme-choice]').forEach(one => one.addEventListener('click', () => theme(one.dataset.themeChoice)));
  if (!('DecompressionStream' in window)) throw new Error('this browser is too old; one of 2023 or later opens it');
  const report = await unpack('head');
  openRows(report);
  const parts = [overview(report)];
  if (report.rater && report.tables.length) parts.push(kinds(report), lift(report));
  parts.push(usage(report), lifetimes(report), keywords(report), trust(report), commits(report), method(report));
  document.getElementById('main').append(...parts);
  document.getElementById('opening').remove();
  document.getElementById('foot').append(`Made by ${report.tool} from a study of ${plural(report.repositories.length, 'repository', 'repositories')}. ` +
    `At most ${count(report.fixes.cap)} lines of a commit’s diff are shown.`);
  navigation(new Set(parts.map(part => part.id)));
  document.addEventListener('keydown', keys);
  addEventListener('hashchange', () => browser.recall());
  const asked = await browser.recall();
  if (!asked) {
    await browser.apply({silent: true});
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target) target.scrollIntoView();
  }
  document.documentElement.dataset.ready = Math.round(performance.now());
}

main().catch(failure => {
  const opening = document.getElementById('opening') || document.getElementById('main').appendChild(el('p', {class: 'notice'}));
  opening.textContent = 'The report cannot be shown: ' + failure.message;
  document.documentElement.dataset.failed = failure.stack || failure.message;
});
