import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Card, Listing } from '../../present/card.ts';
import type { ButtonRow } from '../press/rows.ts';
import type { Seal } from '../press/seal.ts';
import { stateOf, writtenListing } from './request.ts';

/** The buttons that turn the pages of a list of statements; null where their ids have no room for what was asked. */
export function listingButtons(
  card: Card,
  listing: Listing,
  { page, pages }: { readonly page: number; readonly pages: number },
  seal: Seal,
): ButtonRow | null {
  const state = stateOf(card);
  const button = (label: string, to: number, isOff: boolean): APIButtonComponent[] => {
    const body = writtenListing({ page: to, listing, state });
    const id = body === null ? null : seal.idOf('list', body);
    const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id ?? '' } as const;
    return id === null ? [] : [isOff ? { ...button, disabled: true } : button];
  };
  const components = [
    ...button('Previous', Math.max(0, page - 1), page === 0),
    ...button('Next', page + 1, page >= pages - 1),
  ];
  return components.length > 0 ? { type: ComponentType.ActionRow, components } : null;
}
