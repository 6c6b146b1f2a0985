import type { Metadata } from "next";
import { BelowFacts } from "@/components/admin/below-facts";
import { ChangeMembershipsForm } from "@/components/admin/change-memberships-form";
import { ChangeUserForm } from "@/components/admin/change-user-form";
import { UserState } from "@/components/admin/user-state";
import { UserSwitches } from "@/components/admin/user-switches";
import { Crumbs } from "@/components/ui/crumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { loadAgencyOptions } from "@/lib/agencies/load";
import { chineseDate, timeOf } from "@/lib/format";
import { loadUser } from "@/lib/users/load";

type Props = PageProps<"/admin/users/[username]">;
const userOf = async ({ params }: Props) => loadUser(decodeURIComponent((await params).username));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await userOf(props)).name };
}

export default async function UserPage(props: Props) {
  const user = await userOf(props);
  const options = await loadAgencyOptions();
  const { username, version, name } = user;
  const held = user.memberships.map(({ role, code }) => ({ role, agency: code }));
  // A closed agency is offered where it is held, so that it can be kept.
  const closed = user.memberships.filter(({ code }) => !options.some((option) => option.code === code));
  const choice = [...options, ...closed.map(({ code, agency }) => ({ code, name: `${agency}（已关闭）`, depth: 0 }))];
  return (
    <>
      <Crumbs items={[{ label: "账户管理", href: "/admin/users" }, { label: name }]} />
      <PageHead title={name}>
        <span className="note mono">{username}</span>
      </PageHead>
      <Facts
        items={[
          { label: "状态", value: <UserState user={user} /> },
          { label: "开立", value: chineseDate(user.createdAt) },
          {
            label: "最近登录",
            value: user.lastSeenAt
              ? `${chineseDate(user.lastSeenAt)} ${timeOf(user.lastSeenAt).slice(0, 5)}`
              : "没登录过",
          },
        ]}
      />
      <BelowFacts>
        <div className="two">
          <div>
            <Section title="职责">
              <ChangeMembershipsForm user={{ username, version, memberships: held }} options={choice} />
            </Section>
            <Section title="密码和停用">
              <UserSwitches user={{ username, version, name, disabled: user.disabledAt !== null }} />
            </Section>
          </div>
          <aside>
            <Section title="姓名和联系方式">
              <ChangeUserForm user={{ username, version, name, email: user.email ?? "", phone: user.phone ?? "" }} />
            </Section>
          </aside>
        </div>
      </BelowFacts>
    </>
  );
}
