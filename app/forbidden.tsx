import type { Metadata } from "next";
import { NoRight } from "@/components/shell/no-right";
import { PublicShell } from "@/components/shell/public-shell";

export const metadata: Metadata = { title: "您的账号不能看这一页" };

export default function Forbidden() {
  return (
    <PublicShell>
      <NoRight />
    </PublicShell>
  );
}
