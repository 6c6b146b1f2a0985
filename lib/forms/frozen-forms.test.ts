import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { form2014 } from "./form-2014";
import { form2019 } from "./form-2019";
import { form2021 } from "./form-2021";

// A form in which reports were published is frozen for ever. Until the first release a changed one gets its new hash here.
const frozen: Record<string, string> = {
  "form-2014": "953dfa82c690680007473eebde948051cf66ace4995c0315af810eac17c0191c",
  "form-2019": "e28dc87566d7d2ef25a2efef08be4613f5dd8499713cc50cea94ba9c7a57d1e3",
  "form-2021": "dfac6fc7e2ccc850359061f82db025c813ca865da8c166996e8d1bb06b18f0fa",
};

test.each([form2014, form2019, form2021])("$id is as it was when reports were published in it", (form) => {
  const hash = createHash("sha256").update(JSON.stringify(form)).digest("hex");
  expect(hash, `the definition changed: "${form.id}": "${hash}"`).toBe(frozen[form.id]);
});
