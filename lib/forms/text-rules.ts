import { characterCount } from "./character-count";
import { type Found, type Inspection, isAgency, type RuleOf } from "./inspection";
import { kept } from "./kept";
import { similarity } from "./similarity";

const keptSimilarity = kept(similarity);

const sectionOf = ({ answers }: Inspection, key: string) => answers.sections.find((section) => section.key === key);
const keptCount = kept(characterCount);
const titleOf = (inspection: Inspection, key: string) =>
  sectionOf(inspection, key)?.title ?? inspection.form.parts.find((part) => part.key === key)?.title ?? key;

export function testLength(inspection: Inspection, { section, max }: RuleOf<"length">): Found[] {
  const count = keptCount(sectionOf(inspection, section)?.text ?? "");
  if (count <= max) return [];
  return [{ section, cells: [], says: `${count} 字，原则上不超过 ${max} 字，多 ${count - max} 字。` }];
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Whether one of the words stands in the text. */
const named = kept((text, ...words) => {
  const patterns = words.map((word) => escaped(word).replaceAll("…", "[^，。；！？\\n]{0,12}"));
  return new RegExp(patterns.join("|"), "u").test(text.replace(/[ \t　]+/gu, ""));
}, 256);

/** Topics that a section must name. An empty section is one finding, not one for each topic. */
export function testNames(inspection: Inspection, rule: RuleOf<"names">): Found[] {
  const { answers, context } = inspection;
  if (rule.agencies && !isAgency(rule.agencies, context.agency)) return [];
  const { section } = rule;
  const text = rule.anywhere
    ? answers.sections.map(({ text }) => text).join("\n")
    : (sectionOf(inspection, section)?.text ?? "");
  const missing = rule.topics.filter(({ words }) => !named(text, ...words));
  const where = rule.anywhere ? "正文" : `“${titleOf(inspection, section)}”`;
  if (missing.length > 1 && text.trim() === "") {
    const topics = missing.map(({ topic }) => topic).join("、");
    return [{ section, cells: [], says: `${where}还没有写，应写到${topics}。` }];
  }
  return missing.map(({ topic }) => ({
    place: rule.topics.length > 1 ? topic : undefined,
    section,
    cells: [],
    says: `${where}没有写到${topic}。`,
  }));
}

/** Likeness with last year's text of the section. Not tested where last year's form had no such section. */
export function testSimilar(inspection: Inspection, rule: RuleOf<"similar">): Found[] {
  const { section, atLeast } = rule;
  const before = inspection.context.last?.sections.find(({ key }) => key === section)?.text ?? "";
  const now = sectionOf(inspection, section)?.text ?? "";
  if (before === "" || now === "") return [];
  const { share, sentences } = keptSimilarity(now, before);
  if (share < atLeast) return [];
  const alike = sentences.filter(({ like }) => like !== null).length;
  const says = `与上年“${titleOf(inspection, section)}”相似度 ${Math.round(share * 100)}%，${sentences.length} 句中有 ${alike} 句相同或相近，达到提醒线 ${atLeast * 100}%。`;
  return [{ section, cells: [], says }];
}
