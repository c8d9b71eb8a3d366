// @ts-nocheck: this runs in a browser, of which the settings of the rest know nothing.
// What the page does in the browser: sends commands and presses, and shows what comes back.
const { dataset } = document.documentElement;
const channel = document.querySelector('main');
const form = document.querySelector('form');
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

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return await response.json();
}

/** Puts messages where they belong: a changed one in its old place, a new one at the end. */
function show(messages) {
  for (const { id, html } of messages) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const shown = channel.querySelector(`[data-message="${id}"]`);
    if (shown) shown.replaceWith(template.content);
    else channel.append(template.content);
  }
  tellTimes();
  if (messages.length > 0)
    channel.querySelector(`[data-message="${messages.at(-1).id}"]`)?.scrollIntoView({ block: 'end' });
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
  const { messages } = await send('slash', { command: picker.value, options: given() });
  show(messages);
});
channel.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-press]');
  if (!button || button.disabled) return;
  button.disabled = true;
  const message = button.closest('[data-message]').dataset.message;
  const { messages } = await send('press', { customId: button.dataset.press, message });
  if (button.isConnected) button.disabled = false;
  show(messages);
});

channel.addEventListener('click', async (event) => {
  const use = event.target.closest('[data-use]');
  if (!use) return;
  const message = use.closest('[data-message]').dataset.message;
  show((await send('use', { command: use.dataset.use, message })).messages);
});
channel.addEventListener('change', async (event) => {
  const select = event.target.closest('[data-choose]');
  if (!select || select.value === '') return;
  const message = select.closest('[data-message]').dataset.message;
  show((await send('choose', { customId: select.dataset.choose, value: select.value, message })).messages);
});

showFields();
tellTimes();
dataset.ready = '';
