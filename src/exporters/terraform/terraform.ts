import type { Format } from '../format.ts';
import { snakeCase } from '../naming.ts';
import { writeModule } from './module.ts';
import { inDataSource } from './written-policy.ts';

/** A Terraform module with policies as data sources. */
export const terraform: Format = {
  name: 'Terraform',
  path: 'terraform/session-manager.tf',
  parameterName: ({ id }) => snakeCase(id),
  write: (setup) => writeModule(setup, inDataSource),
};
