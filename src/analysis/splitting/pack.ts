/** Positions of the things in each bin. */
export type Packing = readonly (readonly number[])[];

/** With more things, every way to pack them is too many to try. */
const EXACT = 12;

const weightAt = (weights: readonly number[], position: number): number => weights[position] ?? 0;

/** One bin after the other; what is too heavy for any has one of its own. */
function fillInTurn(weights: readonly number[], capacity: number, order: readonly number[]): Packing {
  const bins: number[][] = [];
  let room = 0;
  for (const position of order) {
    const weight = weightAt(weights, position);
    const bin = weight <= room ? bins.at(-1) : undefined;
    if (bin === undefined) bins.push([position]);
    else bin.push(position);
    room = (bin === undefined ? capacity : room) - weight;
  }
  return bins;
}

function firstFit(weights: readonly number[], capacity: number, order: readonly number[]): Packing {
  const bins: { readonly positions: number[]; room: number }[] = [];
  for (const position of order) {
    const weight = weightAt(weights, position);
    const bin = bins.find(({ room }) => weight <= room);
    if (bin === undefined) bins.push({ positions: [position], room: capacity - weight });
    else {
      bin.positions.push(position);
      bin.room -= weight;
    }
  }
  return bins.map(({ positions }) => positions);
}

interface Filled {
  readonly bins: number;
  /** Weight in the last bin. */
  readonly last: number;
  readonly order: readonly number[];
}

/** The best order to fill bins in turn, from the best orders of all smaller sets (Held and Karp's scheme). */
function bestOrder(weights: readonly number[], capacity: number): readonly number[] {
  const best: Filled[] = [{ bins: 0, last: capacity, order: [] }];
  for (let set = 1; set < 2 ** weights.length; set += 1) {
    let found: Filled | undefined;
    for (let position = weights.length - 1; position >= 0; position -= 1) {
      const before = (set & (1 << position)) === 0 ? undefined : best[set ^ (1 << position)];
      if (before === undefined) continue;
      const weight = weightAt(weights, position);
      const joins = before.last + weight <= capacity;
      const bins = joins ? before.bins : before.bins + 1;
      const last = joins ? before.last + weight : weight;
      if (found === undefined || bins < found.bins || (bins === found.bins && last < found.last)) {
        found = { bins, last, order: [...before.order, position] };
      }
    }
    if (found !== undefined) best[set] = found;
  }
  return best.at(-1)?.order ?? [];
}

/**
 * Ways to pack things into bins, the tidiest first: in their order, then so that the bins are fewest. For up to twelve
 * things no other way needs fewer bins; for more, first-fit and first-fit decreasing are what is tried.
 */
export function packings(weights: readonly number[], capacity: number): readonly Packing[] {
  const inOrder = weights.map((_, position) => position);
  const inTurn = fillInTurn(weights, capacity, inOrder);
  if (weights.length <= EXACT) return [inTurn, fillInTurn(weights, capacity, bestOrder(weights, capacity))];
  const decreasing = inOrder.toSorted((a, b) => weightAt(weights, b) - weightAt(weights, a));
  return [inTurn, firstFit(weights, capacity, inOrder), firstFit(weights, capacity, decreasing)];
}
