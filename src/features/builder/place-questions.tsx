import type { Access } from '#core';
import { regionsOf } from '#iam';
import { useQuestion } from './use-question.ts';
import { configurationActions } from '../../store/configuration.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { ListPickRow } from '../../ui/list-pick-row.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { CheckRow, RadioRow, TextRow } from '../../ui/rows.tsx';

type SignIn = Access['signIn'];
type OwnForm = Pick<Access['ownSessions'], 'by' | 'tag' | 'sessionId'>;

/** The form that recognizes one's own sessions, by the way people sign in. */
const RECOMMENDED: Readonly<Record<SignIn, Partial<OwnForm> & Pick<OwnForm, 'by'>>> = {
  role: { by: 'tag', tag: 'session-id', sessionId: 'variable-prefix' },
  'iam-user': { by: 'user-name' },
};

function standsOn(access: Access, form: Partial<OwnForm>): boolean {
  const { by, tag, sessionId } = access.ownSessions;
  return (
    by === form.by &&
    (form.tag === undefined || tag === form.tag) &&
    (form.sessionId === undefined || sessionId === form.sessionId)
  );
}

/**
 * Changes how people sign in. Their own sessions follow to the form recommended for it, unless they stood on
 * something else than the recommendation so far.
 */
export function withSignIn<A extends Access>(access: A, signIn: SignIn): A {
  if (signIn === access.signIn) {
    return access;
  }
  const follows = standsOn(access, RECOMMENDED[access.signIn]);
  const ownSessions = follows ? { ...access.ownSessions, ...RECOMMENDED[signIn] } : access.ownSessions;
  return { ...access, signIn, ownSessions };
}

const ANY = '*';
const ACCOUNT_LENGTH = 12;

/** Region codes from a list, or any Region. */
export function RegionsQuestion() {
  const { builder } = useMessages();
  const { value: partition } = useQuestion('environment.partition');
  const { value, set, row } = useQuestion('environment.regions');
  const former = useInterface(({ former }) => former.regions);
  const any = value.length === 1 && value[0] === ANY;
  function change(regions: readonly string[]) {
    // With `*` the others say nothing more.
    if (any && regions.includes(ANY)) {
      return;
    }
    if (regions.includes(ANY)) {
      interfaceActions.keepFormer({ regions: value });
      set([ANY]);
    } else {
      set(regions);
    }
  }
  const items = regionsOf(partition).map(({ code, name }) => ({ value: code, name }));
  return (
    <ListPickRow
      {...row}
      values={any ? [] : value}
      items={items}
      onChange={change}
      searchLabel={builder.findRegion}
      footer={
        <CheckRow
          path="environment.regions.any"
          label={builder.anyRegion}
          help={builder.anyRegionHelp}
          checked={any}
          onChange={(on) => change(on ? [ANY] : former)}
        />
      }
    />
  );
}

/** Twelve digits, or any account. */
export function AccountQuestion() {
  const { builder } = useMessages();
  const { value, set, row, text } = useQuestion('environment.account');
  const former = useInterface(({ former }) => former.account);
  const any = value === ANY;
  function change(text: string) {
    // Consoles and letters write 1111-2222-3333; and digits take the place of `*`.
    const bare = text.replace(/[\s\p{Pd}]/gu, '');
    const account = any && bare !== ANY ? bare.replaceAll(ANY, '') : bare;
    if (account === ANY && !any) {
      interfaceActions.keepFormer({ account: value });
    }
    set(account);
  }
  return (
    <TextRow
      {...row}
      value={value}
      onChange={change}
      wholeAt={ACCOUNT_LENGTH}
      inputMode="numeric"
      example={text.example ?? ''}
      footer={
        <CheckRow
          path="environment.account.any"
          label={builder.anyAccount}
          help={builder.anyAccountHelp}
          checked={any}
          onChange={(on) => change(on ? ANY : former)}
        />
      }
    />
  );
}

/** The form that recognizes one's own sessions follows the way people sign in. */
export function SignInQuestion({ path }: { readonly path: 'endUser.signIn' | 'administrator.signIn' }) {
  const { value, row, options } = useQuestion(path);
  return (
    <RadioRow
      {...row}
      value={value}
      options={options}
      onChange={(next) =>
        configurationActions.update((configuration) =>
          path === 'endUser.signIn'
            ? { ...configuration, endUser: withSignIn(configuration.endUser, next) }
            : { ...configuration, administrator: withSignIn(configuration.administrator, next) },
        )
      }
    />
  );
}
