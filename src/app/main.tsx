import { english } from '../i18n/en/index.ts';
import { start } from './start.tsx';

start(english);
