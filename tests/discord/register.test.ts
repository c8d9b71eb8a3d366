import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/discord/commands/index.ts';
import { sameCommands } from '../../src/discord/register.ts';
import { commandProblems } from '../support/discord/rules.ts';
import { bodyPointer, schemaProblem } from '../support/discord/schema.ts';

const wanted = COMMANDS.map((command) => command.data);
const sent: Record<string, unknown>[] = JSON.parse(JSON.stringify(wanted));

/** The commands as Discord gives them back: defaults spelt out, in an order of its own. */
const known = sent
  .map((command, index) => ({
    ...command,
    id: `${index}`,
    application_id: '1',
    version: '2',
    type: command.type ?? 1,
    ...(command.type === 3 ? { description: '' } : {}),
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...(command.type === 3 ? { description_localizations: null } : {}),
    contexts: [2, 0, 1],
  }))
  .reverse();

test('the commands keep to the rules, Discord’s schema included', () => {
  expect(commandProblems(sent)).toEqual([]);
  expect(schemaProblem(bodyPointer('PUT', '/applications/{application_id}/commands'), sent)).toBeNull();
});

describe('commands are the same', () => {
  test('when they differ by what goes without saying', () => {
    expect(sameCommands(known, wanted)).toBe(true);
  });
});

describe('commands are not the same', () => {
  const [first, ...others] = known;
  test.each([
    ['one is missing', others],
    ['there is one more', [...known, { ...first, name: 'more' }]],
    ['a description differs', [{ ...first, description: 'other' }, ...others]],
    ['a name has not the same words in another language', [{ ...first, name_localizations: null }, ...others]],
    ['a context is missing', [{ ...first, contexts: [0] }, ...others]],
    ['an option is missing', known.map((command) => ({ ...command, options: [] }))],
    ['it is restricted', [{ ...first, default_member_permissions: '0' }, ...others]],
    ['none are registered', []],
  ])('when %s', (_, changed) => {
    expect(sameCommands(changed, wanted)).toBe(false);
  });
});
