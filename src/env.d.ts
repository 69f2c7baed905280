/** Cuts a font down to the given characters; the package brings no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, characters: string, options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number }> }): Promise<Uint8Array>;
}
