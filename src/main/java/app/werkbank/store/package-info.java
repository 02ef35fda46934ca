/** SQLite: opening, migrating, one writer, readers; a repository per aggregate, queries that return domain records. */
@NullMarked
package app.werkbank.store;

import org.jspecify.annotations.NullMarked;
