/** One action as AWS's Service Authorization Reference describes it. */
export interface ActionReference {
  readonly level: string;
  readonly description: string;
  /** Empty = the action knows no resource and stands on `*` only. `required` types must be asked in every call. */
  readonly resourceTypes: readonly { readonly name: string; readonly required: boolean }[];
  /** Besides the global `aws:` keys; `${TagKey}` stands for any key. */
  readonly conditionKeys: readonly string[];
}

/** A type of resource: the form of its ARN, with `${…}` for what varies, and the condition keys it answers. */
export interface ResourceTypeReference {
  readonly arn: string;
  readonly conditionKeys: readonly string[];
}

export interface ServiceAuthorization {
  /** Day of the data. */
  readonly updated: string;
  /** By `service:Action`. */
  readonly actions: Readonly<Record<string, ActionReference>>;
  /** By `service:type`; the service is that of the action, not that of the ARN. */
  readonly resourceTypes: Readonly<Record<string, ResourceTypeReference>>;
  /** Data type by condition key, such as `String` or `ArrayOfString`. */
  readonly conditionKeys: Readonly<Record<string, string>>;
}
