package app.werkbank.command;

import app.werkbank.platform.HomeException;
import app.werkbank.platform.log.CrashReport;

/** Puts a fault of the program itself into one sentence, with the code of its report and never a stack trace. */
public final class UnexpectedEnd {
    private UnexpectedEnd() {}

    /** Writes the report, where the data folder allows it, and answers the sentence. */
    public static String of(Throwable fault, CommandContext context) {
        try {
            CrashReport report = CrashReport.write(context.home(), fault);
            String where = report.file().map(file -> "; the report is " + file).orElse("");
            return "Something unexpected went wrong in Werkbank, code " + report.code() + where + ".";
        } catch (HomeException e) {
            return "Something unexpected went wrong in Werkbank, code " + CrashReport.code(fault)
                    + ", and no report could be written: " + e.sentence();
        }
    }
}
