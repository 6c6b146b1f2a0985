/** What serving finished pages is measured against: nothing but node:http, sending the same bytes. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [file, port] = process.argv.slice(2);
/** By path and coding: the head as it was sent, and the body. */
const answers = new Map(
  JSON.parse(readFileSync(file, "utf8")).map(({ name, status, headers, body }) => [
    name,
    { status, headers, body: Buffer.from(body, "base64") },
  ]),
);

createServer((request, response) => {
  const { status, headers, body } = answers.get(request.headers["x-name"]);
  response.writeHead(status, headers).end(body);
}).listen(Number(port), () => console.log("ready"));
