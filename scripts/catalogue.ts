import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic, EditorLanguage, Rule, Values } from '../src/model/diagnostic.ts';
import { catalogue } from '../src/model/diagnostics/catalogue.ts';
import { type Example, readExamples, sampleFolder, tryExample } from './diagnostic-examples.ts';
import { root, run } from './project.ts';

/** Where the catalogue of diagnostics stands, by the language in which it speaks. */
export const cataloguePaths: Readonly<Record<EditorLanguage, string>> = {
  'zh-CN': join(root, 'docs', 'diagnostics.zh-CN.md'),
  en: join(root, 'docs', 'diagnostics.md'),
};

/** A rule with its example, and what the check said of the wrong one. */
interface Entry {
  readonly id: string;
  readonly rule: Rule;
  readonly example: Example | null;
  readonly said: Diagnostic | null;
}

/** The text of the catalogue's pages, as the rules and their examples are now. */
export async function writeCatalogue(): Promise<Readonly<Record<EditorLanguage, string>>> {
  const copy = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    await cp(sampleFolder, copy, { recursive: true });
    const examples = new Map((await readExamples()).map((one) => [String(one.id), one]));
    const entries: Entry[] = [];
    for (const [id, rule] of Object.entries(catalogue)) {
      const example = examples.get(id) ?? null;
      const found = example ? await tryExample(copy, example) : [];
      entries.push({ id, rule, example, said: found.find((one) => one.id === id) ?? null });
    }
    return { 'zh-CN': page(entries, 'zh-CN'), en: page(entries, 'en') };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const WORDS = {
  'zh-CN': {
    title: '诊断目录',
    intro:
      '检查时会看到的每一条，按编号排列。编号不会变，可以用来搜索。例子都取自一份练习用的报道；省略号表示随情况而变的词。本页由 `npm run catalogue` 从代码生成，不要手改。',
    error: '错误',
    warning: '警告',
    hint: '建议：',
    wrong: '不要写：',
    right: '写成：',
    colon: '：',
    nothing: '（这里什么也没有）',
    place: (file: string) => `在 \`${file}\` 里。`,
  },
  en: {
    title: 'Catalogue of diagnostics',
    intro:
      'Everything that a check may say, by id. Ids never change, so they can be searched for. The examples are of one practice story; an ellipsis stands for words that depend on the case. This page is generated from the code by `npm run catalogue`: do not edit it.',
    error: 'error',
    warning: 'warning',
    hint: 'help: ',
    wrong: 'Wrong:',
    right: 'Right:',
    colon: ': ',
    nothing: '(nothing here)',
    place: (file: string) => `In \`${file}\`.`,
  },
} as const;

function page(entries: readonly Entry[], language: EditorLanguage): string {
  const words = WORDS[language];
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${[`# ${words.title}`, words.intro, ...sorted.map((entry) => section(entry, language))].join('\n\n')}\n`;
}

function section({ id, rule, example, said }: Entry, language: EditorLanguage): string {
  const words = WORDS[language];
  const message = (said?.message ?? rule.message(ANY))[language];
  const hint = (said ? said.hint : (rule.hint?.(ANY) ?? null))?.[language];
  return [
    `## ${id}`,
    `**${words[rule.level]}**${words.colon}${inline(message)}`,
    ...(hint ? [words.hint + inline(hint)] : []),
    ...(example
      ? [
          words.place(example.file.split('/').at(-1) ?? ''),
          words.wrong,
          block(example.wrong, words.nothing),
          words.right,
          block(example.right, words.nothing),
        ]
      : []),
  ].join('\n\n');
}

/** Stands for the values of a rule that has no example: each is an ellipsis. */
const ANY: Values = new Proxy({}, { get: () => '…' });

/** Words shown as they are: signs of Markdown and HTML in them mean nothing. */
function inline(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');
}

function block(text: string, nothing: string): string {
  const body = text.replace(/^\n+|\s+$/g, '');
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return body === '' ? nothing : `${fence}text\n${body.replaceAll('\t', '⇥')}\n${fence}`;
}

/** `npm run catalogue`: writes both pages, or with `--check` only says whether they are stale (exit code 1). */
async function main(): Promise<number> {
  const pages = Object.entries(await writeCatalogue()) as [EditorLanguage, string][];
  let stale = 0;
  for (const [language, text] of pages) {
    const path = cataloguePaths[language];
    if (!process.argv.includes('--check')) await writeFile(path, text);
    else if ((await readFile(path, 'utf8').catch(() => null)) !== text) stale += 1;
  }
  if (stale > 0) console.error('The catalogue is stale: run npm run catalogue');
  return stale > 0 ? 1 : 0;
}

if (import.meta.main) await run(main);
