import { withAnswer } from '#core';
import { type Partition, PARTITIONS, regionsOf } from '#iam';
import { useMemo, useState } from 'react';
import { usePasting } from './use-pasting.ts';
import { useBoth, useQuestion } from './use-question.ts';
import { configurationActions, configurationStore, useConfiguration } from '../../store/configuration.ts';
import { interfaceActions, interfaceStore, useInterface } from '../../store/interface.ts';
import { readRecentRegions, rememberRegions } from '../../store/kept.ts';
import { ListPickRow, type PickItem } from '../../ui/list-pick-row.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { CheckRow, RadioRow, TextRow } from '../../ui/rows.tsx';

const ANY = '*';
const ACCOUNT_LENGTH = 12;

/** Where most people work: they find theirs without typing. */
const COMMON: readonly string[] = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-southeast-1',
  'ap-northeast-1',
];

/** Every Region of every partition, those of one partition first. */
function allRegions(first: Partition): readonly PickItem[] {
  const others = PARTITIONS.filter((partition) => partition !== first);
  return [first, ...others].flatMap(regionsOf).map(({ code, name }) => ({ value: code, name }));
}

/** Region codes from a list, or any Region. The partition follows them. */
export function RegionsQuestion() {
  const { builder } = useMessages();
  const partition = useConfiguration(({ environment }) => environment.partition);
  const { value, row } = useQuestion('environment.regions');
  const { notices, split, taken, whenReady } = usePasting('environment.regions');
  const former = useInterface(({ former }) => former.regions);
  const any = value.length === 1 && value[0] === ANY;
  // What is chosen now is recent the next time.
  const [recent] = useState(readRecentRegions);
  function set(regions: readonly string[]) {
    rememberRegions(regions.filter((region) => !value.includes(region)));
    configurationActions.update((before) => withAnswer(before, 'environment.regions', regions));
  }
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
  const items = useMemo(() => allRegions(partition), [partition]);
  const { regionGroups: titles } = builder;
  const groups = [
    { title: titles.recent, values: recent },
    ...(partition === 'aws' ? [{ title: titles.common, values: COMMON }] : []),
  ];
  return (
    <ListPickRow
      {...row}
      messages={useBoth(row.messages, notices)}
      values={any ? [] : value}
      items={items}
      groups={groups}
      rest={titles.all}
      onChange={change}
      split={split}
      onTaken={taken}
      whenReady={whenReady}
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

/** Whether any account will do. A component of its own, which no key press draws. */
function AnyAccount() {
  const { builder } = useMessages();
  const any = useConfiguration(({ environment }) => environment.account === ANY);
  function change(on: boolean) {
    const { account } = configurationStore.getState().configuration.environment;
    const { former } = interfaceStore.getState();
    if (on && !any) interfaceActions.keepFormer({ account });
    configurationActions.set('environment.account', on ? ANY : former.account);
  }
  return (
    <CheckRow
      path="environment.account.any"
      label={builder.anyAccount}
      help={builder.anyAccountHelp}
      checked={any}
      onChange={change}
    />
  );
}
const anyAccount = <AnyAccount />;

/** Twelve digits, or any account. */
export function AccountQuestion() {
  const { value, set, row, text } = useQuestion('environment.account');
  const { notices, takeOne, whenReady, forget } = usePasting('environment.account');
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
      messages={useBoth(row.messages, notices)}
      value={value}
      onChange={change}
      onPaste={takeOne}
      whenReady={whenReady}
      onType={forget}
      wholeAt={ACCOUNT_LENGTH}
      inputMode="numeric"
      example={text.example ?? ''}
      footer={anyAccount}
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
      onChange={(next) => configurationActions.update((before) => withAnswer(before, path, next))}
    />
  );
}
