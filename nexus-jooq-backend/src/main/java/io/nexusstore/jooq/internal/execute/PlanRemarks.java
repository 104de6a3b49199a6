package io.nexusstore.jooq.internal.execute;

import java.util.ArrayList;
import java.util.List;

/** The remarks in which H2 tells its plan, as comments in the statement. */
final class PlanRemarks {

    private static final String BEGIN = "/*";
    private static final String END = "*/";

    private PlanRemarks() {}

    /** Returns the comments of the statement, which are not those that a name or a text looks like. */
    static List<String> of(String statement) {
        List<String> remarks = new ArrayList<>();
        int at = 0;
        while (at < statement.length()) {
            char c = statement.charAt(at);
            if (c == '"' || c == '\'') {
                int end = statement.indexOf(c, at + 1);
                at = end < 0 ? statement.length() : end + 1;
            } else if (statement.startsWith(BEGIN, at)) {
                int end = statement.indexOf(END, at);
                int stop = end < 0 ? statement.length() : end;
                remarks.add(statement.substring(at + BEGIN.length(), stop).trim());
                at = stop + END.length();
            } else {
                at++;
            }
        }
        return remarks;
    }
}
