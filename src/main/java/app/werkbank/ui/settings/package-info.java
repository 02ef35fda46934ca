/** The settings: connection, language, looks, entry, data, about. */
@NullMarked
package app.werkbank.ui.settings;

import org.jspecify.annotations.NullMarked;
