import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../src/discord/turns.ts';

test('turns come one after another, in order, with room between them for what else there is to do', async () => {
  const turns = new Turns();
  const happened: string[] = [];
  const taking = ['a', 'b', 'c'].map(async (name) => {
    await turns.next();
    happened.push(name);
  });
  const others = (async () => {
    for (let at = 0; at < 3; at++) {
      await setImmediate();
      happened.push('-');
    }
  })();
  expect(turns.waiting).toBe(3);
  await Promise.all([...taking, others]);
  expect(happened.filter((name) => name !== '-')).toEqual(['a', 'b', 'c']);
  expect(happened.join('')).not.toMatch(/ab|bc/u);
  expect(turns.waiting).toBe(0);
});
