package ah.patentplan.cockpit;

import java.util.List;

/** 办理档案 – what is printed of a case, chapter by chapter; the template only sets it. */
record PrintedCase(String title, String said, List<Chapter> chapters) {

    PrintedCase {
        chapters = chapters.stream().filter(Chapter::saysSomething).toList();
    }

    /** 章 – facts and, below them, tables; a table without rows is left out, and so is a chapter without either. */
    record Chapter(String title, List<Fact> facts, List<Sheet> sheets) {

        Chapter {
            sheets = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        }

        private boolean saysSomething() {
            return !facts.isEmpty() || !sheets.isEmpty();
        }
    }

    /** 事项. */
    record Fact(String label, String value) {}

    /** 表 – rows have a text for each column. */
    record Sheet(String title, List<Column> columns, List<List<String>> rows) {}

    /** 列. @param width in percent of the page */
    record Column(String title, int width) {}
}
