import type { HeadCell } from "@/lib/forms/head";

/** `at`: the value column at which a head begins, from 0; `group`: the printed row to which that column belongs. */
export type PlacedHead = HeadCell & { at: number; group: number };

/** Finds the column of each head, as a browser does when it lays out a table: the first that no head above covers. */
export function placedHeads(head: readonly (readonly HeadCell[])[], perGroup: number): PlacedHead[][] {
  const covered: boolean[][] = head.map(() => []);
  return head.map((cells, level) => {
    let at = 0;
    return cells.map((cell) => {
      while (covered[level]?.[at]) at++;
      const begins = at;
      for (let down = 0; down < cell.rowSpan; down++) {
        const line = covered[level + down];
        if (line) for (let over = 0; over < cell.colSpan; over++) line[begins + over] = true;
      }
      at = begins + cell.colSpan;
      return { ...cell, at: begins, group: Math.floor(begins / perGroup) };
    });
  });
}
