import { describe, expect, test } from "vitest";
import type { Form } from "@/lib/forms/define";
import { form2014 } from "@/lib/forms/form-2014";
import { form2021 } from "@/lib/forms/form-2021";
import { readFigure } from "@/lib/forms/numbers";
import { placeBlock } from "./clipboard/place-block";
import { readText } from "./clipboard/read-text";
import { type GridModel, gridModel, neighbour } from "./grid-model";
import { balanceOf, ordinalOf, sumOf } from "./relations";

const placeText = (form: Form, model: GridModel, start: string, text: string, isFigure: (one: string) => boolean) =>
  placeBlock(form, model, start, readText(text), isFigure);
const isFigure = (text: string) => readFigure("count", text).ok;
const matrix = gridModel(form2021, ["requests"]);
const list = gridModel(form2014, ["statistics"]);
const small = gridModel(form2021, ["regulations", "licences", "penalties", "fees"]);
const wide = gridModel(form2021, ["disputes"]);

describe("moving in the grid", () => {
  test("passes over headings on the way down", () => {
    expect(neighbour(matrix, "requests/carriedIn/company", "down")).toBe("requests/granted/company");
    expect(neighbour(matrix, "requests/granted/company", "up")).toBe("requests/carriedIn/company");
  });
  test("passes over computed rows and columns", () => {
    expect(neighbour(matrix, "requests/received/other", "next")).toBe("requests/carriedIn/person");
    expect(neighbour(matrix, "requests/received/other", "right")).toBeNull();
    const above = neighbour(matrix, "requests/carriedOut/legal", "up");
    expect(above).not.toBe("requests/total/legal");
    expect(neighbour(matrix, above ?? "", "down")).toBe("requests/carriedOut/legal");
  });
  test("goes on in the next table of the step", () => {
    expect(neighbour(small, "regulations/normativeDocuments/inForce", "down")).toBe("licences/licences/decisions");
    expect(neighbour(small, "fees/fees/amount", "next")).toBeNull();
  });
  test("runs through a table that is printed as one line", () => {
    expect(wide.lines).toHaveLength(1);
    expect(neighbour(wide, "disputes/reconsideration/pending", "right")).toBe("disputes/litigationDirect/upheld");
  });
});

describe("a pasted block", () => {
  test("is parted by tabs and line breaks, also where a spreadsheet quotes a field", () => {
    expect(readText('1\t2\r\n3\t"a\n""b"""\r\n')).toEqual([
      ["1", "2"],
      ["3", 'a\n"b"'],
    ]);
    expect(readText("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
  test("of a column fills one cell after the other and passes over headings", () => {
    const { placed, left } = placeText(form2014, list, list.order[0] ?? "", "12\n1\n2\n3", isFigure);
    expect(placed.map(({ cell, text }) => `${cell}=${text}`)).toEqual(
      list.order.slice(0, 4).map((cell, index) => `${cell}=${[12, 1, 2, 3][index]}`),
    );
    expect(left).toEqual([]);
  });
  test("copied from the official table itself keeps its lines where headings stand", () => {
    const { placed } = placeText(form2014, list, list.order[0] ?? "", "12\n1\n2\n\n3", isFigure);
    expect(placed.map(({ cell }) => cell)).toEqual(list.order.slice(0, 4));
    expect(placed.at(-1)?.text).toBe("3");
  });
  test("may bring its labels and units along", () => {
    const { placed } = placeText(
      form2014,
      list,
      list.order[0] ?? "",
      "主动公开政府信息数\t条\t12\n规范性文件数\t条\t1",
      isFigure,
    );
    expect(placed.map(({ text }) => text)).toEqual(["12", "1"]);
  });
  test("of the matrix leaves the computed column to us and says what stood there", () => {
    const { placed, computed } = placeText(
      form2021,
      matrix,
      "requests/received/person",
      "1\t2\t3\t4\t5\t6\t21",
      isFigure,
    );
    expect(placed).toHaveLength(6);
    expect(computed).toMatchObject([{ cell: "requests/received/total", text: "21" }]);
  });
  test("that is too long or too broad says what found no place", () => {
    const { left } = placeText(
      form2021,
      wide,
      "disputes/litigationAfterReconsideration/pending",
      "1\t2\t3\n4",
      isFigure,
    );
    expect(left.map(({ text }) => text)).toEqual(["3", "4"]);
  });
  test("keeps what is no number, so that the field can say so", () => {
    const { placed } = placeText(form2014, list, list.order[0] ?? "", "12\nabc", isFigure);
    expect(placed[1]?.text).toBe("abc");
  });
});

describe("what the form says under and beside its tables", () => {
  test("names a row as the form does", () => {
    const table = form2021.tables.requests;
    expect(ordinalOf(table, "received")).toBe("一");
    expect(ordinalOf(table, "total")).toBe("三（七）");
  });
  test("finds no balance where the form has none", () => {
    expect(balanceOf({ ...form2021, checks: [] }, "requests")).toBeNull();
  });
  test("finds the balance of the matrix in the check that holds for all its columns", () => {
    expect(balanceOf(form2021, "requests")).toMatchObject({
      left: { label: "一＋二" },
      right: { label: "三（七）＋四" },
    });
  });
  test("counts a blank as 0 in a sum, and says nothing where all are blank", () => {
    const terms = [{ line: "requests/received" }, { line: "requests/carriedIn" }];
    expect(sumOf({ "requests/received/person": { state: "number", value: 3 } }, terms, "person")).toBe(3);
    expect(sumOf({}, terms, "person")).toBeNull();
  });
});
