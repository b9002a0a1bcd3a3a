import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    propertySeed: number | undefined;
    /** Paths of programs that some tests run. Those tests are left out where there is none. */
    aws: string | undefined;
    python3: string | undefined;
  }
}
