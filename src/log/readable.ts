import picocolors from 'picocolors';

/** Fields that every line has; the others follow its words. */
const OWN = new Set(['level', 'time', 'msg']);

/** Control characters, line breaks and what turns the direction of writing: a line stays one line, and drives no terminal. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;

/** A line of JSON as somebody reads it: the time of day, what happened, and what it is about. */
export function readable(line: string, colour: boolean): string {
  const { dim, yellow, red } = picocolors.createColors(colour);
  const entry: Readonly<Record<string, unknown>> = JSON.parse(line);
  const { level, time, msg } = entry;
  const about = Object.entries(entry).flatMap(([name, value]) => (OWN.has(name) ? [] : [`${name} ${String(value)}`]));
  const moment = new Date(String(time));
  const clock = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join(':');
  const text = plain(String(msg));
  const marked = level === 'error' ? red(`error: ${text}`) : level === 'warn' ? yellow(`warning: ${text}`) : text;
  return `${[dim(clock), marked, ...(about.length > 0 ? [dim(`(${plain(about.join(', '))})`)] : [])].join(' ')}\n`;
}

function plain(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
