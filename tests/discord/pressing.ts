import type { Asked, From } from '../support/discord/discord.ts';
import { type Json, objectsOf } from '../support/discord/json.ts';
import { allComponents } from '../support/discord/rules.ts';
import type { Seen } from '../support/discord/seen.ts';
import type { Running } from './bot.ts';

/** The buttons under a message by their labels. */
export function buttonsUnder({ payload }: Seen): Map<string, Json> {
  const buttons = allComponents(payload.components).filter(({ type }) => type === 2);
  return new Map(buttons.map((button) => [String(button.label), button]));
}

/** The labels of the choices under a message, in order. */
export function choicesUnder(message: Seen): string[] {
  return optionsUnder(message).map(({ label }) => String(label));
}

function selectsUnder({ payload }: Seen): Json[] {
  return allComponents(payload.components).filter(({ type }) => type === 3);
}

function optionsUnder(message: Seen): Json[] {
  return selectsUnder(message).flatMap(({ options }) => objectsOf(options));
}

/** Presses the button called `label` under a message. */
export function pressing(message: Seen, label: string, { discord }: Running, from: From = {}): Asked {
  const button = buttonsUnder(message).get(label);
  if (!button) throw new Error(`there is no button ${label}`);
  return discord.press(String(button.custom_id), message.payload, from);
}

/** What comes of pressing the button called `label` under a message. */
export async function press(message: Seen, label: string, running: Running, from: From = {}): Promise<Seen> {
  return await pressing(message, label, running, from).answer();
}

/** What comes of choosing the quotation of this number under a message. */
export async function choose(message: Seen, number: number, { discord }: Running): Promise<Seen> {
  for (const select of selectsUnder(message))
    for (const { label, value } of objectsOf(select.options))
      if (String(label).startsWith(`[${number}] `))
        return await discord.choose(String(select.custom_id), String(value), message.payload).answer();
  throw new Error(`there is no choice ${number}`);
}
