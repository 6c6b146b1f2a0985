import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireCtx } from "@/lib/auth/current";
import { landing, ownPath } from "@/lib/auth/landing";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "更换密码" };

/** Where the initial password leads first. */
export default async function PasswordPage({ searchParams }: PageProps<"/account/password">) {
  const { actor } = await requireCtx({ passwordFirst: false });
  const next = ownPath((await searchParams).next) ?? landing(actor.memberships);
  return (
    <div className={styles.narrow}>
      <PageHead title={actor.mustChangePassword ? "先设一个自己的密码" : "更换密码"} />
      {actor.mustChangePassword ? (
        <Notice tone="blue" title="第一次登录">
          <p>管理员给的初始密码只用这一次。换好以后就可以开始工作。</p>
        </Notice>
      ) : null}
      <ChangePasswordForm username={actor.username} next={next} />
    </div>
  );
}
