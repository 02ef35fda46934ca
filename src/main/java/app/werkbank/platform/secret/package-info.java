/** Where client secrets and API keys are kept. */
@NullMarked
package app.werkbank.platform.secret;

import org.jspecify.annotations.NullMarked;
