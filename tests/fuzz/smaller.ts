/** Texts and bytes shorter than this are left to fast-check, which takes them apart better. */
const LONG = 40;

type Fails = (input: unknown) => Promise<boolean>;

/**
 * An input that fails like `found`, with shorter texts and bytes: where an input was made of a file, fast-check knows only how it
 * was changed, not how to make it smaller (delta debugging after Zeller). Ends after `within` ms.
 */
export async function smaller(found: unknown, fails: Fails, within: number): Promise<unknown> {
  const until = performance.now() + within;
  return await shortened(found, async (input) => performance.now() < until && (await fails(input)));
}

async function shortened(value: unknown, fails: Fails): Promise<unknown> {
  if (typeof value === 'string' || value instanceof Uint8Array) return await cutDown(value, fails);
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  const whole = new Map<string, unknown>(Object.entries(value));
  const again = (): unknown => (isList ? [...whole.values()] : Object.fromEntries(whole));
  for (const [key, part] of [...whole]) {
    const fitting = await shortened(part, (other) => {
      whole.set(key, other);
      return fails(again());
    });
    whole.set(key, fitting);
  }
  return again();
}

async function cutDown<T extends string | Uint8Array>(whole: T, fails: Fails): Promise<T> {
  let kept = whole;
  for (let size = Math.ceil(kept.length / 2); kept.length > LONG && size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < kept.length; ) {
      const without = cut(kept, at, at + size);
      if (await fails(without)) kept = without;
      else at += size;
    }
  return kept;
}

function cut<T extends string | Uint8Array>(whole: T, from: number, to: number): T {
  if (typeof whole === 'string') return (whole.slice(0, from) + whole.slice(to)) as T;
  const bytes = new Uint8Array(whole.length - (Math.min(to, whole.length) - from));
  bytes.set(whole.subarray(0, from));
  bytes.set(whole.subarray(to), from);
  return bytes as T;
}
