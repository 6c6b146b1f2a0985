import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Answer, Batch, Change, Send } from "./change";
import { memoryStorage, type QueueStorage } from "./queue-storage";
import { SaveQueue } from "./save-queue";

const typed = (cell: string, value: number): Change => ({ kind: "figure", cell, figure: { state: "number", value } });

/** What the endpoint promises: a batch is applied once, a stale change comes back, equal values do not. */
function server() {
  const values = new Map<string, { change: Change; version: number }>();
  const answered = new Map<string, Answer>();
  const receive: Send = async (batch) => {
    const known = answered.get(batch.id);
    if (known) return known;
    const versions: Record<string, number> = {};
    const conflicts: Extract<Answer, { kind: "saved" }>["conflicts"] = [];
    for (const { target, change, base } of batch.items) {
      const now = values.get(target);
      if (now && now.version !== base && JSON.stringify(now.change) !== JSON.stringify(change)) {
        conflicts.push({
          target,
          theirs: now.change,
          by: "填报员乙",
          at: "2026-01-20T06:01:00Z",
          version: now.version,
        });
        continue;
      }
      const version = (now?.version ?? 0) + 1;
      values.set(target, { change, version });
      versions[target] = version;
    }
    const answer: Answer = { kind: "saved", savedAt: "2026-01-20T06:03:22Z", versions, conflicts };
    answered.set(batch.id, answer);
    return answer;
  };
  return { values, answered, receive };
}

const queueOn = (storage: QueueStorage, send: Send, versions: Record<string, number> = {}) =>
  new SaveQueue({ storage, send, versions, savedAt: null });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what a person types", () => {
  test("is in the browser before anything was sent", async () => {
    const storage = memoryStorage();
    queueOn(storage, () => new Promise(() => {})).change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(0);
    expect((await storage.load()).pending).toMatchObject([{ target: "figure:t/a/v", base: 0 }]);
  });

  test("counts as saved only when the server has acknowledged it", async () => {
    let acknowledge: (answer: Answer) => void = () => {};
    const queue = queueOn(memoryStorage(), () => new Promise((resolve) => (acknowledge = resolve)));
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(5000);
    expect(queue.state()).toMatchObject({ waiting: 1, sending: true, savedAt: null });
    acknowledge({ kind: "saved", savedAt: "2026-01-20T06:03:22Z", versions: { "figure:t/a/v": 1 }, conflicts: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.state()).toMatchObject({ waiting: 0, sending: false, savedAt: "2026-01-20T06:03:22Z" });
  });

  test("goes out once for a cell that was typed into many times", async () => {
    const batches: Batch[] = [];
    const { receive, values } = server();
    const queue = queueOn(memoryStorage(), (batch) => {
      batches.push(batch);
      return receive(batch);
    });
    for (const value of [1, 12, 123]) queue.change(typed("t/a/v", value));
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toHaveLength(1);
    expect(values.get("figure:t/a/v")).toEqual({ change: typed("t/a/v", 123), version: 1 });
  });

  test("while a batch is under way follows on the version that batch made", async () => {
    const { receive, values } = server();
    const queue = queueOn(memoryStorage(), async (batch) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return receive(batch);
    });
    queue.change(typed("t/a/v", 1));
    await vi.advanceTimersByTimeAsync(1000);
    queue.change(typed("t/a/v", 2));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(values.get("figure:t/a/v")).toEqual({ change: typed("t/a/v", 2), version: 2 });
    expect(queue.state()).toMatchObject({ waiting: 0, conflicts: new Map() });
  });
});

describe("when something stands in the way", () => {
  test("a lost network is said, tried again ever more slowly, and nothing is lost", async () => {
    const { receive, values } = server();
    let up = false;
    let tries = 0;
    const queue = queueOn(memoryStorage(), async (batch) => {
      tries++;
      return up ? receive(batch) : { kind: "offline" };
    });
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.state()).toMatchObject({ waiting: 1, trouble: { kind: "offline" } });
    expect(tries).toBeLessThan(10);
    up = true;
    queue.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(values.get("figure:t/a/v")?.change).toEqual(typed("t/a/v", 5));
    expect(queue.state()).toMatchObject({ waiting: 0, trouble: null });
  });

  test("an answer lost on its way does not apply the batch twice", async () => {
    const { receive, values } = server();
    let first = true;
    const queue = queueOn(memoryStorage(), async (batch) => {
      const answer = await receive(batch);
      if (!first) return answer;
      first = false;
      return { kind: "offline" };
    });
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values.get("figure:t/a/v")?.version).toBe(1);
    expect(queue.state().waiting).toBe(0);
  });

  test("an expired sign-in waits for the person and sends nothing meanwhile", async () => {
    let tries = 0;
    const queue = queueOn(memoryStorage(), async () => {
      tries++;
      return { kind: "signed-out" };
    });
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(1000);
    queue.change(typed("t/b/v", 6));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(tries).toBe(1);
    expect(queue.state()).toMatchObject({ waiting: 2, trouble: { kind: "signed-out" } });
  });

  test("one change that the server refuses does not hold up the others", async () => {
    const { receive, values } = server();
    const bad = "figure:t/forged/v";
    const queue = queueOn(memoryStorage(), async (batch) =>
      batch.items.some(({ target }) => target === bad)
        ? { kind: "invalid", says: "没有这一格。", fields: {} }
        : receive(batch),
    );
    for (const cell of ["t/a/v", "t/b/v", "t/forged/v", "t/c/v", "t/d/v"]) queue.change(typed(cell, 1));
    await vi.advanceTimersByTimeAsync(5000);
    expect([...values.keys()].sort()).toEqual(["figure:t/a/v", "figure:t/b/v", "figure:t/c/v", "figure:t/d/v"]);
    expect([...queue.state().setAside]).toEqual([[bad, "没有这一格。"]]);
  });

  test("a report that takes no changes keeps what was typed in the browser", async () => {
    const storage = memoryStorage();
    const queue = queueOn(storage, async () => ({ kind: "closed", says: "报告现在不能修改。" }));
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.state()).toMatchObject({ trouble: { kind: "closed" } });
    expect((await storage.load()).pending).toHaveLength(1);
  });
});

