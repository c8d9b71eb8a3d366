import { broughtBy, OTHERWISE, type Package } from './packages.ts';

/** Why the packages that take much room are worth it, with all that they bring along. A larger one without a line here fails the test. */
export const WORTH: Readonly<Record<string, string>> = {
  'pdfjs-dist':
    'the reader of Firefox, and of most PDFs that people have; two builds, character maps and fonts, of which one build and the maps are read',
  'discord.js':
    'the gateway, the REST interface, their rate limits and types; nearly all of it is loaded by the bot alone',
  'dejavu-fonts-ttf': 'two of its 22 files are read; npm has no smaller package of them that the drawing library reads',
  esbuild: 'one binary; halves the time of every start',
  tsx: 'small itself; its esbuild is the same one',
  jschardet: 'four builds of the same, of which one is read, and only for a file in an old encoding',
  '@resvg/resvg-js': 'one binary, read with the first picture',
  'csv-parse': 'four builds of the same, of which one is read',
  numfmt: 'two builds of the same, of which one is read, and only for spreadsheets',
  pino: 'the log in JSON',
  'mdast-util-from-markdown': 'CommonMark, with the place of everything; shared with the others for Markdown',
  'mdast-util-frontmatter': 'small itself; brings what the others for Markdown bring',
  'mdast-util-gfm-footnote': 'small itself; brings what the others for Markdown bring',
  'mdast-util-gfm-table': 'small itself; brings what the others for Markdown bring',
};

/** From what size on a package has to be worth it, in bytes. */
export const LARGE = 1_000_000;

/** The bytes of a package and of all that it brings along. */
export function weightOf(name: string, packages: readonly Package[]): number {
  return broughtBy(name, packages).reduce((sum, { size }) => sum + (size ?? 0), 0);
}

/** docs/licences.md. Sizes are those of this platform. */
export function pageOf(packages: readonly Package[]): string {
  const here = packages.filter(({ size }) => size !== null);
  const total = here.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const direct = packages
    .filter(({ isDirect }) => isDirect)
    .map(({ name, size }) => ({
      name,
      size: size ?? 0,
      along: broughtBy(name, here).length - 1,
      weight: weightOf(name, here),
    }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return [
    '# What is installed',
    '',
    '`npm run licences` writes this page from package-lock.json and node_modules. Sizes are of Linux on x64, in megabytes.',
    '',
    `\`npm ci --omit=dev\` installs ${here.length} packages, ${megabytes(total)} MB. None of them needs an install script.`,
    '',
    '## The packages that Footnote names',
    '',
    'Several bring the same packages along; these are counted with each.',
    '',
    '| package | MB | brings along | MB with these | if that is much, why |',
    '|---|---|---|---|---|',
    ...direct.map(
      ({ name, size, along, weight }) =>
        `| ${name} | ${megabytes(size)} | ${along} | ${megabytes(weight)} | ${weight > LARGE ? (WORTH[name] ?? '') : ''} |`,
    ),
    '',
    '## All packages, and their licences',
    '',
    'Packages without a size are for other platforms. The licences are permissive, but for that of @resvg. Those that a package tells in words of its own:',
    '',
    ...Object.entries(OTHERWISE).map(([name, { licence, why }]) => `- ${name}: ${licence}; ${why}.`),
    '',
    '| package | version | licence | MB | needed by |',
    '|---|---|---|---|---|',
    ...packages.map(
      ({ name, version, licence, size, isDirect, neededBy }) =>
        `| ${name} | ${version} | ${licence ?? '**unknown**'} | ${size === null ? '' : megabytes(size)} | ${[...(isDirect ? ['Footnote'] : []), ...neededBy].join(', ')} |`,
    ),
    '',
  ].join('\n');
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2);
}
