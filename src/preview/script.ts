import { type APIButtonComponent, type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Sent } from './board.ts';
import { IDS } from './ids.ts';
import type { Outcome } from './mailbox.ts';
import type { Stage } from './stage.ts';

/**
 * What is done one after another, a line each: `/compare left: KVM right: LXC` sends a command, `press Next` presses the button of
 * that name under the newest message that has one, `use Check quotes` is a command on the newest message, `fill Why?` writes into the
 * modal that was opened last, and `say Why?` mentions the bot, in the thread that was opened last where there is one.
 */
export type Script = readonly string[];

/** Does what the lines say; gives the messages that are there in the end. Lines that mean nothing do nothing. */
export async function play(stage: Stage, lines: Script): Promise<readonly Sent[]> {
  const shown: string[] = [];
  let form: { readonly id: string; readonly message: string } | null = null;
  const newest = (): Sent[] => shown.flatMap((id) => stage.message(id) ?? []).reverse();
  for (const line of lines) {
    const [, name = '', rest = ''] = /^\/([\w-]+)\s*(.*)$/su.exec(line) ?? [];
    const label = /^press\s+(.+)$/su.exec(line)?.[1];
    const found = newest().flatMap((sent) => {
      const button = buttonsOf(sent.components).find((one) => 'label' in one && one.label === label);
      return button && 'custom_id' in button ? [{ id: button.custom_id, message: sent.id }] : [];
    })[0];
    const used = /^use\s+(.+)$/su.exec(line)?.[1];
    const filled = /^fill\s+(.+)$/su.exec(line)?.[1];
    const said = /^say\s+(.+)$/su.exec(line)?.[1];
    const target = found?.message ?? shown.at(-1) ?? '';
    const act = async (): Promise<Outcome> => {
      if (found) return await stage.press(found.id, found.message);
      if (used !== undefined) return await stage.use(used, target);
      if (filled !== undefined && form) return await stage.fill(form.id, filled, form.message);
      if (said !== undefined)
        return await stage.say(said, newest().find(({ thread }) => thread !== null)?.id ?? IDS.channel);
      return await stage.slash(name, optionsOf(rest, stage, name));
    };
    const { messages, form: opened } = await act();
    if (opened) form = { id: opened.custom_id, message: target };
    for (const { id } of messages) if (!shown.includes(id)) shown.push(id);
  }
  return shown.flatMap((id) => stage.message(id) ?? []);
}

/** `left: KVM right: LXC` as options of the command. */
function optionsOf(text: string, { commands }: Stage, name: string): Record<string, string> {
  const known = commands.find(({ data }) => data.name === name)?.data.options ?? [];
  const options: Record<string, string> = {};
  const starts = new RegExp(`(?:^|\\s)(${known.map((option) => option.name).join('|')}):\\s*`, 'gu');
  const found = known.length > 0 ? [...text.matchAll(starts)] : [];
  for (const [at, start] of found.entries()) {
    const value = text.slice(start.index + start[0].length, found[at + 1]?.index);
    if (start[1]) options[start[1]] = value.trim();
  }
  return options;
}

function buttonsOf(components: readonly APIMessageTopLevelComponent[]): APIButtonComponent[] {
  return components.flatMap((component): APIButtonComponent[] => {
    if (component.type === ComponentType.ActionRow)
      return component.components.filter((inner) => inner.type === ComponentType.Button);
    if (component.type === ComponentType.Section)
      return component.accessory.type === ComponentType.Button ? [component.accessory] : [];
    if (component.type === ComponentType.Container)
      return component.components.flatMap((inner) =>
        'components' in inner || 'accessory' in inner ? buttonsOf([inner]) : [],
      );
    return [];
  });
}
