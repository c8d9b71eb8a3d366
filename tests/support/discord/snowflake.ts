let last = 1_300_000_000_000_000_000n;

/** A fresh id in Discord's form: digits of a 64-bit number, later ones greater. */
export function snowflake(): string {
  last += 4_194_304n; // One millisecond in a snowflake's time stamp.
  return last.toString();
}
