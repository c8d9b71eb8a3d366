/** The ways in which a cell may be found. */
export const WAYS = ['cell', 'bounded', 'extreme', 'end', 'neighbour', 'either', 'frequent', 'same', 'count'] as const;
export type Way = (typeof WAYS)[number];

/** What speaks for one cell, found in one way, against the other cells of its table. */
export const CELL_FEATURES = [
  // The way in which it was found.
  'cell',
  'bounded',
  'extreme',
  'end',
  'neighbour',
  'either',
  'frequent',
  'same',
  'count',
  // An operation that the question's words ask for, and that did not find it.
  'missedExtreme',
  'missedEnd',
  'missedNeighbour',
  'missedCount',
  'missedEither',
  'missedBound',
  'missedOnly',
  'missedSame',
  // Shares of the question's weight by where the words stand: each place counts what the ones before lack.
  'label',
  'group',
  'head',
  'key',
  'other',
  'above',
  // For another way than `cell`, what stands in the rows that it starts from.
  'anchor',
  // Weight of words that another header has, and neither this one nor the row.
  'rivalHead',
  // Weight of what another row has more of.
  'rivalRow',
  // Share of the header's words, and of the label's, that the question has.
  'headPrecision',
  'keyPrecision',
  'labelPrecision',
  // A number of the question stands in the header; the header has another one, and the question's stands elsewhere.
  'numberHead',
  'otherNumber',
  // The same of the row's label and of what stands over it.
  'numberLabel',
  'otherNumberLabel',
  // How much something changed is asked for, and the header says so; it does not, but another does; it says so unasked.
  'change',
  'changeElsewhere',
  'changeUnasked',
  // The noun that is asked for stands in the header; in another header alone; in none, and this column names the rows.
  'noun',
  'nounElsewhere',
  'nounless',
  // The noun stands in the row, in another cell than this one.
  'nounInRow',
  // What is counted are all rows, or one alone.
  'countAll',
  'countOne',
  'countNoun',
  // The value is of the kind that is asked for, or is not.
  'kindRight',
  'kindWrong',
  'percent',
  'percentWrong',
  // The value stands in the question already.
  'valueAsked',
  // The column names the rows: for `cell`, and for other ways.
  'isLabelCell',
  'isLabel',
  // The key is a column of numbers, or of ranks.
  'keyNumbers',
  'keyNamed',
  'keyRank',
  'keyTime',
  // The key is what the word for the most or the least speaks of: "longest" of a length, "oldest" of a date.
  'keyMeant',
  'keyIsAnswer',
  'tied',
  // The rows were put in order by time, against the order in which they stand.
  'byTime',
  'againstOrder',
  // Rows from which it was found: all, or how few of them.
  'fromAll',
  'fromFew',
  // A total among parts that was not asked for.
  'total',
  'early',
  // The header names a respect in which nothing was asked: a total over other columns.
  'totalHead',
  // A total where the question names no row.
  'totalOfAll',
  // Neighbouring words of the question that are neighbours in the label, in the header.
  'labelPairs',
  'headPairs',
  // A total where the question leads to most of its parts alike.
  'totalOfMost',
  // Share of the label, of the header that the question repeats word for word.
  'labelRun',
  'headRun',
  // "How many" is asked, and the column counts; or rows are counted although a column does.
  // No other row holds more of the question; no other header does.
  'bestRow',
  'bestHead',
  // Share of the question's weight that stands nowhere; none does.
  'uncovered',
  'allCovered',
  // Words over the group that the question lacks; the noun stands in the row's label.
  'groupUnasked',
  'nounInLabel',
  'counts',
  'countsElsewhere',
] as const;

export type CellFeature = (typeof CELL_FEATURES)[number];
