/** A text as a regular expression with the flag `u` that finds just this text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
