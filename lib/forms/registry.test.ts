import { afterEach, describe, expect, test } from "vitest";
import { FormFaults } from "./check-form";
import { form2021 } from "./form-2021";
import { form2027 } from "./form-2027.fixture";
import { allForms, formById, formFor, registerForm } from "./registry";

const fromJson = () => JSON.parse(JSON.stringify(form2027));
const kept = new Map(globalThis.gongkaiForms);
afterEach(() => {
  globalThis.gongkaiForms?.clear();
  for (const [id, form] of kept) globalThis.gongkaiForms?.set(id, form);
});

test.each([
  [2008, "form-2014"],
  [2014, "form-2014"],
  [2018, "form-2014"],
  [2019, "form-2019"],
  [2020, "form-2019"],
  [2021, "form-2021"],
  [2026, "form-2021"],
  [2099, "form-2021"],
])("for %d the form %s is proposed", (year, id) => {
  expect(formFor(year).id).toBe(id);
});

test("the forms stand oldest first, and each is found by its id", () => {
  expect(allForms().map(({ id }) => id)).toEqual(["form-2014", "form-2019", "form-2021"]);
  expect(formById("form-2021")).toBe(form2021);
});

test("a report in a form that nobody knows cannot be read", () => {
  expect(() => formById("form-2027")).toThrow("Unknown report form form-2027.");
  expect(() => formById("__proto__")).toThrow();
});

describe("a form read from JSON", () => {
  test("is found by its id and proposed for its years; older years keep theirs", () => {
    const form = registerForm(fromJson());
    expect(formById("form-2027")).toBe(form);
    expect([2026, 2027, 2028].map((year) => formFor(year).id)).toEqual(["form-2021", "form-2027", "form-2027"]);
  });

  test("may be registered again as it is, and stays the same object", () => {
    const form = registerForm(fromJson());
    expect(registerForm(fromJson())).toBe(form);
  });

  test("with another content under a known id is refused: reports hang on that form", () => {
    registerForm(fromJson());
    expect(() => registerForm({ ...fromJson(), name: "改了" })).toThrow(
      "A different form is already registered as form-2027.",
    );
    expect(() => registerForm({ ...fromJson(), id: "form-2021" })).toThrow("form-2021");
    expect(formById("form-2021")).toBe(form2021);
  });

  test("with a fault is refused whole", () => {
    const { openness, ...tables } = fromJson().tables;
    expect(() => registerForm({ ...fromJson(), tables })).toThrow(FormFaults);
    expect(openness).toBeDefined();
    expect(() => formById("form-2027")).toThrow();
  });
});
