import type {} from '@mui/material/themeCssVarsAugmentation';

declare module '@mui/material/styles' {
  interface Palette {
    /** Border of controls: at least 3:1 against both surfaces, unlike `divider`. */
    outline: string;
    /** Surface of what is chosen. */
    accentSoft: string;
    /** Strings in code; types, names and numbers in code. Neither says that something is right or wrong. */
    codeString: string;
    codeType: string;
  }
  interface PaletteOptions {
    outline: string;
    accentSoft: string;
    codeString?: string;
    codeType?: string;
  }
  interface TypographyVariants {
    /** Font stack for everything that is literally IAM. */
    mono: string;
  }
  interface TypographyVariantsOptions {
    mono: string;
  }
}
