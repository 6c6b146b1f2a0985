/** Public pages are finished once and handed out ever after: to everybody the same, and never an old one. */
import { expect, test } from "./fixtures";
import { correcting, publishCorrection } from "./later-life";

const readers = 50;

test("fifty people read while a correction is published: nobody sees the old one after the new @postgres", async ({
  house,
  given,
}) => {
  const report = await correcting(given);
  const addresses = [
    `/reports/${report.agency}/${report.year}`,
    `/reports/${report.agency}/${report.year}/report.json`,
  ];
  const revisionIn = (text: string) => Number(/"revision":(\d+)/.exec(text)?.[1] ?? /第(\d+)版/.exec(text)?.[1]);
  const read = async (address: string) => {
    const answer = await fetch(house.origin + address);
    expect(answer.status).toBe(200);
    return revisionIn(await answer.text());
  };
  let reading = true;
  const reader = async (_: unknown, n: number) => {
    const seen: number[] = [];
    while (reading) seen.push(await read(addresses[n % 2] ?? ""));
    return seen;
  };
  const all = Promise.all(Array.from({ length: readers }, reader));
  await publishCorrection(given, report, "更正行政许可的件数。");
  const afterwards = await Promise.all(addresses.map(read));
  reading = false;
  expect(afterwards).toEqual([2, 2]);
  for (const seen of await all) {
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set([1, 2, ...seen]).size).toBe(2);
  }
});

test("whoever is signed in, and whoever had it before, is answered with the same page", async ({
  house,
  given,
  as,
  context,
}) => {
  const report = await given.report({ status: "published" });
  const address = `${house.origin}/reports/${report.agency}/${report.year}`;
  const get = (headers: Record<string, string> = {}, method = "GET") => fetch(address, { method, headers });
  const first = await get();
  const html = await first.text();
  expect(html).not.toContain("<script src");
  await as("administrator");
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect(await (await get({ cookie })).text()).toBe(html);
  expect(await (await get({ cookie: "gk-text=large" })).text()).toContain('data-text="large"');

  const known = await get({ "if-none-match": first.headers.get("etag") ?? "" });
  expect([known.status, await known.text()]).toEqual([304, ""]);
  const head = await get({}, "HEAD");
  expect([head.status, head.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  const posted = await get({}, "POST");
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await fetch(`${house.origin}/search?q=${"a".repeat(5000)}`)).status).toBe(414);
});
