/**
 * Raised by one, by hand, with every change of the exercises, aliases or equipment: a file that holds another number
 * is brought to this one when it is next opened. Apart from the data, so that asking for it does not load them.
 */
export const catalogVersion = 2;
