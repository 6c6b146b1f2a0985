"use server";
import { action } from "@/lib/auth/action";
import { changeCollection } from "./change-collection";
import { changeObliged } from "./change-obliged";
import { closeCollection } from "./close-collection";
import { grantExtension } from "./grant-extension";
import { ChangeCollection, ChangeObliged, CloseCollection, GrantExtension, OpenCollection } from "./inputs";
import { openCollection } from "./open-collection";

export const openCollectionAction = action(OpenCollection, openCollection);
export const changeCollectionAction = action(ChangeCollection, changeCollection);
export const changeObligedAction = action(ChangeObliged, changeObliged);
export const grantExtensionAction = action(GrantExtension, grantExtension);
export const closeCollectionAction = action(CloseCollection, closeCollection);
