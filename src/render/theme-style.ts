import type { Scheme, Theme } from '../model/theme.ts';

/**
 * A story's colours as custom properties, light and dark. The values are checked hex colours, so
 * nothing in the file can leave its declaration.
 */
export function themeStyle(theme: Theme): string {
  const light = declarations(theme.light, theme.outline?.light);
  const dark = declarations(theme.dark, theme.outline?.dark);
  return `:root{color-scheme:light dark;${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}${outlineClasses(theme)}`;
}

function outlineClasses({ outline }: Theme): string {
  return Object.keys(outline?.light ?? {})
    .map((name) => `.outline-${name}{fill:var(--outline-${name})}`)
    .join('');
}

/**
 * The colours of a page that stands inside another: one scheme, whatever the reader's, because the
 * page around it has only one; light on paper. It names no colour scheme, because a frame that
 * differs from its host in that is painted opaque.
 */
export function soleSchemeStyle(theme: Theme, scheme: 'light' | 'dark'): string {
  const own = (name: 'light' | 'dark') => declarations(theme[name], theme.outline?.[name]);
  const paper = scheme === 'dark' ? `@media print{:root{${own('light')}}}` : '';
  return `:root{${own(scheme)}}${paper}${outlineClasses(theme)}`;
}

function declarations(scheme: Scheme, outline: Readonly<Record<string, string>> = {}): string {
  return [
    ...Object.entries(scheme).map(([name, colour]) => `--${name}:${colour}`),
    ...Object.entries(outline).map(([name, colour]) => `--outline-${name}:${colour}`),
  ].join(';');
}
