/** What React tells the tools of developers about a component or an element on the page. */
interface Fiber {
  readonly tag: number;
  readonly type: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

/** Functions, classes, `forwardRef` and `memo`, as React numbers them. */
const COMPONENTS = new Set([0, 1, 11, 14, 15]);
const ELEMENT = 5;
/** The flag of what a commit has called. */
const PERFORMED_WORK = 1;

/** What one commit drew. */
export interface Drawing {
  /** How many components were called that were there before. */
  readonly count: number;
  /** Those of more than a few elements in which nothing is different afterwards. */
  readonly inVain: readonly string[];
}

/** Text and signs: to ask whether they are the same would take as long. */
const FEW = 3;

function nameOf(type: unknown): string {
  if (typeof type === 'function') return ('displayName' in type && String(type.displayName)) || type.name;
  if (typeof type !== 'object' || type === null) return '';
  if ('displayName' in type && type.displayName) return String(type.displayName);
  return nameOf('type' in type ? type.type : 'render' in type ? type.render : undefined);
}

function* childrenOf({ child }: Fiber): Iterable<Fiber> {
  for (let each = child; each !== null; each = each.sibling) yield each;
}

function* elementsIn(fiber: Fiber): Iterable<Node> {
  if (fiber.tag === ELEMENT && fiber.stateNode instanceof Node) yield fiber.stateNode;
  for (const child of childrenOf(fiber)) yield* elementsIn(child);
}

function* drawnIn(fiber: Fiber): Iterable<Fiber> {
  // What is new on the page has something to show.
  if (fiber.alternate === null) return;
  if (COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) yield fiber;
  if (fiber.child === fiber.alternate.child) return;
  for (const child of childrenOf(fiber)) yield* drawnIn(child);
}

const isDifferent = ({ type, target, oldValue, attributeName }: MutationRecord): boolean => {
  if (type === 'attributes') return (target as Element).getAttribute(attributeName ?? '') !== oldValue;
  return type === 'childList' || target.nodeValue !== oldValue;
};

/**
 * Hears what React draws, by the hook that it has for the tools of developers. To be called before React is loaded.
 *
 * @returns what takes the commits since the last time.
 */
export function hearDrawings(): () => readonly Drawing[] {
  let drawings: Drawing[] = [];
  const observer = new MutationObserver(() => {});
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    characterDataOldValue: true,
  });
  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      onCommitFiberRoot: (_: number, { current }: { readonly current: Fiber }) => {
        const changed = observer.takeRecords().filter(isDifferent);
        const drawn = [...drawnIn(current)];
        const isInVain = (fiber: Fiber) => {
          const elements = [...elementsIn(fiber)];
          return (
            elements.length > FEW &&
            !changed.some(({ target }) =>
              elements.some((element) => element === target || element === target.parentNode),
            )
          );
        };
        drawings.push({
          count: drawn.length,
          inVain: drawn.filter(isInVain).map(({ type }) => nameOf(type)),
        });
      },
    },
  });
  return () => {
    const taken = drawings;
    drawings = [];
    return taken;
  };
}
