import type { JsonPointer, StatementReference } from '#iam';
import { accessMessages } from '../../i18n/en/access.ts';
import { useConfiguration } from '../../store/configuration.ts';
import { announce } from '../../ui/live-region.tsx';

const { detail: words } = accessMessages;

export type Spotlight = (pointers: readonly JsonPointer[], reveal: boolean) => void;

/** Statements are counted from 1, as people count. */
const numberOf = ({ at }: StatementReference): number => Number(at.split('/')[2] ?? 0) + 1;

interface StatementLinkProps {
  readonly statement: StatementReference;
  /** The element to mark, when it is not the whole statement. */
  readonly at?: JsonPointer;
  readonly onSpotlight: Spotlight;
}

/** A statement by its number, and by its name if it has one; pressed, it is marked in the policy. */
export function StatementLink({ statement, at = statement.at, onSpotlight }: StatementLinkProps) {
  const hasName = useConfiguration(({ environment }) => environment.statementIds);
  const name = words.statement(numberOf(statement), hasName ? statement.sid : undefined);
  return (
    <button
      type="button"
      aria-label={words.showStatement(name)}
      onClick={() => {
        onSpotlight([at], true);
        announce(words.shown(name));
      }}
    >
      {name}
    </button>
  );
}
