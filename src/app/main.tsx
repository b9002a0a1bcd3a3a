import { language } from '../i18n/language.ts';
import { start } from './start.tsx';

void start(language);
