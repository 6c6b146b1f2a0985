import type { Metadata, Route } from "next";
import { AgencyChildren } from "@/components/admin/agency-children";
import { AgencyFacts } from "@/components/admin/agency-facts";
import { AgencyHistory } from "@/components/admin/agency-history";
import { AgencyPeople } from "@/components/admin/agency-people";
import { BelowFacts } from "@/components/admin/below-facts";
import { CloseAgencyForm } from "@/components/admin/close-agency-form";
import { MoveAgencyForm } from "@/components/admin/move-agency-form";
import { RenameAgencyForm } from "@/components/admin/rename-agency-form";
import { Crumbs } from "@/components/ui/crumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { loadAgency, loadAgencyOptions } from "@/lib/agencies/load";
import { dayOf } from "@/lib/clock";

const Add = ({ href, children }: { href: Route; children: string }) => (
  <LinkButton href={href} variant="plain" size="small">
    {children}
  </LinkButton>
);

export async function generateMetadata({ params }: PageProps<"/admin/agencies/[code]">): Promise<Metadata> {
  return { title: (await loadAgency((await params).code)).agency.name };
}

export default async function AgencyPage({ params }: PageProps<"/admin/agencies/[code]">) {
  const page = await loadAgency((await params).code);
  const { agency, parent, children } = page;
  const { code, version, name } = agency;
  const options = await loadAgencyOptions();
  const open = agency.closedAt === null;
  return (
    <>
      <Crumbs items={[{ label: "机构", href: "/admin/agencies" }, { label: name }]} />
      <PageHead title={name}>
        <span className="note mono">{code}</span>
      </PageHead>
      <AgencyFacts page={page} />
      <BelowFacts>
        <div className="two">
          <div>
            <Section
              title="下级机构"
              aside={open ? <Add href={`/admin/agencies/new?parent=${code}`}>新增下级</Add> : null}
            >
              <AgencyChildren agencies={children} />
            </Section>
            <Section title="账户" aside={open ? <Add href={`/admin/users/new?agency=${code}`}>开立账户</Add> : null}>
              <AgencyPeople people={page.people} closed={!open} />
            </Section>
            <Section title="沿革">
              <AgencyHistory history={page.history} />
            </Section>
          </div>
          {open ? (
            <aside>
              <Section title="改名">
                <RenameAgencyForm
                  agency={{ code, version, name, shortName: agency.shortName ?? "" }}
                  today={dayOf(new Date())}
                />
              </Section>
              <Section title="移动" thin>
                <MoveAgencyForm agency={{ code, version, parent: parent ? parent.code : "" }} options={options} />
              </Section>
              <Section title="关闭" thin>
                <CloseAgencyForm agency={{ code, version, name }} drafts={page.drafts} options={options} />
              </Section>
            </aside>
          ) : null}
        </div>
      </BelowFacts>
    </>
  );
}
