// One's own ticket looks again by itself, at the scroll where it stands and never while something is typed.
const look = async () => {
  const main = document.getElementById('isi');
  if (document.hidden || main.querySelector('input:focus')) return;
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [was, is] = [main, fresh.getElementById('isi')].map(part => part.querySelector('h1')?.textContent);
    main.replaceChildren(...document.adoptNode(fresh.getElementById('isi')).childNodes);
    document.title = fresh.title;
    // "Silakan menuju loket 2": seen and heard by whoever looks elsewhere.
    if (was !== is) { scrollTo(0, 0); navigator.vibrate?.([200, 100, 200]); main.focus(); }
  } catch { /* the next look tries again */ }
};
// Not all telephones at the same instant.
setInterval(look, 15000 + Math.random() * 5000);
document.addEventListener('visibilitychange', look);
