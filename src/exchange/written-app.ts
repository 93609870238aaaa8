/** Apps whose files can be written. */
export const writtenApps = ['strong', 'hevy'] as const;
export type WrittenApp = (typeof writtenApps)[number];
