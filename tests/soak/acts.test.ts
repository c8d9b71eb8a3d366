import { describe, expect, it } from 'vitest';
import type { Interaction } from '../support/discord/world.ts';
import { answeredTwice } from './acts.ts';

const reply = { content: 'a reply' };
const of = (message: typeof reply | null, followUps: number, customId = ''): Interaction => ({
  id: '1',
  token: 'token',
  kind: 'command',
  user: { id: '2', username: 'ada', bot: false },
  channel: { id: '3' } as Interaction['channel'],
  sentAt: 0,
  state: 'answered',
  message,
  followUps: Array.from({ length: followUps }, () => reply),
  choices: null,
  form: null,
  pressed: null,
  event: { data: { custom_id: customId } },
});

describe('what was answered twice', () => {
  const isTwice = (interaction: Interaction): boolean =>
    answeredTwice([interaction], (id) => id === 'share').length > 0;

  it('is what has more than one reply', () => {
    expect(isTwice(of(reply, 0))).toBe(false);
    expect(isTwice(of(reply, 1))).toBe(true);
    expect(isTwice(of(null, 2))).toBe(true);
  });

  it('is no reply that took the place of its announcement, and nothing that was shared', () => {
    expect(isTwice(of(null, 1))).toBe(false);
    expect(isTwice(of(reply, 1, 'share'))).toBe(false);
    expect(isTwice(of(reply, 2, 'share'))).toBe(true);
  });
});
