"use client";
import { useQueue } from "../desk-context";

export const useInConflict = (target: string): boolean => useQueue().conflicts.has(target);
