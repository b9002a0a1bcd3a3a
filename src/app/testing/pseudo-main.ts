import { pseudo } from '../../i18n/testing/pseudo.ts';
import { start } from '../start.tsx';

start(pseudo);
