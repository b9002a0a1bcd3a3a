import type { SettingPath } from '../configuration/configuration.ts';
import type { JsonPointer } from '#iam';
import type { NoteCode } from '../notes/codes.ts';
import type { Condition, Statement } from '../policy/types.ts';
import type { Params, Reason } from '../types.ts';

/** A statement and why it is there. The pointers of its reasons start at the statement. */
export interface Grant {
  readonly statement: Statement;
  readonly because: readonly Reason[];
}

interface Allowed {
  /** Unique among the rules of one document, so that `Sid`s are. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly resources: string | readonly string[];
  readonly condition?: Condition;
  readonly because: readonly Reason[];
}

/** An Allow statement. An empty condition is left out: IAM reads one as "always", people do not. */
export function allow({ sid, actions, resources, condition = {}, because }: Allowed): Grant {
  return {
    statement: {
      Sid: sid,
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
    },
    because,
  };
}

/** A reason for the element at `at`, a pointer that starts at the statement (`''` is the statement). */
export function because(note: NoteCode, at: JsonPointer, setting: SettingPath, params?: Params): Reason {
  return params === undefined ? { note, at, setting } : { note, at, setting, params };
}

/** Moves reasons that point at a resource, for a list that is appended to `offset` other resources. */
export function shiftResources(reasons: readonly Reason[], offset: number): readonly Reason[] {
  return reasons.map((reason) => {
    const [, element, position] = reason.at.split('/');
    return element === 'Resource' && position !== undefined
      ? { ...reason, at: `/Resource/${Number(position) + offset}` }
      : reason;
  });
}
