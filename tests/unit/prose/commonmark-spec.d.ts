/** The examples of the CommonMark specification 0.31.2 (John MacFarlane, CC BY-SA 4.0). */
declare module 'commonmark-spec' {
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
