import type { ReactNode } from "react";

export default function CollectionsLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="wide main">
      {children}
    </main>
  );
}
