// Loaded before the program: its clock jumps by years, forwards and backwards, each time that it is read.
const YEAR = 365 * 24 * 3_600 * 1_000;
const RealDate = Date;
let reads = 0;

/** @returns {number} */
function now() {
  reads++;
  return RealDate.now() + (reads % 2 === 0 ? 1 : -1) * YEAR * (reads % 5);
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
