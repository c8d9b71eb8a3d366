import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Comparison } from '../../compare/fact.ts';
import { presentAnswer } from '../../present/present.ts';
import type { Desk } from '../desk.ts';
import { renderCard } from '../render.ts';
import { APOLOGY, CHANGED, errorLine, isSettled, OUTDATED, type Reply } from '../reply.ts';
import { tableFiles } from './files.ts';
import { readCustomId, type TableRequest } from './request.ts';

/** Answers a button under a table: turns the page in place, or hands over a file to the one who pressed. Never throws. */
export async function pressTable(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  try {
    const read = readCustomId(interaction.customId, desk.library.label);
    if (!read) return await tell(interaction, OUTDATED);
    const { action, request } = read;
    const answer = again(request, desk);
    if (!answer) return await tell(interaction, CHANGED);
    if (action.kind === 'page') {
      const { components } = renderCard(presentAnswer(answer), action.page);
      await interaction.update({ components });
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(await tableFiles(action.kind, answer.comparison));
  } catch (error) {
    desk.log(`a button under a table failed: ${errorLine(error)}`, { level: 'error' });
    if (!isSettled(error)) await tell(interaction, APOLOGY).catch(() => {});
  }
}

/** The comparison that a request asks for, if it still is one of the same subjects. */
function again({ subjects, aspect, differences }: TableRequest, { library }: Desk) {
  const answer = library.compare(subjects, aspect, differences);
  if (answer.kind === 'declined' || !answer.comparison) return null;
  const { comparison }: { comparison: Comparison } = { comparison: answer.comparison };
  const isSame = comparison.subjects.every((subject, at) => subject === subjects[at]);
  return isSame ? { ...answer, comparison } : null;
}

async function tell(interaction: ButtonInteraction, { message }: Reply): Promise<void> {
  if (interaction.deferred) await interaction.editReply(message);
  else if (!interaction.replied)
    await interaction.reply({ ...message, flags: [...message.flags, MessageFlags.Ephemeral] });
}
