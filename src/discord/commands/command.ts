import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Message,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { Library, Suggestion } from '../../library.ts';
import type { Telling } from '../../present/card.ts';
import type { Conversation } from '../conversation.ts';
import type { Seal } from '../press/seal.ts';

/** An option that is being typed. */
export interface Typing {
  readonly what: Suggestion;
  readonly typed: string;
}

/** A slash command. It reads its options, asks the library, and presents; whoever called it renders and replies. */
export interface SlashCommand {
  readonly kind?: 'slash';
  /** What Discord registers. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the one who asked sees the reply where they do not say; a refusal is private whatever the command. */
  readonly isPrivate: boolean;
  execute(
    interaction: ChatInputCommandInteraction,
    library: Library,
    conversation: Conversation,
  ): Telling | Promise<Telling>;
  /** What is being typed: which completions are asked for, in view of the other options, and how it begins. */
  autocomplete?(interaction: AutocompleteInteraction): Typing;
}

/** What a command on a message may need beside it; the conversation is that of the one who uses it. */
export interface AtHand {
  readonly library: Library;
  readonly seal: Seal;
  readonly conversation: Conversation;
}

/** A command on a message. Only the one who used it sees what comes of it. */
export interface MessageCommand {
  readonly kind: 'message';
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(message: Message, atHand: AtHand): Telling | Promise<Telling>;
  /** The same for words that somebody wrote instead of the message's own, where it is about words. */
  readonly ofWords?: OfWords;
}

/** What is done with words, and the form in which they are asked for. */
export interface OfWords {
  readonly form: keyof Language['talk']['forms'];
  execute(words: string, atHand: AtHand): Telling | Promise<Telling>;
}

export type Command = SlashCommand | MessageCommand;
