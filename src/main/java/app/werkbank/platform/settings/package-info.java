/** What a person has chosen, kept in {@code settings.json}. */
@NullMarked
package app.werkbank.platform.settings;

import org.jspecify.annotations.NullMarked;
