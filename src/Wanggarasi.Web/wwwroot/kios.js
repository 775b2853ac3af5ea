// The kiosk goes back to its first screen by itself, prints the slip, and reads the help button aloud where the machine has a voice.
const back = document.querySelector('[data-back]');
if (back) {
  let timer;
  const begin = () => { clearTimeout(timer); timer = setTimeout(() => location.assign(back.href), back.dataset.back * 1000); };
  begin();
  for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, begin);
}
else {
  // The first screen looks again by itself: in the morning it is open, and today's sign is another one.
  let idle = Date.now();
  for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, () => { idle = Date.now(); });
  setInterval(() => { if (Date.now() - idle > 60000) location.assign('/antrean/kios'); }, 30000);
}
if (document.querySelector('[data-print]')) addEventListener('load', () => print());

const say = text => {
  const voice = window.speechSynthesis?.getVoices().find(v => v.lang.toLowerCase().startsWith('id') && v.localService);
  if (!voice) return;
  const words = new SpeechSynthesisUtterance(text);
  [words.voice, words.lang] = [voice, 'id-ID'];
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
};
for (const spoken of document.querySelectorAll('[data-speak]')) spoken.addEventListener('focus', () => say(spoken.dataset.speak));
const question = document.querySelector('[data-say]');
if (question) addEventListener('load', () => say(question.dataset.say));
