import { type Json, objectOf, objectsOf } from './json.ts';

/** What Discord refuses although its OpenAPI document lets it pass, and the limits that hold where that document is absent. */
export const RULES = {
  /** Flag bit of Components V2. */
  componentsV2: 1 << 15,
  ephemeral: 1 << 6,
  components: 40,
  /** Characters over all Text Displays of a message. */
  displayedText: 4_000,
  content: 2_000,
  choices: 25,
  choiceLength: 100,
  commands: 100,
  options: 25,
  commandName: /^[-_'\p{L}\p{N}]{1,32}$/u,
  menuName: 32,
  description: 100,
  stringOption: 6_000,
  /** Characters over names, descriptions and values of one command. */
  commandLength: 8_000,
  buttonLabel: 80,
  customId: 100,
  buttonsInRow: 5,
  selectOptions: 25,
  selectText: 100,
  attachments: 10,
  /** Messages after the first reply to an interaction, where the bot is only brought along. */
  followUpsElsewhere: 5,
  formTitle: 45,
  /** Components of a modal. */
  labels: 5,
  inputLabel: 45,
  inputDescription: 100,
  inputText: 4_000,
  placeholder: 100,
  threadName: 100,
  attachmentDescription: 1_024,
  attachmentSize: 10 * 1_024 * 1_024,
} as const;

/** Component types that only a Components V2 message may hold. */
const V2_TYPES = new Set([9, 10, 11, 12, 13, 14, 17]);
const TEXT_DISPLAY = 10;
const BUTTON = 2;
const ACTION_ROW = 1;
const SLASH_COMMAND = 1;
const STRING_SELECT = 3;

/** Every component of a message, nested ones and accessories too, in reading order. */
export function allComponents(value: unknown): Json[] {
  return objectsOf(value).flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}

/** Which rules a message body breaks. `flags` are those of the message once the body has been applied. */
export function messageProblems(body: Json, flags = Number(body.flags ?? 0)): string[] {
  const components = allComponents(body.components);
  const v2 = (flags & RULES.componentsV2) !== 0;
  const problems: string[] = [];
  const content = String(body.content ?? '');
  if (v2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[field];
      if (value !== undefined && value !== null && value !== '')
        problems.push(`${field} beside the Components V2 flag`);
    }
    if (components.length === 0 && body.components !== undefined)
      problems.push('a Components V2 message without components');
  } else {
    if (components.some((component) => V2_TYPES.has(Number(component.type))))
      problems.push('a Components V2 component without the flag');
    if (
      content.trim() === '' &&
      objectsOf(body.embeds).length === 0 &&
      components.length === 0 &&
      objectsOf(body.attachments).length === 0
    )
      problems.push('an empty message');
  }
  if (content.length > RULES.content) problems.push(`content of ${content.length} characters`);
  if (components.length > RULES.components) problems.push(`${components.length} components`);
  const texts = components.filter((component) => component.type === TEXT_DISPLAY).map((text) => String(text.content));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > RULES.displayedText) problems.push(`texts of ${length} characters together`);
  if (texts.some((text) => text.trim() === '')) problems.push('a blank text');
  if (texts.some((text) => /\p{Cs}/u.test(text))) problems.push('half a surrogate pair');
  for (const row of components.filter((component) => component.type === ACTION_ROW))
    if (objectsOf(row.components).length > RULES.buttonsInRow) problems.push('a row of too many buttons');
  const ids = components.flatMap((component) => (component.custom_id === undefined ? [] : [component.custom_id]));
  if (new Set(ids).size < ids.length) problems.push('two components with one custom_id');
  for (const button of components.filter((component) => component.type === BUTTON)) {
    if (String(button.label ?? '').length > RULES.buttonLabel) problems.push('a button label that is too long');
    if (String(button.custom_id ?? '').length > RULES.customId) problems.push('a custom_id that is too long');
  }
  for (const select of components.filter((component) => component.type === STRING_SELECT))
    problems.push(...selectProblems(select));
  return problems;
}

function selectProblems(select: Json): string[] {
  const options = objectsOf(select.options);
  const problems: string[] = [];
  if (options.length < 1 || options.length > RULES.selectOptions)
    problems.push(`a select of ${options.length} options`);
  if (new Set(options.map(({ value }) => value)).size < options.length) problems.push('two options of one value');
  if (String(select.custom_id ?? '').length > RULES.customId) problems.push('a custom_id that is too long');
  for (const option of options)
    for (const field of ['label', 'value', 'description'])
      if (option[field] !== undefined && !fits(String(option[field]))) problems.push(`the ${field} of an option`);
  return problems;
}

function fits(text: string): boolean {
  return text.trim() !== '' && text.length <= RULES.selectText;
}

/** Which rules the files of a message break. */
export function attachmentProblems(body: Json, files: ReadonlyMap<string, { readonly bytes: Uint8Array }>): string[] {
  const attachments = objectsOf(body.attachments);
  const problems: string[] = [];
  if (files.size > RULES.attachments) problems.push(`${files.size} files`);
  for (const { bytes } of files.values())
    if (bytes.length > RULES.attachmentSize) problems.push(`a file of ${bytes.length} bytes`);
  for (const { id, description } of attachments) {
    if (!files.has(String(id))) problems.push(`an attachment ${id} without a file`);
    if (String(description ?? '').length > RULES.attachmentDescription)
      problems.push('a description of a file that is too long');
  }
  return problems;
}

