/** Changes that one act made together: a state brought back, last year's report taken over, one of both taken back. */
export type Act = "restore" | "carry-over" | "take-back";
