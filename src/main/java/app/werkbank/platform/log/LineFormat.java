package app.werkbank.platform.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** One line for each record: UTC time, level, source, message; a stack trace follows, indented. Everything masked. */
final class LineFormat extends Formatter {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    @Override
    public String format(LogRecord entry) {
        StringBuilder line = new StringBuilder()
                .append(entry.getInstant())
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName())
                .append(": ")
                .append(LINE_END.matcher(formatMessage(entry)).replaceAll(" | "));
        if (entry.getThrown() != null) {
            line.append("\n    ")
                    .append(LINE_END.matcher(trace(entry.getThrown()).strip()).replaceAll("\n    "));
        }
        return Masking.mask(line.append('\n').toString());
    }

    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
