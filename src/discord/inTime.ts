import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Card, Telling } from '../present/card.ts';
import { audienceOf, type Desk, nameOf } from './desk.ts';
import { languageAround, languageOf } from './languages.ts';
import { OURS } from './limits.ts';
import { renderCard } from './render.ts';
import { announce, deliver, errorLine, notice, type Reply } from './reply.ts';

/** What is answered with a message of its own. */
export type Answered = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;

/** How something is answered. */
export interface Asking {
  readonly ask: () => Telling | Promise<Telling>;
  readonly isPrivate: (card: Card) => boolean;
  /** Whether an answer that takes its time is announced in private. */
  readonly isAnnouncedPrivate: boolean;
}

/** Answers; what takes longer, or has to wait in a crowd, is announced, before Discord gives up. */
export async function answerInTime(interaction: Answered, desk: Desk, asking: Asking): Promise<void> {
  let announced: Promise<unknown> | null = null;
  const patience = desk.turns.commands.waiting < OURS.crowd ? OURS.acknowledgeAfter : 0;
  const timer = setTimeout(() => {
    announced = announce(interaction, asking.isAnnouncedPrivate).catch((error: unknown) =>
      desk.log(`${nameOf(interaction)}: not announced: ${errorLine(error)}`, { level: 'warn' }),
    );
  }, patience);
  const answer = await replyOf(interaction, asking, desk);
  clearTimeout(timer);
  await announced;
  await deliver(interaction, answer, desk);
}

async function replyOf(interaction: Answered, { ask, isPrivate }: Asking, desk: Desk): Promise<Reply> {
  try {
    await desk.turns.commands.next();
    const tell = await ask();
    const own = languageOf(interaction);
    const card = tell(own);
    const hidden = isPrivate(card);
    const language = hidden ? own : languageAround(interaction);
    const shown = language === own ? card : tell(language);
    const audience = audienceOf(desk, hidden, interaction);
    return { message: renderCard(shown, { language, audience }), isPrivate: hidden };
  } catch (error) {
    desk.log(`${nameOf(interaction)} failed: ${errorLine(error)}`, { level: 'error' });
    return notice('apology', languageOf(interaction));
  }
}
