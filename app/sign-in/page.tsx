import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { DemonstrationAccounts } from "@/components/account/demonstration-accounts";
import { SignInForm } from "@/components/account/sign-in-form";
import { PublicShell } from "@/components/shell/public-shell";
import { Notice } from "@/components/ui/notice";
import { currentCtx, currentSid } from "@/lib/auth/current";
import { landing, ownPath } from "@/lib/auth/landing";
import { demonstration } from "@/lib/env";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "登录", robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = ownPath((await searchParams).next);
  const ctx = await currentCtx();
  // ownPath has made sure that it is a page of this site; typed routes cannot know which.
  if (ctx) redirect((next ?? landing(ctx.actor.memberships)) as Route);
  const expired = (await currentSid()) !== null;
  return (
    <PublicShell search={false}>
      <main id="main" className={`wide ${styles.columns}`}>
        <div>
          <h1 className={styles.title}>工作人员登录</h1>
          {expired ? (
            <div className={styles.notice}>
              <Notice tone="blue" title="登录已过期" mark="lock" announce="polite">
                <p>
                  {next ? "您填的内容都在，重新登录后回到刚才的那一页接着填。" : "您填的内容都在，重新登录后接着填。"}
                </p>
              </Notice>
            </div>
          ) : null}
          <SignInForm next={next} />
        </div>
        <div>
          {demonstration() ? <DemonstrationAccounts /> : null}
          {/* Not named regions: 密码 in a region's name would be a second thing called so beside the field. */}
          <section className={styles.help}>
            <h2>没有账户，或忘了密码</h2>
            <p>账户由管理员开立，不在网上注册。请联系本机构的管理员，或本级政府办公室（政务公开办）。</p>
          </section>
          <section className={styles.help}>
            <h2>第一次登录</h2>
            <p>用管理员给您的初始密码登录，随后设一个自己的密码，至少 12 个字。</p>
          </section>
          <section className={styles.help}>
            <h2>只想看报告</h2>
            <p>
              不用登录，<a href="/">到首页查</a>。
            </p>
          </section>
        </div>
      </main>
    </PublicShell>
  );
}
