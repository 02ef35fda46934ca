/** Data that moves in and out: import, export, backup, restore, check. */
@NullMarked
package app.werkbank.data;

import org.jspecify.annotations.NullMarked;
