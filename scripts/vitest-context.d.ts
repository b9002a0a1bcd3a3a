import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    propertySeed: number | undefined;
    /** How often each law is tried that `npm run soak` tries more often. */
    lawRuns: Readonly<
      Record<'configurations' | 'links' | 'printed' | 'checked' | 'mutated' | 'recognized', number>
    >;
    /** Paths of programs that some tests run. Those tests are left out where there is none. */
    aws: string | undefined;
    python3: string | undefined;
  }
}
