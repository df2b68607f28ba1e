declare module 'jstat' {
  export const jStat: { studentt: { inv(p: number, degrees: number): number } }
}
