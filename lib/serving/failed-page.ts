import { createHash } from "node:crypto";

const style = `body{margin:0;background:#f3f4f4;color:#14171b;font:1.0625rem/1.65 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:40em;margin:4rem auto;padding:2rem 1rem;background:#fff;border-block:1px solid #a6adb5}
h1{margin:0 0 .25rem;font-size:1.375rem;line-height:1.3}
p{margin:0 0 .75rem}
a{color:#0b3d87}`;

/**
 * Sent in place of a public page that could not be drawn: the framework's own is an empty shell that only script fills.
 * Needs nothing that may be broken: no database, no other file. Its one style is allowed by its hash.
 */
export const failedPage = {
  html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>这一页没有打开</title><style>${style}</style></head><body><main id="main"><h1>这一页没有打开</h1><p>服务器出错，已经记录。报告本身不受影响，请稍后再打开这一页。</p><p><a href="/">到首页</a></p></main></body></html>`,
  policy: `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** Whether this is the framework's empty shell. */
export const isEmptyShell = (html: string): boolean => /<html[^>]* id="__next_error__"/.test(html);
