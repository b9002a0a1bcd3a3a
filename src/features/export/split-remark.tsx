import type { Configuration } from '#core';
import { POLICY_SIZE_LIMITS } from '#iam';
import type { Setup } from '../../exporters/index.ts';
import { Remark, type Tone } from './remark.tsx';
import { useSplitProof } from './use-split-proof.ts';
import { useMessages } from '../../ui/messages.tsx';

type Split = Setup['split'][number];

/** Characters that a managed policy may have, which is what a policy is split for. */
const LIMIT = POLICY_SIZE_LIMITS.find(({ attachment }) => attachment === 'managed')?.limit ?? 0;

/** How bad it is that a policy was split, if the parts say what it says. */
export function splitTone({ fits, count, quota }: Split): Tone {
  if (!fits) return 'error';
  return count > quota ? 'warning' : 'info';
}

interface SplitRemarkProps {
  readonly configuration: Configuration;
  readonly split: Split;
}

/** That a policy was too long and became several, and whether these say what it says. */
export function SplitRemark({ configuration, split }: SplitRemarkProps) {
  const { exports, paragraph } = useMessages('exports');
  const { split: words } = exports;
  const { kind, count, fits, holder, quota } = split;
  const proof = useSplitProof(configuration, kind, LIMIT);
  if (!fits) return <Remark tone="error">{words.tooLong(kind, LIMIT)}</Remark>;
  const differing = proof?.differing.length ?? 0;
  if (proof !== null && differing > 0) {
    return <Remark tone="error">{words.differ(kind, differing, proof.requests)}</Remark>;
  }
  return (
    <Remark tone={splitTone(split)}>
      {paragraph([
        words.parts(kind, count, LIMIT, proof?.requests),
        count > quota ? words.tooMany(holder, count, quota) : '',
      ])}
    </Remark>
  );
}
