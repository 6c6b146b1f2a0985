"use client";
import { Button } from "@/components/ui/button";
import type { Place } from "./comment-view";
import { useComments } from "./comments-context";

export type { Place };

/** Opens the writing field in the margin, level with this place. */
export function CommentButton({ place, label = "提意见" }: { place: Place; label?: string }) {
  const { rights, write } = useComments();
  if (!rights.comment) return null;
  return (
    <Button
      variant="link"
      size="small"
      aria-keyshortcuts="C"
      aria-label={`提意见：${place.where}`}
      onClick={() => write(place)}
    >
      {label}
    </Button>
  );
}
