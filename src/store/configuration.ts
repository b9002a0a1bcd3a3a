import { useCallback } from 'react';
import type { TemporalState } from 'zundo';
import { temporal } from 'zundo';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import {
  type Configuration,
  type DocumentKind,
  type SettingPath,
  type SettingValue,
  defaultConfiguration,
  getSetting,
  settingAt,
  withDefaultsOf,
  withSetting,
} from '#core';

export interface ConfigurationActions {
  /**
   * Changes one setting. Edits of the same text or number that follow one another are one step of undo until
   * `commit`; `coalesce` says so for other types.
   */
  set<P extends SettingPath>(
    path: P,
    value: SettingValue<P>,
    options?: { readonly coalesce?: boolean },
  ): void;
  /** Changes any number of settings in one step. */
  update(recipe: (configuration: Configuration) => Configuration): void;
  /** Takes a whole configuration, in one step that can be undone. */
  replace(configuration: Configuration): void;
  /** Starts from a configuration that has no history, such as the link that opened the page. */
  start(configuration: Configuration): void;
  reset(): void;
  /** Takes back what one document alone asks for, and forgets the sample if the document began with it. */
  resetDocument(kind: DocumentKind, beganWithSample: boolean): void;
  undo(): void;
  redo(): void;
  /** Ends a burst of edits: the next one is a step of its own. */
  commit(): void;
}

/** The last edit: a burst of typing counts as one. */
export interface Step {
  /** The configuration before it; `null` when nothing was edited yet. */
  readonly before: Configuration | null;
  /** The setting in which somebody is still typing. */
  readonly typing: SettingPath | null;
}

export interface ConfigurationState {
  readonly configuration: Configuration;
  readonly step: Step;
  readonly actions: ConfigurationActions;
}

type Undoable = Pick<ConfigurationState, 'configuration'>;

const STEPS = 200;
const NO_STEP: Step = { before: null, typing: null };

/** Whether edits of a setting come one key press at a time. */
function comesByKey(path: SettingPath): boolean {
  return ['text', 'lines', 'instant', 'number'].includes(settingAt(path).kind);
}

/** The one mutable value of the app; everything else on the screen is computed from it. */
export function createConfigurationStore() {
  /** The setting whose edits are being gathered into one step. */
  let burst: SettingPath | null = null;
  /** Whether the change under way belongs to the step before it. */
  let continues = false;

  return createStore<ConfigurationState>()(
    temporal(
      (set, get, store) => {
        const change = (configuration: Configuration, path: SettingPath | null) => {
          const { configuration: before, step } = get();
          if (configuration === before) return;
          continues = path !== null && path === burst;
          burst = path;
          set({ configuration, step: { before: continues ? step.before : before, typing: path } });
        };
        // In here the type of the middleware does not know its own store yet.
        const history = () => (store.temporal as StoreApi<TemporalState<Undoable>>).getState();
        const travel = (direction: 'undo' | 'redo') => {
          burst = null;
          const { pastStates, futureStates } = history();
          if ((direction === 'undo' ? pastStates : futureStates).length === 0) return;
          set({ step: { before: get().configuration, typing: null } });
          history()[direction]();
        };
        return {
          configuration: defaultConfiguration,
          step: NO_STEP,
          actions: {
            set: (path, value, { coalesce = comesByKey(path) } = {}) =>
              change(withSetting(get().configuration, path, value), coalesce ? path : null),
            update: (recipe) => change(recipe(get().configuration), null),
            replace: (configuration) => {
              change(configuration, null);
              // Other answers are no edit of these.
              set({ step: NO_STEP });
            },
            start: (configuration) => {
              change(configuration, null);
              history().clear();
              set({ step: NO_STEP });
            },
            reset: () => change(defaultConfiguration, null),
            resetDocument: (kind, beganWithSample) => {
              const recommended = withDefaultsOf(get().configuration, kind);
              change(beganWithSample ? withSetting(recommended, 'checks.sample', '') : recommended, null);
            },
            undo: () => travel('undo'),
            redo: () => travel('redo'),
            commit: () => {
              burst = null;
              const { step } = get();
              if (step.typing !== null) set({ step: { ...step, typing: null } });
            },
          },
        };
      },
      {
        limit: STEPS,
        partialize: ({ configuration }): Undoable => ({ configuration }),
        equality: (past, present) => past.configuration === present.configuration,
        handleSet: (record) => (past) => {
          if (!continues) record(past);
        },
      },
    ),
  );
}

export const configurationStore = createConfigurationStore();
export type ConfigurationStore = typeof configurationStore;
export const configurationActions: ConfigurationActions = configurationStore.getState().actions;

/** The whole configuration, or what the selector picks of it, which must be something that is already there. */
export function useConfiguration(): Configuration;
export function useConfiguration<T>(selector: (configuration: Configuration) => T): T;
export function useConfiguration<T>(selector?: (configuration: Configuration) => T): T | Configuration {
  return useStore(configurationStore, ({ configuration }) =>
    selector ? selector(configuration) : configuration,
  );
}

/** The last edit. */
export function useStep(): Step;
/** What the selector picks of it, which must be something that is already there. */
export function useStep<T>(selector: (step: Step) => T): T;
export function useStep<T>(selector?: (step: Step) => T): T | Step {
  return useStore(configurationStore, ({ step }) => (selector ? selector(step) : step));
}

/** One setting and the function that changes it. */
export function useSetting<P extends SettingPath>(
  path: P,
): readonly [SettingValue<P>, (value: SettingValue<P>) => void] {
  const value = useConfiguration((configuration) => getSetting(configuration, path));
  const set = useCallback((next: SettingValue<P>) => configurationActions.set(path, next), [path]);
  return [value, set];
}

const hasPast = (history: TemporalState<Undoable>): boolean => history.pastStates.length > 0;
const hasFuture = (history: TemporalState<Undoable>): boolean => history.futureStates.length > 0;

/** Whether there is something to undo and to redo. */
export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useStore(configurationStore.temporal, hasPast);
  const canRedo = useStore(configurationStore.temporal, hasFuture);
  return { canUndo, canRedo };
}
