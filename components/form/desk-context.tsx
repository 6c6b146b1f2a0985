"use client";
import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { CellView } from "./cell-view";
import type { DeskData } from "./desk-data";
import { ReportStore } from "./report-store";
import { type Durable, openBrowserStorage, scopeOf } from "./saving/browser-storage";
import { newId } from "./saving/change";
import { followOthers } from "./saving/follow-others";
import { httpSender } from "./saving/http-sender";
import { SaveQueue } from "./saving/save-queue";

type Desk = { store: ReportStore; queue: SaveQueue; durable: Durable };
type OpenDesk = Desk & {
  /** As the server rendered it: a part of the page whose program comes late begins with that, whatever was told since. */
  asRendered(): Desk;
};

/** The newest of what was saved before this page was opened. */
const savedBefore = ({ edited }: DeskData): string | null =>
  Object.values(edited)
    .map(({ at }) => at.toISOString())
    .sort()
    .at(-1) ?? null;

function openDesk(data: DeskData, onOvertaken: () => void): OpenDesk {
  const desk = createDesk(data, onOvertaken);
  let rendered: Desk | undefined;
  const asRendered = () => {
    if (!desk.store.topics.haveTold()) return desk;
    rendered ??= createDesk(data, () => {});
    return rendered;
  };
  return { ...desk, asRendered };
}

function createDesk(data: DeskData, onOvertaken: () => void): Desk {
  const { agency, report, user } = data;
  const { storage, durable } = openBrowserStorage(scopeOf(user.id, agency.code, report.year));
  const queue: SaveQueue = new SaveQueue({
    storage,
    send: httpSender(agency.code, report.year, user.id),
    versions: data.versions,
    savedAt: savedBefore(data),
    onSaved: (items) => {
      if (store.onSaved(items)) onOvertaken();
    },
    onConflict: (conflict) => store.onConflict(conflict),
  });
  const store: ReportStore = new ReportStore(data, queue, storage);
  return { store, queue, durable };
}

const DeskContext = createContext<OpenDesk | null>(null);

/** One report in one browser window: stays while one walks from step to step. */
export function DeskProvider({ data, children }: { data: DeskData; children: ReactNode }) {
  const router = useRouter();
  const [desk] = useState(() => openDesk(data, () => router.refresh()));
  const [since] = useState(data.readAt);
  useEffect(() => {
    const { store, queue } = desk;
    const unsubscribe = queue.subscribe(() => store.onQueueChanged());
    const retry = () => queue.retry();
    const flush = () => queue.flush();
    window.addEventListener("online", retry);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    void store.restore();
    return () => {
      unsubscribe();
      queue.close();
      window.removeEventListener("online", retry);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [desk]);
  useEffect(() => {
    desk.store.reconcile(data);
    if (data.can.edit && desk.queue.state().trouble?.kind === "closed") desk.queue.retry();
  }, [desk, data]);
  const [agency, year] = [data.agency.code, data.report.year];
  useEffect(() => {
    const { store } = desk;
    const onNews = (news: Parameters<typeof store.takeNews>[0]) => {
      if (store.takeNews(news)) router.refresh();
    };
    return followOthers({ agency, year, since, window: newId(), where: store.where, onNews });
  }, [desk, agency, year, since, router]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** What a page read anew from the server, laid under what is typed here. */
export function FreshData({ data }: { data: DeskData }) {
  const { store } = useDesk();
  useEffect(() => store.reconcile(data), [store, data]);
  return null;
}

export function useDesk(): OpenDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Outside of a DeskProvider.");
  return desk;
}

/** Reads from the store and reads again when the topic is told. `read` must give the same object while nothing changed. */
export function useTopic<T>(topic: string, read: (desk: Desk) => T): T {
  const desk = useDesk();
  const { topics } = desk.store;
  const subscribe = useCallback((listener: () => void) => topics.on(topic, listener), [topics, topic]);
  return useSyncExternalStore(
    subscribe,
    () => read(desk),
    () => read(desk.asRendered()),
  );
}

export const useCell = (cell: string): CellView => useTopic(`cell:${cell}`, ({ store }) => store.cell(cell));
export const useDeskData = () => useTopic("data", ({ store }) => store.data());
export const useSections = () => useTopic("sections", ({ store }) => store.sections());
export const useFindings = () => useTopic("findings", ({ store }) => store.findings());
export const useExplanations = () => useTopic("explanations", ({ store }) => store.explanations());
export const useFigures = () => useTopic("figures", ({ store }) => store.figures());
export const useRefused = () => useTopic("refused", ({ store }) => store.refused());
export const useUnverified = () => useTopic("findings", ({ store }) => store.unverified());
/** Whether this browser keeps what is typed until the server has it. */
export function useDurable(): boolean {
  const { durable } = useDesk();
  return useSyncExternalStore(durable.subscribe, durable.now, () => true);
}
export const useQueue = () => useTopic("saving", ({ queue }) => queue.state());
/** Wakes where a conflict comes or goes, not whenever something is saved. */
export const useConflicts = () => useTopic("saving", ({ queue }) => queue.state().conflicts);
export const useNeighbours = () => useTopic("others", ({ store }) => store.others.neighbours());
export const useLastNews = () => useTopic("others", ({ store }) => store.others.last());
