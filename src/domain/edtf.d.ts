/** The edtf package ships no types; this is the part of it that `dates.ts` uses. */
declare module "edtf" {
  export default function edtf(text: string): { type: string; min: number | null; max: number | null };
}
