/** Lengths of drawings: widths as shares of the place they stand in, heights that grow with the reader's text size, as letters do. */

/** A share from 0 to 1, to a thousandth of a percent. */
export const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;

/** Pixels at the usual text size. */
export const em = (pixels: number): string => `${pixels / 16}em`;
