import { regionsOf } from '#iam';
import { optionsOf } from './questions.tsx';
import { useQuestion } from './use-question.ts';
import { builderMessages } from '../../i18n/en/builder.ts';
import { interfaceActions, useInterface } from '../../store/interface.ts';
import { CheckRow } from '../../ui/check-row.tsx';
import { ListPickRow } from '../../ui/list-pick-row.tsx';
import { SelectRow } from '../../ui/select-row.tsx';
import { TextRow } from '../../ui/text-row.tsx';

const ANY = '*';
const ACCOUNT_LENGTH = 12;

function PartitionQuestion() {
  const { asked, value, set, row } = useQuestion('environment.partition');
  return (
    asked && <SelectRow {...row} value={value} options={optionsOf('environment.partition')} onChange={set} />
  );
}

function RegionsQuestion() {
  const { value: partition } = useQuestion('environment.partition');
  const { asked, value, set, row } = useQuestion('environment.regions');
  const former = useInterface(({ aside }) => aside.regions);
  const any = value.length === 1 && value[0] === ANY;
  function change(regions: readonly string[]) {
    // With `*` the others say nothing more.
    if (any && regions.includes(ANY)) {
      return;
    }
    if (regions.includes(ANY)) {
      interfaceActions.setAside({ regions: value });
      set([ANY]);
    } else {
      set(regions);
    }
  }
  const items = regionsOf(partition).map(({ code, name }) => ({ value: code, name }));
  return (
    asked && (
      <ListPickRow
        {...row}
        values={any ? [] : value}
        items={items}
        onChange={change}
        searchLabel={builderMessages.findRegion}
        footer={
          <CheckRow
            path="environment.regions.any"
            label={builderMessages.anyRegion}
            help={builderMessages.anyRegionHelp}
            checked={any}
            onChange={(on) => change(on ? [ANY] : former)}
          />
        }
      />
    )
  );
}

function AccountQuestion() {
  const { asked, value, set, row, text } = useQuestion('environment.account');
  const former = useInterface(({ aside }) => aside.account);
  const any = value === ANY;
  function change(text: string) {
    // Consoles and letters write 1111-2222-3333; and digits take the place of `*`.
    const bare = text.replace(/[\s\p{Pd}]/gu, '');
    const account = any && bare !== ANY ? bare.replaceAll(ANY, '') : bare;
    if (account === ANY && !any) {
      interfaceActions.setAside({ account: value });
    }
    set(account);
  }
  return (
    asked && (
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
            label={builderMessages.anyAccount}
            help={builderMessages.anyAccountHelp}
            checked={any}
            onChange={(on) => change(on ? ANY : former)}
          />
        }
      />
    )
  );
}

/** In which part of AWS: partition, Regions, account. Shared by all documents. */
export function PlaceQuestions() {
  return (
    <>
      <RegionsQuestion />
      <AccountQuestion />
      <PartitionQuestion />
    </>
  );
}
