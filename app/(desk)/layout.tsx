import type { ReactNode } from "react";
import { DeskBar } from "@/components/shell/desk-bar";
import { signOutAction } from "@/lib/auth/actions";
import { requireRole } from "@/lib/auth/current";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireRole("editor", "administrator");
  const holds = (role: string) => actor.memberships.some((membership) => membership.role === role);
  const nav = [
    { href: "/desk", label: "我的报告" },
    ...(holds("supervisor") ? [{ href: "/review", label: "审核" }] : []),
    ...(holds("administrator") ? [{ href: "/admin", label: "管理" }] : []),
  ];
  return (
    <>
      <DeskBar nav={nav} home="/desk" name={actor.name} signOut={signOutAction} />
      {children}
    </>
  );
}
