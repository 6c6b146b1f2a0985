import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { MyRoles } from "@/components/account/my-roles";
import { SignInList } from "@/components/account/sign-in-list";
import { SignOutEverywhere } from "@/components/account/sign-out-everywhere";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { currentSid, requireCtx } from "@/lib/auth/current";
import { readMyRoles, readSessions } from "@/lib/auth/read";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "账户" };

export default async function AccountPage() {
  const ctx = await requireCtx();
  const [rows, roles, sid] = await Promise.all([
    readSessions(ctx, env().SESSION_IDLE_MINUTES),
    readMyRoles(ctx),
    currentSid(),
  ]);
  return (
    <>
      <PageHead title="账户">
        <span className="note">
          {ctx.actor.name}　用户名 <span className="mono">{ctx.actor.username}</span>
        </span>
      </PageHead>
      <div className="two">
        <div>
          <Section title="登录记录" aside={<SignOutEverywhere />}>
            <div className="stack">
              <p className="note">
                {env().SESSION_IDLE_MINUTES} 分钟没有动作会自动退出。有不是您的登录，就全部退出，再换密码。
              </p>
              <SignInList rows={rows} current={sid} />
            </div>
          </Section>
          <Section title="我的职责">
            <MyRoles roles={roles} />
          </Section>
        </div>
        <aside>
          <Section title="更换密码">
            <ChangePasswordForm username={ctx.actor.username} next={null} />
          </Section>
        </aside>
      </div>
    </>
  );
}
