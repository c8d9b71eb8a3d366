import { expect, test } from 'vitest';
import { Conversations, REMEMBERED } from '../../src/discord/conversation.ts';
import { declined } from '../present/sample.ts';

const answer = (question: string): ReturnType<typeof declined> => declined(question, { kind: 'nothing-found' });
const questions = (conversations: Conversations, user = 'ada', channel = 'general'): string[] =>
  conversations.of(user, channel).earlier.map((earlier) => earlier.question);

test('a conversation is between one person and the bot in one channel', () => {
  const conversations = new Conversations();
  conversations.of('ada', 'general').remember(answer('one'));
  conversations.of('ada', 'general').remember(answer('two'));
  expect(questions(conversations)).toEqual(['one', 'two']);
  expect(questions(conversations, 'grace')).toEqual([]);
  expect(questions(conversations, 'ada', 'random')).toEqual([]);
});

test('only the last answers are kept', () => {
  const conversations = new Conversations();
  for (let index = 0; index < 9; index++) conversations.of('ada', 'general').remember(answer(`${index}`));
  expect(questions(conversations)).toEqual(['4', '5', '6', '7', '8']);
});

test('a conversation ends after a silence', () => {
  let now = 0;
  const conversations = new Conversations(() => now);
  conversations.of('ada', 'general').remember(answer('one'));
  now = REMEMBERED.forMs - 1;
  expect(questions(conversations)).toEqual(['one']);
  now = REMEMBERED.forMs;
  expect(questions(conversations)).toEqual([]);
});

test('the one that was silent longest makes room', () => {
  const conversations = new Conversations();
  for (let user = 0; user < REMEMBERED.conversations; user++)
    conversations.of(`${user}`, 'general').remember(answer('x'));
  conversations.of('0', 'general').remember(answer('y'));
  conversations.of('new', 'general').remember(answer('z'));
  expect(questions(conversations, '0')).toEqual(['x', 'y']);
  expect(questions(conversations, '1')).toEqual([]);
  expect(questions(conversations, '2')).toEqual(['x']);
});

test('a reply goes on from what it replies to, whoever was answered there; else from what one said last', () => {
  const conversations = new Conversations();
  const first = conversations.of('ada', 'general');
  first.remember(answer('one'));
  conversations.show(['1', '2'], first, answer('one'));
  const second = conversations.of('ada', 'general');
  second.remember(answer('two'));
  conversations.show(['3', '4'], second, answer('two'));
  const asked = (to: string | null, user = 'grace', channel = 'general'): string[] =>
    conversations.of(user, channel, to).earlier.map(({ question }) => question);
  expect([asked('2'), asked('4'), asked('unknown'), asked(null)]).toEqual([['one'], ['one', 'two'], [], []]);
  expect([asked('2', 'ada'), asked('unknown', 'ada')]).toEqual([['one'], ['one', 'two']]);
  expect(asked(null, 'grace', '4')).toEqual(['one', 'two']);
});

test('only the last messages can be gone on from', () => {
  const conversations = new Conversations();
  for (let id = 0; id <= REMEMBERED.messages; id++)
    conversations.show([`${id}`], conversations.of('ada', 'general'), answer('x'));
  expect(conversations.of('grace', 'general', '0').earlier).toEqual([]);
  expect(conversations.of('grace', 'general', '1').earlier).toHaveLength(1);
});
