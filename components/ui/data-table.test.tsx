import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataTable } from "./data-table";

const head = [{ label: "姓名" }, { label: "职责" }, { label: "操作", hidden: true }];
const table = (cards: boolean) =>
  renderToStaticMarkup(
    <DataTable caption="账户" head={head} cards={cards}>
      {["甲", "乙"].map((name) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {["填报员"].map((role) => (
            <td key={role}>{role}</td>
          ))}
          <td>改</td>
        </tr>
      ))}
    </DataTable>,
  );

test("where rows become blocks, every cell carries the words of its head and still says what it is", () => {
  const html = table(true);
  for (const name of ["甲", "乙"])
    expect(html).toContain(
      `<tr role="row"><th scope="row" role="rowheader">${name}</th>` +
        '<td role="cell" data-label="职责">填报员</td><td role="cell">改</td></tr>',
    );
});

test("a plain table says nothing twice", () => {
  expect(table(false)).not.toContain("role=");
});
