import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import { presentAnswer } from '../../present/present.ts';
import type { MessageCommand } from '../commands/command.ts';
import { fitPlain } from '../cut.ts';
import { type Desk, messageCommandOf } from '../desk.ts';
import { answerInTime } from '../inTime.ts';
import { languageOf } from '../languages.ts';
import { LIMITS } from '../limits.ts';
import type { Sealed } from '../press/seal.ts';
import { deliver, errorLine, isSettled, notice } from '../reply.ts';
import { readAsked } from './asked.ts';
import { conversationAt, type GoingOnFrom } from './going.ts';
import { pastIn } from './past.ts';
import { whereIs } from './where.ts';

/** The words of a form. */
type Words = Language['talk']['forms'][keyof Language['talk']['forms']];

/** A form in which somebody writes, as Discord takes it. */
type Form = APIModalInteractionResponseCallbackData;

/** The one text of a form. */
const TEXT = 'text';

/** What a form is made of beside its words. */
interface Filling {
  readonly id: string;
  /** Said below the label; nothing where it is empty. */
  readonly description?: string;
  /** Stands in the text already. */
  readonly value?: string;
}

/** A form with one text to be written. */
function formOf({ title, label, example: placeholder }: Words, { id, description = '', value = '' }: Filling): Form {
  const input = {
    type: ComponentType.TextInput,
    custom_id: TEXT,
    style: TextInputStyle.Paragraph,
    min_length: 1,
    max_length: LIMITS.inputText,
    placeholder,
    required: true,
    ...(value === '' ? {} : { value }),
  } as const;
  return {
    custom_id: id,
    title,
    components: [
      { type: ComponentType.Label, label, ...(description === '' ? {} : { description }), component: input },
    ],
  };
}

/** The form that a button opens; null for one that opens none. */
export function formFor({ action, body }: Sealed, interaction: ButtonInteraction, { seal }: Desk): Form | null {
  const id = seal.idOf('said', body);
  if (id === null || (action !== 'on' && action !== 'anew')) return null;
  const { forms, goesOnFrom } = languageOf(interaction).talk;
  const components = interaction.message.components.map((component) => component.toJSON());
  const asked = readAsked(body, components);
  if (!asked) return formOf(forms.inThread, { id });
  // Half a question asks for something else.
  if (action === 'anew') return formOf(forms.anew, { id, ...(asked.isWhole ? { value: asked.question } : {}) });
  return formOf(forms.on, { id, description: fitPlain(goesOnFrom(asked.question), LIMITS.inputDescription) });
}

/** Opens a form. Discord takes it as the first answer only, so that nothing may be announced before. */
export async function showForm(
  interaction: ButtonInteraction | MessageContextMenuCommandInteraction,
  form: Form,
): Promise<void> {
  await interaction.showModal(form);
}

/** Asks for the words of a message that has none to be read. */
export async function askForWords(
  interaction: MessageContextMenuCommandInteraction,
  { data, ofWords }: MessageCommand,
  desk: Desk,
): Promise<void> {
  const id = desk.seal.idOf('words', data.name);
  const language = languageOf(interaction);
  const { forms, withoutWords } = language.talk;
  if (!ofWords || id === null) return await deliver(interaction, notice('outdated', language), desk);
  try {
    await showForm(interaction, formOf(forms[ofWords.form], { id, description: withoutWords }));
  } catch (error) {
    desk.log(`a form was not shown: ${errorLine(error)}`, { level: 'warn' });
    if (!isSettled(error)) await deliver(interaction, notice('apology', language), desk);
  }
}

/** What somebody wrote in a form. */
export function writtenIn({ fields }: ModalSubmitInteraction): string {
  const field = fields.fields.get(TEXT);
  return field && 'value' in field && typeof field.value === 'string' ? field.value : '';
}

/** Answers what somebody wrote in a form; never throws. */
export async function answerForm(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const sealed = desk.seal.open(interaction.customId);
  if (sealed?.action === 'said') return await answerSaid(interaction, sealed.body, desk);
  const command =
    sealed?.action === 'words' ? messageCommandOf({ commandName: sealed.body }, desk)?.ofWords : undefined;
  if (!command) return await deliver(interaction, notice('outdated', languageOf(interaction)), desk);
  await answerInTime(interaction, desk, {
    isAnnouncedPrivate: true,
    isPrivate: () => true,
    ask: async () => {
      const conversation = await conversationAt(whereIs(interaction), null, interaction.client, desk);
      return await command.execute(writtenIn(interaction), {
        library: desk.library,
        seal: desk.seal,
        conversation,
      });
    },
  });
}

/** Answers a question that goes on from the message under which the form was opened, as private as that. */
async function answerSaid(interaction: ModalSubmitInteraction, body: string, desk: Desk): Promise<void> {
  const isPrivate = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false;
  await answerInTime(interaction, desk, {
    isAnnouncedPrivate: isPrivate,
    isPrivate: ({ tone }) => isPrivate || tone === 'refusal',
    ask: async () => {
      const from = goesOnFrom(interaction, body, desk);
      const conversation = await conversationAt(whereIs(interaction), from, interaction.client, desk);
      const answer = desk.library.ask(writtenIn(interaction), conversation.earlier);
      conversation.remember(answer);
      return (language) => presentAnswer(answer, language);
    },
  });
}

/** What the form was opened under; of a message that answers nothing, what comes before it may be told by Discord. */
function goesOnFrom({ message }: ModalSubmitInteraction, body: string, { seal, library }: Desk): GoingOnFrom {
  const components = message?.components.map((component) => component.toJSON()) ?? [];
  const asked = readAsked(body, components);
  const isReadable = message && !message.flags.has(MessageFlags.Ephemeral);
  const place = isReadable ? { channelId: message.channelId, id: message.id } : null;
  return { place, past: pastIn(components, seal, library) ?? (asked && { ...asked, request: null }) };
}
