import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { Card } from '../../present/card.ts';
import { shortPlaceText } from '../../present/citation.ts';
import { receiptOf } from '../../verify/receipt.ts';
import { fitPlain } from '../cut.ts';
import type { Numbered } from '../fitted.ts';
import { LIMITS } from '../limits.ts';
import { writtenAsked } from '../talk/asked.ts';
import { BODY_ROOM, type Seal } from './seal.ts';
import { titleAsShown } from './shown.ts';
import { writtenNumbered, writtenReceipt } from './written.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;
export type SelectRow = APIActionRowComponent<APIStringSelectComponent>;
export type Row = ButtonRow | SelectRow;

/** Whose message it is that the rows stand under. */
export interface Audience {
  readonly seal: Seal;
  /** Only the one who asked sees it. */
  readonly isPrivate: boolean;
  /** Whether they are asked if the answer is right. */
  readonly areAsked: boolean;
  /** Whether a thread can be opened on it. */
  readonly mayThread: boolean;
}

/** Buttons under a card, in two rows where they have no room in one. */
const MOST_BUTTONS = 6;

/** Quotations that a message can name the places of: each takes a line of more than forty characters. */
const MOST_QUOTES = 100;

/**
 * Components that the rows under a card may take: its questions in a row, buttons in another, and a row with a choice for every so
 * many of its `quotes`.
 */
export function componentsOfRows(card: Card, quotes: number): number {
  const openers = openersOf(card).length;
  const choices = quotes > 1 ? Math.ceil(Math.min(quotes, MOST_QUOTES) / LIMITS.selectOptions) : 0;
  return (openers > 0 ? 1 + openers : 0) + 2 + MOST_BUTTONS + 2 * choices;
}

/** The buttons under a card, and the choice of its quotations where there are several; `shown` are those that it names the places of. */
export function rowsUnder(card: Card, shown: readonly Numbered[], audience: Audience, language: Language): Row[] {
  const { seal, isPrivate, areAsked } = audience;
  const labels = language.discord.buttons;
  // A quotation and the one around it have one number; the one around it has the place.
  const quotes = [...new Map(shown.map((one) => [one.number, one])).values()];
  const [first] = quotes;
  const single = quotes.length === 1 ? first : undefined;
  const judged = areAsked && card.answer && first ? judgedBody(card.title, first, seal) : null;
  const isWorthSharing = card.tone !== 'plain' || quotes.length > 0;
  const last = quotes.reduce((most, { number }) => Math.max(most, number), 0);
  const doing = [
    ...button(labels.more, moreId(card.answer?.more ?? [], last + 1, seal)),
    ...button(labels.inPlace, single ? placeId(single, seal) : null),
    ...button(labels.share, isPrivate && isWorthSharing ? seal.idOf('share', '') : null),
    ...goingOn(card, audience, language),
  ];
  const judging = [
    ...button(labels.right, judged === null ? null : seal.idOf('right', judged)),
    ...button(labels.wrong, judged === null ? null : seal.idOf('wrong', judged)),
    ...button(labels.missed, areAsked ? missedId(card, seal) : null),
  ];
  const openers = openersOf(card).flatMap((question) =>
    button(fitPlain(question, LIMITS.label), seal.idOf('ask', question), ButtonStyle.Primary),
  );
  return [
    ...rowOf(openers),
    ...(doing.length + judging.length > LIMITS.buttonsInRow
      ? [...rowOf(doing), ...rowOf(judging)]
      : rowOf([...doing, ...judging])),
    ...(single ? [] : choicesOf(quotes, seal, language)),
  ];
}

/** How somebody may go on: under an answer from there, under a refusal in other words. */
function goingOn(
  { asked, tone }: Card,
  { seal, mayThread }: Audience,
  { discord: { buttons } }: Language,
): APIButtonComponent[] {
  if (!asked) return [];
  const body = writtenAsked(asked);
  if (tone === 'refusal') return button(buttons.anew, seal.idOf('anew', body));
  return mayThread ? button(buttons.thread, seal.idOf('thread', body)) : button(buttons.on, seal.idOf('on', body));
}

/** Of a refusal: the mark of the question. */
function missedId({ asked, tone, title }: Card, seal: Seal): string | null {
  return asked && tone === 'refusal' ? seal.idOf('missed', seal.markOf(titleAsShown(title))) : null;
}

function rowOf(components: APIButtonComponent[]): ButtonRow[] {
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}

/** A button, as a row takes it; none where there is no id, or nothing to write on it. */
export function button(
  label: string,
  id: string | null,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponent[] {
  return id === null || label === '' ? [] : [{ type: ComponentType.Button, style, label, custom_id: id }];
}

/** As many of the questions of a card as a row has room for. */
function openersOf({ openers = [] }: Card): readonly string[] {
  return openers.slice(0, LIMITS.buttonsInRow);
}

/** Ids as long as a whole hash needs: *Check quotes* reads them. */
function placeId({ number, quote }: Numbered, seal: Seal): string | null {
  const body = writtenNumbered(number, writtenReceipt(receiptOf(quote.citation)));
  return body === null ? null : seal.idOf('place', body);
}

/** As many of the quotations as an id has room for, the first of which gets `number`. */
function moreId(more: readonly Numbered['quote'][], number: number, seal: Seal): string | null {
  let body = writtenNumbered(number, '') ?? '';
  const empty = body;
  for (const { citation } of more) {
    const longer = body + (writtenReceipt(receiptOf(citation), true) ?? '');
    if (longer.length > BODY_ROOM) break;
    body = longer;
  }
  return body === empty ? null : seal.idOf('more', body);
}

/** What is judged: the mark of the question, and the first quotation. */
function judgedBody(title: string, { quote }: Numbered, seal: Seal): string | null {
  const written = writtenReceipt(receiptOf(quote.citation), true);
  return written && seal.markOf(titleAsShown(title)) + written;
}

/** A choice of each quotation, by its place and how it begins. */
function choicesOf(quotes: readonly Numbered[], seal: Seal, language: Language): SelectRow[] {
  const options = quotes.flatMap((numbered) => {
    const value = placeId(numbered, seal);
    const { number, quote } = numbered;
    const label = fitPlain(`[${number}] ${shortPlaceText(quote.citation, language)}`, LIMITS.selectText);
    const description = fitPlain(quote.text, LIMITS.selectText);
    return value === null || label === '' ? [] : [{ value, label, ...(description === '' ? {} : { description }) }];
  });
  const rows: SelectRow[] = [];
  for (let from = 0; from < options.length; from += LIMITS.selectOptions) {
    const shown = options.slice(from, from + LIMITS.selectOptions);
    const id = seal.idOf('choose', String(from));
    if (id === null) continue;
    const placeholder = rows.length === 0 ? language.discord.chooseOne : language.discord.chooseAnother;
    const select = { type: ComponentType.StringSelect, custom_id: id, placeholder, options: shown } as const;
    rows.push({ type: ComponentType.ActionRow, components: [select] });
  }
  return rows;
}
