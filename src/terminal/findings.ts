import type { Finding } from '../present/finding.ts';
import { jsonLine } from './json.ts';
import type { Output } from './output.ts';
import { palette, type Style } from './palette.ts';
import { visible } from './visible.ts';

/** How a state is told, in words as wide as each other, for colour is not for everybody. */
const STATES: Readonly<Record<Finding['state'], { readonly word: string; readonly style: Style }>> = {
  good: { word: 'ok  ', style: 'number' },
  warning: { word: 'note', style: 'warning' },
  bad: { word: 'BAD ', style: 'warning' },
};

/** Writes findings, a line each: what was found, and what to do. With JSON asked for, one object a line. */
export async function writeFindings(findings: readonly Finding[], output: Output, json: boolean): Promise<void> {
  const paint = palette(output.colour && !json);
  for (const finding of findings) {
    const { state, what, found, advice } = finding;
    const { word, style } = STATES[state];
    await output.write(
      json
        ? jsonLine(finding)
        : `${paint([
            { text: word, style },
            { text: `  ${line(what)}: `, style: 'strong' },
            { text: line(found), style: 'plain' },
            ...(advice === null ? [] : [{ text: `; ${line(advice)}`, style: 'plain' as const }]),
          ])}\n`,
    );
  }
}

function line(text: string): string {
  return visible(text).replaceAll('\n', ' ');
}
