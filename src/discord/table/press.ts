import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Comparison } from '../../compare/fact.ts';
import { presentAnswer } from '../../present/present.ts';
import { audienceOf, type Desk } from '../desk.ts';
import { languageOf } from '../languages.ts';
import { languageShown } from '../press/shown.ts';
import { renderCard } from '../render.ts';
import { announce, deliver, notice, remarked } from '../reply.ts';
import { tableFiles } from './files.ts';
import { readRequest, stateOf, type TableRequest } from './request.ts';

/** Answers a button under a table: turns the page in place, or hands over a file to the one who pressed. */
export async function pressTable(interaction: ButtonInteraction, body: string, desk: Desk): Promise<void> {
  const read = readRequest(body, desk.library.label);
  const own = languageOf(interaction);
  if (!read) return await deliver(interaction, notice('outdated', own), desk);
  const { action, request, state } = read;
  const answer = again(request, desk);
  if (!answer) return await deliver(interaction, notice('changed', own), desk);
  const hasChanged = stateOf(answer.comparison) !== state;
  if (action.kind === 'page') {
    const isPrivate = hasChanged || interaction.message.flags.has(MessageFlags.Ephemeral);
    const shownIn = languageShown(interaction.message.components.map((component) => component.toJSON()));
    const language = hasChanged || !shownIn ? own : shownIn;
    const card = presentAnswer(answer, language);
    const shown = { language, audience: audienceOf(desk, isPrivate, interaction), page: action.page };
    // The table as it was stays where it is, so that both can be seen.
    if (hasChanged)
      await deliver(interaction, { message: renderCard(remarked(card, language), shown), isPrivate }, desk);
    else await interaction.update({ components: renderCard(card, shown).components });
    return;
  }
  await announce(interaction, true);
  const { content, files } = await tableFiles(action.kind, answer.comparison, own);
  const said = own.grammar.paragraph([hasChanged ? own.discord.changedSince : '', content]);
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
