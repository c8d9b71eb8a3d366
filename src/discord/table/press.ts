import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Comparison } from '../../compare/fact.ts';
import { presentAnswer } from '../../present/present.ts';
import { audienceOf, type Desk } from '../desk.ts';
import { renderCard } from '../render.ts';
import { announce, CHANGED, CHANGED_SINCE, deliver, OUTDATED, remarked } from '../reply.ts';
import { tableFiles } from './files.ts';
import { readRequest, stateOf, type TableRequest } from './request.ts';

/** Answers a button under a table: turns the page in place, or hands over a file to the one who pressed. */
export async function pressTable(interaction: ButtonInteraction, body: string, desk: Desk): Promise<void> {
  const read = readRequest(body, desk.library.label);
  if (!read) return await deliver(interaction, OUTDATED, desk);
  const { action, request, state } = read;
  const answer = again(request, desk);
  if (!answer) return await deliver(interaction, CHANGED, desk);
  const hasChanged = stateOf(answer.comparison) !== state;
  if (action.kind === 'page') {
    const isPrivate = hasChanged || interaction.message.flags.has(MessageFlags.Ephemeral);
    const card = presentAnswer(answer);
    const shown = { audience: audienceOf(desk, isPrivate), page: action.page };
    // The table as it was stays where it is, so that both can be seen.
    if (hasChanged) await deliver(interaction, { message: renderCard(remarked(card), shown), isPrivate }, desk);
    else await interaction.update({ components: renderCard(card, shown).components });
    return;
  }
  await announce(interaction, true);
  const { content, files } = await tableFiles(action.kind, answer.comparison);
  const said = [hasChanged ? CHANGED_SINCE : '', content].filter((sentence) => sentence !== '').join(' ');
  await interaction.editReply({ content: said, files });
}

/** The comparison that a request asks for, if it still is one of the same subjects. */
function again({ subjects, aspect, differences }: TableRequest, { library }: Desk) {
  const answer = library.compare(subjects, aspect, differences);
  if (answer.kind === 'declined' || !answer.comparison) return null;
  const { comparison }: { comparison: Comparison } = { comparison: answer.comparison };
  const isSame = comparison.subjects.every((subject, at) => subject === subjects[at]);
  return isSame ? { ...answer, comparison } : null;
}
