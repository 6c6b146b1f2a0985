"use client";
import { Button } from "@/components/ui/button";

export function PrintButton() {
  return (
    <Button variant="plain" onClick={() => window.print()}>
      打印
    </Button>
  );
}
