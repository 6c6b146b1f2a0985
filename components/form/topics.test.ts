import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Topics } from "./topics";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening() {
  const topics = new Topics(120, 300);
  const heard: string[] = [];
  for (const topic of ["figures", "undo"]) topics.on(topic, () => heard.push(topic));
  return { topics, heard };
}

test("what a key tells is told once the keys pause, however many there were", () => {
  const { topics, heard } = listening();
  topics.hold(() => topics.tell(["figures"]));
  vi.advanceTimersByTime(100);
  topics.hold(() => topics.tell(["figures", "undo"]));
  vi.advanceTimersByTime(119);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(["figures", "undo"]);
});

test("who types without a pause sees the sums all the same, a third of a second late at most", () => {
  const { topics, heard } = listening();
  for (let key = 0; key < 10; key++) {
    topics.hold(() => topics.tell(["figures"]));
    vi.advanceTimersByTime(90);
  }
  expect(heard).toEqual(["figures", "figures"]);
});

test("what is told outside of a key is told at once, and what was held can be told before its time", () => {
  const { topics, heard } = listening();
  topics.hold(() => topics.tell(["figures"]));
  topics.tell(["undo"]);
  expect(heard).toEqual(["undo"]);
  topics.passOn();
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual(["undo", "figures"]);
});
