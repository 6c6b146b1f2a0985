"use server";
import { action } from "@/lib/auth/action";
import { closeAgency } from "./close-agency";
import { createAgency } from "./create-agency";
import { CloseAgency, CreateAgency, MoveAgency, RenameAgency } from "./inputs";
import { moveAgency } from "./move-agency";
import { renameAgency } from "./rename-agency";

export const createAgencyAction = action(CreateAgency, createAgency);
export const renameAgencyAction = action(RenameAgency, renameAgency);
export const moveAgencyAction = action(MoveAgency, moveAgency);
export const closeAgencyAction = action(CloseAgency, closeAgency);
