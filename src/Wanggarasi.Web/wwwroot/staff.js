// Keys for officers: / search, j k rows, Enter open, ? list. Every screen works without.
// Rows are `tr[data-row]` whose first link is what Enter opens.
const typing = target => target.closest('input, select, textarea, [contenteditable]');
const rows = () => [...document.querySelectorAll('tr[data-row]')];

const move = step => {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex(row => row.contains(document.activeElement));
  const row = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  row.querySelector('a')?.focus();
  row.scrollIntoView({ block: 'nearest' });
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape' && typing(event.target)) { event.target.blur(); return; }
  if (typing(event.target)) return;
  const list = document.getElementById('tombol');
  switch (event.key) {
    case '/': {
      const search = document.querySelector('input[type=search]');
      if (search) { event.preventDefault(); search.focus(); search.select(); }
      break;
    }
    case 'j': move(1); break;
    case 'k': move(-1); break;
    case '?': list?.showModal(); break;
  }
});

document.addEventListener('click', event => {
  const row = event.target.closest('tr[data-row]');
  if (row && !event.target.closest('a, button, input, label, select, summary') && !getSelection().toString()) row.querySelector('a')?.click();
});
