// @ts-nocheck: this runs in a browser, of which the settings of the rest know nothing.
// What the page does in the browser: sends commands and presses, and shows what comes back.
import { listen, openModal, place, show as showTalk } from './talk.js';

const { dataset } = document.documentElement;
const channel = document.querySelector('main');
const form = document.querySelector('body > form');
const picker = form.elements.namedItem('command');
const fields = document.querySelector('#fields');
const commands = JSON.parse(document.querySelector('#commands').textContent);

/** Autocomplete waits until nothing was typed for this long, ms. */
const PAUSE = 80;

for (const [name, values] of [
  ['theme', ['dark', 'light']],
  ['width', ['wide', 'phone']],
]) {
  const button = document.querySelector(`[data-turn="${name}"]`);
  const label = () => {
    button.textContent = values.find((value) => value !== dataset[name]);
  };
  button.addEventListener('click', () => {
    dataset[name] = values.find((value) => value !== dataset[name]);
    label();
  });
  label();
}

// What was said stays in the language that it was said in, so that the page begins anew.
document.querySelector('#locale').addEventListener('change', ({ target }) => {
  const { searchParams } = new URL(location.href);
  searchParams.set('locale', target.value);
  location.search = searchParams;
});

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.json();
}

/** Shows what came of something that was done under `message`: messages, or a modal. */
function show({ messages, form: modal }, message) {
  showTalk(channel, messages);
  tellTimes();
  if (modal)
    openModal(modal, async (value) => show(await send('fill', { customId: modal.custom_id, value, message }), message));
}

function showFields() {
  fields.replaceChildren();
  const command = commands.find(({ name }) => name === picker.value);
  for (const option of command.options) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    const caption = document.createElement('span');
    caption.textContent = option.name;
    Object.assign(input, {
      name: option.name,
      type: option.isFlag ? 'checkbox' : 'text',
      placeholder: `${option.name}: ${option.description}`,
      title: option.description,
      required: option.required,
      autocomplete: 'off',
    });
    label.append(input, caption);
    fields.append(label);
    if (option.completes) offer(label, input);
  }
}

/** Completions as Discord asks for them: of what is typed, with what the other fields hold. */
function offer(label, input) {
  const list = document.createElement('datalist');
  list.id = `choices-${input.name}`;
  input.setAttribute('list', list.id);
  label.append(list);
  let timer = 0;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const { choices } = await send('complete', { command: picker.value, options: given(), focused: input.name });
      list.replaceChildren(
        ...choices.map((choice) => Object.assign(document.createElement('option'), { value: choice })),
      );
    }, PAUSE);
  };
  input.addEventListener('input', ask);
  input.addEventListener('focus', ask);
}

function given() {
  const inputs = [...fields.querySelectorAll('input')];
  return Object.fromEntries(
    inputs.map((input) => [input.name, input.type === 'checkbox' ? (input.checked ? 'true' : '') : input.value]),
  );
}

/** Times are shown as Discord shows them: how far off they are. */
function tellTimes() {
  for (const time of document.querySelectorAll('time[data-at]')) {
    const seconds = Math.round(Number(time.dataset.at) - Date.now() / 1000);
    const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    time.textContent =
      Math.abs(seconds) < 60 ? format.format(seconds, 'second') : format.format(Math.round(seconds / 60), 'minute');
  }
}

picker.addEventListener('change', showFields);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const options = given();
  const { channel: here, reply } = place();
  const where = here ? { channel: here } : {};
  if (picker.value === '@') {
    show(await send('say', { value: options.message, ...where, ...(reply ? { message: reply } : {}) }));
    fields.querySelector('input').value = '';
  } else show(await send('slash', { command: picker.value, options, ...where }));
});
channel.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-press]');
  if (!button || button.disabled) return;
  button.disabled = true;
  const message = button.closest('[data-message]').dataset.message;
  const outcome = await send('press', { customId: button.dataset.press, message });
  if (button.isConnected) button.disabled = false;
  show(outcome, message);
});

channel.addEventListener('click', async (event) => {
  const use = event.target.closest('[data-use]');
  if (!use) return;
  const message = use.closest('[data-message]').dataset.message;
  show(await send('use', { command: use.dataset.use, message }), message);
});
channel.addEventListener('change', async (event) => {
  const select = event.target.closest('[data-choose]');
  if (!select || select.value === '') return;
  const message = select.closest('[data-message]').dataset.message;
  show(await send('choose', { customId: select.dataset.choose, value: select.value, message }), message);
});

listen(channel, () => {
  picker.value = '@';
  showFields();
  fields.querySelector('input').focus();
});
showFields();
tellTimes();
dataset.ready = '';
