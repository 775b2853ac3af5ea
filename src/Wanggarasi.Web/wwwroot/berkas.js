// Forms that take documents: photographs are made smaller on the telephone before they travel, shown as chosen, and their
// sending is counted. When the connection breaks everything stays, to be sent again. Without this script the forms work as well.
const longest = 2000, small = 600_000;

const size = bytes => bytes < 1_000_000
  ? `${Math.max(1, Math.round(bytes / 1000))} kB`
  : `${(bytes / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`;

// What cannot be made smaller goes as it is: the office says what is wrong with it.
const shrink = async file => {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size <= small) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', .85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.png$/i, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
};

const say = (after, css, words) => {
  let line = after.parentElement.querySelector(`.${css}`);
  if (!line) {
    line = document.createElement('p');
    line.className = css;
    line.setAttribute('role', 'status');
    after.insertAdjacentElement('afterend', line);
  }
  line.textContent = words;
  return line;
};

// A camera gives one picture at a time: what was chosen before stays, and this is added.
const chosen = new WeakMap();
const put = (input, all) => {
  const files = new DataTransfer();
  all.forEach(one => files.items.add(one.file));
  input.files = files.files;
  chosen.set(input, all);
  const line = say(input, 'chosen', '');
  for (const { file, words } of all) {
    if (file.type === 'image/jpeg' || file.type === 'image/png') {
      const picture = document.createElement('img');
      picture.alt = '';
      picture.src = URL.createObjectURL(file);
      picture.onload = () => URL.revokeObjectURL(picture.src);
      line.append(picture);
    }
    const name = document.createElement('span');
    name.textContent = words;
    line.append(name);
  }
  if (all.length === 0) return;
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.className = 'plain';
  clear.textContent = 'Batalkan pilihan ini';
  clear.onclick = () => { put(input, []); input.focus(); };
  line.append(clear);
};

const choose = async input => {
  const before = input.multiple ? chosen.get(input) ?? [] : [];
  const files = [...input.files];
  say(input, 'chosen', 'Menyiapkan foto…');
  const added = [];
  for (const file of files) {
    const less = await shrink(file);
    added.push({ file: less, words: less === file ? `${file.name}, ${size(file.size)}` : `${file.name}, ${size(file.size)}, diperkecil menjadi ${size(less.size)}` });
  }
  put(input, [...before, ...added]);
};

let choosing = Promise.resolve();
document.addEventListener('change', event => {
  const input = event.target;
  if (input.type === 'file') choosing = choosing.then(() => choose(input));
});

const send = (form, button) => new Promise((done, fail) => {
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = event => say(button, 'sending', event.loaded < event.total
    ? `Mengirim ${Math.floor(100 * event.loaded / event.total)}% dari ${size(event.total)}`
    : 'Terkirim. Kantor sedang memeriksa berkasnya…');
  request.onload = () => done(request);
  request.onerror = request.ontimeout = fail;
  request.send(data);
});

document.addEventListener('submit', async event => {
  const form = event.target, button = event.submitter;
  if (form.enctype !== 'multipart/form-data' || !button) return;
  if (![...form.querySelectorAll('input[type=file]')].some(input => input.files.length)) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = '1';
  button.setAttribute('aria-disabled', 'true');
  say(button, 'sending', 'Menyiapkan foto…');
  try {
    await choosing;
    const answer = await send(form, button);
    // Another page: go there. This one again, with what is wrong: show it in place.
    const page = new DOMParser().parseFromString(answer.responseText, 'text/html').querySelector('main');
    if (answer.status < 400 || !page) { location.assign(answer.responseURL); return; }
    document.querySelector('main').replaceChildren(...page.childNodes);
    const summary = document.querySelector('.error-summary');
    summary ? summary.focus() : scrollTo(0, 0);
  } catch {
    say(button, 'sending', 'Sambungan terputus. Yang Anda pilih masih ada di sini: tekan lagi bila sudah tersambung.');
    button.removeAttribute('aria-disabled');
  }
  delete form.dataset.busy;
});
