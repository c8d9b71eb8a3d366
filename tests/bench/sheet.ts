import type { Question } from './question-file.ts';

/** What answers are held against. */
export interface Sheet {
  /** The text of each document, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What no answer may show unless it was asked for: all that the file's questions name as furniture. */
  readonly furniture: readonly string[];
  /** The headings that the file's questions name, by the document's path. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

/** The sheet for a question file. `texts` holds the documents' texts by path. */
export function sheetOf(questions: readonly Question[], texts: ReadonlyMap<string, string>): Sheet {
  const sections = new Map<string, string[]>();
  for (const { source, section, col, left_col, right_col } of questions) {
    const named = [section, col, left_col, right_col].filter((label) => label !== undefined);
    if (source) sections.set(source, [...(sections.get(source) ?? []), ...named]);
  }
  return { texts, furniture: [...new Set(questions.flatMap((question) => question.never_quote ?? []))], sections };
}
