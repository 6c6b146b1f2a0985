import type { Metadata } from "next";
import { NoRight } from "@/components/shell/no-right";

export const metadata: Metadata = { title: "您的账号不能看这一页" };

export default function Forbidden() {
  return <NoRight />;
}
