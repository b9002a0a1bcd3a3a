import { configurationActions } from '../../store/configuration.ts';
import { MultiToggleRow } from '../../ui/multi-toggle-row.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';
import { optionsOf } from './questions.tsx';
import { withSignIn } from './sign-in.ts';
import type { AccessScope } from './steps.ts';
import { useQuestion } from './use-question.ts';

/** From where people connect, and as whom. */
export function PeopleQuestions({ scope }: { readonly scope: AccessScope }) {
  const surfaces = useQuestion(`${scope}.surfaces`);
  const signIn = useQuestion(`${scope}.signIn`);
  return (
    <>
      <MultiToggleRow
        {...surfaces.row}
        values={surfaces.value}
        options={optionsOf('administrator.surfaces')}
        onChange={surfaces.set}
      />
      <RadioRow
        {...signIn.row}
        value={signIn.value}
        options={optionsOf('administrator.signIn')}
        onChange={(value) =>
          configurationActions.update((configuration) =>
            scope === 'endUser'
              ? { ...configuration, endUser: withSignIn(configuration.endUser, value) }
              : { ...configuration, administrator: withSignIn(configuration.administrator, value) },
          )
        }
      />
    </>
  );
}
