/** The log and the crash reports: files in the data folder, with VINs masked and without secrets. */
@NullMarked
package app.werkbank.platform.log;

import org.jspecify.annotations.NullMarked;
