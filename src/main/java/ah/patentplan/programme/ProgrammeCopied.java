package ah.patentplan.programme;

import java.util.regex.Pattern;

/** 计划已复制 – what else belongs to a year is to be copied now, in this transaction. */
public record ProgrammeCopied(int from, int to) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?=年)");

    /** A text of the old year as it reads in the new one: each 2022年 becomes 2023年. */
    public String moved(String text) {
        return YEAR.matcher(text).replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + to - from));
    }
}
