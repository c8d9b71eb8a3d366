/** Any JSON object, before somebody has looked at it. */
export type Json = Record<string, unknown>;

/** `value` if it is a JSON object, else null. */
export function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** The objects of a JSON array; empty for anything else. */
export function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(objectOf).filter((entry) => entry !== null) : [];
}
