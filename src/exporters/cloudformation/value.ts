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
