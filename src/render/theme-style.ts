import type { Scheme, Theme } from '../model/theme.ts';

/**
 * A story's colours as custom properties, light and dark. The values are checked hex colours, so
 * nothing in the file can leave its declaration.
 */
export function themeStyle(theme: Theme): string {
  const light = declarations(theme.light, theme.outline?.light);
  const dark = declarations(theme.dark, theme.outline?.dark);
  const classes = Object.keys(theme.outline?.light ?? {}).map(
    (name) => `.outline-${name}{fill:var(--outline-${name})}`,
  );
  return `:root{color-scheme:light dark;${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}${classes.join('')}`;
}

function declarations(scheme: Scheme, outline: Readonly<Record<string, string>> = {}): string {
  return [
    ...Object.entries(scheme).map(([name, colour]) => `--${name}:${colour}`),
    ...Object.entries(outline).map(([name, colour]) => `--outline-${name}:${colour}`),
  ].join(';');
}
