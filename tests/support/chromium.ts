import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

/** What distributions call the program. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The program; null where there is none. Debian has it as package `chromium`. */
export const CHROMIUM: string | null = find();

function find(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How large a window is, in CSS pixels, and how many pixels a CSS pixel has. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
}

/** A headless browser with one page, driven by the DevTools protocol. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  #session = '';
  #lastId = 0;

  /** Starts the browser. It runs only pages of our own, so that it needs no sandbox, which it cannot have as root. */
  static async start(): Promise<Chromium> {
    const profile = mkdtempSync(join(tmpdir(), 'footnote-chromium-'));
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-port=0'];
    const quiet = ['--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage'];
    const process = spawn(CHROMIUM ?? 'chromium', [...options, ...quiet, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines = createInterface({ input: process.stderr });
    let url = '';
    for await (const line of lines) {
      url = /^DevTools listening on (ws:\S+)/u.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
    process.stderr.resume();
    const socket = new WebSocket(url);
    await once(socket, 'open');
    const browser = new Chromium(process, profile, socket);
    const { targetId } = (await browser.send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
    const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.#session = (attached as { sessionId: string }).sessionId;
    return browser;
  }

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.on('message', (raw) => {
      const { id, result, error } = JSON.parse(String(raw));
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    });
  }

  /** Opens `url` in a window of this size, and waits until `ready` (an expression) holds there. */
  async open(url: string, { width, height, scale = 1 }: Window, ready: string): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: scale, mobile: false };
    await this.send('Emulation.setDeviceMetricsOverride', metrics);
    await this.send('Page.navigate', { url });
    await this.until(ready);
  }

  /** Waits until an expression holds in the page; fails after 10 s. */
  async until(expression: string): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      if ((await this.evaluate(expression).catch(() => false)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`in the page never: ${expression}`);
  }

  /** The value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', params)) as {
      result: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result.value;
  }

  /** A PNG of the part of the page that the first element of `selector` takes. */
  async picture(selector: string): Promise<Buffer> {
    const box = `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;
    const clip = { ...((await this.evaluate(box)) as object), scale: 1 };
    const params = { format: 'png', clip, captureBeyondViewport: true };
    const { data } = (await this.send('Page.captureScreenshot', params)) as { data: string };
    return Buffer.from(data, 'base64');
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const session = this.#session === '' ? {} : { sessionId: this.#session };
    this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    return await new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async stop(): Promise<void> {
    const closed = once(this.#process, 'exit');
    this.#session = '';
    await this.send('Browser.close');
    await closed;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
