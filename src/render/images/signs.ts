import type { Language } from '../../model/language.ts';

/**
 * A text with signs that the pictures' face, a Chinese one, draws as narrow as Latin letters: its
 * curly quotes and apostrophes are as wide as a Chinese character.
 */
export function narrowSigns(text: string, language: Language): string {
  if (language.startsWith('zh')) return text;
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}
