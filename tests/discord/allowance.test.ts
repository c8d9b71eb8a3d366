import { describe, expect, test } from 'vitest';
import { Allowance } from '../../src/discord/allowance.ts';

/** The waits of questions by one at these times, in s. */
function waits(rate: { perMinute: number; atOnce: number }, times: readonly number[]): number[] {
  const allowance = new Allowance(rate);
  return times.map((time) => allowance.take('ada', time * 1_000).wait / 1_000);
}

describe('an allowance', () => {
  // 20 a minute: each costs 3 s. Four at once are paid for after 12 s; the next is due when 9 s are left to pay: at 3 s.
  test('lets some ask at once, and then one each time that one is paid for', () => {
    expect(waits({ perMinute: 20, atOnce: 4 }, [0, 0, 0, 0, 0, 1, 3, 3, 6, 7])).toEqual([0, 0, 0, 0, 3, 2, 0, 3, 0, 2]);
  });

  test('is full again after silence', () => {
    expect(waits({ perMinute: 60, atOnce: 2 }, [0, 0, 0, 100, 100, 100])).toEqual([0, 0, 1, 0, 0, 1]);
  });

  test('is each one’s own, and tells who has to wait for the first time', () => {
    const allowance = new Allowance({ perMinute: 60, atOnce: 1 });
    const first = (key: string, now: number): boolean => allowance.take(key, now).isFirstToWait;
    expect([first('ada', 0), first('ada', 0), first('ada', 0), first('bob', 0)]).toEqual([false, true, false, false]);
    expect([first('ada', 1_000), first('ada', 1_000)]).toEqual([false, true]);
  });

  test('can be given back', () => {
    const allowance = new Allowance({ perMinute: 60, atOnce: 1 });
    allowance.take('ada', 0);
    allowance.giveBack('ada');
    allowance.giveBack('nobody');
    expect(allowance.take('ada', 0).wait).toBe(0);
  });

  test('remembers no more people than fit, and those who have to wait longest of all', () => {
    const allowance = new Allowance({ perMinute: 1, atOnce: 1 });
    for (let at = 0; at < 30_000; at++) allowance.take(`person ${at}`, 0);
    expect(allowance.take('person 29999', 0).wait).toBe(60_000);
    expect(allowance.take('person 0', 0).wait).toBe(0);
  });
});
