import type { Format } from '../format.ts';
import { snakeCase } from '../parameter-facts.ts';
import { writeModule } from './module.ts';
import { inDataSource, inJsonencode } from './written-policy.ts';

/** A Terraform module with policies as `jsonencode`, which stay closest to the JSON that IAM shows. */
export const terraformJsonencode: Format = {
  name: 'Terraform, jsonencode',
  path: 'terraform-jsonencode/session-manager.tf',
  parameterName: ({ id }) => snakeCase(id),
  write: (setup) => writeModule(setup, inJsonencode),
};

/** A Terraform module with policies as data sources. */
export const terraform: Format = {
  name: 'Terraform',
  path: 'terraform/session-manager.tf',
  parameterName: ({ id }) => snakeCase(id),
  write: (setup) => writeModule(setup, inDataSource),
};
