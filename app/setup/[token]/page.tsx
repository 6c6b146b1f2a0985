import type { Metadata } from "next";
import { FirstAdministratorForm } from "@/components/account/first-administrator-form";
import { PublicShell } from "@/components/shell/public-shell";
import { Empty } from "@/components/ui/empty";
import { currentStore } from "@/db/current";
import { setupOpen } from "@/lib/auth/prepare-setup";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "第一个管理员", robots: { index: false }, referrer: "no-referrer" };

/** The one-time link that `npm start` prints on an empty database. */
export default async function SetupPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  const open = await setupOpen((await currentStore()).read, token);
  return (
    <PublicShell search={false}>
      <main id="main" className={`wide ${styles.page}`}>
        {open ? (
          <>
            <h1 className={styles.title}>设立第一个管理员</h1>
            <p>
              先登记最上面的机构，再给自己开一个管理员账户。以后的机构、账户和填报任务都由这个账户设立。这个链接只能用一次。
            </p>
            <FirstAdministratorForm token={token} />
          </>
        ) : (
          <Empty title="这个链接已经用过，或者换过了" level={1}>
            <p>
              已经有管理员的，<a href="/sign-in">去登录</a>。还没有的，重新启动程序，用新打印出来的链接。
            </p>
          </Empty>
        )}
      </main>
    </PublicShell>
  );
}
