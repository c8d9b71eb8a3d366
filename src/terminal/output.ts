import type { Answer } from '../answer/answer.ts';
import type { Explained } from '../answer/ask.ts';
import { ENGLISH } from '../language/en.ts';
import type { Library } from '../library.ts';
import type { Card } from '../present/card.ts';
import { presentExplanation } from '../present/explain.ts';
import { presentAnswer, presentDisagreements, presentSources } from '../present/present.ts';
import { presentTrace } from '../present/trace.ts';
import { answerJson, disagreementsJson, explanationJson, jsonLine, sourcesJson } from './json.ts';
import { render } from './render.ts';
import { traceJson } from './traceJson.ts';
import { visible } from './visible.ts';

/** Where text goes. `write` and `complain` settle when the text is out, and reject when nobody reads any more (EPIPE). */
export interface Output {
  write(text: string): Promise<void>;
  /** For what is not part of the result: standard error. */
  complain(text: string): Promise<void>;
  /** The present width in columns. */
  columns(): number;
  readonly colour: boolean;
  /** Whether words can be links there; not when left out. */
  readonly links?: boolean;
}

/** How results are shown. */
export interface Format {
  readonly json: boolean;
  /** Whether the question is repeated over its answer. */
  readonly titled: boolean;
}

/** Writes an answer as text or as one line of JSON. */
export async function writeAnswer(answer: Answer, output: Output, format: Format): Promise<void> {
  await (format.json
    ? output.write(jsonLine(answerJson(answer)))
    : writeCard(presentAnswer(answer, ENGLISH), output, format));
}

/** Writes an answer with how it came about, as text or as one line of JSON. */
export async function writeExplained({ answer, trace }: Explained, output: Output, format: Format): Promise<void> {
  if (format.json) {
    await output.write(jsonLine({ ...answerJson(answer), trace: traceJson(trace) }));
    return;
  }
  await writeCard(presentAnswer(answer, ENGLISH), output, format);
  await output.write('\n');
  await writeCard(presentTrace(trace), output, { ...format, titled: true });
}

/** Writes what the corpus holds as text or as one line of JSON. */
export async function writeSources({ contents }: Library, output: Output, format: Format): Promise<void> {
  await (format.json
    ? output.write(jsonLine(sourcesJson(contents)))
    : writeCard(presentSources(contents, ENGLISH), output, { ...format, titled: true }));
}

/**
 * Writes how one file was read, as text or as one line of JSON; false, with a complaint of one line, for a file of which there
 * is no document. `file` is its path in the corpus folder, or one that ends like it.
 */
export async function writeExplanation(
  library: Library,
  file: string,
  output: Output,
  format: Format,
): Promise<boolean> {
  const { documents, skipped } = library.contents;
  const isAsked = (path: string): boolean => path === file || file.endsWith(`/${path}`);
  const found = documents.filter(({ path }) => isAsked(path)).flatMap(({ id }) => library.document(id) ?? []);
  if (found.length > 0) {
    await (format.json
      ? output.write(jsonLine(explanationJson(found)))
      : writeCard(presentExplanation(found), output, { ...format, titled: true }));
    return true;
  }
  const left = skipped.find(({ path }) => isAsked(path));
  const why = left ? `not read: ${left.reason}` : 'no document of this name; sources lists them';
  await output.complain(`${visible(file)}: ${visible(why)}\n`);
  return false;
}

/** Writes all in which the documents contradict each other as text or as one line of JSON. */
export async function writeDisagreements(library: Library, output: Output, format: Format): Promise<void> {
  const found = library.disagreements();
  await (format.json
    ? output.write(jsonLine(disagreementsJson(found)))
    : writeCard(presentDisagreements(found), output, { ...format, titled: true }));
}

/** Writes a card as text. With JSON asked for, it is no part of the result. */
export async function writeCard(card: Card, output: Output, { json, titled }: Format): Promise<void> {
  const { colour, links = false } = output;
  const text = render(card, { columns: output.columns(), colour: colour && !json, links: links && !json, titled });
  await (json ? output.complain(text) : output.write(text));
}
