import type { JsonPointer, StatementReference } from '#iam';
import { useIsGiven } from './given-policy.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { announce } from '../../ui/live-region.tsx';
import { useMessages } from '../../ui/messages.tsx';

/** Shows elements of the policy in its text. */
export type Spotlight = (pointers: readonly JsonPointer[]) => void;

/** Statements are counted from 1, as people count. */
const numberOf = ({ at }: StatementReference): number => Number(at.split('/')[2] ?? 0) + 1;

interface StatementLinkProps {
  readonly statement: StatementReference;
  /** The element to mark, when it is not the whole statement. */
  readonly at?: JsonPointer;
  /** Whether a sentence begins with it. */
  readonly first?: boolean;
  /** Absent for statements of a policy that is not on the screen: they have a name alone. */
  readonly onSpotlight?: Spotlight;
}

/** A statement by its number, and by its name if it has one; pressed, it is marked in the policy. */
export function StatementLink({
  statement,
  at = statement.at,
  first = false,
  onSpotlight,
}: StatementLinkProps) {
  const { detail: words } = useMessages('access').access;
  const isGiven = useIsGiven();
  const hasName = useConfiguration(({ environment }) => environment.statementIds) || isGiven;
  const named = [numberOf(statement), hasName ? statement.sid : undefined] as const;
  const name = words.statement(...named);
  const shown = first ? words.statementFirst(...named) : name;
  if (onSpotlight === undefined) return <>{shown}</>;
  return (
    <button
      type="button"
      aria-label={words.showStatement(name)}
      onClick={() => {
        onSpotlight([at]);
        announce(words.shown(name));
      }}
    >
      {shown}
    </button>
  );
}
