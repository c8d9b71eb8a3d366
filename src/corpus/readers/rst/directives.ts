/**
 * What a directive holds. `note`: text that its name belongs to. `code`: lines as they stand. `content`: text, its argument being
 * none. `object`: a signature and its description. `titled`: text under a title. `nothing`: nothing that could be quoted.
 */
export type DirectiveKind =
  | 'note'
  | 'code'
  | 'table'
  | 'byline'
  | 'rubric'
  | 'content'
  | 'object'
  | 'titled'
  | 'nothing';

const NAMES: Readonly<Record<Exclude<DirectiveKind, 'titled'>, string>> = {
  note: `attention caution danger error hint important note tip warning seealso todo deprecated versionadded
    versionchanged versionremoved deprecated-removed`,
  code: `code code-block sourcecode highlight parsed-literal math productionlist prompt doctest testcode testoutput console
    ipython graphviz digraph graph uml plantuml mermaid kernel-render aafig ditaa literal`,
  table: 'list-table flat-table csv-table table',
  byline: 'sectionauthor codeauthor moduleauthor',
  rubric: 'rubric',
  content: `only ifconfig container compound rst-class cssclass hlist epigraph highlights pull-quote glossary
    figure image kernel-figure kernel-image thumbnail module currentmodule line-block centered-content`,
  object: `function method classmethod staticmethod attribute property data exception decorator decoratormethod option
    cmdoption program-option envvar confval setting describe object signature command variable macro type struct union enum
    enumerator member opcode pdbcommand directive`,
  nothing: `toctree contents index raw meta include literalinclude default-role default-domain sectnum tabularcolumns
    header footer target-notes title date unicode replace autofunction automodule autoclass autosummary bibliography testsetup
    testcleanup todolist program highlightlang kernel-doc kernel-abi kernel-feat kernel-include maintainers-include cmake-module
    role`,
};

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map(
  (['object', 'note', 'code', 'table', 'byline', 'rubric', 'content', 'nothing'] as const).flatMap((kind) =>
    NAMES[kind].split(/\s+/u).map((name) => [name, kind] as const),
  ),
);

/** Options whose values a page shows as text. */
export const SHOWN_OPTIONS: ReadonlySet<string> = new Set(['alt', 'caption', 'synopsis']);

/** What the directive `name` holds; one of a domain, such as `c:function`, describes an object; an unknown one may have a title. */
export function kindOf(name: string): DirectiveKind {
  const known = KINDS.get(name.toLowerCase().replace(/^(?:py|c|cpp|js|rst|std|math):/u, ''));
  return known ?? (name.includes(':') ? 'object' : 'titled');
}

/** Whether what stands on the line of the directive's name belongs to its content already. */
export function takesContentOnly(name: string): boolean {
  return kindOf(name) === 'note' && !/^(?:deprecated|version)/u.test(name);
}
