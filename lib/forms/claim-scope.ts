/**
 * Whether a figure in a sentence speaks of this report: of its year, its agency, and of what was, not of what is
 * planned, compared, averaged or added up over years. In doubt it does not: a silent check is better than a false alarm.
 */
import type { AgencyKind } from "./define";

export type Speaker = { year: number; agency: string; kind: AgencyKind };
/** Offsets within a paragraph: its sentence, its clause, and the figure. */
export type Place = { sentence: number; clause: number; at: number };

const TIME = new RegExp(
  [
    "(?<whole>1(?:月(?:份|1日)?)?起?[-—–~～至到]12月(?:份|31日|底|末)?)",
    "(?<year>(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?<end>底|末))?)?",
    "(?<since>以来|至今|迄今)",
    "(?<here>今年|本年|当年|年内|报告期|报告年度)",
    "(?<there>(?<!结转)(?:去年|上一?年度?)(?!度?(?:结转|转来|转入))|前年|往年|历年|近[一二三两四五六七八九十\\d]+年|[一二三两四五六七八九十\\d]+年来|明年|来年|下一步|今后|下阶段|十[二三四五]五”?(?:期间|时期|以来))",
    "(?<part>上半年|下半年|[一二三四1-4上]季度|(?<alone>\\d{1,2})月(?:(?<aloneDay>\\d{1,2})日|(?<aloneEnd>底|末|份))?)",
  ].join("|"),
  "gu",
);
/** A year that only names a document, or from which cases were carried over: 2018年政务公开工作要点, 2018年结转. */
const OF_A_DOCUMENT =
  /^度?(?:的?结转|继续办理|(?:政府信息公开|政务公开)?(?:重点)?(?:工作)?(?:要点|年报|年度报告|报告|计划|预算|决算|部署|方案))/u;
const wholeYear = (month?: string, day?: string, end?: string) =>
  month === undefined || (month === "1" && day === "1") || (month === "12" && (day === "31" || end !== undefined));
const yearOf = (word: string) =>
  Number(
    [...word]
      .map((sign) =>
        "〇一二三四五六七八九".indexOf(sign) < 0 ? sign.replace("零", "0") : "〇一二三四五六七八九".indexOf(sign),
      )
      .join(""),
  );

/** 比上年, 与去年相比 compare; they do not change what is spoken of. */
const COMPARING = /[比较与同跟和]$/u;
type Spoken = "here" | "elsewhere";

/** The year of which a paragraph speaks at a place: a year once named holds until another is. */
export function yearSpokenOf(paragraph: string, place: Place, year: number, from: Spoken): Spoken {
  let spoken = from;
  let passing = false;
  for (const match of paragraph.slice(0, place.at).matchAll(TIME)) {
    const { year: named, month, day, end, since, here, there, part, alone, aloneDay, aloneEnd } = match.groups ?? {};
    const ahead = paragraph.slice(Math.max(0, match.index - 8), match.index);
    const behind = paragraph.slice(match.index + match[0].length);
    const inSentence = match.index >= place.sentence;
    if (named !== undefined) {
      if (OF_A_DOCUMENT.test(behind) || COMPARING.test(ahead) || /结转[至到]?$/u.test(ahead)) continue;
      if (!wholeYear(month, day, end)) passing ||= inSentence;
      else spoken = yearOf(named) === year ? "here" : "elsewhere";
    } else if (here) spoken = "here";
    else if (since) {
      if (!/(?:今年|本年度?|年初|当年)$/u.test(ahead) && !ahead.endsWith(`${year}年`)) spoken = "elsewhere";
    } else if (there) {
      if (!COMPARING.test(ahead)) spoken = "elsewhere";
    } else if (part && !(alone && wholeYear(alone, aloneDay, aloneEnd === "份" ? undefined : aloneEnd)))
      passing ||= inSentence;
  }
  return passing ? "elsewhere" : spoken;
}

const PLANNED =
  /力争|争取|拟(?![定稿])|预计|目标(?:为|是|任务|数)|计划(?=[在于再新收公制举召开培出])|将(?=[会于在再新收公制举召开培出力进继不主]|\d)|如(?=[果有收遇需])|若(?!干)|凡是|假如/u;
