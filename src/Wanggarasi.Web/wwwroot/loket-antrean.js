// The officer's queue follows the line by itself: who comes, who is called elsewhere. Without this, a reload does.
// Keys: p call, u again, m begin, s done, l skip: those whose button stands on the screen.
const live = () => document.querySelector('[data-live]');
const busy = () => live().querySelector('details[open]') || document.activeElement?.closest('[data-live] :is(input, select)');
let late = false;

const refresh = async () => {
  if (busy()) { late = true; return; }
  late = false;
  try {
    const answer = await fetch('/loket/antrean', { headers: { 'x-live': '1' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
    if (fresh && !busy()) {
      const at = document.activeElement?.closest('form')?.getAttribute('action');
      live().replaceWith(document.adoptNode(fresh));
      if (at) document.querySelector(`form[action="${at}"] button`)?.focus({ preventScroll: true });
    }
  } catch { /* the next news tries again */ }
};

const listen = () => {
  const news = new EventSource('/antrean/papan/siaran');
  news.addEventListener('antrean', refresh);
  news.addEventListener('panggil', refresh);
  news.onerror = () => { if (news.readyState === EventSource.CLOSED) setTimeout(() => { refresh(); listen(); }, 5000); };
};
listen();
document.addEventListener('focusout', () => setTimeout(() => late && refresh(), 200));

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest('input, select, textarea')) return;
  document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)?.click();
});
