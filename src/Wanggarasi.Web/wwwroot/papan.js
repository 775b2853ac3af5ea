// The board: hears calls by server-sent events, shows each once, and says each twice after a bell, one call after the other.
const $ = id => document.getElementById(id);
const current = $('sekarang'), list = $('panggilan'), state = $('keadaan-suara'), soundButton = $('suara'), testButton = $('uji'), line = $('sambungan');
let seen = Number(document.body.dataset.newest), sound = false;
const calls = [];
let working = false;

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

const play = name => new Promise(done => {
  const audio = new Audio(`/antrean/suara/${name}.mp3`);
  audio.onended = audio.onerror = () => done();
  setTimeout(done, 5000); // a clip that stalls must not silence the board
  audio.play().catch(() => { mute(); done(); });
});

const voice = () => window.speechSynthesis?.getVoices().find(v => v.lang.toLowerCase().startsWith('id') && v.localService);

// A voice of the machine where it has an Indonesian one that needs no internet; else the recorded clips.
const say = call => {
  const own = voice();
  if (!own) return call.clips.reduce((before, clip) => before.then(() => play(clip)), Promise.resolve());
  return new Promise(done => {
    const words = new SpeechSynthesisUtterance(call.spoken);
    [words.voice, words.lang, words.rate] = [own, 'id-ID', 0.9];
    words.onend = words.onerror = () => done();
    setTimeout(done, 15000); // some engines forget to say that they are done
    speechSynthesis.speak(words);
  });
};

const row = call => {
  const item = document.createElement('li'), number = document.createElement('b'), to = document.createElement('span');
  number.textContent = call.number;
  to.textContent = `Loket ${call.counter}`;
  item.dataset.event = call.id;
  item.append(number, ' ', to);
  return item;
};

const show = call => {
  const put = (kind, text) => { const p = document.createElement('p'); p.className = kind; p.textContent = text; return p; };
  current.replaceChildren(put('label', 'Nomor antrean'), put('number', call.number), put('to', `Loket ${call.counter}`));
  current.classList.remove('flash');
  void current.offsetWidth; // begins the flash anew
  current.classList.add('flash');
  for (const old of [...list.children]) if (old.querySelector('b').textContent === call.number) old.remove();
  list.prepend(row(call));
  while (list.children.length > 5) list.lastChild.remove();
};

const work = async () => {
  if (working) return;
  working = true;
  while (calls.length) {
    const call = calls.shift();
    show(call);
    document.body.dataset.shown = `${document.body.dataset.shown ?? ''} ${call.id}`.trim();
    // What was missed for longer is shown, not said: it would drown what is called now.
    if (sound && Date.now() - call.heard < 60000) {
      await play('bel');
      await say(call);
      await wait(400);
      await say(call);
      document.body.dataset.said = `${document.body.dataset.said ?? ''} ${call.id}`.trim();
    } else {
      await wait(calls.length ? 1500 : 0);
    }
  }
  working = false;
};

const tell = () => {
  state.textContent = sound ? 'Suara menyala.' : 'Suara mati.';
  soundButton.textContent = sound ? 'Matikan suara' : 'Nyalakan suara';
  testButton.hidden = !sound;
};
const mute = () => { sound = false; tell(); };
document.querySelector('.sound').hidden = false;
soundButton.addEventListener('click', async () => { sound = !sound; tell(); if (sound) await play('bel'); });
testButton.addEventListener('click', async () => {
  await play('bel');
  await say({ spoken: 'Nomor antrean A, nol satu dua, silakan menuju loket dua', clips: ['nomor-antrean', 'a', '0', '1', '2', 'silakan-menuju-loket', '2'] });
});
tell();
window.speechSynthesis?.getVoices(); // some browsers load them at the first question

const waiting = async () => {
  try {
    const answer = await fetch('/antrean/papan');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    $('menunggu').textContent = page.getElementById('menunggu').textContent;
  } catch { /* the next news tries again */ }
};
let counting = 0;
const count = () => { clearTimeout(counting); counting = setTimeout(waiting, 300); };

let news, silence;
const alive = () => {
  line.textContent = '';
  clearTimeout(silence);
  silence = setTimeout(connect, 40000); // a dead line that nobody closed
};
const connect = () => {
  news?.close();
  news = new EventSource(`/antrean/papan/siaran?sejak=${seen}`);
  news.onopen = alive;
  news.addEventListener('detak', alive);
  news.addEventListener('antrean', event => { alive(); seen = Math.max(seen, Number(event.lastEventId)); count(); });
  news.addEventListener('panggil', event => {
    alive();
    const call = JSON.parse(event.data);
    if (call.id <= seen) return;
    seen = call.id;
    call.heard = call.age > 60 ? 0 : Date.now();
    calls.push(call);
    work();
    count();
  });
  news.onerror = () => {
    line.textContent = 'Sambungan terputus. Mencoba lagi…';
    // A refused line is not tried again by the browser itself.
    if (news.readyState === EventSource.CLOSED) { clearTimeout(silence); silence = setTimeout(connect, 3000); }
  };
};
connect();

const zone = $('jam').textContent.replace(/^[\d.]+/, '');
setInterval(async () => {
  // The office's clock, not this computer's: it is asked for once a minute with the number of those who wait.
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/antrean/papan')).text(), 'text/html');
    $('jam').textContent = page.getElementById('jam').textContent;
    $('menunggu').textContent = page.getElementById('menunggu').textContent;
    document.querySelector('.arrive').replaceWith(document.adoptNode(page.querySelector('.arrive')));
  } catch { $('jam').textContent = `–${zone}`; }
}, 60000);
