import {
  type APIButtonComponent,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISelectMenuComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { SentFile } from './board.ts';
import { escapeHtml, linkHtml } from './html.ts';
import { markdownHtml } from './markdown.ts';

/** A component of a message, wherever it may stand. */
type Component =
  | APIMessageTopLevelComponent
  | APIContainerComponent['components'][number]
  | APISectionComponent['accessory']
  | APISelectMenuComponent;

/** What a component needs of its message. */
export interface Surroundings {
  readonly files: readonly SentFile[];
  /** Where the page gets a file of the message. */
  fileUrl(name: string): string;
}

/** The classes of buttons. */
const STYLES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** What an address of a file that came with the message begins with. */
const ATTACHED = 'attachment://';

/** Components of Discord as HTML. */
export function componentsHtml(components: readonly Component[], around: Surroundings): string {
  return components.map((component) => componentHtml(component, around)).join('');
}

function componentHtml(component: Component, around: Surroundings): string {
  switch (component.type) {
    case ComponentType.Container: {
      const { accent_color: accent, components } = component;
      const edge = accent == null ? '' : ` style="--accent:#${accent.toString(16).padStart(6, '0')}"`;
      return `<div class="container${edge === '' ? '' : ' accented'}"${edge}>${componentsHtml(components, around)}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return `<div class="separator${component.divider === false ? ' blank' : ''} ${component.spacing === 2 ? 'large' : 'small'}"></div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${componentsHtml(component.components, around)}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${componentsHtml(component.components, around)}</div>${componentHtml(component.accessory, around)}</div>`;
    case ComponentType.Thumbnail:
      return imageHtml(component.media.url, component.description, around);
    case ComponentType.MediaGallery: {
      const images = component.items.map(({ media, description }) => imageHtml(media.url, description, around));
      return `<div class="gallery">${images.join('')}</div>`;
    }
    case ComponentType.File:
      return fileHtml(component.file.url.replace(ATTACHED, ''), around);
    case ComponentType.Button:
      return buttonHtml(component);
    case ComponentType.StringSelect:
      return selectHtml(component);
    default:
      // Selects of people, roles and channels: there are none here.
      return `<select class="select" disabled><option>${escapeHtml(('placeholder' in component && component.placeholder) || '')}</option></select>`;
  }
}

function buttonHtml(button: APIButtonComponent): string {
  const label = escapeHtml('label' in button ? (button.label ?? '') : '');
  const emoji =
    'emoji' in button && button.emoji?.name ? `<span class="emoji">${escapeHtml(button.emoji.name)}</span>` : '';
  if (button.style === ButtonStyle.Link)
    return linkHtml(button.url, `<span class="button secondary">${emoji}${label} ↗</span>`);
  const id = 'custom_id' in button ? button.custom_id : '';
  const state = button.disabled ? ' disabled' : '';
  return `<button class="button ${STYLES[button.style]}" data-press="${escapeHtml(id)}"${state}>${emoji}${label}</button>`;
}

function selectHtml({ custom_id: id, placeholder, options }: APIStringSelectComponent): string {
  const shown = options.map(
    ({ value, label, description }) =>
      `<option value="${escapeHtml(value)}" title="${escapeHtml(description ?? '')}">${escapeHtml(label)}</option>`,
  );
  const none = `<option value="">${escapeHtml(placeholder ?? 'Make a selection')}</option>`;
  return `<select class="select" data-choose="${escapeHtml(id)}">${none}${shown.join('')}</select>`;
}

/** A picture that came with the message; one from elsewhere is only named, for the page reaches nobody. */
function imageHtml(url: string, description: string | null | undefined, around: Surroundings): string {
  const alt = escapeHtml(description ?? '');
  if (!url.startsWith(ATTACHED)) return `<p>${linkHtml(url, alt || escapeHtml(url))}</p>`;
  return `<img src="${escapeHtml(around.fileUrl(url.slice(ATTACHED.length)))}" alt="${alt}" title="${alt}">`;
}

/** A file of the message: a picture is shown, anything else is offered. */
export function fileHtml(name: string, around: Surroundings): string {
  const file = around.files.find((sent) => sent.name === name);
  if (!file) return '';
  const url = escapeHtml(around.fileUrl(name));
  if (file.type === 'image/png') return `<img src="${url}" alt="${escapeHtml(name)}">`;
  const size = `${Math.max(1, Math.round(file.bytes.length / 1_000))} KB`;
  return `<a class="file" href="${url}" download="${escapeHtml(name)}"><span>${escapeHtml(name)}</span><small>${size}</small></a>`;
}
