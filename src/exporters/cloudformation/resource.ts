/** Data of a template, in the long form of CloudFormation's functions: `{ "Ref": … }`, `{ "Fn::Sub": … }`. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export const isValueList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isValueMap = (value: Value): value is ValueMap =>
  typeof value === 'object' && value !== null && !isValueList(value);

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
export const ref = (name: string): ValueMap => ({ Ref: name });
export const getAtt = (id: string, attribute: string): ValueMap => ({ 'Fn::GetAtt': [id, attribute] });
export const not = (condition: Value): ValueMap => ({ 'Fn::Not': [condition] });
/** One value where a condition of the template is met, and another where it is not. */
export const either = (condition: string, then: Value, otherwise: Value): ValueMap => ({
  'Fn::If': [condition, then, otherwise],
});
export const equals = (left: Value, right: Value): ValueMap => ({ 'Fn::Equals': [left, right] });

/** A resource of a template, and what is said about it elsewhere in the template. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: ValueMap;
  /** Whether a deleted stack, or one that replaces it, leaves it where it is. */
  readonly retained?: boolean;
  /** The name of the condition under which it is created. */
  readonly condition?: string | undefined;
  /** Logical IDs of what has to be there before; no resource that this one's condition does without. */
  readonly after?: readonly string[];
  readonly metadata?: ValueMap;
  readonly arn?: { readonly description: string; readonly value: Value };
  readonly comment?: readonly string[];
  /** JSON that the comment ends with. */
  readonly commentDocument?: unknown;
}

/** A retry of a stack that could not be created must not find what the first try left. */
const RETAINED = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };

/**
 * What stands in the section `Resources`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const resourceValue = ({
  type,
  condition,
  after = [],
  retained,
  metadata,
  properties,
}: Resource): ValueMap => ({
  Type: type,
  ...(condition === undefined ? {} : { Condition: condition }),
  ...(after.length === 0 ? {} : { DependsOn: after }),
  ...(retained === true ? RETAINED : {}),
  ...(metadata === undefined ? {} : { Metadata: metadata }),
  Properties: properties,
});

/** What stands in the section `Outputs`: the ARN, where the resource has one. */
export function outputEntries({ logicalId, condition, arn }: Resource): readonly [string, ValueMap][] {
  if (arn === undefined) return [];
  const { description, value } = arn;
  const output = {
    ...(condition === undefined ? {} : { Condition: condition }),
    Description: description,
    Value: value,
  };
  return [[`${logicalId}Arn`, output]];
}

/** Tags as most resource types take them. */
export const tagList = (tags: Readonly<Record<string, string>>): readonly ValueMap[] =>
  Object.entries(tags).map(([key, value]) => ({ Key: key, Value: value }));
