import type { EmbeddedPage } from '../../../tools/driver/firefox/embedded.ts';
import type { RunningFirefox } from '../../../tools/driver/firefox/launch.ts';
import type { FirefoxPage } from '../../../tools/driver/firefox/page.ts';
import { schemeOf } from '../../../tools/driver/firefox/profile.ts';
import { change } from '../../../tools/driver/firefox/settings.ts';
import type { Surface } from '../../e2e/support/axe.ts';

/** A page of the extension in Firefox, as what can be asked whether it is accessible. */
export const firefoxSurface = (
  { marionette }: RunningFirefox,
  place: FirefoxPage | EmbeddedPage,
): Surface => ({
  evaluate: (expression) => ('value' in place ? place.value(expression) : place.evaluate(expression)),
  inScheme: (colorScheme) => change(marionette, schemeOf(colorScheme)),
});
