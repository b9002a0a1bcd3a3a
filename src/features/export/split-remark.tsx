import type { Configuration } from '#core';
import type { SetupProblemParams } from '#analysis';
import type { Severity } from '#iam';
import { Remark } from './remark.tsx';
import { useSplitProof } from './use-split-proof.ts';
import { useMessages } from '../../ui/messages.tsx';

type Split = SetupProblemParams['policy-split'];

interface SplitRemarkProps {
  readonly configuration: Configuration;
  readonly split: Split;
  readonly severity: Severity;
}

/** That a policy was too long and became several, and whether these say what it says. */
export function SplitRemark({ configuration, split, severity }: SplitRemarkProps) {
  const { exports } = useMessages('exports');
  const { kind, limit } = split;
  const proof = useSplitProof(configuration, kind, limit);
  const differing = proof?.differing.length ?? 0;
  if (proof !== null && differing > 0) {
    return <Remark tone="error">{exports.splitDiffers(kind, differing, proof.requests)}</Remark>;
  }
  return <Remark tone={severity}>{exports.split(split, proof?.requests)}</Remark>;
}
