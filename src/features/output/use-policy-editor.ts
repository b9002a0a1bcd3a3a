import { type RefObject, useEffectEvent } from 'react';
import type { PolicyEditor, PolicyEditorOptions } from './monaco/policy-editor.ts';
import { useEditor } from '../../ui/code-view/use-editor.ts';

/** Brings the policy into Monaco, which tells whoever shows it at the time what is pointed at. */
export function usePolicyEditor(
  host: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  wanted: boolean,
  options: Omit<PolicyEditorOptions, 'scrollTop'>,
) {
  const current = useEffectEvent(() => options);
  const onMark = useEffectEvent((number: number) => options.onMark(number));
  const onHover = useEffectEvent((offset: number | null) => options.pointing.onHover(offset));
  const onPick = useEffectEvent((offset: number | null, spoken?: string) =>
    options.pointing.onPick(offset, spoken),
  );
  const onGoToSetting = useEffectEvent(() => options.pointing.onGoToSetting());
  return useEditor<PolicyEditor>(host, text, wanted, async () => {
    const { createPolicyEditor } = await import('./monaco/policy-editor.ts');
    const pointing = { onHover, onPick, onGoToSetting };
    return (place, scrollTop) => createPolicyEditor(place, { ...current(), scrollTop, onMark, pointing });
  });
}
