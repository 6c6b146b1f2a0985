import type { ReactNode } from "react";
import { WorkBar } from "@/components/account/work-bar";
import { requireCtx } from "@/lib/auth/current";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <WorkBar ctx={await requireCtx({ passwordFirst: false })} />
      <main id="main" className="wide main">
        {children}
      </main>
    </>
  );
}
