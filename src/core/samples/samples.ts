import type { Sample } from '../types.ts';
import { additional2020 } from './additional-2020.ts';
import { desktop2026 } from './desktop-2026.ts';
import { examples2026 } from './examples-2026.ts';
import { guardrails2026 } from './guardrails-2026.ts';
import { justInTime2026 } from './just-in-time-2026.ts';
import { pages2026 } from './pages-2026.ts';
import { quickstart2020 } from './quickstart-2020.ts';
import { quickstart2023 } from './quickstart-2023.ts';
import { quickstart2026 } from './quickstart-2026.ts';
import { tasks2026 } from './tasks-2026.ts';

/**
 * The policies that AWS's documentation has published, as configurations, the newest edition first. Each generates
 * what AWS printed, but for its departures.
 */
export const samples: readonly Sample[] = [
  ...quickstart2026,
  ...examples2026,
  ...pages2026,
  ...desktop2026,
  ...tasks2026,
  ...justInTime2026,
  ...guardrails2026,
  ...quickstart2023,
  ...quickstart2020,
  ...additional2020,
];
