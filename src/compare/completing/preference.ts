/** What the other options of a command make of each option. */
export interface Preference {
  /** For each option what `placed` gives, or `NEVER`. */
  readonly places: Uint16Array;
  /** Whether options of the last group are offered only where no other fits. */
  readonly isNarrow: boolean;
}

/** Places within a group. */
export const PLACES = 2 ** 14;
/** The last group: what the other options do not ask for. */
export const OTHERWISE = 2;
/** Of an option that must not be offered. */
export const NEVER = 0xffff;

/** An option at a place in a group, of which 0 is the best. */
export function placed(group: 0 | 1 | typeof OTHERWISE, place = 0): number {
  return group * PLACES + Math.min(place, PLACES - 1);
}

/** The group of what `placed` gave. */
export function groupOf(place: number): number {
  return Math.floor(place / PLACES);
}
