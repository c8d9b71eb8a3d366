import { afterEach, expect, test, vi } from 'vitest';
import { ClosedChannels } from '../../src/discord/closed.ts';
import { Conversations } from '../../src/discord/conversation.ts';
import { Rates, rateOf } from '../../src/discord/rates.ts';
import { declined } from '../present/sample.ts';

const YEAR = 365 * 24 * 3_600_000;

/** Sets the clock of the day, as somebody does who finds it wrong. */
function setClock(by: number): void {
  const real = performance.timeOrigin + performance.now();
  vi.spyOn(Date, 'now').mockReturnValue(real + by);
}
afterEach(() => {
  vi.restoreAllMocks();
});

test('nobody has to wait for a year where the clock is set back by one', () => {
  const rates = new Rates({ person: rateOf(60), server: null });
  const asker = { userId: 'ada', guildId: null };
  setClock(YEAR);
  expect(rates.take(asker)).toBeNull();
  setClock(0);
  expect(rates.take(asker)).toBeNull();
});

test('what was said is remembered, and a closed channel left alone, where the clock is set forward', () => {
  const [conversations, closed] = [new Conversations(), new ClosedChannels()];
  conversations.goOn('ada in general', []).remember(declined('one', { kind: 'nothing-found' }));
  closed.add('general');
  setClock(YEAR);
  expect(conversations.recall('ada in general')).toHaveLength(1);
  expect(closed.has('general')).toBe(true);
});
