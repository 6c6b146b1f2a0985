import type { Section } from "./answers";
import type { Form } from "./define";

export type PrintedPart = {
  key: string;
  /** 一, 二 …: numbers follow position (decision 5). Null for the preamble and form-2014's table. */
  number: string | null;
  /** Without its number. */
  title: string;
  /** 一、总体情况 */
  heading: string;
  /** Where there is little room. */
  short: string;
  /** Null where the part has tables only. */
  section: Section | null;
  /** Keys of the tables printed after the text. */
  tables: readonly string[];
};

const digits = "〇一二三四五六七八九";
/** 1 to 99 in Chinese: 一, 十, 十一, 二十. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || n === 0 ? digits[ones] : ""}`;
}

/** The parts of a report in the order in which they are read: where sections are free, theirs; else the form's. */
export function printedParts(form: Form, sections: readonly Section[]): PrintedPart[] {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const inForm = new Map(form.parts.map((part) => [part.key, part]));
  const free = form.freeSections ? sections.filter(({ key }) => inForm.get(key)?.numbered !== false) : [];
  const order: { key: string; numbered: boolean; tables: readonly string[] }[] = [];
  let placed = false;
  for (const part of form.parts) {
    const own = !form.freeSections || !part.numbered || !part.text;
    if (own) order.push({ key: part.key, numbered: part.numbered, tables: part.tables ?? [] });
    else if (!placed) {
      placed = true;
      for (const { key } of free) order.push({ key, numbered: true, tables: inForm.get(key)?.tables ?? [] });
    }
  }
  let count = 0;
  return order.map(({ key, numbered, tables }) => {
    const section = byKey.get(key) ?? null;
    const title = section?.title ?? inForm.get(key)?.title ?? key;
    const number = numbered ? chineseNumber(++count) : null;
    const heading = number ? `${number}、${title}` : title;
    return { key, number, title, heading, short: inForm.get(key)?.short ?? title, section, tables };
  });
}
