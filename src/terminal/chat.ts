import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Library, Suggestion } from '../library.ts';
import { CHAT_COMMANDS, type Conversation, takeLine } from './line.ts';
import type { Output } from './output.ts';
import { Pager } from './pager.ts';

const PROMPT = '> ';

/** What is completed with the tab key at most. */
const COMPLETIONS = 12;

/** A terminal that somebody sits at. */
export interface Keyboard {
  readonly input: Readable;
  /** Where the line that is being typed is shown; `rows` is its height in lines, where that is known. */
  readonly screen: Writable & { readonly rows?: number };
}

/** A chat with somebody who types: history, completion, follow-ups, a screen at a time. Ends with Ctrl-D, /quit, or Ctrl-C on an empty line. */
export async function chat(library: Library, output: Output, json: boolean, keyboard: Keyboard): Promise<void> {
  const lines = createInterface({
    input: keyboard.input,
    output: keyboard.screen,
    terminal: true,
    prompt: PROMPT,
    completer: (line: string) => complete(line, library),
  });
  const pager = new Pager(output, () => (json ? undefined : keyboard.screen.rows));
  const conversation: Conversation = { library, output: pager, format: { json, titled: false }, earlier: [] };
  lines.on('SIGINT', () => interrupt(lines));
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      pager.drop();
      await output.write('\n');
      if (await takeLine(line, conversation)) {
        lines.close();
        return;
      }
      await pager.turn();
      await output.write('\n');
    } else if (pager.isLeft) {
      await pager.turn();
      await output.write('\n');
    }
    lines.prompt();
  }
  await output.write('\n');
}

/** Questions that are piped in, one on a line: answers them in order. Returns how many lines held something. */
export async function answerLines(library: Library, output: Output, json: boolean, input: Readable): Promise<number> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const conversation: Conversation = { library, output, format: { json, titled: true }, earlier: [] };
  let count = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (count > 0 && !json) await output.write('\n');
    count++;
    if (await takeLine(line, conversation)) break;
  }
  lines.close();
  return count;
}

/** Ctrl-C takes back what was typed; with nothing typed it leaves. */
function interrupt(lines: Interface): void {
  if (lines.line === '') {
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

/** Completes a command's name, or the last name in a command. Readline wants the completions and the text they complete. */
function complete(line: string, library: Library): [string[], string] {
  const [, command, before = '', typed = ''] = /^\/(fact|compare|about)\s+((?:[^|]*\|\s*)*)([^|]*)$/su.exec(line) ?? [];
  if (!command) return [CHAT_COMMANDS.filter((name) => line !== '' && name.startsWith(line)), line];
  const [first, ...others] = before
    .split('|')
    .map((name) => name.trim())
    .slice(0, -1);
  // From the third name on a comparison has further subjects, or ends with an aspect.
  const mayBeAspect = first !== undefined && (command === 'fact' || others.length > 0);
  const mayBeSubject = command === 'fact' ? first === undefined : command === 'compare' || first === undefined;
  const named = first === undefined ? [] : [first, ...others];
  const subject: Suggestion = { kind: 'subject', ...(command === 'compare' ? { beside: named } : {}) };
  const found = [
    ...(mayBeAspect ? library.suggest({ kind: 'aspect', of: named }, typed, COMPLETIONS) : []),
    ...(mayBeSubject ? library.suggest(subject, typed, COMPLETIONS) : []),
  ];
  return [found.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase())), typed];
}