/** Which rules a modal breaks. */
export function formProblems({ title, custom_id: id, components }: Json): string[] {
  const problems: string[] = [];
  const check = (what: string, value: unknown, most: number): void => {
    const text = String(value ?? '');
    if (text.trim() === '' || text.length > most || /\p{Cs}/u.test(text)) problems.push(`${what} of a form: ${text}`);
  };
  const optional = (what: string, value: unknown, most: number): void => {
    if (value !== undefined && value !== null) check(what, value, most);
  };
  check('the title', title, RULES.formTitle);
  check('the custom_id', id, RULES.customId);
  const labels = objectsOf(components);
  if (labels.length < 1 || labels.length > RULES.labels) problems.push(`a form of ${labels.length} components`);
  for (const { label, description, component } of labels) {
    check('a label', label, RULES.inputLabel);
    optional('a description', description, RULES.inputDescription);
    const { custom_id: inputId, value, placeholder, min_length: least, max_length: most } = objectOf(component) ?? {};
    check('the custom_id of an input', inputId, RULES.customId);
    optional('what stands in an input', value, Number(most ?? RULES.inputText));
    optional('what stands for an input', placeholder, RULES.placeholder);
    if (Number(most ?? 1) > RULES.inputText || Number(least ?? 0) > Number(most ?? RULES.inputText))
      problems.push(`an input of ${least} to ${most} characters`);
  }
  return problems;
}

/** Which rules a new thread breaks. */
export function threadProblems({ name }: Json): string[] {
  const text = String(name ?? '');
  const isFine = text.trim() !== '' && text.length <= RULES.threadName && !/\p{Cs}/u.test(text);
  return isFine ? [] : [`the name of a thread: ${text}`];
}

/** Which rules a list of autocomplete choices breaks. */
export function choiceProblems(choices: readonly Json[]): string[] {
  const problems: string[] = [];
  if (choices.length > RULES.choices) problems.push(`${choices.length} choices`);
  for (const choice of choices)
    for (const field of ['name', 'value']) {
      const length = String(choice[field] ?? '').length;
      if (length < 1 || length > RULES.choiceLength) problems.push(`a choice with a ${field} of ${length} characters`);
    }
  return problems;
}

/** Which rules a list of commands breaks. */
export function commandProblems(commands: readonly Json[]): string[] {
  const problems: string[] = [];
  if (commands.length > RULES.commands) problems.push(`${commands.length} commands`);
  const names = commands.map((command) => command.name);
  if (new Set(names).size < names.length) problems.push('two commands of the same name');
  for (const command of commands) {
    const options = objectsOf(command.options);
    if (options.length > RULES.options) problems.push(`${options.length} options`);
    const firstOptional = options.findIndex((option) => option.required !== true);
    if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required === true))
      problems.push('a required option after one that is not');
    const isSlash = isSlashCommand(command);
    for (const named of [...(isSlash ? [command] : []), ...options]) problems.push(...nameProblems(named));
    if (!isSlash) problems.push(...menuProblems(command));
    if (lengthOf(command) > RULES.commandLength) problems.push('a command that is too long over all');
    problems.push(...clashes(options));
  }
  problems.push(
    ...clashes(commands.filter(isSlashCommand)),
    ...clashes(commands.filter((one) => !isSlashCommand(one))),
  );
  return problems;
}

/** A command on a message or a user has a name as people write it, and no description. */
function menuProblems(command: Json): string[] {
  const { description } = command;
  const problems: string[] = [];
  for (const name of inAllLanguages(command, 'name'))
    if (name.trim() === '' || name.length > RULES.menuName) problems.push(`the name ${JSON.stringify(name)}`);
  if (description !== undefined && description !== '') problems.push(`a description of ${String(command.name)}`);
  return problems;
}

function nameProblems(named: Json): string[] {
  const problems: string[] = [];
  for (const name of inAllLanguages(named, 'name'))
    if (!RULES.commandName.test(name) || name !== name.toLowerCase()) problems.push(`the name ${JSON.stringify(name)}`);
  for (const description of inAllLanguages(named, 'description'))
    if (description.length < 1 || description.length > RULES.description)
      problems.push(`the description ${JSON.stringify(description)}`);
  if (Number(named.max_length ?? 1) > RULES.stringOption) problems.push(`the max_length of ${String(named.name)}`);
  return problems;
}

/** A text of a command as every client shows it. */
function inAllLanguages(named: Json, field: 'name' | 'description' | 'value'): string[] {
  return [String(named[field] ?? ''), ...Object.values(objectOf(named[`${field}_localizations`]) ?? {}).map(String)];
}

function isSlashCommand({ type }: Json): boolean {
  return Number(type ?? SLASH_COMMAND) === SLASH_COMMAND;
}

/** Names that two of a list have in the same language. */
function clashes(named: readonly Json[]): string[] {
  const locales = new Set(named.flatMap((one) => Object.keys(objectOf(one.name_localizations) ?? {})));
  return [...locales].flatMap((locale) => {
    const names = named.map((one) => String(objectOf(one.name_localizations)?.[locale] ?? one.name));
    return new Set(names).size < names.length ? [`two of the same name in ${locale}`] : [];
  });
}

/** Of each text, the longest translation counts. */
function lengthOf(named: Json): number {
  const fields = ['name', 'description', 'value'] as const;
  const own = fields.reduce(
    (sum, field) => sum + Math.max(...inAllLanguages(named, field).map(({ length }) => length)),
    0,
  );
  const nested = [...objectsOf(named.options), ...objectsOf(named.choices)];
  return own + nested.reduce((sum, entry) => sum + lengthOf(entry), 0);
}

/** The `data` of an interaction callback, or the body itself where there is none. */
export function dataOf(body: Json): Json {
  return objectOf(body.data) ?? {};
}
