import { indexDocuments } from '../../src/search/segment.ts';
import { indexAll, indexOf, openingWith } from '../../src/search/segments.ts';
import { miniSearchIndex } from '../support/engines/miniSearch.ts';
import { describeEngine, type Opening } from './contract.ts';

/** Every document in a segment of its own, the last first, each beside one that was deleted. */
const apart: Opening = (documents) => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const [other] = documents;
  const parts = documents.toReversed().map((document) => ({
    segment: indexDocuments(other ? [other, document] : [document]),
    ids: other ? [null, document.id] : [document.id],
  }));
  return indexOf(
    parts,
    openingWith((id) => byId.get(id) as NonNullable<typeof other>),
  );
};

describeEngine('the index in one segment', indexAll);
describeEngine('the index in many segments', apart);
describeEngine('an index by MiniSearch', miniSearchIndex);
