import {
  type Diagnostic,
  type DiagnosticId,
  diagnostic,
  type Values,
} from '../model/diagnostic.ts';
import type { Location } from '../model/source-text.ts';

/**
 * What stands in the text as if it were dialect and is not: left behind by an input method, or
 * half typed. A reader would see it as it stands, so all of it is reported. In `text`, whatever
 * was understood (figures, spans, code, addresses, escapes) is blanked with `BLANK`.
 */
export function findLookAlikes(
  text: string,
  place: (start: number, length: number) => Location,
): Diagnostic[] {
  let rest = text;
  return LOOK_ALIKES.flatMap(({ pattern, id, values }) => {
    const found = [...rest.matchAll(pattern)];
    // Of two rules that see the same marks, the first speaks.
    for (const { 0: words, index } of found) {
      rest =
        rest.slice(0, index) + words.replaceAll(/[^\n]/g, BLANK) + rest.slice(index + words.length);
    }
    return found.map(({ 0: words, index }) =>
      diagnostic(id(words), values(words), place(index, words.split('\n')[0]?.length ?? 1)),
    );
  });
}

/** Takes the place of what was understood; no part of a word, a numeral or a mark. */
export const BLANK = '\u00b7';

interface LookAlike {
  readonly pattern: RegExp;
  readonly id: (words: string) => DiagnosticId;
  readonly values: (words: string) => Values;
}

const asText = (words: string): Values => ({ text: words });

const LOOK_ALIKES: readonly LookAlike[] = [
  // An input method turns {{ into 「「 and [ into 【.
  {
    pattern: /[「『《【﹛]{2}\s*[A-Za-z]\w*(?:\s[^」』》】﹜\n]*)?[」』》】﹜]{2}/g,
    id: () => 'braces-fullwidth',
    values: asText,
  },
  {
    pattern:
      /(?!\[[^\]\n]*\]\{)(?:[［【〔「][^［］【】〔〕「」\n]*[］】〕」\]]|\[[^［］【】〔〕「」[\]\n]*[］】〕」\]])[{｛「]\s*(?:[.．。]plain|fig|of)[^{}｛｝「」\n]*[}｝」]/g,
    id: () => 'brackets-fullwidth',
    values: asText,
  },
  {
    pattern:
      /(?!\[[^\]\n]*\]\()(?:[［【〔][^［］【】〔〕[\]\n]*[］】〕\]]|\[[^［］【】〔〕[\]\n]*[］】〕\]])[（(](?=https?:|mailto:|#)/g,
    id: () => 'link-broken',
    values: asText,
  },
  {
    pattern: /^[ \t]*(?:[＃]{1,6}|[－＋＊](?=[ \u3000])|[》＞](?=[ \u3000])|｜|｀{3})|＊＊|｀/gm,
    id: () => 'markup-fullwidth',
    values: asText,
  },
  { pattern: /(?<![{｛])\{[^{}｛｝\n]*\}(?![}｝])|[{}｛｝]+/g, id: bracesId, values: asText },
  {
    pattern: /[:：∶︰﹕]{3,}|^(?:::|：：|:：|：:)(?=[A-Za-z]|[ \t]*$)/gm,
    id: () => 'fence-stray',
    values: asText,
  },
  { pattern: /^\[[^\]\n]+\]:/gm, id: () => 'link-reference', values: asText },
  { pattern: /\[(?![^[\]]*\])|(?<!\[[^[\]]*)\]/g, id: () => 'brackets-stray', values: asText },
  { pattern: /(?<!!\[[^\]\n]*)[\]］]\(/g, id: () => 'link-broken', values: asText },
  {
    pattern: /<\/?[A-Za-z][^<>]*>|<!--|<!\[CDATA\[|<!(?=[A-Za-z])|<\?/g,
    id: () => 'html-raw',
    values: asText,
  },
  {
    pattern: new RegExp(
      `(?<=\\p{Script=Han})[,;:!?](?=\\n?[\\p{Script=Han}${BLANK}]|$)|(?<=${BLANK})[,;:!?](?=\\n?\\p{Script=Han})`,
      'gu',
    ),
    id: () => 'punctuation-halfwidth',
    values: (mark) => ({ mark, right: FULL_WIDTH[mark] ?? '' }),
  },
];

function bracesId(words: string): DiagnosticId {
  if (/[｛｝]/.test(words)) return 'braces-fullwidth';
  return /^(?:\{\{|\}\})$/.test(words) ? 'braces-unclosed' : 'braces-stray';
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};
