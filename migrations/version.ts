/** How many migrations there are; kept apart from them so that an up-to-date file needs none of their code. */
export const schemaVersion = 10;
