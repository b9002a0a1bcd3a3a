import {
  checkTriedRequest,
  IDENTITY_KINDS,
  type IdentityKind,
  type RequestProblem,
  type TriedDecision,
  type TriedRequest,
} from '#analysis';
import { useId, useState } from 'react';
import { KeyRows } from './key-rows.tsx';
import { OwnContext } from './own-context.tsx';
import { tryRequest } from './use-tried-request.ts';
import { configurationActions } from '../../../store/configuration.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { type FieldMessage, FieldMessages } from '../../../ui/field.tsx';
import { Input, Select } from '../../../ui/input.tsx';
import { useMessages } from '../../../ui/messages.tsx';

/** Who asks, as long as nobody else is named. */
const OFFERED_NAME = 'ann';

/** Keys that come with a list of values. */
const LISTS =
  /^(?:aws:calledvia|aws:tagkeys|kms:resourcealiases|kms:encryptioncontextkeys|aws:principalorgpaths|ssm:documentcategories)$/i;
const isList = (key: string): boolean => LISTS.test(key);

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly example?: string;
  readonly messages?: readonly FieldMessage[];
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, example, messages = [], onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <Input
        id={id}
        value={value}
        placeholder={example}
        data-mono
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-messages`}
        aria-invalid={messages.some(({ severity }) => severity === 'error')}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => configurationActions.commit()}
      />
      <FieldMessages id={`${id}-messages`} messages={messages} />
    </div>
  );
}

interface WhoFieldsProps {
  readonly who: TriedRequest['who'];
  readonly offered: string;
  readonly onChange: (who: TriedRequest['who'], typing: boolean) => void;
}

function WhoFields({ who, offered, onChange }: WhoFieldsProps) {
  const { request, ui } = useMessages('request');
  const { try: words } = request;
  const id = useId();
  return (
    <div className="pair">
      <div className="field">
        <label htmlFor={id} className="label">
          {words.who}
        </label>
        <Select
          id={id}
          value={who.kind}
          onChange={({ target }) => {
            const kind: IdentityKind | undefined = IDENTITY_KINDS.find((one) => one === target.value);
            if (kind !== undefined) onChange({ ...who, kind }, false);
          }}
        >
          {IDENTITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </div>
      <TextField
        label={words.name[who.kind]}
        value={who.name}
        example={ui.example(offered)}
        onChange={(name) => onChange({ ...who, name }, true)}
      />
    </div>
  );
}

interface RequestFormProps {
  readonly request: TriedRequest;
  readonly decision: TriedDecision;
  /** Nodes ask as themselves. */
  readonly isNode: boolean;
}

/** The request in its parts; whatever is changed is kept at once. */
export function RequestForm({ request, decision, isNode }: RequestFormProps) {
  const { try: words } = useMessages('request').request;
  const { tags, context } = request;
  const problems = checkTriedRequest(request);
  const messagesOf = (field: RequestProblem['at']): readonly FieldMessage[] =>
    problems
      .filter((problem) => problem.at === field)
      .map((problem) => ({ severity: problem.severity, text: words.requestProblem(problem) }));
  const change = (part: Partial<TriedRequest>, options: { readonly typing: boolean }) =>
    tryRequest({ ...request, ...part }, options);
  const typed = { typing: true } as const;
  const [open, setOpen] = useState(tags.length + context.length > 0);
  return (
    <div className="form">
      <TextField
        label={words.action}
        value={request.action}
        example={words.actionExample}
        messages={messagesOf('action')}
        onChange={(action) => change({ action }, typed)}
      />
      <TextField
        label={words.resource}
        value={request.resource}
        example={words.resourceExample}
        messages={messagesOf('resource')}
        onChange={(resource) => change({ resource }, typed)}
      />
      {!isNode && (
        <WhoFields
          who={request.who}
          offered={OFFERED_NAME}
          onChange={(who, typing) => change({ who }, { typing })}
        />
      )}
      <Disclosure
        title={words.more}
        summary={words.moreSummary(tags.length, context.length)}
        open={open}
        onToggle={setOpen}
      >
        <KeyRows
          title={words.tags}
          rows={tags.map(({ key, value }) => ({ key, values: [value] }))}
          add={words.addTag}
          nameLabel={words.tagKey}
          valueLabel={(_, position) => words.tagValue(position)}
          onChange={(rows, options) =>
            change({ tags: rows.map(({ key, values }) => ({ key, value: values[0] ?? '' })) }, options)
          }
        />
        <KeyRows
          title={words.context}
          help={words.contextHelp}
          rows={context}
          add={words.addKey}
          nameLabel={words.contextKey}
          valueLabel={words.contextValue}
          isList={isList}
          onChange={(rows, options) => change({ context: rows }, options)}
        />
        <OwnContext
          context={decision.ownContext}
          changed={context}
          onChange={(row) => change({ context: [...context, row] }, { typing: false })}
        />
      </Disclosure>
    </div>
  );
}
