import type { Rule } from '../diagnostic.ts';

/** Rules of what readers have already been shown. */
export const publishedRules = {
  'published-changed': {
    level: 'error',
    previewLevel: 'warning',
    message: ({ id, from, to, unit }) => ({
      'zh-CN': `“${id}”发布过，读者看到的是 ${from}${unit}；现在是 ${to}${unit}，却没有更正说明`,
      en: `"${id}" was published as ${from} (${unit}) and is now ${to}, without a correction`,
    }),
    hint: ({ id, from, to }) => ({
      'zh-CN': `在 dataset.json 的 corrections 里加一条，日期写更正的那一天：{ "figure": "${id}", "date": "年-月-日", "from": ${from}, "to": ${to}, "note": { "zh-CN": "为什么改" } }。不是有意改的，就改回 ${from}。`,
      en: `add to "corrections" in dataset.json, with the day of the correction: { "figure": "${id}", "date": "yyyy-mm-dd", "from": ${from}, "to": ${to}, "note": { "en": "why" } }; or restore ${from}`,
    }),
  },
  'published-form': {
    level: 'error',
    previewLevel: 'warning',
    message: ({ id, before, now }) => ({
      'zh-CN': `“${id}”发布时写的是 ${before}，现在写成 ${now}`,
      en: `"${id}" was published as ${before} and is now ${now}`,
    }),
    hint: ({ before }) => ({
      'zh-CN': `更正只能改数值，不能换单位，也不能在 value、range、min 之间换。改回 ${before}；要换一种说法，另写一个编号，旧的留着，在 caveat 里说明。`,
      en: `a correction changes the number, not its unit or kind: restore ${before}; for another reading add a figure with an id of its own, and say so in the caveat of this one`,
    }),
  },
  'published-removed': {
    level: 'error',
    previewLevel: 'warning',
    message: ({ id }) => ({
      'zh-CN': `“${id}”发布过，现在数据表里没有了`,
      en: `"${id}" was published, and the dataset has it no longer`,
    }),
    hint: ({ id }) => ({
      'zh-CN': `把“${id}”放回数据表，编号也不要改：读者和别的网页还在引用它。数不可靠，就在 caveat 里说明；数错了，写一条更正。`,
      en: `put "${id}" back under the same id: readers and other pages cite it. Say in its caveat what is doubtful, or correct it`,
    }),
  },
} satisfies Record<string, Rule>;
