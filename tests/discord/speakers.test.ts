import { Locale } from 'discord.js';
import { expect, test } from 'vitest';
import { Speakers } from '../../src/discord/speakers.ts';

test('somebody is remembered by what their client was set to last', () => {
  const speakers = new Speakers();
  expect(speakers.localeOf('ada')).toBeNull();
  speakers.hear('ada', Locale.German);
  speakers.hear('ada', Locale.French);
  expect(speakers.localeOf('ada')).toBe(Locale.French);
});

test('of a crowd, whoever was silent longest is forgotten', () => {
  const speakers = new Speakers();
  for (const id of ['ada', 'ben']) speakers.hear(id, Locale.German);
  for (let at = 0; at < 4_998; at++) speakers.hear(`${at}`, Locale.French);
  speakers.hear('ada', Locale.German);
  speakers.hear('one more', Locale.French);
  expect([speakers.localeOf('ada'), speakers.localeOf('ben')]).toEqual([Locale.German, null]);
});
