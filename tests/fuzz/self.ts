import fc from 'fast-check';
import { target } from './target.ts';

/** By which it is seen that trials notice what goes wrong. */
export const SELF = target({
  name: 'the trials themselves',
  inputs: fc.constantFrom('hold', 'hang', 'throw', 'reject'),
  few: 0,
  faults: async (what) => {
    if (what === 'hang') for (;;) Math.hypot(1);
    if (what === 'throw') throw new Error('thrown on purpose');
    if (what === 'reject') {
      void Promise.reject(new Error('rejected on purpose'));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return [];
  },
});
