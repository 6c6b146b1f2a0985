import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Figure, Figures } from "@/lib/forms/answers";
import { cells } from "@/lib/forms/cells";
import type { Form } from "@/lib/forms/define";
import { form2014 } from "@/lib/forms/form-2014";
import { form2019 } from "@/lib/forms/form-2019";
import { form2021 } from "@/lib/forms/form-2021";
import { form2027 } from "@/lib/forms/form-2027.fixture";
import { complete } from "@/lib/forms/totals";
import { OfficialTables, tableGroups } from "./official-tables";
import { ReportBody } from "./report-body";

const forms: Form[] = [form2014, form2019, form2021, form2027];
const number = (value: number): Figure => ({ state: "number", value });
const blank: Figure = { state: "blank", value: null };
const notApplicable: Figure = { state: "not-applicable", value: null };

const body = (form: Form, figures: Figures, changed?: ReadonlySet<string>) =>
  renderToStaticMarkup(
    <ReportBody form={form} year={2025} sections={[]} figures={figures} footnotes={{}} changed={changed} />,
  );
/** The words of one cell, without what marks a correction. */
const cellText = (html: string, cell: string) =>
  new RegExp(`<td[^>]* id="${cell}"[^>]*>(.*?)</td>`).exec(html)?.[1]?.replace(/<sup>.*<\/sup>/, "");

describe.each(forms.map((form) => [form.id, form] as const))("the tables of %s", (_, form) => {
  const html = body(form, complete(form, {}));

  test("hold every cell once, in printed order, under its permanent name", () => {
    const names = [...html.matchAll(/<td[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(names).toEqual(cells(form).map(({ cell }) => cell));
  });

  test("print every row's official label", () => {
    const words = html.replace(/<wbr\/?>/g, "").replaceAll("&quot;", '"');
    for (const { layout, rows } of Object.values(form.tables))
      if (layout !== "wide") for (const { label } of Object.values(rows)) expect(words).toContain(label);
  });

  test("give no address to two things and no style to any", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toContain(" style=");
  });
});

test("a blank cell stays blank, a zero is printed, and what does not apply is a stroke with its meaning below", () => {
  const figures = complete(form2021, {
    "regulations/rules/issued": notApplicable,
    "regulations/normativeDocuments/issued": number(0),
    "regulations/normativeDocuments/abolished": blank,
    "fees/fees/amount": number(251_000),
  });
  const html = body(form2021, figures);
  expect(cellText(html, "regulations/rules/issued")).toBe("/");
  expect(cellText(html, "regulations/normativeDocuments/issued")).toBe("0");
  expect(cellText(html, "regulations/normativeDocuments/abolished")).toBe("");
  expect(cellText(html, "fees/fees/amount")).toBe("0.251");
  expect(html.split("“/”表示不适用。")).toHaveLength(2);
});

test("a computed cell is printed like any other", () => {
  const html = body(form2021, complete(form2021, { "requests/received/person": number(47) }));
  expect(cellText(html, "requests/received/total")).toBe("47");
});

test("a corrected cell is marked and leads to the note", () => {
  const figures = complete(form2021, { "requests/notHeld/person": number(6) });
  const html = body(form2021, figures, new Set(["requests/notHeld/person"]));
  expect(html.match(/href="#correction"/g)).toHaveLength(1);
  expect(cellText(html, "requests/notHeld/person")).toBe("6");
});

test("the matrix says its merged heads to those who cannot see them", () => {
  const html = body(form2021, {});
  expect(html).toMatch(/<th role="columnheader" scope="colgroup" colSpan="7"[^>]*>申请人情况<\/th>/i);
  expect(html).toMatch(/<th role="columnheader" scope="colgroup" colSpan="5"[^>]*>法人或其他组织<\/th>/i);
  expect(html).toMatch(/<th role="rowheader" scope="rowgroup" id="requests\/results" rowSpan="22"/i);
  const matrix = /<table role="table"[^>]*id="table-requests".*?<\/table>/.exec(html)?.[0] ?? "";
  expect(matrix.match(/<tr[ >]/g)).toHaveLength(3 + 25);
  expect(matrix.match(/<tr role="row"/g)).toHaveLength(3 + 25);
});

test("small tables that follow one another are one table, with as many columns as divide evenly", () => {
  const groups = tableGroups(Object.entries(form2019.tables).map(([key, table]) => ({ key, table })));
  expect(groups.map((group) => group.map(({ key }) => key))).toEqual([
    ["regulations", "licences", "penalties", "fees", "procurement"],
    ["requests"],
    ["disputes"],
  ]);
  const html = renderToStaticMarkup(
    <OfficialTables form={form2019} tables={["regulations", "fees"]} title="二" figures={{}} />,
  );
  // Three columns and two: six in common.
  expect(html).toMatch(/colSpan="2"[^>]*>本年新制作数量/i);
  expect(html).toMatch(/colSpan="3"[^>]*>上一年项目数量/i);
});

test("an agency's note stands under its table, named where several are printed as one", () => {
  const html = renderToStaticMarkup(
    <OfficialTables
      form={form2021}
      tables={["regulations", "licences"]}
      title="二"
      figures={{}}
      footnotes={{ licences: "含依法未公开的1件。", regulations: "  " }}
    />,
  );
  expect(html).toContain("注：第二十条第（五）项：含依法未公开的1件。");
  expect(html.match(/注：/g)).toHaveLength(1);
});
