// @ts-nocheck: this runs in a browser, of which the settings of the rest know nothing.
// Where things are said in the page: the channel, threads below its messages, replies, and modals.
const line = document.querySelector('#place');
const modal = document.querySelector('#modal');

/** Characters of a message that a reply to it shows. */
const SHOWN = 60;

/** Where the next thing is said: the thread, and the message that it replies to; empty in the channel, to nobody. */
export function place() {
  return { channel: line.dataset.channel ?? '', reply: line.dataset.reply ?? '' };
}

/** Puts messages where they belong: a changed one in its old place, a new one at the end of its channel or thread. */
export function show(channel, messages) {
  for (const { id, html, thread, channel: at } of messages) {
    const shown = channel.querySelector(`[data-message="${id}"]`);
    if (shown) shown.replaceWith(made(html));
    else (channel.querySelector(`[data-thread="${at}"] .talk`) ?? channel).append(made(html));
    if (thread && !channel.querySelector(`[data-thread="${id}"]`))
      channel.querySelector(`[data-message="${id}"]`).after(made(thread));
  }
  nameThings(channel);
  if (messages.length > 0)
    channel.querySelector(`[data-message="${messages.at(-1).id}"]`)?.scrollIntoView({ block: 'end' });
}

/** Listens for whoever wants to reply, or to write in a thread; `begin` lets them write. */
export function listen(channel, begin) {
  const go = (to, words) => {
    for (const name of ['channel', 'reply']) {
      if (to[name]) line.dataset[name] = to[name];
      else delete line.dataset[name];
    }
    line.querySelector('span').textContent = words;
    line.hidden = words === '';
    if (words !== '') begin();
  };
  line.querySelector('button').addEventListener('click', () => go({}, ''));
  channel.addEventListener('click', ({ target }) => {
    const thread = target.closest('[data-thread]');
    const name = thread?.querySelector('header b').textContent;
    if (target.closest('[data-enter]')) go({ channel: thread.dataset.thread }, `In the thread “${name}”`);
    const message = target.closest('[data-reply]')?.closest('[data-message]').dataset.message;
    if (message) go({ channel: thread?.dataset.thread, reply: message }, 'Replying to Footnote');
  });
  nameThings(channel);
}

/** Opens a modal with one text; `send` gets what was written. */
export function openModal({ title, components: [{ label, description, component }] }, send) {
  modal.querySelector('h2').textContent = title;
  modal.querySelector('b').textContent = label;
  modal.querySelector('small').textContent = description ?? '';
  const input = modal.querySelector('textarea');
  Object.assign(input, {
    value: component.value ?? '',
    placeholder: component.placeholder ?? '',
    required: component.required !== false,
    minLength: component.min_length ?? 0,
    maxLength: component.max_length ?? 4000,
  });
  modal.returnValue = '';
  modal.onclose = () => {
    if (modal.returnValue === 'send') send(input.value);
  };
  modal.querySelector('[type=button]').onclick = () => modal.close('');
  modal.showModal();
}

/** Names what is known by its id alone: threads in links, and messages in replies to them. */
function nameThings(channel) {
  for (const link of channel.querySelectorAll('a.mention')) {
    const name = document.getElementById(link.hash.slice(1))?.querySelector('header b');
    if (name) link.textContent = `# ${name.textContent}`;
  }
  for (const above of channel.querySelectorAll('[data-answers]')) {
    const answered = channel.querySelector(`[data-message="${above.dataset.answers}"] .body`);
    if (!answered) continue;
    const [name, words] = [answered.querySelector('.author b'), answered.querySelector('.text')];
    const who = Object.assign(document.createElement('b'), { textContent: name.textContent });
    above.replaceChildren(who, ` ${(words?.textContent ?? '').slice(0, SHOWN)}`);
  }
}

function made(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
