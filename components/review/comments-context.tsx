"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { CommentView, Place } from "./comment-view";

/** The report all comments belong to, and what this person may do with them. */
export type CommentRights = {
  agency: string;
  year: number;
  /** reports.version as this page saw it. */
  version: number;
  judge: boolean;
  comment: boolean;
  answer: boolean;
  resolve: boolean;
  reopen: boolean;
};
type Shared = {
  rights: CommentRights;
  threads: readonly CommentView[];
  /** The place one is writing about; null when nobody writes. */
  writing: Place | null;
  write: (place: Place | null) => void;
};

const Comments = createContext<Shared | null>(null);

/** The buttons stand at the cells and sections, the writing field in the margin: both know each other through this. */
export function CommentsProvider({
  rights,
  threads,
  children,
}: {
  rights: CommentRights;
  threads: readonly CommentView[];
  children: ReactNode;
}) {
  const [writing, write] = useState<Place | null>(null);
  const shared = useMemo(() => ({ rights, threads, writing, write }), [rights, threads, writing]);
  return <Comments value={shared}>{children}</Comments>;
}

export function useComments(): Shared {
  const shared = useContext(Comments);
  if (!shared) throw new Error("comments are used outside their provider");
  return shared;
}
