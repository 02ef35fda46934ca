package app.werkbank.api;

import java.util.regex.Pattern;

/** Makes a line of text of a web page that a proxy or gateway sent in place of an answer. */
final class PageText {

    private static final Pattern INVISIBLE =
            Pattern.compile("(?is)<(script|style|head)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*(>|$)");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]*)");

    private PageText() {}

    /** The title and the visible words, blanks joined; a text without tags as it is. */
    static String of(String page) {
        var title = TITLE.matcher(page);
        String heading = title.find() ? title.group(1) + " " : "";
        String words = TAG.matcher(INVISIBLE.matcher(page).replaceAll(" ")).replaceAll(" ");
        return (heading + words)
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
