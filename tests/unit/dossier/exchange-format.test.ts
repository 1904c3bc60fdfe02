import { exchangeFile } from '../../../utils/dossier/exchange/file.ts';
import { describeFormat } from './format-page.ts';

describeFormat('exchange-format', exchangeFile, [
  'exchange file',
  'article',
  'award banner',
  'sources',
  'annotation',
  'target',
  'campaign',
  'statistic',
  'snapshot',
]);