const COMPARED =
  /比(?!例|较|如|赛)|[相同环]比|(?<!比)较(?![好为多大强])|增长|增加|减少|下降|上升|提高|降低|增幅|降幅|翻番|[由从][^，]*[增减升降]/u;
const AVERAGED = /每(?:年|月|季|周|天|日|个|次|件|位|名|半年)|平均|[日月年人]均(?![已被获获])/u;
const BY_TURNS = /分别|依次|各(?=\d|有|为|自)/u;

/** Plans, comparisons, averages, figures in a row, and sums over years that the sentence does not tie to this one. */
export function isAside(paragraph: string, { sentence, clause, at }: Place, year: number): boolean {
  const said = paragraph.slice(sentence, at);
  const near = paragraph.slice(clause, at);
  if (PLANNED.test(said) || COMPARED.test(near) || AVERAGED.test(near) || BY_TURNS.test(near)) return true;
  return said.includes("累计") && !(/全年|本年|年内|今年|当年|报告期/u.test(said) || said.includes(`${year}年`));
}

const SUBJECT_LEAD =
  /^(?:[一二三四五六七八九十]+[是、]|\d+[.、]|首先|其次|其中|此外|另外|同时|目前|全年|今年|本年度?|报告期内|截至|止|(?:19|20)\d\d年度?|\d{1,2}月\d{1,2}日|[，、：至自起])*/u;
const OTHERS =
  /^(?:全(?:系统|行业)|各(?:县|区|市|镇|乡|部门|单位|级|科室|股室|处室|地|旗|街道|乡镇)|[市县区省州]直|下属|所属|直属|下辖|辖区|基层|乡镇|镇街|街道|部门(?!规)|局属|委属|二级单位|事业单位|[市县区省州]本级|该)/u;
const REGION = /^全[市县区省州旗镇乡]/u;
/** A subject that is a body: what ends like one, and is followed by what a body does. */
const BODY = new RegExp(
  "^(?!通过|在|向|依托|利用|经|对|为|把|从|据|按|根据|以|围绕|因)(?<name>[\\u4e00-\\u9fff]{0,14}?(?:局|委员会|管委会|委|厅|(?<office>办公[室厅])|镇|乡|办事处|街道|公司|中心|法院|医院|学校|大学|(?<!网)站|(?<!场)所|支队|大队|政府|机关|单位|县|区|市|州|旗))" +
    "(?=(?<![市县区省州])本级|机关|系统|全年|全系统|本年|今年|共|累计|总共|一共|收|受理|接|办(?!公)|处理|主动|公开|发布|制|作出|没有|未|无|发生|被|新|印发|出台|召开|举办|依法|通过|认真|积极|及时|严格|先后|已|按|\\d|，|、|和|及|等|$)",
  "u",
);

/** Whether all signs of a name stand in another in this order: 市科技局 in 示例市科学技术局. */
function within(name: string, whole: string): boolean {
  let i = 0;
  for (const sign of whole) if (sign === name[i]) i++;
  return i === name.length;
}

/** Whose doing a clause tells, where it begins with a subject: the agency's own, another's, or nobody named. */
function subjectOf(clause: string, { agency, kind }: Speaker): "own" | "other" | null {
  const said = clause.replace(SUBJECT_LEAD, "");
  const governs = kind === "government" || kind === "township";
  if (REGION.test(said)) return governs ? "own" : "other";
  const { name, office } = BODY.exec(said)?.groups ?? {};
  if (name !== undefined && (/^[我本]/u.test(name) || agency === "" || within(name, agency))) return "own";
  if (OTHERS.test(said)) return "other";
  // A department's own office speaks for the department; a government's office is an agency of its own.
  if (name === undefined || (office && !governs)) return null;
  return "other";
}

/** Whether the sentence, up to this place, tells of another body than the agency: a subordinate, a neighbour. */
export function isOthers(paragraph: string, { sentence, at }: Place, speaker: Speaker): boolean {
  let own = true;
  for (const clause of paragraph.slice(sentence, at).split(/[，；（）]/u)) {
    const subject = subjectOf(clause, speaker);
    if (subject) own = subject === "own";
  }
  return !own;
}
