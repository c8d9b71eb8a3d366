import { describe, expect, it } from 'vitest';
import { scratchFolders } from '../support/folders.ts';
import { judge, replyTo, sourceOf } from './answering.ts';
import { openBot, rankDocuments } from './bot.ts';
import { documentsOf, recordId, type Topic } from './sets/collection.ts';

const { folder } = scratchFolders();

const CORPUS = [
  '{"id": "beech", "title": "Kettles", "text": "The handle of the kettle is made of beech wood from the valley."}',
  '{"id": "harbour", "title": "Harbour", "text": "The harbour is closed in winter because of the ice."}',
].join('\n');

const bot = () => openBot(documentsOf(folder('set', { 'corpus.jsonl': CORPUS })));
const topic = (more: Partial<Topic>): Topic => ({
  id: 'q',
  text: 'What is the handle made of?',
  history: [],
  answers: ['beech wood'],
  answerable: true,
  qrels: new Map([['beech', 1]]),
  ...more,
});

describe('the bot, measured', () => {
  it('quotes a document of the set by its id there, and is right with an accepted answer from a relevant one', () => {
    const reply = replyTo(bot(), topic({}).text);
    expect(reply.declined).toBe(false);
    expect(reply.quotes.map(sourceOf)).toEqual(['beech']);
    expect(judge(reply, topic({}))).toMatchObject({ relevant: true, right: true });
    expect(judge(reply, topic({ answers: ['oak'] }))).toMatchObject({ relevant: true, right: false, f1: 0 });
    expect(judge(reply, topic({ answers: [] }))).toMatchObject({ right: true });
    expect(judge(reply, topic({ qrels: new Map([['harbour', 1]]) }))).toMatchObject({ relevant: false, right: false });
    expect(judge(reply, topic({ answerable: false })).right).toBe(false);
  });

  it('shows behind a refusal the quotation that it withheld, with less confidence', () => {
    const asked = bot();
    const reply = replyTo(asked, 'Which pirate buried silver beneath the closed monastery?');
    expect(reply).toMatchObject({ declined: true, quotes: [] });
    expect(reply.quote && sourceOf(reply.quote)).toBe('harbour');
    expect(reply.confidence).toBeLessThan(replyTo(asked, topic({}).text).confidence);
  });

  it('has nothing to show for words that no document has', () => {
    expect(replyTo(bot(), 'Zeppelins?')).toEqual({
      declined: true,
      quote: null,
      quotes: [],
      confidence: 0,
      retrieval: 0,
    });
  });

  it('ranks every document that matches once, and remembers a conversation by its questions', () => {
    const asked = bot();
    expect(rankDocuments(asked, asked.read('Is the kettle closed?')).map(recordId).sort()).toEqual([
      'beech',
      'harbour',
    ]);
    const two = asked.conversation(['What is the handle made of?', 'Why?']);
    expect(two).toHaveLength(2);
    expect(asked.conversation(['What is the handle made of?'])[0]).toBe(two[0]);
  });
});
