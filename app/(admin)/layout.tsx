import type { ReactNode } from "react";
import { WorkBar } from "@/components/account/work-bar";
import { requireRole } from "@/lib/auth/current";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <WorkBar ctx={await requireRole("administrator")} />
      <main id="main" className="wide main">
        {children}
      </main>
    </>
  );
}
