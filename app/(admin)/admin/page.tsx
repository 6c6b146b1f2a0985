import type { Metadata } from "next";
import Link from "next/link";
import { AdminFacts } from "@/components/admin/admin-facts";
import { AuditTable } from "@/components/admin/audit-table";
import { BelowFacts } from "@/components/admin/below-facts";
import { CollectionTable } from "@/components/admin/collection-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { loadTree } from "@/lib/agencies/load";
import { requireRole } from "@/lib/auth/current";
import { loadCollections } from "@/lib/collections/load";
import { readAudit } from "@/lib/read-audit";
import { loadUsers } from "@/lib/users/load";

export const metadata: Metadata = { title: "管理" };

export default async function AdminPage() {
  const ctx = await requireRole("administrator");
  const [tree, users, collections, audit] = await Promise.all([
    loadTree(),
    loadUsers(),
    loadCollections(),
    readAudit(ctx, { action: "", outcome: null, q: "", page: 1 }),
  ]);
  const running = collections.filter(({ collection }) => !collection.closedAt);
  return (
    <>
      <PageHead title="管理" />
      <AdminFacts agencies={tree.map(({ node }) => node)} users={users} collections={collections} />
      <BelowFacts>
        <Section title="正在进行的填报任务" aside={<Link href="/admin/collections">全部任务</Link>}>
          {running.length === 0 ? <p>现在没有。</p> : <CollectionTable items={running} base="/admin/collections" />}
        </Section>
        <Section title="最近的记录" aside={<Link href="/admin/audit">全部记录</Link>}>
          <AuditTable rows={audit.rows.slice(0, 10)} />
        </Section>
      </BelowFacts>
    </>
  );
}
