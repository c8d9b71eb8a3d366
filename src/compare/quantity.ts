/** A number with what it is measured in, in the base unit of its kind. */
export interface Quantity {
  readonly amount: number;
  /** What is measured: `data`, `time` and so on; the unit itself where it is none of those; empty for a bare number. */
  readonly of: string;
  /** The amount where "k", "M" and "G" stand for powers of 1,024, which for data nobody can tell. */
  readonly binary: number;
}

/** The number, with blanks, commas or stops in it, and all that follows. */
const NUMBER =
  /^(?:[~≈]\s*)?(?<sign>[-−+]?)(?<currency>[$€£¥]?)\s?(?<digits>\d[\d.,\u00a0\u202f ]*\d|\d)\s*(?<unit>.*)$/su;
const CURRENCY = /^[$€£¥]$/u;
/** "1,024", "1 024" and "1.234.567". */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|(?:\.\d{3}){2,})$/u;

const PREFIXES: Readonly<Record<string, number>> = { '': 0, k: 1, m: 2, g: 3, t: 4, p: 5, e: 6 };
const DATA = /^(?<prefix>[kmgtpe]?)(?<binary>i?)(?<unit>b|bytes?|bits?)(?<rate>\/s|ps|)$/u;
const DATA_WORD = /^(?<prefix>kilo|mega|giga|tera|peta|exa)(?<binary>|bi)(?<unit>bytes?|bits?)$/u;

/** Units of time, length, mass and frequency, in seconds, metres, grams and hertz. */
const UNITS: Readonly<Record<string, readonly [of: string, factor: number]>> = {
  ...unitsOf('time', {
    1e-9: 'ns nanosecond nanoseconds',
    1e-6: 'µs μs us microsecond microseconds',
    0.001: 'ms msec millisecond milliseconds',
    1: 's sec secs second seconds',
    60: 'min mins minute minutes',
    3600: 'h hr hrs hour hours',
    86400: 'd day days',
  }),
  ...unitsOf('length', {
    0.001: 'mm millimetre millimetres millimeter millimeters',
    0.01: 'cm centimetre centimetres centimeter centimeters',
    1: 'm metre metres meter meters',
    1000: 'km kilometre kilometres kilometer kilometers',
    0.0254: '" ″ inch inches',
    0.3048: 'ft foot feet',
    1609.344: 'mi mile miles',
  }),
  ...unitsOf('mass', { 0.001: 'mg', 1: 'g gram grams gramme grammes', 1000: 'kg kilogram kilograms', 1e6: 't' }),
  ...unitsOf('frequency', { 1: 'hz', 1e3: 'khz', 1e6: 'mhz', 1e9: 'ghz' }),
  ...unitsOf('share', { 1: '% percent' }),
};

function unitsOf(of: string, names: Readonly<Record<string, string>>): Record<string, readonly [string, number]> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([factor, words]) =>
      words.split(' ').map((word) => [word, [of, Number(factor)] as const]),
    ),
  );
}

/**
 * A value that is a number and a unit, and nothing else: "1,024", "4GB", "4 GB", "0.5 s". Null for anything more: a range, a
 * remark, a list. A lone comma before three digits parts thousands ("1,024"), before others it is a decimal ("0,5").
 */
export function quantityOf(value: string): Quantity | null {
  const { sign, currency, digits, unit } = NUMBER.exec(value.trim())?.groups ?? {};
  if (digits === undefined || unit === undefined) return null;
  const amount = numberOf(digits);
  if (amount === null) return null;
  const signed = sign === '-' || sign === '−' ? -amount : amount;
  const name = unit.trim();
  if (currency) return name === '' ? { amount: signed, of: currency, binary: signed } : null;
  return measured(signed, name);
}

function numberOf(digits: string): number | null {
  if (GROUPED.test(digits)) {
    const mark = /\D/u.exec(digits)?.[0] ?? '';
    return Number(digits.replaceAll(mark, '').replace(',', '.'));
  }
  if (/^\d+(?:[.,]\d+)?$/u.test(digits)) return Number(digits.replace(',', '.'));
  return null;
}

function measured(amount: number, unit: string): Quantity | null {
  if (unit === '' || CURRENCY.test(unit)) return { amount, of: unit, binary: amount };
  // "Mb" is a bit and "MB" a byte; all other units are told apart without their case.
  const data = DATA.exec(unit.toLowerCase())?.groups ?? DATA_WORD.exec(unit.toLowerCase())?.groups;
  if (data) {
    const isBit = /^bit/iu.test(data.unit ?? '') || /b(?:\/s|ps)?$/u.test(unit.replace(/bytes?$/iu, 'B'));
    const power = PREFIXES[data.prefix?.charAt(0) ?? ''] ?? 0;
    const binary = amount * 1_024 ** power;
    const of = `${isBit ? 'bits' : 'bytes'}${data.rate ? ' a second' : ''}`;
    return { amount: data.binary ? binary : amount * 1_000 ** power, of, binary };
  }
  const [of, factor] = UNITS[unit.toLowerCase().replace(/\.$/u, '')] ?? [];
  if (of !== undefined && factor !== undefined) return { amount: amount * factor, of, binary: amount * factor };
  // A unit that is none of those is one word; more is a remark.
  return /^[\p{L}°µ/²³-]+$/u.test(unit) ? { amount, of: unit.toLowerCase().replace(/s$/u, ''), binary: amount } : null;
}

/** Rounding in the conversion of units must not make two amounts different. */
const PRECISION = 1e-9;

/** Whether two quantities are the same amount of the same thing, read with powers of 1,000 or of 1,024. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.of === b.of && (isNear(a.amount, b.amount) || isNear(a.binary, b.binary));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= PRECISION * Math.max(Math.abs(a), Math.abs(b));
}
