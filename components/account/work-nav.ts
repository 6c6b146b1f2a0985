import type { NavItem } from "@/components/shell/desk-nav";
import type { Role } from "@/lib/auth/actor";

const places: readonly (NavItem & { for: Role })[] = [
  { for: "editor", href: "/desk", label: "我的报告" },
  { for: "supervisor", href: "/review", label: "审核" },
  { for: "supervisor", href: "/review/collections", label: "填报任务" },
  { for: "administrator", href: "/admin", label: "管理" },
  { for: "administrator", href: "/admin/agencies", label: "机构" },
  { for: "administrator", href: "/admin/users", label: "账户管理" },
  { for: "administrator", href: "/admin/collections", label: "填报任务" },
  { for: "administrator", href: "/admin/audit", label: "审计" },
];

/** Everything this person may open, the same bar on every page; of two doors to the collections, one. */
export function workNav(memberships: readonly { role: Role }[]): NavItem[] {
  const holds = (role: Role) => memberships.some((held) => held.role === role);
  const shown = places.filter((place) => holds(place.for));
  return shown
    .filter(({ href }) => !(href === "/review/collections" && holds("administrator")))
    .map(({ href, label }) => ({ href, label }));
}
