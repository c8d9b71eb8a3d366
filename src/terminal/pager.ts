import { counted } from '../present/words.ts';
import type { Output } from './output.ts';
import { palette } from './palette.ts';

/** Lines of a screen that a page leaves free: for the count of what is left, the blank lines, and what is typed next. */
const FREE = 4;
/** A screen of fewer lines is not paged: nothing would fit. */
const FEWEST = 10;

/** Hands text on page by page, each as high as the screen is; what is left waits, and is counted. */
export class Pager implements Output {
  readonly #output: Output;
  readonly #height: () => number | undefined;
  #waiting: string[] = [];

  /** `height` gives the lines of the screen; undefined where nobody knows, so that all is handed on at once. */
  constructor(output: Output, height: () => number | undefined) {
    this.#output = output;
    this.#height = height;
  }

  get colour(): boolean {
    return this.#output.colour;
  }

  get links(): boolean {
    return this.#output.links ?? false;
  }

  columns(): number {
    return this.#output.columns();
  }

  /** Keeps text for the next page. */
  async write(text: string): Promise<void> {
    this.#waiting.push(...text.split(/(?<=\n)/u));
  }

  async complain(text: string): Promise<void> {
    await this.#output.complain(text);
  }

  /** Whether a page is left. */
  get isLeft(): boolean {
    return this.#waiting.length > 0;
  }

  /** Writes the next page, and how much is left after it. */
  async turn(): Promise<void> {
    const height = this.#height();
    const room = height === undefined || height < FEWEST ? this.#waiting.length : height - FREE;
    const page = this.#waiting.splice(0, this.#waiting.length <= room + 1 ? this.#waiting.length : room);
    await this.#output.write(page.join(''));
    if (!this.isLeft) return;
    const left = `${counted(this.#waiting.length, 'more line')}; Enter shows them.`;
    await this.#output.write(`${palette(this.colour)([{ text: left, style: 'quiet' }])}\n`);
  }

  /** Forgets what is left, for somebody asks for something else. */
  drop(): void {
    this.#waiting = [];
  }
}
