import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Field } from "./field";
import { TextInput } from "./text-input";

test("a control is named by its label and described by note and error", () => {
  const html = renderToStaticMarkup(
    <Field label="密码" note="至少 12 个字" error="密码不对，还可以试 3 次。">
      <TextInput id="password" type="password" />
    </Field>,
  );
  expect(html).toContain('<label for="password">密码</label>');
  expect(html).toContain('aria-describedby="password-note password-error"');
  expect(html).toContain('aria-invalid="true"');
});
