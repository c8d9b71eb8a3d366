import { type Record, recordsOf } from './lines.ts';

/** A sentence that may answer. */
export interface Candidate {
  readonly text: string;
  readonly right: boolean;
}

/** A question, and the sentences of a passage of which some or none answer it. */
export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly title: string;
  /** The section of the document that the sentences stand in; empty where none is given. */
  readonly section: string;
  readonly candidates: readonly Candidate[];
  readonly answerable: boolean;
}

function candidateOf(record: Record): Candidate {
  return { text: record.text('text'), right: record.number('label') > 0 };
}

/** The choices in a file such as selection.jsonl. Throws with one line for what cannot be read. */
export function readChoices(file: string): Choice[] {
  return recordsOf(file).map((record, at): Choice => {
    const candidates = record.records('candidates', true).map(candidateOf);
    return {
      id: record.has('id') ? record.id('id') : String(at + 1),
      question: record.text('question'),
      title: record.text('title', ''),
      section: record.text('section', ''),
      candidates,
      answerable: record.flag(
        'answerable',
        candidates.some(({ right }) => right),
      ),
    };
  });
}
