import { relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { formatReport } from '../src/format/diagnostic.ts';
import { loadContent } from '../src/load/content.ts';
import { compileFolder, hasErrors } from './compile.ts';
import {
  refuseLanguage,
  refuseSlug,
  refuseTitle,
  type StoryPlace,
  writeStory,
} from './new-story/write-story.ts';
import { readSettings, root, run } from './project.ts';

/**
 * `npm run new-story [-- --slug <slug> --title <title> --lang <language>]`: writes a story that builds
 * at once and explains itself. Asks for what no flag says. Exit code 1 where an answer is refused.
 */
async function main(): Promise<number> {
  const { values: flags } = parseArgs({
    options: {
      slug: { type: 'string' },
      title: { type: 'string' },
      lang: { type: 'string' },
      'content-dir': { type: 'string' },
    },
  });
  const place = flags['content-dir'] ? ['--content-dir', flags['content-dir']] : [];
  const { contentDir } = readSettings(place, process.env);
  const { value } = await loadContent(contentDir, root);
  if (!value) throw new Error('site.json、units.json 或词表有错，先运行 npm run check 改好。');
  const where: StoryPlace = { contentDir, site: value.site, units: value.units };
  const [first = ''] = value.site.languages;
  const language = flags.lang ?? first;
  refuse(await refuseLanguage(language, where));
  const { slug, title } = await answers(flags, {
    slug: (text) => refuseSlug(text, where),
    title: (text) => refuseTitle(text, language),
  });
  const folder = await writeStory({ slug, title, language, date: today() }, where);
  return explain(relative(root, folder), slug, contentDir);
}

/** Why an answer cannot be taken; null where it can. */
type Judge = (text: string) => string | null | Promise<string | null>;

/** Says what to do next, or what is wrong with the content folder as it is now. */
async function explain(folder: string, slug: string, contentDir: string): Promise<number> {
  const diagnostics = await compileFolder(contentDir);
  if (hasErrors(diagnostics)) {
    console.error(formatReport(diagnostics, 'zh-CN').trimEnd());
    return 1;
  }
  console.log(`写好了：${folder}`);
  console.log(`npm run dev，打开 /${slug}/ 就能看到；先读 .md 开头的注释，再把“示例”换成真的。`);
  return 0;
}

/** Asks at the terminal, again and again until an answer is accepted; answers may come through a pipe. */
function openTerminal() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    close: () => terminal.close(),
    async ask(question: string, judge: Judge): Promise<string> {
      for (;;) {
        process.stdout.write(question);
        const { value, done } = await lines.next();
        if (done) throw new Error('没有回答完，什么也没有写。');
        const text = String(value).trim();
        const refusal = await judge(text);
        if (refusal === null) return text;
        console.log(refusal);
      }
    },
  };
}

/** What the flags say, or else what the editor answers. */
async function answers(
  flags: { readonly slug?: string | undefined; readonly title?: string | undefined },
  judges: { readonly slug: Judge; readonly title: Judge },
): Promise<{ slug: string; title: string }> {
  if (flags.slug !== undefined) refuse(await judges.slug(flags.slug));
  if (flags.title !== undefined) refuse(await judges.title(flags.title));
  if (flags.slug !== undefined && flags.title !== undefined) {
    return { slug: flags.slug, title: flags.title };
  }
  const terminal = openTerminal();
  try {
    const slug =
      flags.slug ?? (await terminal.ask('网址里的名字（小写字母、数字、连字符）：', judges.slug));
    const title = flags.title ?? (await terminal.ask('标题（里面不能有数）：', judges.title));
    return { slug, title };
  } finally {
    terminal.close();
  }
}

function refuse(reason: string | null): void {
  if (reason !== null) throw new Error(reason);
}

/** The day where the editor is. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

await run(main);
