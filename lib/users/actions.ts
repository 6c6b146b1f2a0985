"use server";
import { action } from "@/lib/auth/action";
import { changeMemberships } from "./change-memberships";
import { changeUser } from "./change-user";
import { createUser } from "./create-user";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { ChangeMemberships, ChangeUser, CreateUser, DisableUser, EnableUser, ResetPassword } from "./inputs";
import { resetPassword } from "./reset-password";

export const createUserAction = action(CreateUser, createUser);
export const changeUserAction = action(ChangeUser, changeUser);
export const changeMembershipsAction = action(ChangeMemberships, changeMemberships);
export const resetPasswordAction = action(ResetPassword, resetPassword);
export const disableUserAction = action(DisableUser, disableUser);
export const enableUserAction = action(EnableUser, enableUser);
