import { language } from '../i18n/language.ts';
import { start } from './start.tsx';

start(language);
