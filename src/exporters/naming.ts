const words = (id: string): readonly string[] => id.split('-');
const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `PaymentsTeam` → `payments-team`: nothing but letters, digits and hyphens. */
export const kebabCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** `end-user-tag` → `end_user_tag` */
export const snakeCase = (id: string): string => id.replaceAll('-', '_');
/** `end-user-tag` → `END_USER_TAG` */
export const upperSnakeCase = (id: string): string => snakeCase(id).toUpperCase();
/** `end-user-tag` → `EndUserTag` */
export const pascalCase = (id: string): string => words(id).map(capitalized).join('');
/** `end-user-tag` → `endUserTag` */
export const camelCase = (id: string): string =>
  words(id)
    .map((word, position) => (position === 0 ? word : capitalized(word)))
    .join('');
