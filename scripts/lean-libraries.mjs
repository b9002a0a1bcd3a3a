/**
 * What libraries do on import that keeps what nobody uses in the page: names for development, and calls that a bundler
 * cannot know to have no effect.
 */
const WITHOUT_EFFECT = {
  library: /\/node_modules\/react-router\//,
  /** Beside the component: `Form.displayName = "Form"`. */
  name: /^\w+\.displayName = ["'].*["'];$/gm,
  /** The component: `var Form = React.forwardRef(`; a set: `var validRequestMethods = new Set(`. */
  call: /^((?:var|let|const) \w+ = )(?=(?:\w+\.)?(?:forwardRef|memo|createContext)\(|new Set\()/gm,
  /** A class whose base is not known to have no effect, with what it is given below: its context. */
  component:
    /^((?:var|let|const) (\w+) = )(class extends (?:\w+\.)?Component \{\n(?:(?!\}).*\n)*\};\n)((?:\2\.\w+ = \w+;\n)*)/gm,
};

/** @param {string} what is left out @returns code that throws */
const thrower = (what) => `throw new Error(${JSON.stringify(`Left out of the page: ${what}`)})`;

/** A component that throws when somebody shows it. @param {string} id */
const neverShown = (id) => `export default function LeftOut() { ${thrower(id.replace(/^.*\//, ''))}; }`;

/**
 * What modules are instead, for the whole page.
 * @type {readonly { path: RegExp, code: (id: string) => string }[]}
 */
const INSTEAD = [
  // Widgets that others of MUI import whether they show them or not. The theme has no ripple, and no button is `loading`;
  // what is folded away is there at once; rows of tabs have no buttons beside them; icons are ours (ui/icons.tsx).
  { path: /\/@mui\/material\/ButtonBase\/TouchRipple\.mjs$/, code: neverShown },
  { path: /\/@mui\/material\/CircularProgress\/CircularProgress\.mjs$/, code: neverShown },
  { path: /\/@mui\/material\/Collapse\/Collapse\.mjs$/, code: neverShown },
  { path: /\/@mui\/material\/TabScrollButton\/TabScrollButton\.mjs$/, code: neverShown },
  { path: /\/@mui\/material\/internal\/svg-icons\/\w+\.mjs$/, code: neverShown },
  // What `sx` means: styles are written with `styled`, and in the theme.
  { path: /\/@mui\/system\/styleFunctionSx\/defaultSxConfig\.mjs$/, code: () => 'export default {};' },
  {
    path: /\/@mui\/system\/styleFunctionSx\/styleFunctionSx\.mjs$/,
    code: () => `export default function styleFunctionSx({ sx }) { if (sx) ${thrower('sx')}; return null; }
export const unstable_createStyleFunctionSx = () => styleFunctionSx;`,
  },
  // Emotion's list of every attribute of HTML and SVG, which keeps others from elements that `styled` makes of a tag. Ours
  // get attributes alone, besides what styled components are told with.
  {
    path: /\/@emotion\/is-prop-valid\/dist\/.*\.js$/,
    code: () => `const told = new Set(['as', 'ownerState', 'sx', 'theme']);
export default (name) => !told.has(name);`,
  },
  // What Emotion's `withTheme` copies from one component to another with: nobody calls it, but it does things on import.
  { path: /\/hoist-non-react-statics\/dist\/.*\.js$/, code: neverShown },
];

/**
 * Leaves out of libraries what the page has no use for. Fails when a library has no such parts any more, so that
 * nothing stays here that does nothing.
 * @returns {import('vite').Plugin}
 */
export function leanLibraries() {
  /** @type {Set<RegExp>} */
  const found = new Set();
  return {
    name: 'lean-libraries',
    apply: 'build',
    buildStart: () => found.clear(),
    load(id) {
      const instead = INSTEAD.find(({ path }) => path.test(id));
      if (instead === undefined) return null;
      found.add(instead.path);
      return { code: instead.code(id), moduleSideEffects: false };
    },
    transform(code, id) {
      const { library, name, call, component } = WITHOUT_EFFECT;
      if (!library.test(id)) return null;
      for (const each of [name, call, component]) if (code.search(each) >= 0) found.add(each);
      const lean = code
        .replace(name, '')
        .replace(call, '$1/* @__PURE__ */ ')
        .replace(component, '$1/* @__PURE__ */ (() => {\nconst $2 = $3$4return $2;\n})();\n');
      return { code: lean, map: null };
    },
    buildEnd(error) {
      const { name, call, component } = WITHOUT_EFFECT;
      const wanted = [name, call, component, ...INSTEAD.map(({ path }) => path)];
      const missing = wanted.filter((each) => !found.has(each));
      // A build of something else has none of them.
      if (!error && found.size > 0 && missing.length > 0)
        this.error(`scripts/lean-libraries.mjs finds nothing to leave out any more at ${missing.join(', ')}`);
    },
  };
}
