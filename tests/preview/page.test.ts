import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { startPreview } from '../../src/preview/preview.ts';
import type { Preview } from '../../src/preview/server.ts';
import { smallLibrary } from '../discord/bot.ts';
import { CHROMIUM, Chromium } from '../support/chromium.ts';
import { corpusOf } from '../support/corpus.ts';

// A browser takes its time on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const READY = "document.documentElement.dataset.ready === ''";
const WIDE = { width: 1_000, height: 800 };
const PHONE = { width: 390, height: 800 };
const COMPARED = '?do=/compare%20left:%20KVM%20right:%20OpenVZ';

if (CHROMIUM === null)
  console.warn('The page was not tried in a browser: there is no Chromium here (Debian: chromium).');

describe.skipIf(CHROMIUM === null)('the page in a browser', () => {
  let browser: Chromium;
  let preview: Preview;

  beforeAll(async () => {
    preview = await startPreview(await smallLibrary(), 0);
    browser = await Chromium.start();
  });
  afterAll(async () => {
    await browser.stop();
    await preview.stop();
  });

  const open = (query: string, window = WIDE): Promise<void> => browser.open(preview.url + query, window, READY);
  const text = (selector: string): Promise<unknown> =>
    browser.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((found) => found.innerText).join('\\n')`,
    );
  const click = (selector: string, label: string): Promise<unknown> =>
    browser.evaluate(
      `[...document.querySelectorAll('${selector}')].find((found) => found.textContent.trim() === '${label}').click()`,
    );

  test('shows a comparison with its words bold, its colour at the edge, and its buttons', async () => {
    await open(COMPARED);
    expect(await text('.message strong')).toContain('flexible');
    expect(await text('.message button')).toContain('Picture\nCSV\nMarkdown');
    const edge = "getComputedStyle(document.querySelector('.container'), '::before').backgroundColor";
    expect(await browser.evaluate(edge)).toBe('rgb(45, 125, 154)');
  });

  test('is in the language that is chosen, the names of the commands as well', async () => {
    await open(`${COMPARED}&locale=de`);
    expect(await text('.message button')).toContain('Bild\nCSV\nMarkdown');
    expect(await text('form select')).toContain('/vergleichen');
    await browser.evaluate(
      "Object.assign(document.querySelector('#locale'), { value: 'ja' }).dispatchEvent(new Event('change'))",
    );
    await browser.until("location.search.includes('locale=ja') && document.documentElement.dataset.ready === ''");
    expect(await text('.message button')).toContain('画像');
  });

  test('is dark or light, from the start and by its button', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor';
    await open(COMPARED);
    expect(await browser.evaluate(ground)).toBe('rgb(49, 51, 56)');
    await click('header button', 'light');
    expect(await browser.evaluate(ground)).toBe('rgb(255, 255, 255)');
    await open(`${COMPARED}&theme=light`);
    expect(await browser.evaluate(ground)).toBe('rgb(255, 255, 255)');
  });

  test('is as wide as a phone, where nothing stands out', async () => {
    const isInside = 'document.documentElement.scrollWidth <= innerWidth';
    await open(`${COMPARED}&width=phone`);
    expect(await browser.evaluate('document.body.getBoundingClientRect().width')).toBe(390);
    await open(`${COMPARED}&do=/sources&do=/help&width=phone`, PHONE);
    expect(await browser.evaluate(isInside)).toBe(true);
  });

  test('sends a command with what was chosen from its completions', async () => {
    await open('');
    await browser.evaluate(
      "(() => { const input = document.querySelector('input[name=question]'); input.value = 'disk'; input.dispatchEvent(new Event('input', { bubbles: true })); })()",
    );
    await browser.until("document.querySelectorAll('datalist option').length > 0");
    const before = Number(await browser.evaluate("document.querySelectorAll('.message').length"));
    await browser.evaluate(
      "document.querySelector('input[name=question]').value = 'How do KVM guests reach the disk?'",
    );
    await click('form button', 'Send');
    await browser.until(`document.querySelectorAll('.message').length === ${before + 1}`);
    expect(await text('.message:last-child')).toContain('KVM guests reach the disk through the virtio driver.');
  });

  test('leaves out an option that is not ticked: a refusal is private by itself', async () => {
    await open('');
    await browser.evaluate(
      "document.querySelector('input[name=question]').value = 'What is the boiling point of tungsten?'",
    );
    await click('form button', 'Send');
    await browser.until("document.querySelector('.message:last-child').innerText.includes('tungsten')");
    expect(await text('.message:last-child footer')).toBe('Only you can see this');
  });

  test('has the fields of the command that is chosen', async () => {
    await open('');
    await browser.evaluate(
      "(() => { const picker = document.querySelector('form select'); picker.value = 'compare'; picker.dispatchEvent(new Event('change')); })()",
    );
    const names = "[...document.querySelectorAll('#fields input')].map(({ name, type }) => name + ' ' + type).join()";
    expect(await browser.evaluate(names)).toMatch(/^left text,right text,aspect text,differences checkbox/u);
  });

  test('has its buttons pressed: a picture is seen, by those who pressed alone', async () => {
    await open(COMPARED);
    await click('.message button', 'Picture');
    await browser.until("document.querySelector('.message img')?.naturalWidth > 0");
    expect(await text('.message:last-child footer')).toBe('Only you can see this');
  });

  const write = (selector: string, words: string): Promise<unknown> =>
    browser.evaluate(`document.querySelector('${selector}').value = ${JSON.stringify(words)}`);

  test('opens a modal with what was asked, sends what is written, and nothing where it is cancelled', async () => {
    await open('?do=/ask%20question:%20What%20is%20the%20boiling%20point%20of%20tungsten?');
    await click('.message button', 'Ask differently');
    await browser.until("document.querySelector('#modal').open");
    expect(await text('#modal')).toContain('Ask differently\nYour question');
    expect(await browser.evaluate("document.querySelector('#modal textarea').value")).toContain('tungsten');
    await click('#modal button', 'Cancel');
    expect(await browser.evaluate("document.querySelectorAll('.message').length")).toBe(1);
    await click('.message button', 'Ask differently');
    await browser.until("document.querySelector('#modal').open");
    await write('#modal textarea', 'How do KVM guests reach the disk?');
    await click('#modal button', 'Submit');
    await browser.until("document.querySelectorAll('.message').length === 2");
    expect(await text('.message:last-child')).toContain('KVM guests reach the disk through the virtio driver.');
  });

  test('opens a thread below the answer, in which people write', async () => {
    await open('?do=/ask%20question:%20How%20long%20does%20a%20backup%20of%20an%20OpenVZ%20container%20take?');
    await click('.message button', 'Ask in thread');
    await browser.until("document.querySelectorAll('.thread .message').length === 1");
    expect(await text('.thread header b')).toBe('How long does a backup of an OpenVZ container take?');
    expect(await text('main > .message:last-child a.mention')).toBe(
      '# How long does a backup of an OpenVZ container take?',
    );
    await click('.thread button', 'Write here');
    expect(await text('#place span')).toContain('In the thread');
    await write('#fields input', 'And of KVM?');
    await click('form button', 'Send');
    await browser.until("document.querySelectorAll('.thread .message').length === 3");
    expect(await text('.thread .message:last-child')).toContain('Understood as');
    expect(await text('.thread .message.you')).toContain('@Footnote And of KVM?');
  });

  test('sends a reply, which shows what it answers', async () => {
    await open('?do=say%20How%20long%20does%20a%20backup%20of%20an%20OpenVZ%20container%20take?');
    await click('.message.bot nav button', 'Reply');
    expect(await text('#place span')).toBe('Replying to Footnote');
    await write('#fields input', 'And of KVM?');
    await click('form button', 'Send');
    await browser.until("document.querySelectorAll('.message').length === 4");
    expect(await text('.message:nth-child(3) .asked')).toMatch(/^Footnote A backup of an OpenVZ container/u);
    expect(await text('.message:last-child')).toContain('Understood as');
  });

  test('shows what a document holds, and obeys none of it', async () => {
    const hostile =
      '<img src=x onerror="document.title=1"> <script>document.title=2</script> [x](javascript:alert(1)) @everyone';
    const page = await startPreview(
      openLibrary(corpusOf({ 'a.md': `# Notes\n\nThe heron nests here: ${hostile}\n` })),
      0,
    );
    await browser.open(
      `${page.url}?do=${encodeURIComponent('/ask question: Where does the heron nest?')}`,
      WIDE,
      READY,
    );
    expect(await text('.message')).toMatch(/The heron nests here/u);
    expect(await browser.evaluate('document.title')).toBe('Footnote: preview');
    expect(await browser.evaluate("document.querySelectorAll('.message :is(img, script, a, .mention)').length")).toBe(
      0,
    );
    await page.stop();
  });
});
