// The counter's form asks what applies as it is filled in. Without this the button "Perbarui" does the same.
const form = document.querySelector('form[data-live]');
let busy = false, again = false;

const refresh = async () => {
  if (busy) { again = true; return; }
  busy = true;
  const body = new FormData(form);
  for (const input of form.querySelectorAll('input[type=file]')) body.delete(input.name);
  body.delete('semua');
  body.set('langkah', 'perbarui');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
    if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch { /* the button still works */ }
  busy = false;
  if (again) { again = false; refresh(); }
};

// What is asked already stays as it is, with what was typed and chosen meanwhile; only what is new comes and what no longer applies goes.
const same = (a, b) => a?.dataset.key === b.dataset.key && a.dataset.words === b.dataset.words;
const put = page => {
  const at = document.activeElement;
  for (const list of form.querySelectorAll('[data-list]')) {
    const fresh = [...(page.querySelector(`[data-list="${list.dataset.list}"]`)?.children ?? [])];
    const old = [...list.children];
    if (fresh.length === old.length && fresh.every((item, i) => same(old[i], item))) continue;
    list.replaceChildren(...fresh.map(item => old.find(kept => same(kept, item)) ?? document.adoptNode(item)));
  }
  if (at !== document.activeElement && at?.isConnected) at.focus({ preventScroll: true });
};

// Enter goes to the next field, as a hand at the counter expects and a scanner sends it; buttons and long texts keep theirs.
form?.addEventListener('keydown', event => {
  const at = event.target;
  if (event.key !== 'Enter' || event.isComposing || !at.matches('input:not([type=file])')) return;
  event.preventDefault();
  const stops = [...form.querySelectorAll('input, select, textarea, summary, button')]
    .filter(stop => !stop.disabled && stop.checkVisibility() && (stop === at || stop.type !== 'radio' || stop.name !== at.name));
  stops[stops.indexOf(at) + 1]?.focus();
});

form?.addEventListener('change', event => {
  if (event.target.matches('input[type=radio]:not([name=cara]), select, [name="subjek.tanggal-lahir"], [name="subjek.nik"]')) refresh();
});
