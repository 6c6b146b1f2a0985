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

/** The newest of what was saved before this page was opened. */
const savedBefore = ({ edited }: DeskData): string | null =>
  Object.values(edited)
    .map(({ at }) => at.toISOString())
    .sort()
    .at(-1) ?? null;

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

const DeskContext = createContext<Desk | null>(null);

/** One report in one browser window: stays while one walks from step to step. */
export function DeskProvider({ data, children }: { data: DeskData; children: ReactNode }) {
  const router = useRouter();
  const [desk] = useState(() => createDesk(data, () => router.refresh()));
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

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Outside of a DeskProvider.");
  return desk;
}

/** Reads from the store and reads again when the topic is told. `read` must give the same object while nothing changed. */
export function useTopic<T>(topic: string, read: () => T): T {
  const { topics } = useDesk().store;
  const subscribe = useCallback((listener: () => void) => topics.on(topic, listener), [topics, topic]);
  return useSyncExternalStore(subscribe, read, read);
}

export const useCell = (cell: string): CellView => {
  const { store } = useDesk();
  return useTopic(`cell:${cell}`, () => store.cell(cell));
};
export const useDeskData = () => useTopic("data", useDesk().store.data);
export const useSections = () => useTopic("sections", useDesk().store.sections);
export const useFindings = () => useTopic("findings", useDesk().store.findings);
export const useExplanations = () => useTopic("explanations", useDesk().store.explanations);
export const useFigures = () => useTopic("figures", useDesk().store.figures);
export const useRefused = () => useTopic("refused", useDesk().store.refused);
export const useUnverified = () => useTopic("findings", useDesk().store.unverified);
/** Whether this browser keeps what is typed until the server has it. */
export function useDurable(): boolean {
  const { durable } = useDesk();
  return useSyncExternalStore(durable.subscribe, durable.now, () => true);
}
export const useQueue = () => useTopic("saving", useDesk().queue.state);
/** Wakes where a conflict comes or goes, not whenever something is saved. */
export function useConflicts() {
  const { queue } = useDesk();
  return useTopic("saving", () => queue.state().conflicts);
}
export const useNeighbours = () => useTopic("others", useDesk().store.others.neighbours);
export const useLastNews = () => useTopic("others", useDesk().store.others.last);
