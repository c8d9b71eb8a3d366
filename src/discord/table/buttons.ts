import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Language } from '../../language/language.ts';
import type { ButtonRow } from '../press/rows.ts';
import type { Seal } from '../press/seal.ts';
import type { ComparisonBlock } from './pages.ts';
import { requestOf, stateOf, type TableAction, writtenRequest } from './request.ts';

/** The buttons under page `page` of `pages` of a table; null where their ids have no room for what was compared. */
export function tableButtons(
  { comparison }: ComparisonBlock,
  { page, pages }: { readonly page: number; readonly pages: number },
  seal: Seal,
  { discord }: Language,
): ButtonRow | null {
  const labels = discord.buttons;
  const request = requestOf(comparison);
  const state = stateOf(comparison);
  const button = (label: string, action: TableAction, isOff = false): APIButtonComponent[] => {
    const body = writtenRequest({ action, request, state });
    const id = body === null ? null : seal.idOf('table', body);
    if (id === null) return [];
    return [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: id,
        ...(isOff ? { disabled: true } : {}),
      },
    ];
  };
  const turning =
    pages > 1
      ? [
          ...button(labels.previous, { kind: 'page', page: Math.max(0, page - 1) }, page === 0),
          ...button(labels.next, { kind: 'page', page: page + 1 }, page >= pages - 1),
        ]
      : [];
  const components = [
    ...turning,
    ...button(labels.picture, { kind: 'picture' }),
    ...button(labels.csv, { kind: 'csv' }),
    ...button(labels.markdown, { kind: 'markdown' }),
  ];
  return components.length > 0 ? { type: ComponentType.ActionRow, components } : null;
}
