import { regionsOf } from '../../core/index.ts';
import { builderMessages } from '../../i18n/builder.ts';
import { CheckRow } from '../../ui/check-row.tsx';
import { ListPickRow } from '../../ui/list-pick-row.tsx';
import { SelectRow } from '../../ui/select-row.tsx';
import { TextRow } from '../../ui/text-row.tsx';
import { optionsOf } from './questions.tsx';
import { useQuestion } from './use-question.ts';

const ANY = '*';

export function PartitionQuestion() {
  const { asked, value, set, row } = useQuestion('environment.partition');
  return (
    asked && <SelectRow {...row} value={value} options={optionsOf('environment.partition')} onChange={set} />
  );
}

function RegionsQuestion() {
  const { value: partition } = useQuestion('environment.partition');
  const { asked, value, set, row } = useQuestion('environment.regions');
  const any = value.length === 1 && value[0] === ANY;
  const items = regionsOf(partition).map(({ code, name }) => ({ value: code, name }));
  return (
    asked && (
      <ListPickRow
        {...row}
        values={any ? [] : value}
        items={items}
        disabled={any}
        onChange={set}
        searchLabel={builderMessages.findRegion}
        footer={
          <CheckRow
            path="environment.regions.any"
            label={builderMessages.anyRegion}
            help={builderMessages.anyRegionHelp}
            checked={any}
            onChange={(on) => set(on ? [ANY] : [])}
          />
        }
      />
    )
  );
}

function AccountQuestion() {
  const { asked, value, set, row, text } = useQuestion('environment.account');
  const any = value === ANY;
  return (
    asked && (
      <TextRow
        {...row}
        value={value}
        onChange={set}
        disabled={any}
        inputMode="numeric"
        example={text.example ?? ''}
        footer={
          <CheckRow
            path="environment.account.any"
            label={builderMessages.anyAccount}
            help={builderMessages.anyAccountHelp}
            checked={any}
            onChange={(on) => set(on ? ANY : '')}
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
