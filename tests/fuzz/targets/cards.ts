import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { Seal } from '../../../src/discord/press/seal.ts';
import { questionIn, quotationsIn } from '../../../src/discord/press/shown.ts';
import { renderCard } from '../../../src/discord/render.ts';
import { ALT_LENGTH, altText } from '../../../src/export/alt.ts';
import { csvOf } from '../../../src/export/csv.ts';
import { gridOf } from '../../../src/export/grid.ts';
import { markdownOf } from '../../../src/export/markdown.ts';
import { pagesOf } from '../../../src/export/picture/layout.ts';
import { svgOf } from '../../../src/export/picture/svg.ts';
import { ENGLISH } from '../../../src/language/en.ts';
import type { Language } from '../../../src/language/language.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';
import { type About, openLog } from '../../../src/log/log.ts';
import type { Card } from '../../../src/present/card.ts';
import { markdownHtml } from '../../../src/preview/markdown.ts';
import { render } from '../../../src/terminal/render.ts';
import { columnsOf } from '../../../src/terminal/wrap.ts';
import { card, text } from '../../discord/cards.ts';
import type { Json } from '../../support/discord/json.ts';
import { allComponents, messageProblems, RULES } from '../../support/discord/rules.ts';
import { bodyPointer, schemaProblem } from '../../support/discord/schema.ts';
import { anyText } from '../inputs/texts.ts';
import { type Target, target } from '../target.ts';

const seal = new Seal('a secret');
const POINTER = bodyPointer('POST', '/channels/{channel_id}/messages');
const NARROWEST = 20;

/** What is wrong with a card as Discord gets it, and as a terminal shows it. */
export function faultsOfCard(shown: Card, language = ENGLISH): string[] {
  return [...faultsOnDiscord(shown, language), ...faultsOnTerminal(shown, 80)];
}

/** One of the languages that the bot speaks. */
export const anyLanguage: fc.Arbitrary<number> = fc.nat(LANGUAGES.length - 1);
export const languageAt = (at: number): Language => LANGUAGES[at] ?? ENGLISH;

function faultsOnDiscord(shown: Card, language: Language, page = 0): string[] {
  const { components } = renderCard(shown, {
    language,
    audience: { seal, isPrivate: page % 2 === 0, areAsked: true, mayThread: page % 2 === 1 },
    page,
  });
  const body = { components: structuredClone(components) as unknown as Json[], flags: RULES.componentsV2 };
  const schema = schemaProblem(POINTER, body);
  quotationsIn(body.components, seal);
  questionIn(body.components);
  return [...messageProblems(body), ...(schema === null ? [] : [schema])];
}

function faultsOnTerminal(shown: Card, columns: number): string[] {
  const screen = { columns, colour: false, titled: true };
  const lines = render(shown, screen).split('\n');
  const faults = lines
    .filter((line) => /\p{Cc}|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u.test(line))
    .map((line) => `drives the terminal: ${JSON.stringify(line)}`);
  // Figures are drawn as they are, and addresses are not broken.
  if (JSON.stringify(shown).includes('"form":"figure"')) return faults;
  const wide = lines.filter(
    (line) => columnsOf(line) > Math.max(NARROWEST, columns) && !/^ *https?:\/\/[!-~]+$/u.test(line),
  );
  return [...faults, ...wide.map((line) => `wider than ${columns}: ${line}`)];
}

const cards = target({
  name: 'cards on Discord',
  inputs: fc.record({ shown: card, language: anyLanguage, page: fc.nat(4) }),
  few: 15,
  faults: ({ shown, language, page }) => faultsOnDiscord(shown, languageAt(language), page),
});

const onTerminal = target({
  name: 'cards on a terminal',
  inputs: fc.record({ shown: card, columns: fc.oneof(fc.integer({ min: -1, max: 300 }), fc.constant(Number.NaN)) }),
  few: 30,
  faults: ({ shown, columns }) => faultsOnTerminal(shown, columns),
});

/** Elements that text may become on the page of the preview. */
const PLAIN = new Set('p br a span strong em u s code pre small blockquote ul ol li h1 h2 h3 time img'.split(' '));

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function oddIn({ nodeName, attrs = [], childNodes = [] }: Node): string[] {
  const odd = attrs.filter(
    ({ name, value }) => /^(?:on|style|src$)/u.test(name) || (name === 'href' && !/^https?:/u.test(value)),
  );
  return [
    ...(nodeName.startsWith('#') || PLAIN.has(nodeName) ? [] : [`an element ${nodeName}`]),
    ...odd.map(({ name, value }) => `an attribute ${name}="${value}"`),
    ...childNodes.flatMap(oddIn),
  ];
}

const preview = target({
  name: 'Discord’s markdown on the page of the preview',
  inputs: fc.oneof(text(200), anyText(200)),
  few: 30,
  faults: (markdown) => oddIn(parseFragment(markdownHtml(markdown)) as unknown as Node),
});

const files = target({
  name: 'tables as files and pictures',
  inputs: fc.record({ shown: card, language: anyLanguage }),
  few: 15,
  faults: ({ shown, language: at }) =>
    shown.blocks.flatMap((block) => {
      if (block.kind !== 'comparison') return [];
      const language = languageAt(at);
      const grid = gridOf(block.comparison, language);
      csvOf(grid, language);
      markdownOf(grid, language);
      const odd = pagesOf(grid, language)
        .map(svgOf)
        .filter((svg) => /<script|\p{Cs}/u.test(svg) || parseFragment(svg).childNodes.length !== 1);
      return [
        ...odd.map(() => 'a picture that is none'),
        ...(altText(grid, language).length > ALT_LENGTH ? ['too much to say of it'] : []),
      ];
    }),
});

const logged = target({
  name: 'lines of the log',
  inputs: fc.record({
    line: text(100),
    about: fc.dictionary(
      fc.oneof(fc.constantFrom('server', '__proto__', 'toJSON'), anyText(10)),
      fc.oneof(anyText(30), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
    ),
    format: fc.constantFrom('json' as const, 'text' as const),
    colour: fc.boolean(),
  }),
  few: 30,
  faults: ({ line, about, format, colour }) => {
    const lines: string[] = [];
    openLog({ level: 'debug', format, colour, write: (written) => void lines.push(written) })(line, about as About);
    const [written = ''] = lines;
    if (lines.length !== 1 || !/^[^\n]*\n$/u.test(written)) return [`not one line: ${JSON.stringify(lines)}`];
    if (format === 'json') return JSON.parse(written).msg === line ? [] : ['says something else'];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes for colour are made of these
    const plain = written.slice(0, -1).replace(/\u001b\[\d+m/gu, '');
    return /\p{Cc}/u.test(plain) ? [`drives the terminal: ${JSON.stringify(plain)}`] : [];
  },
});

const ids = target({
  name: 'ids that messages hold',
  inputs: fc.oneof(
    anyText(120),
    fc.tuple(fc.constantFrom(...'pmsrwctlq'), anyText(90)).map(([letter, body]) => `1${letter}${body}`),
  ),
  few: 100,
  faults: (id) => {
    const shown = [{ type: 1, components: [{ type: 2, custom_id: id, label: id, style: 2 }] }];
    allComponents(shown);
    quotationsIn(shown, seal);
    return seal.open(id) === null ? [] : ['taken for its own'];
  },
});

/** What is shown, wherever it is. */
export const CARDS: readonly Target[] = [cards, onTerminal, preview, files, logged, ids];
