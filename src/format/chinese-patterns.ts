import { CHINESE_NUMERAL, SEVERAL } from './chinese-numeral.ts';

const N = `[${CHINESE_NUMERAL}]`;
/** No numeral is longer; a limit keeps a row of a thousand of them from being tried at every place. */
const NUMERAL = `${N}{1,40}`;
const REST = `${N}{0,40}`;
const D = '[一二两三四五六七八九]';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const VAGUE = `(?:几|${SEVERAL})`;
/** Behind a word that ends in 一 it belongs to that word: 之一, 唯一, 统一. */
const LONE = '(?<![之统唯第同逐专如划归合不其随周]|星期|礼拜)';
/** Nor is a day of the week a numeral: 周三成交. */
const COUNTS = '(?<!周|星期|礼拜|第)';
const MEASURES =
  '(?:多?(?:元|吨|亩|户|人|家|个|公里|平方米|立方米|千瓦|件|台|名|位|项|次|辆|头|册|所|条|处))';

/**
 * Chinese numerals that must be bound, in the order in which they are tried at one place: anything
 * with 分之, 倍, 成, 番, 半; vague numbers of ten and more; numbers of ten and more.
 */
export const CHINESE_PATTERNS: readonly string[] = [
  // 三分之二, 百分之二十, 几分之几, 百分百
  `(?:${NUMERAL}[几多]?|${VAGUE}${REST}|${DIGITS})分之(?:${NUMERAL}(?:点${NUMERAL})?|${VAGUE}${REST}|${DIGITS})`,
  '百分百',
  // 三倍, 一点五倍, 五六倍, 两倍半, 几倍, 十余倍
  `(?:${NUMERAL}(?:点${NUMERAL})?[几多余来]?|${VAGUE}${REST}|${DIGITS}[多余]?|(?<![一两三四五六七八九年个])半)倍半?`,
  // 五成, 七八成, 六成半, 十成; 成 is no tenth in 成员 and, behind 一, in 成为, 成立 …
  `(?:${LONE}一成(?!不变|为|立|员(?!工)|功|就|果|型|长|绩|分|本|品|人)|(?:${COUNTS}(?:[两三四五六七八九十]|${D}[、至到—-]?[二三四五六七八九])|几|${DIGITS})成(?!员(?!工)|立|绩))(?:半|${D}(?![十百千万亿个家成]))?`,
  // 翻番, 翻一番, 翻了两番, 翻几番
  `翻[了上过近约]*(?:${NUMERAL}|几|\\d+)?番`,
  // 翻倍, 双倍
  `翻[了一]*倍|双倍(?![体镜速])`,
  // 一半, 半数, 过半, 各半, 减半; 一个半月, 两年半
  `一半|(?<![最附临靠])近半(?![年岛月天])|[大小]半(?![导岛球径年天月夜路场])|[过对各折减]半|半数|多半(?=数)|(?<!${N})半个`,
  `${NUMERAL}(?:个|年|天|周|小时|公里|[吨亩米里斤])半(?![导岛球径年路场])`,
  // 几十, 数百万, 上百, 成百上千, 数以万计
  `成[百千]上[千万]|数以[十百千万亿]+计`,
  `好?${VAGUE}[十百千万亿]+`,
  `(?<![以晚早马网路线车身会事实基本之加])上[百千万亿]+(?!分|强)`,
  `(?:(?<![附最临靠])近|[超逾破]|(?<![节公条合制])约|(?<![经通不透越度])过)[百千万亿]+(?!分|强)`,
  // 百余, 千多, 万把, and scale words with a measure that counts: 亿元以上, 万吨级
  `(?<!${N})[百千万亿]+(?:余|来(?=[个家人名年])|把(?=[个块元斤人])|多(?=[个家人户名元亩吨项件次种位处万亿]))`,
  `(?<!${N})[百千万]+[万亿]+(?=${MEASURES}|级)`,
  `(?<!${N})[百千万亿]+(?=${MEASURES}(?:以上|以下|级|大关|项目|企业|村|镇|园区))`,
  // 十几, 二十多, 三百余; 十二点五, 一点二万; 十二, 两千, 三四十
  `${REST}[十百千万亿](?:几|余|多|来(?=[个家人名岁年天亩吨次位户斤块里]))`,
  `${NUMERAL}点[零〇一二三四五六七八九]+[万亿]+`,
  `(?:${REST}${D}[十百千万亿]${REST}|(?<!${N})十${REST})(?:点[零〇一二三四五六七八九]+(?![十分刻钟]))?`,
  // 二〇二二, 廿一, 壹佰
  `[一二三四五六七八九]{1,40}[零〇][零〇一二三四五六七八九]*`,
  // 零点五; 一点二个百分点 (whose 百分点 has been set aside), 一点五米
  '零点[零〇一二三四五六七八九]+(?![分刻钟十])',
  `(?<!一点)${NUMERAL}点[零〇一二三四五六七八九]+(?=个(?:百分点|·)|[元吨亩米％%]|公里|平方|千米)`,
  '[廿卅][一二三四五六七八九]?',
  '[壹贰叁肆伍陆柒捌玖][拾佰仟萬億万亿][壹贰叁肆伍陆柒捌玖拾佰仟萬億万亿零]*',
];
