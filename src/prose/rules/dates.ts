import { DATES, halfWidth } from '../../format/numerals.ts';
import type { MarkdownIt, Token } from '../markdown.ts';

/** Wraps dates and times in a `time` element, so that a reader's machine knows them too. */
export function datesRule(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'dates', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !token.children) continue;
      token.children = token.children.flatMap((child) =>
        child.type === 'text' ? splitDates(child, (type) => new state.Token(type, '', 0)) : [child],
      );
    }
  });
}

function splitDates(token: Token, create: (type: string) => Token): Token[] {
  const text = token.content;
  const plain = halfWidth(text);
  // Every date has a digit, and most words have none.
  if (!/\d/.test(plain)) return [token];
  const dates: [number, number][] = [];
  for (const pattern of DATES) {
    for (const { index, 0: words } of plain.matchAll(pattern)) {
      const end = index + words.length;
      if (!dates.some(([from, to]) => index < to && end > from)) dates.push([index, end]);
    }
  }
  if (dates.length === 0) return [token];
  const pieces: Token[] = [];
  let at = 0;
  const push = (type: string, content: string) => {
    if (content === '') return;
    const piece = create(type);
    piece.content = content;
    pieces.push(piece);
  };
  for (const [from, to] of dates.sort(([a], [b]) => a - b)) {
    push('text', text.slice(at, from));
    push('date', text.slice(from, to));
    at = to;
  }
  push('text', text.slice(at));
  return pieces;
}

/** The ISO form (`2022-08-12`, `2022-08`, `2022`, `14:37`) of a date in words; null where it has none. */
export function isoDate(words: string): string | null {
  if (/^(?:[01]\d|2[0-3]):\d{2}(:\d{2})?$/.test(words)) return words;
  const iso = writtenDate(words);
  return iso !== null && exists(iso) ? iso : null;
}

function writtenDate(words: string): string | null {
  const chinese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(words);
  if (chinese) return [chinese[1], chinese[2], chinese[3]].filter(Boolean).map(pad).join('-');
  if (/^\d{4}(-\d{2}-\d{2})?$/.test(words)) return words;
  const english = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (?:(\d{1,2}), )?(\d{4})$/.exec(words);
  if (!english) return null;
  const month = MONTHS.indexOf((english[2] ?? '').slice(0, 3)) / 3 + 1;
  return [english[4], String(month), english[1] ?? english[3]].filter(Boolean).map(pad).join('-');
}

/** Whether the calendar has the day: there is no 30 February. */
function exists(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function pad(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
