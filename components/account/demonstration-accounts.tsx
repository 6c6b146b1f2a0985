import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/auth/demonstration";

/** Stands on the sign-in page of a demonstration alone. */
export function DemonstrationAccounts() {
  return (
    <Section title="演示账户">
      <div className="stack">
        <p>
          密码都是 <b className="mono">{demonstrationPassword}</b>
        </p>
        <DataTable unlinked caption="演示账户" captionHidden plain head={[{ label: "用户名" }, { label: "做什么" }]}>
          {demonstrationAccounts.map(({ username, does }) => (
            <tr key={username}>
              <th scope="row" className="mono">
                {username}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </Section>
  );
}
