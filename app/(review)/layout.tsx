import type { ReactNode } from "react";
import { DeskBar } from "@/components/shell/desk-bar";
import { signOutAction } from "@/lib/auth/actions";
import { requireRole } from "@/lib/auth/current";

export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireRole("supervisor");
  const holds = (role: string) => actor.memberships.some((membership) => membership.role === role);
  const nav = [
    { href: "/review", label: "待审核" },
    { href: "/review/collections", label: "填报任务" },
    ...(holds("editor") ? [{ href: "/desk", label: "我的报告" }] : []),
    ...(holds("administrator") ? [{ href: "/admin", label: "管理" }] : []),
  ];
  return (
    <>
      <DeskBar nav={nav} home="/review" name={actor.name} signOut={signOutAction} />
      {children}
    </>
  );
}