test("a change that the server names as not acceptable is set aside at once", async () => {
  const { receive, values } = server();
  let tries = 0;
  const queue = queueOn(memoryStorage(), async (batch) => {
    tries++;
    return batch.items.some(({ target }) => target === "section:part1")
      ? { kind: "invalid", says: "有几处填写不合要求。", fields: { "section:part1": "这一部分最多 10 字。" } }
      : receive(batch);
  });
  queue.change({ kind: "section", key: "part1", content: { type: "doc" } });
  queue.change(typed("t/a/v", 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect([...queue.state().setAside]).toEqual([["section:part1", "这一部分最多 10 字。"]]);
  expect(values.has("figure:t/a/v")).toBe(true);
  expect(tries).toBe(2);
});

describe("when two people write the same cell", () => {
  const conflicted = async () => {
    const { receive, values } = server();
    values.set("figure:t/a/v", { change: typed("t/a/v", 7), version: 4 });
    const storage = memoryStorage();
    const queue = queueOn(storage, receive, { "figure:t/a/v": 3 });
    queue.change(typed("t/a/v", 5));
    await vi.advanceTimersByTimeAsync(1000);
    return { queue, values, storage, receive };
  };

  test("both versions are kept until the person chooses", async () => {
    const { queue, values, storage } = await conflicted();
    expect(queue.state().conflicts.get("figure:t/a/v")).toMatchObject({
      mine: typed("t/a/v", 5),
      by: "填报员乙",
      version: 4,
    });
    expect(values.get("figure:t/a/v")?.change).toEqual(typed("t/a/v", 7));
    expect((await storage.load()).pending).toHaveLength(1);
  });

  test("mine, once chosen, stands on theirs", async () => {
    const { queue, values } = await conflicted();
    queue.resolve("figure:t/a/v", { change: typed("t/a/v", 5) });
    await vi.advanceTimersByTimeAsync(1000);
    expect(values.get("figure:t/a/v")).toEqual({ change: typed("t/a/v", 5), version: 5 });
    expect(queue.state().conflicts.size).toBe(0);
  });

  test("theirs, once chosen, sends nothing", async () => {
    const { queue, values, storage } = await conflicted();
    queue.resolve("figure:t/a/v", "theirs");
    await vi.advanceTimersByTimeAsync(1000);
    expect(values.get("figure:t/a/v")?.version).toBe(4);
    expect((await storage.load()).pending).toHaveLength(0);
    queue.change(typed("t/a/v", 9));
    await vi.advanceTimersByTimeAsync(1000);
    expect(values.get("figure:t/a/v")?.change).toEqual(typed("t/a/v", 9));
  });

  test("the choice is asked again after the page was closed", async () => {
    const { storage, receive } = await conflicted();
    const again = queueOn(storage, receive, { "figure:t/a/v": 4 });
    await again.restore();
    await vi.advanceTimersByTimeAsync(1000);
    expect(again.state().conflicts.has("figure:t/a/v")).toBe(true);
  });
});

test("whatever is lost, closed or answered twice, what was called saved is at the server and the last key wins", async () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("type" as const),
      cell: fc.constantFrom("t/a/v", "t/b/v", "t/c/v"),
      value: fc.nat(99),
    }),
    fc.record({ do: fc.constant("wait" as const), ms: fc.nat(3000) }),
    fc.record({
      do: fc.constant("network" as const),
      mode: fc.constantFrom("up", "request-lost", "answer-lost", "hangs"),
    }),
    fc.record({ do: fc.constant("reopen" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { receive, values } = server();
      const storage = memoryStorage();
      let mode = "up";
      const send: Send = async (batch) => {
        if (mode === "request-lost") return { kind: "offline" };
        if (mode === "hangs") return new Promise(() => {});
        const answer = await receive(structuredClone(batch));
        return mode === "answer-lost" ? { kind: "offline" } : answer;
      };
      const loaded = () => Object.fromEntries([...values].map(([target, { version }]) => [target, version]));
      const last = new Map<string, number>();
      let queue = queueOn(storage, send);
      const reopen = async () => {
        queue.close();
        queue = queueOn(storage, send, loaded());
        await queue.restore();
      };
      for (const one of steps) {
        if (one.do === "type") {
          queue.change(typed(one.cell, one.value));
          last.set(one.cell, one.value);
          await vi.advanceTimersByTimeAsync(0);
        } else if (one.do === "wait") await vi.advanceTimersByTimeAsync(one.ms);
        else if (one.do === "network") mode = one.mode;
        else await reopen();
        const state = queue.state();
        if (state.waiting === 0 && !state.sending)
          for (const [cell, value] of last) expect(values.get(`figure:${cell}`)?.change).toEqual(typed(cell, value));
      }
      mode = "up";
      await reopen();
      await vi.advanceTimersByTimeAsync(120_000);
      expect(queue.state()).toMatchObject({ waiting: 0, conflicts: new Map() });
      for (const [cell, value] of last) expect(values.get(`figure:${cell}`)?.change).toEqual(typed(cell, value));
    }),
    { numRuns: 150 },
  );
});
