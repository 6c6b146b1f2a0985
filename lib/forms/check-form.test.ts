import { describe, expect, test } from "vitest";
import { checkForm, FormFaults } from "./check-form";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";

// biome-ignore lint/suspicious/noExplicitAny: a definition that is to be spoilt has no type.
type Spoilt = any;
/** The invented form, read from JSON, with something spoilt. */
function faultsOf(spoil: (form: Spoilt) => void): readonly string[] {
  const form: Spoilt = JSON.parse(JSON.stringify(form2027));
  spoil(form);
  try {
    checkForm(form);
  } catch (error) {
    if (error instanceof FormFaults) return error.faults;
    throw error;
  }
  return [];
}

test.each([form2014, form2019, form2021, form2027])("$id holds", (form) => {
  expect(checkForm(form)).toBe(form);
});

describe("a definition is refused", () => {
  test.each<[string, (form: Spoilt) => void, string | RegExp]>([
    ["an id that is no id", (f) => (f.id = "2027 form"), /^id: /],
    ["an unknown member", (f) => (f.script = "x"), /script/],
    [
      "an unknown member of a row",
      (f) => (f.tables.openness.rows.website.headin = true),
      /^tables\.openness\.rows\.website: .*headin/,
    ],
    ["an unknown layout", (f) => (f.tables.openness.layout = "circle"), /^tables\.openness\.layout: /],
    ["an unknown kind", (f) => (f.tables.openness.rows.spent.kind = "float"), /^tables\.openness\.rows\.spent\.kind: /],
    ["a key with a slash", (f) => (f.tables.openness.rows["a/b"] = { label: "x", depth: 1 }), /a\/b/],
    ["a key that begins with a digit", (f) => (f.tables.openness.columns["1"] = { label: "x" }), /columns\.1: /],
    ["a title without agency", (f) => (f.title = "{year}"), "title: needs {agency} and {year}"],
    [
      "a rule of an unknown kind",
      (f) => (f.checks[0].clauses[0].rule = { kind: "magic" }),
      /^checks\.0\.clauses\.0\.rule/,
    ],
    ["no preamble", (f) => f.parts.shift(), "the first part must be an unnumbered preamble with text"],
    ["years the wrong way round", (f) => (f.years = [2030, 2027]), "the last year 2027 is before the first 2030"],
    ["two parts of one name", (f) => (f.parts[5].key = "summary"), "two parts have the key summary"],
    ["a part with nothing in it", (f) => delete f.parts[5].text, "part plans has neither text nor table"],
    ["advice above the limit", (f) => (f.parts[1].text.advisedMax = 6000), "part summary advises more than it allows"],
    ["a table that is nowhere printed", (f) => (f.parts[2].tables = ["openness"]), "table budget stands in no part"],
    ["a table printed twice", (f) => f.parts[3].tables.push("openness"), "table openness is printed twice"],
    ["a part with an unknown table", (f) => f.parts[3].tables.push("x"), "there is no table x"],
    ["two tables of one number", (f) => (f.tables.budget.number = "1"), "two tables have the number 1"],
    [
      "a table of headings only",
      (f) => (f.tables.openness.rows = { a: { label: "x", depth: 1, heading: true } }),
      "openness has no cell",
    ],
    [
      "a list of two columns",
      (f) => (f.tables.openness.columns.more = { label: "x" }),
      "openness is a list and may have one column only",
    ],
    [
      "a wide table with a heading",
      (f) => (f.tables.appeals.rows.head = { label: "x", depth: 1, heading: true }),
      "appeals is wide and may have no heading",
    ],
    [
      "a row within nothing",
      (f) => (f.tables.openness.rows.website.within = "nothing"),
      "openness/website at depth 2 must stand within a row above it, one step higher",
    ],
    [
      "a row too deep",
      (f) => (f.tables.openness.rows.hotline.depth = 3),
      "openness/hotline at depth 3 must stand within a row above it, one step higher",
    ],
    [
      "a heading with a unit",
      (f) => (f.tables.openness.rows.documents.unit = "条"),
      "openness/documents is a heading and has no cell",
    ],
    [
      "a total of a row that is not there",
      (f) => f.tables.openness.rows.published.sum.push("radio"),
      "openness/published adds up radio, which is not in the table",
    ],
    [
      "a total of a heading",
      (f) => f.tables.applications.rows.settled.sum.push("provided"),
      "applications/settled adds up provided, which is a heading",
    ],
    [
      "a total of itself",
      (f) => f.tables.openness.rows.published.sum.push("published"),
      "openness/published adds up itself",
    ],
    [
      "totals that add up each other",
      (f) => f.tables.applications.rows.settled.sum.push("everything"),
      "applications/settled adds up itself",
    ],
    [
      "a row counted twice",
      (f) => f.tables.openness.rows.published.sum.push("website"),
      "openness/published counts website twice",
    ],
    [
      "a row counted again through a total",
      (f) => f.tables.applications.rows.everything.sum.push("whole"),
      "applications/everything counts whole twice",
    ],
    [
      "a total column of a column that is not there",
      (f) => f.tables.appeals.columns.total.sum.push("x"),
      "appeals/total adds up x, which is not in the table",
    ],
    [
      "counts added to money",
      (f) => f.tables.budget.columns.total.sum.push("staffChange"),
      "budget/platform/total adds up cells of another kind",
    ],
    ["two checks of one code", (f) => (f.checks[1].code = "N1"), "two checks have the code N1"],
    ["two clauses of one id", (f) => (f.checks[1].clauses[1].id = "N2/1"), "two clauses have the id N2/1"],
    [
      "a clause named after another check",
      (f) => (f.checks[1].clauses[0].id = "N9/1"),
      "clause N9/1 must begin with its check's code N2",
    ],
    [
      "a check of a line that is not there",
      (f) => (f.checks[0].clauses[0].rule.left.sum[0].line = "applications/recieved"),
      "N1 speaks of applications/recieved, which does not exist",
    ],
    [
      "a check of a heading",
      (f) => (f.checks[0].clauses[0].rule.left.sum[0].line = "applications/handled"),
      "N1 speaks of applications/handled, which is a heading",
    ],
    [
      "a check between tables with other columns",
      (f) => (f.checks[0].clauses[0].rule.right.sum[0].line = "appeals/mediation"),
      "N1: column online is not on both sides",
    ],
    [
      "a check of a section that is not there",
      (f) => (f.checks[2].clauses[0].rule.section = "handling"),
      "N3 speaks of the section handling, which does not exist",
    ],
    [
      "a stated total that is not computed",
      (f) => (f.checks[2].clauses[0].rule = { kind: "stated-total", table: "openness", rows: ["website"] }),
      "N3: row website is not computed",
    ],
    [
      "a phrase of a cell that is not there",
      (f) =>
        f.phrases.push({
          id: "p",
          about: "x",
          says: ["x #"],
          units: ["件"],
          readings: [{ name: "x", cells: ["applications/received/x"] }],
        }),
      "phrase p speaks of applications/received/x, which does not exist",
    ],
  ])("%s", (_, spoil, fault) => {
    const faults = faultsOf(spoil);
    expect(faults).toContainEqual(typeof fault === "string" ? fault : expect.stringMatching(fault));
  });

  test.each([null, undefined, 1, "form-2027", [], {}])("%j is no form", (nothing) => {
    expect(() => checkForm(nothing)).toThrow(FormFaults);
  });
});

test("all faults are told at once, one a line", () => {
  const faults = faultsOf((f) => {
    f.tables.budget.number = "1";
    f.checks[1].code = "N1";
    f.years = [2030, 2027];
  });
  expect(faults.length).toBeGreaterThanOrEqual(3);
  const error = new FormFaults("form-2027", faults);
  expect(error.message.split("\n")).toHaveLength(faults.length + 1);
});
