import { expect, test } from 'vitest';
import { type Conversation, Conversations, keyOf, REMEMBERED } from '../../src/discord/conversation.ts';
import type { Where } from '../../src/discord/talk/where.ts';
import { declined } from '../present/sample.ts';

const answer = (question: string): ReturnType<typeof declined> => declined(question, { kind: 'nothing-found' });
const where = (userId: string, channelId = 'general', kind: Where['kind'] = 'channel'): Where => ({
  userId,
  channelId,
  kind,
  parentId: null,
  isReadable: true,
});
const at = (conversations: Conversations, ...place: Parameters<typeof where>): Conversation => {
  const key = keyOf(where(...place));
  return conversations.goOn(key, conversations.recall(key) ?? []);
};
const questions = (conversations: Conversations, ...place: Parameters<typeof where>): string[] =>
  at(conversations, ...place).earlier.map((earlier) => earlier.question);

test('a conversation is between one person and the bot in one channel', () => {
  const conversations = new Conversations();
  at(conversations, 'ada').remember(answer('one'));
  at(conversations, 'ada').remember(answer('two'));
  expect(questions(conversations, 'ada')).toEqual(['one', 'two']);
  expect(questions(conversations, 'grace')).toEqual([]);
  expect(questions(conversations, 'ada', 'random')).toEqual([]);
});

test('a thread is one conversation of everybody in it', () => {
  const conversations = new Conversations();
  at(conversations, 'ada', 'aside', 'thread').remember(answer('one'));
  expect(questions(conversations, 'grace', 'aside', 'thread')).toEqual(['one']);
  expect(questions(conversations, 'ada', 'other', 'thread')).toEqual([]);
});

test('only the last answers are kept', () => {
  const conversations = new Conversations();
  for (let index = 0; index < 9; index++) at(conversations, 'ada').remember(answer(`${index}`));
  expect(questions(conversations, 'ada')).toEqual(['4', '5', '6', '7', '8']);
});

test('a conversation is forgotten after a silence', () => {
  let now = 0;
  const conversations = new Conversations(() => now);
  at(conversations, 'ada').remember(answer('one'));
  now = REMEMBERED.forMs - 1;
  expect(questions(conversations, 'ada')).toEqual(['one']);
  now = REMEMBERED.forMs;
  expect(conversations.recall(keyOf(where('ada')))).toBeNull();
});

test('the one that was silent longest makes room', () => {
  const conversations = new Conversations();
  for (let user = 0; user < REMEMBERED.conversations; user++) at(conversations, `${user}`).remember(answer('x'));
  at(conversations, '0').remember(answer('y'));
  at(conversations, 'new').remember(answer('z'));
  expect(questions(conversations, '0')).toEqual(['x', 'y']);
  expect(questions(conversations, '1')).toEqual([]);
  expect(questions(conversations, '2')).toEqual(['x']);
});

test('what was said up to a message is known by its id', () => {
  const conversations = new Conversations();
  const first = at(conversations, 'ada');
  first.remember(answer('one'));
  conversations.show(['1', '2'], first, answer('one'));
  conversations.show(['3', '4'], at(conversations, 'ada'), answer('two'));
  const upTo = (id: string): string[] | undefined => conversations.shownIn(id)?.map(({ question }) => question);
  expect([upTo('2'), upTo('4'), upTo('unknown')]).toEqual([['one'], ['one', 'two'], undefined]);
});

test('only the last messages are known', () => {
  const conversations = new Conversations();
  for (let id = 0; id <= REMEMBERED.messages; id++)
    conversations.show([`${id}`], at(conversations, 'ada'), answer('x'));
  expect(conversations.shownIn('0')).toBeNull();
  expect(conversations.shownIn('1')).toHaveLength(1);
});
