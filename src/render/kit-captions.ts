import type { Locale } from '../model/words.ts';

/** What an editor of another house needs to print a picture of a chart. */
export interface Caption {
  readonly file: string;
  /** Full addresses of the drawing and of the chart's page. */
  readonly svg: string;
  readonly page: string;
  readonly title: string;
  readonly caption: string;
  readonly notes: readonly string[];
  readonly alt: string;
  readonly credit: string;
}

/** The story that a kit is about. */
export interface AboutKit {
  readonly title: string;
  readonly description: string;
  readonly page: string;
}

/** All captions as plain text, to be copied from: one block for each picture. */
export function captionsText(
  { title, description, page }: AboutKit,
  captions: readonly Caption[],
  { words }: Locale,
): string {
  const { kit, chart } = words;
  const blocks = captions.map((one) =>
    [
      one.file,
      one.title,
      one.caption,
      ...one.notes.map((note) => `${chart.note} ${note}`),
      `${kit.altTerm} ${one.alt}`,
      one.credit,
      one.page,
    ].join('\n'),
  );
  return `${[[title, description, page].join('\n'), kit.keep, ...blocks].join('\n\n')}\n`;
}
