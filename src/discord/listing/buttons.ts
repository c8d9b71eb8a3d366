import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { Card, Listing } from '../../present/card.ts';
import type { ButtonRow } from '../press/rows.ts';
import type { Seal } from '../press/seal.ts';
import { stateOf, writtenListing } from './request.ts';

/** Which page of how many is shown, and how its buttons are made. */
export interface ListingTurns {
  readonly turning: { readonly page: number; readonly pages: number };
  readonly seal: Seal;
  readonly language: Language;
}

/** The buttons that turn the pages of a list of statements; null where their ids have no room for what was asked. */
export function listingButtons(
  card: Card,
  listing: Listing,
  { turning: { page, pages }, seal, language }: ListingTurns,
): ButtonRow | null {
  const { previous, next } = language.discord.buttons;
  const state = stateOf(card);
  const button = (label: string, to: number, isOff: boolean): APIButtonComponent[] => {
    const body = writtenListing({ page: to, listing, state });
    const id = body === null ? null : seal.idOf('list', body);
    const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id ?? '' } as const;
    return id === null ? [] : [isOff ? { ...button, disabled: true } : button];
  };
  const components = [
    ...button(previous, Math.max(0, page - 1), page === 0),
    ...button(next, page + 1, page >= pages - 1),
  ];
  return components.length > 0 ? { type: ComponentType.ActionRow, components } : null;
}
