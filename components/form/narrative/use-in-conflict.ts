"use client";
import { useConflicts } from "../desk-context";

export const useInConflict = (target: string): boolean => useConflicts().has(target);
