import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/shell/demo-banner";
import { SkipLink } from "@/components/shell/skip-link";
import { viewCookies } from "@/lib/view-choice";

const siteName = "政府信息公开年度报告";

export const metadata: Metadata = {
  metadataBase: new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000"),
  title: { default: siteName, template: `%s　${siteName}` },
  openGraph: { siteName, locale: "zh_CN", type: "website" },
  formatDetection: { telephone: false, date: false, address: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html
      lang="zh-CN"
      data-text={jar.get(viewCookies.text)?.value === "large" ? "large" : undefined}
      data-contrast={jar.get(viewCookies.contrast)?.value === "more" ? "more" : undefined}
    >
      <body>
        <SkipLink />
        <DemoBanner />
        {children}
      </body>
    </html>
  );
}
