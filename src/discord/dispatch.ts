import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Library } from '../library.ts';
import type { Command } from './commands/command.ts';
import type { Conversations } from './conversation.ts';
import { LIMITS, OURS } from './limits.ts';
import { APOLOGY, errorLine, isSettled, reply } from './reply.ts';

/** What every answer needs. */
export interface Desk {
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  readonly log: (line: string) => void;
}

/** Answers an interaction; never throws. Those that are no command of ours are none of our business. */
export async function dispatch(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) await answerCommand(interaction, desk);
  else if (interaction.isAutocomplete()) await complete(interaction, desk);
}

async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const command = commandOf(interaction, desk);
  if (!command) return;
  const isPrivate = command.isPrivate;
  let announced: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    announced = interaction.deferReply(isPrivate ? { flags: 'Ephemeral' } : {}).catch((error: unknown) => {
      desk.log(`/${interaction.commandName}: not announced: ${errorLine(error)}`);
    });
  }, OURS.acknowledgeAfter);
  try {
    const conversation = desk.conversations.of(interaction.user.id, interaction.channelId);
    const card = await command.execute(interaction, desk.library, conversation);
    clearTimeout(timer);
    await announced;
    await reply(interaction, card, isPrivate || card.tone === 'refusal');
  } catch (error) {
    clearTimeout(timer);
    await announced;
    desk.log(`/${interaction.commandName} failed: ${errorLine(error)}`);
    if (!isSettled(error)) await apologize(interaction, desk);
  }
}

async function apologize(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  try {
    await reply(interaction, APOLOGY, true);
  } catch (error) {
    desk.log(`/${interaction.commandName}: no apology either: ${errorLine(error)}`);
  }
}

/** Offers completions; none where anything goes wrong, for what is typed freely works as well. */
async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  let choices: readonly string[] = [];
  try {
    choices = commandOf(interaction, desk)?.autocomplete?.(interaction, desk.library) ?? [];
  } catch (error) {
    desk.log(`completing /${interaction.commandName} failed: ${errorLine(error)}`);
  }
  try {
    await interaction.respond(acceptable(choices).map((choice) => ({ name: choice, value: choice })));
  } catch (error) {
    // Whoever types on has made the question for completions stale; Discord then refuses the answer.
    if (!isSettled(error)) desk.log(`completing /${interaction.commandName} failed: ${errorLine(error)}`);
  }
}

/** The completions that Discord takes. One that is too long is dropped: cut, it would ask for something else. */
function acceptable(choices: readonly string[]): string[] {
  const fitting = choices.filter((choice) => choice.trim() !== '' && choice.length <= LIMITS.choiceLength);
  return [...new Set(fitting)].slice(0, LIMITS.choices);
}

function commandOf(interaction: { commandName: string }, { commands }: Desk): Command | undefined {
  return commands.find((command) => command.data.name === interaction.commandName);
}
