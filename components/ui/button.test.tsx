import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./button";

test("a button that cannot be pressed stays focusable, says why, and submits nothing", () => {
  const html = renderToStaticMarkup(
    <Button type="submit" disabledReason="还有 2 处意见未解决，解决后才能通过。">
      通过
    </Button>,
  );
  expect(html).toContain('type="button"');
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain(" disabled");
  const reason = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toMatch(new RegExp(`id="${reason}"[^>]*>还有 2 处意见未解决`));
});

test("a button that can be pressed has none of that", () => {
  const html = renderToStaticMarkup(<Button type="submit">登录</Button>);
  expect(html).toContain('type="submit"');
  expect(html).not.toContain("aria-");
});
